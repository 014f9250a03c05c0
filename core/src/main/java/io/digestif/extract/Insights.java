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
    private static final double STANCE = 1.5;
    private static final double PARTICULAR = 0.7;
    private static final int MANY = 4;
    /** Among how many of its first words a sentence says that there is something. */
    private static final int BEGINS = 2;

    private final Talk talk;
    private final Standing standing;
    private final Chosen chosen;

    Insights(Talk talk, Standing standing, Chosen chosen) {
        this.talk = talk;
        this.standing = standing;
        this.chosen = chosen;
    }

    /** What judges before what reasons, the general before the particular; nothing of the first and the last words. */
    private double worth(Passage p) {
        double place = talk.place(p.first().line());
        if (place < EDGE || place > 1 - EDGE) {
            return 0;
        }
        int particulars = p.sentences().stream().mapToInt(this::particulars).sum();
        return standing.of(p)
                * (p.sentences().stream().anyMatch(s -> talk.cues().stance().in(s.words())) ? STANCE : 1)
                * Math.pow(PARTICULAR, Math.min(MANY, particulars));
    }

    /**
     * A claim with a judgement, a reason, a contrast or a generalisation, and no mere fact. A reason is no view to be quoted, so
     * the likelihood of one does not tell.
     */
    private boolean isView(Sentence s) {
        int existence = talk.cues().existence().first(s.words());
        return (existence < 0 || existence > s.opening() + BEGINS)
                && (talk.cues().reasons().in(s.words())
                        || talk.cues().stance().in(s.words())
                        || talk.cues().negations().in(s.words()));
    }

    /** How many figures and names it has: the more, the less it says beyond its own case. */
    private int particulars(Sentence s) {
        return (int) s.words().stream()
                .skip(s.opening() + 1L)
                .filter(word -> standing.isNumber(word) || (!talk.hasCapitalNouns() && Kinds.isCapital(word)))
                .filter(word -> talk.cues().firstPerson().lengthAt(List.of(word), 0) == 0)
                .count();
    }

    List<DraftItem> items(List<Passage> all) {
        // What its speaker doubts or does not know is open or a manner of speaking; nothing to be taken home.
        List<Passage> passages = all.stream()
                .filter(p -> p.sentences().stream()
                        .noneMatch(s -> talk.cues().doubt().in(s.words())
                                || talk.cues().unknowing().in(s.words())))
                .toList();
        int wanted = Math.min(MOST, LEAST + talk.words() / WORDS);
        List<Passage> views = passages.stream()
                .filter(p -> p.sentences().stream().anyMatch(this::isView)
                        && p.sentences().stream().noneMatch(standing::reports))
                .toList();
        List<Passage> insights = new ArrayList<>(
                chosen.choose(views.stream().filter(standing::isLikely).toList(), this::worth, wanted));
        List<Passage> sure = passages.stream().filter(standing::isSure).toList();
        insights.addAll(chosen.choose(sure, this::worth, Math.max(0, LEAST - insights.size())));
        return insights.stream().map(p -> Lines.named(talk, p, "")).toList();
    }
}
