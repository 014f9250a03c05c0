package io.digestif.extract;

import io.digestif.draft.DraftItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** In depth: the things the talk comes back to, and statements on each that add to what stands already. */
final class Themes {
    private static final int MOST = 4;
    private static final int POINTS = 3;
    private static final int TRIED = 12;

    private final Talk talk;
    private final Standing standing;
    private final Chosen chosen;
    private final Keyphrases keyphrases;

    Themes(Talk talk, Standing standing, Chosen chosen, Keyphrases keyphrases) {
        this.talk = talk;
        this.standing = standing;
        this.chosen = chosen;
        this.keyphrases = keyphrases;
    }

    List<DraftItem> items(List<Passage> passages) {
        int wanted = Math.min(MOST, 2 + talk.words() / 4_000);
        List<DraftItem> items = new ArrayList<>();
        int themes = 0;
        for (Keyphrases.Phrase phrase : keyphrases.of(s -> true, TRIED)) {
            if (themes == wanted) {
                break;
            }
            List<Passage> about = passages.stream()
                    .filter(p -> p.sentences().stream()
                            .anyMatch(s -> phrase.sentences().contains(s.number())))
                    .toList();
            List<Passage> points = new ArrayList<>();
            Coverage local = new Coverage(talk.weights());
            while (points.size() < POINTS) {
                List<Passage> next = local.choose(
                        about, p -> points.contains(p) ? 0 : standing.of(p) * chosen.worth(p), c -> c.size() == 1);
                if (next.isEmpty()) {
                    break;
                }
                points.add(next.get(0));
                chosen.take(next.get(0));
            }
            if (points.size() < 2) {
                continue;
            }
            themes++;
            points.stream()
                    .sorted(Comparator.comparingInt(p -> p.first().number()))
                    .forEach(p -> items.add(Lines.named(talk, p, Lines.capital(phrase.text()))));
        }
        return items;
    }
}
