package io.digestif.extract;

import io.digestif.draft.DraftItem;
import java.util.List;

/** Key insights: the statements that together say most of the talk, spread over it, each with who holds it. */
final class Insights {
    private static final int LEAST = 3;
    private static final int MOST = 7;
    /** One more for each so many words. */
    private static final int WORDS = 1_500;

    private final Talk talk;
    private final Standing standing;
    private final Chosen chosen;

    Insights(Talk talk, Standing standing, Chosen chosen) {
        this.talk = talk;
        this.standing = standing;
        this.chosen = chosen;
    }

    List<DraftItem> items(List<Passage> passages) {
        int wanted = Math.min(MOST, LEAST + talk.words() / WORDS);
        return chosen.choose(passages, standing::of, wanted).stream()
                .map(p -> Lines.named(talk, p, ""))
                .toList();
    }
}
