package io.digestif.plan;

import io.digestif.transcript.Transcript;
import java.util.List;

/**
 * A stretch of the talk about one thing.
 *
 * @param from index of its first utterance
 * @param to index after its last utterance
 */
public record Segment(int from, int to) {
    public Segment {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a segment must hold an utterance: " + from + " to " + to);
        }
    }

    /** Whether an utterance belongs to it. */
    public boolean holds(int utterance) {
        return utterance >= from && utterance < to;
    }

    /**
     * Divides a talk where its topic changes. The segments cover every utterance exactly once, in order.
     *
     * @param least how many segments at least; a talk of fewer utterances gives as many as it has
     * @param most how many at most
     */
    public static List<Segment> divide(Transcript transcript, int least, int most) {
        return TopicSegmenter.divide(transcript, least, most);
    }
}
