package io.digestif.extract;

import io.digestif.draft.DraftItem;
import java.util.List;

/** Key insights: the statements that together say most of the talk, spread over it, each with who holds it. */
final class Insights {
    private static final int LEAST = 3;
    private static final int MOST = 6;
    /** One more for each so many words. */
    private static final int WORDS = 1_000;

    private static final double EDGE = 0.03;
    private static final double REASONED = 2.2;

    private final Talk talk;
    private final Standing standing;
    private final Chosen chosen;

    Insights(Talk talk, Standing standing, Chosen chosen) {
        this.talk = talk;
        this.standing = standing;
        this.chosen = chosen;
    }

    /** A claim with a reason, a contrast or a generalisation before a mere fact; nothing of the first and the last words. */
    private double worth(Passage p) {
        double place = talk.place(p.first().line());
        if (place < EDGE || place > 1 - EDGE) {
            return 0;
        }
        int reasons = p.sentences().stream()
                .mapToInt(s -> talk.cues().reasons().count(s.words()))
                .sum();
        return standing.of(p) * (reasons > 0 ? REASONED : 1);
    }

    List<DraftItem> items(List<Passage> passages) {
        int wanted = Math.min(MOST, LEAST + talk.words() / WORDS);
        return chosen.choose(passages, this::worth, wanted).stream()
                .map(p -> Lines.named(talk, p, ""))
                .toList();
    }
}
