package io.digestif.extract;

import io.digestif.draft.DraftItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Surprising moments: only what its speaker marks as one. */
final class Surprises {
    private static final int MOST = 4;
    /** One more for each so many words. */
    private static final int WORDS = 2_500;

    /** A mark of more words says what it is about. */
    private static final int SHORT = 14;

    private static final double FLOOR = 0.1;
    private static final int SHORTEST = 5;
    private static final int INTERJECTIONS = 3;
    private static final int LONGEST = 45;

    private final Talk talk;
    private final Standing standing;
    private final Chosen chosen;

    Surprises(Talk talk, Standing standing, Chosen chosen) {
        this.talk = talk;
        this.standing = standing;
        this.chosen = chosen;
    }

    List<DraftItem> items(List<Passage> passages) {
        List<Passage> marked =
                new ArrayList<>(passages.stream().filter(this::isMarked).toList());
        talk.sentences().stream()
                .filter(s -> surprises(s) && standing.passage(s).isEmpty())
                .forEach(s -> beside(s).ifPresent(marked::add));
        marked.removeIf(p -> !standing.isPossible(p));
        int wanted = Math.min(MOST, 1 + talk.words() / WORDS);
        return chosen
                .chooseBy(new Coverage(talk.weights()), marked, p -> Math.max(standing.of(p.first()), FLOOR), wanted)
                .stream()
                .map(p -> Lines.named(talk, p, ""))
                .toList();
    }

    /** For a mark that only points: with the fact before it, of whoever said it last, or after <em>what surprised me is</em>. */
    private Optional<Passage> beside(Sentence mark) {
        if (mark.words().size() > SHORT) {
            return Optional.empty();
        }
        if (talk.cues().questionWords().lengthAt(mark.words(), mark.opening()) > 0) {
            return talk.after(mark)
                    .filter(fact -> fact.speaker().equals(mark.speaker()) && standing.of(fact) > 0)
                    .map(Passage::of);
        }
        Optional<Sentence> before = talk.before(mark);
        for (int i = 0;
                i < INTERJECTIONS && before.isPresent() && before.get().words().size() < SHORTEST;
                i++) {
            before = talk.before(before.get());
        }
        return before.flatMap(standing::passage)
                .map(fact -> fact.speaker().equals(mark.speaker())
                                && fact.length() + mark.words().size() <= LONGEST
                        ? fact.and(mark)
                        : fact);
    }

    private boolean isMarked(Passage passage) {
        return passage.sentences().stream().anyMatch(this::surprises);
    }

    /**
     * Whether a mark stands there that is neither denied, as in <em>no surprise</em>, nor asked for: <em>any surprising findings?</em>
     * Without marks <em>what surprised me</em> looks like a question.
     */
    private boolean surprises(Sentence s) {
        int at = talk.cues().surprise().first(s.words());
        return at >= 0
                && !(s.asks() && talk.isPunctuated())
                && !talk.cues().negations().in(s.words().subList(Math.max(0, at - 2), at));
    }
}
