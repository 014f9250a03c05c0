package io.digestif.prompt;

import io.digestif.plan.Segment;
import io.digestif.plan.Window;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of the talk as the request for its flow names it, or as much of the part as one window has.
 *
 * @param number 1 for the first part of the talk
 * @param segment which utterances it spans
 * @param isWhole whether that is all of the part
 */
public record Chapter(int number, Segment segment, boolean isWhole) {
    public Chapter {
        Objects.requireNonNull(segment, "segment");
    }

    /** A whole part. */
    public Chapter(int number, Segment segment) {
        this(number, segment, true);
    }

    /** As much of it as a window has; empty where that is nothing. */
    public Optional<Chapter> within(Window window) {
        int from = Math.max(segment.from(), window.from());
        int to = Math.min(segment.to(), window.to());
        if (from >= to) {
            return Optional.empty();
        }
        Segment piece = new Segment(from, to);
        return Optional.of(new Chapter(number, piece, isWhole && piece.equals(segment)));
    }
}
