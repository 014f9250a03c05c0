package io.digestif.transcript;

import java.time.Duration;
import java.util.Objects;

/**
 * From when to when something was said, counted from the beginning of the recording.
 *
 * @param start when it begins, not negative
 * @param end when it ends, not before {@code start}
 * @param approximate whether the times were worked out from stamps further away, and are printed with a {@code ~}
 */
public record TimeSpan(Duration start, Duration end, boolean approximate) {
    public TimeSpan {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (start.isNegative() || end.compareTo(start) < 0) {
            throw new IllegalArgumentException(
                    "a time span must not be negative or end before it starts: " + start + " to " + end);
        }
    }
}
