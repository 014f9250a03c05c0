package io.digestif.extract;

import io.digestif.draft.DraftItem;
import java.util.List;

/** Surprising moments: only what its speaker marks as one. */
final class Surprises {
    private static final int MOST = 4;
    /** One more for each so many words. */
    private static final int WORDS = 2_500;

    private final Talk talk;
    private final Standing standing;
    private final Chosen chosen;

    Surprises(Talk talk, Standing standing, Chosen chosen) {
        this.talk = talk;
        this.standing = standing;
        this.chosen = chosen;
    }

    List<DraftItem> items(List<Passage> passages) {
        List<Passage> marked = passages.stream().filter(this::isMarked).toList();
        int wanted = Math.min(MOST, 1 + talk.words() / WORDS);
        return chosen.chooseBy(new Coverage(talk.weights()), marked, standing::of, wanted).stream()
                .map(p -> Lines.named(talk, p, ""))
                .toList();
    }

    private boolean isMarked(Passage passage) {
        return passage.sentences().stream().anyMatch(this::surprises);
    }

    /** Whether a mark stands there that is not denied, as in <em>no surprise</em>. */
    private boolean surprises(Sentence s) {
        int at = talk.cues().surprise().first(s.words());
        return at >= 0 && !talk.cues().negations().in(s.words().subList(Math.max(0, at - 2), at));
    }
}
