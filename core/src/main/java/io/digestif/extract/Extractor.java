package io.digestif.extract;

import io.digestif.draft.Draft;
import io.digestif.plan.Segment;
import io.digestif.transcript.Transcript;
import java.util.List;

final class Extractor {
    private final Transcript transcript;
    private final List<Segment> parts;

    Extractor(Transcript transcript, List<Segment> parts) {
        this.transcript = transcript;
        this.parts = parts;
    }

    List<Draft> drafts(List<String> sections) {
        return parts.size() > transcript.words()
                ? List.of()
                : sections.stream().map(id -> new Draft(id, List.of())).toList();
    }
}
