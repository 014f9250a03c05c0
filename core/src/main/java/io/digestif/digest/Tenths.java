package io.digestif.digest;

import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The tenths of a talk's words, and how much evidence falls in each. */
final class Tenths {
    static final int COUNT = 10;

    private final long[] wordsBefore;
    private final long words;

    Tenths(Transcript transcript) {
        wordsBefore = new long[transcript.utterances().size()];
        long sum = 0;
        for (Utterance utterance : transcript.utterances()) {
            wordsBefore[utterance.index()] = sum;
            sum += utterance.words();
        }
        words = sum;
    }

    /** The tenth in which an utterance begins, 0 to 9. */
    int of(Utterance utterance) {
        return (int) Math.min(COUNT - 1, wordsBefore[utterance.index()] * COUNT / Math.max(1, words));
    }

    /** How many of the moments that items rest on are in each tenth. */
    List<Integer> coverage(List<Item> items) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(COUNT, 0));
        items.stream()
                .flatMap(item -> item.evidence().stream())
                .map(evidence -> of(evidence.utterance()))
                .forEach(tenth -> counts.set(tenth, counts.get(tenth) + 1));
        return counts;
    }
}
