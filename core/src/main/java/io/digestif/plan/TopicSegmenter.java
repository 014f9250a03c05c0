package io.digestif.plan;

import io.digestif.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;

final class TopicSegmenter {
    private TopicSegmenter() {}

    static List<Segment> divide(Transcript transcript, int least, int most) {
        int size = transcript.utterances().size();
        int count = Math.min(size, Math.max(least, Math.min(most, size / 20)));
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            segments.add(new Segment(i * size / count, (i + 1) * size / count));
        }
        return segments;
    }
}
