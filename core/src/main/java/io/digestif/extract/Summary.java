package io.digestif.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The plain extractive summary: the sentences that together say most, in the order of the talk. */
final class Summary {
    private final Talk talk;

    Summary(Talk talk) {
        this.talk = talk;
    }

    List<String> sentences(int maxWords) {
        Standing standing = new Standing(talk);
        List<Passage> sentences = talk.sentences().stream().map(Passage::of).toList();
        int[] left = {maxWords};
        List<Passage> chosen = new ArrayList<>(new Coverage(talk.weights())
                .choose(
                        sentences,
                        p -> p.length() > left[0] ? 0 : standing.telling(p.first()),
                        p -> left[0] -= p.length(),
                        c -> left[0] <= 0));
        chosen.sort(Comparator.comparingInt(p -> p.first().number()));
        return chosen.stream().map(Passage::printed).toList();
    }
}
