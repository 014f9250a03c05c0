package io.digestif.extract;

import io.digestif.draft.DraftItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** In depth: the things the talk comes back to, and statements on each that add to what stands already. */
final class Themes {
    private static final int MOST = 4;
    private static final int POINTS = 2;
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
        return Stream.<Predicate<Passage>>of(standing::isSure, standing::isLikely)
                .map(admitted -> items(passages, admitted))
                .filter(items -> !items.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<DraftItem> items(List<Passage> passages, Predicate<Passage> admitted) {
        int wanted = Math.min(MOST, 2 + talk.words() / 4_000);
        List<DraftItem> items = new ArrayList<>();
        int themes = 0;
        for (Keyphrases.Phrase phrase : keyphrases.of(s -> true, TRIED)) {
            if (themes == wanted) {
                break;
            }
            Set<Integer> sentences = new HashSet<>(phrase.sentences());
            List<Passage> about = passages.stream()
                    .filter(p -> p.sentences().stream().anyMatch(s -> sentences.contains(s.number())))
                    .filter(p -> admitted.test(p) && chosen.worth(p) > 0)
                    .toList();
            if (about.size() >= POINTS) {
                themes++;
                chosen.choose(about, standing::of, POINTS)
                        .forEach(p -> items.add(Lines.named(talk, p, Lines.capital(phrase.text()))));
            }
        }
        return items;
    }
}
