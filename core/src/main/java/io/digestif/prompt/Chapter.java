package io.digestif.prompt;

import io.digestif.plan.Segment;
import java.util.List;
import java.util.Objects;

/**
 * A part of the talk as the request for its flow names it.
 *
 * @param number 1 for the first part of the talk
 * @param segment which utterances it spans
 * @param findings what was found and verified there, in order of time
 */
public record Chapter(int number, Segment segment, List<String> findings) {
    public Chapter {
        Objects.requireNonNull(segment, "segment");
        findings = List.copyOf(findings);
    }
}
