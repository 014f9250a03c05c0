package io.digestif.extract;

import io.digestif.draft.DraftItem;
import java.util.ArrayList;
import java.util.List;

/** Key insights: the statements that together say most of the talk, spread over it, each with who holds it. */
final class Insights {
    private static final int LEAST = 3;
    private static final int MOST = 5;
    /** One more for each so many words. */
    private static final int WORDS = 1_500;

    private static final double EDGE = 0.03;
    private static final double VIEW = 2.2;
    private static final double PARTICULAR = 0.7;
    private static final int MANY = 4;

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
        int particulars = p.sentences().stream().mapToInt(this::particulars).sum();
        return standing.of(p)
                * (p.sentences().stream().anyMatch(this::isView) ? VIEW : 1)
                * Math.pow(PARTICULAR, Math.min(MANY, particulars));
    }

    private boolean isView(Sentence s) {
        return talk.cues().reasons().in(s.words())
                || talk.cues().stance().in(s.words())
                || talk.cues().negations().in(s.words())
                || talk.cues().hedges().in(s.words());
    }

    /** How many figures and names it has: the more, the less it says beyond its own case. */
    private int particulars(Sentence s) {
        return (int) s.words().stream()
                .skip(s.opening() + 1L)
                .filter(word -> standing.isNumber(word) || (!talk.hasCapitalNouns() && Kinds.isCapital(word)))
                .filter(word -> talk.cues().firstPerson().lengthAt(List.of(word), 0) == 0)
                .count();
    }

    List<DraftItem> items(List<Passage> passages) {
        int wanted = Math.min(MOST, LEAST + talk.words() / WORDS);
        List<Passage> insights = new ArrayList<>(
                chosen.choose(passages.stream().filter(standing::isSure).toList(), this::worth, wanted));
        insights.addAll(chosen.choose(passages, this::worth, Math.max(0, LEAST - insights.size())));
        return insights.stream().map(p -> Lines.named(talk, p, "")).toList();
    }
}
