package io.digestif.prompt;

import io.digestif.plan.Segment;
import java.util.Objects;

/**
 * A part of the talk as the request for its flow names it.
 *
 * @param number 1 for the first part of the talk
 * @param segment which utterances it spans
 */
public record Chapter(int number, Segment segment) {
    public Chapter {
        Objects.requireNonNull(segment, "segment");
    }
}
