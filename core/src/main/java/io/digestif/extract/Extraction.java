package io.digestif.extract;

import io.digestif.draft.Draft;
import io.digestif.draft.Drafter;
import io.digestif.plan.Segment;
import io.digestif.transcript.Transcript;
import java.util.List;

/** The embedded engine's one entrance. Stateless and thread-safe. */
public final class Extraction {
    private Extraction() {}

    /**
     * What the talk's own sentences give for each section.
     *
     * @param sections ids of the sections wanted; one that the engine does not know gets an empty draft
     * @param parts of the conversation, for the section on its flow
     * @return a draft for each section, in the order asked for
     */
    public static List<Draft> drafts(Transcript transcript, List<String> sections, List<Segment> parts) {
        return new Extractor(transcript, parts).drafts(sections);
    }

    /**
     * The engine as a source of drafts for one digest.
     *
     * @param sections ids of all sections of the digest
     */
    public static Drafter drafter(List<String> sections) {
        return new ExtractiveDrafter(sections);
    }

    /**
     * A plain extractive summary: the sentences that together say most of the talk, printed without fillers, in its order. What
     * benchmarks compare with other summarizers, and no more than that: nothing of it is sorted into sections.
     *
     * @param maxWords how many words they have together at most; IAE when negative
     */
    public static List<String> sentences(Transcript transcript, int maxWords) {
        if (maxWords < 0) {
            throw new IllegalArgumentException("maxWords is negative: " + maxWords);
        }
        return new Summary(new Talk(transcript)).sentences(maxWords);
    }
}
