package io.digestif.extract;

import io.digestif.draft.DraftItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Surprising moments: only what its speaker marks as one. */
final class Surprises {
    private static final int MOST = 4;

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
        List<Passage> taken = new ArrayList<>();
        int wanted = Math.min(MOST, 1 + talk.words() / 2_500);
        while (taken.size() < wanted) {
            List<Passage> next = new Coverage(talk.weights())
                    .choose(marked, p -> standing.of(p) * chosen.worth(p), c -> c.size() == 1);
            if (next.isEmpty()) {
                break;
            }
            chosen.take(next.get(0));
            taken.add(next.get(0));
        }
        return taken.stream()
                .sorted(Comparator.comparingInt(p -> p.first().number()))
                .map(p -> Lines.named(talk, p, ""))
                .toList();
    }

    private boolean isMarked(Passage passage) {
        return passage.sentences().stream().anyMatch(s -> talk.cues().surprise().in(s.words()));
    }
}
