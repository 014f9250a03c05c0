package io.digestif.verify;

import io.digestif.verify.Located.Change;
import io.digestif.verify.Located.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the passage of the talk that comes nearest to some words, whoever says it, and tells the differences word by word. */
final class NearestPassage {
    /** Where a text may begin is told to so many words. */
    private static final int BUCKET = 8;

    /** A word with more places in the talk tells nothing. */
    private static final int MAX_PLACES = 300;

    /** So many likely places are compared. */
    private static final int TRIED = 4;

    private static final int CONTENT_VOTE = 4;

    /** Two words of the talk are rather passed over than one with a meaning declared missing there, and one rather than a small one. */
    private static final int LEFT_OUT = 5;

    private static final int SMALL_LEFT_OUT = 3;

    private static final int PUT_IN = 2;
    private static final int MAX_TERMS = 400;

    private final TalkIndex talk;
    private final SpokenTerms spoken;

    NearestPassage(TalkIndex talk, SpokenTerms spoken) {
        this.talk = talk;
        this.spoken = spoken;
    }

    /**
     * A passage beside a text.
     *
     * @param from its first term
     * @param to the index after its last
     * @param share of the text's terms that it has in order
     */
    record Alignment(int from, int to, double share, List<Change> changes) {}

    /** A step of an alignment: a term of the text, one of the talk, or both where they are the same; else -1. */
    private record Step(int quoted, int said) {
        boolean isSame() {
            return quoted >= 0 && said >= 0;
        }
    }

    /**
     * The nearest passage; empty if no word of the text tells a place.
     *
     * @param text what the terms stand in
     */
    Optional<Alignment> to(String text, List<Term> terms) {
        List<Term> quote = terms.subList(0, Math.min(terms.size(), MAX_TERMS));
        return likeliest(quote).stream()
                .map(begin -> steps(quote, begin))
                .filter(steps -> steps.stream().anyMatch(Step::isSame))
                .max(Comparator.comparing(NearestPassage::likeness))
                .map(steps -> alignment(text, quote, steps));
    }

    private static long likeness(List<Step> steps) {
        return 2 * steps.stream().filter(Step::isSame).count()
                - steps.stream().filter(step -> !step.isSame()).count();
    }

    /** About where a text may begin, judging by its words that are not too usual. */
    private List<Integer> likeliest(List<Term> quote) {
        int[] votes = new int[(spoken.size() + quote.size()) / BUCKET + 2];
        for (int i = 0; i < quote.size(); i++) {
            int weight = talk.language.isStopWord(quote.get(i).key()) ? 1 : CONTENT_VOTE;
            int[] places = spoken.places(quote.get(i).key());
            for (int k = 0; k < places.length && places.length <= MAX_PLACES; k++) {
                votes[(places[k] - i + quote.size()) / BUCKET] += weight;
            }
        }
        return IntStream.range(0, votes.length - 1)
                .filter(bucket -> votes[bucket] + votes[bucket + 1] > 0)
                .boxed()
                .sorted(Comparator.comparing(bucket -> -votes[bucket] - votes[bucket + 1]))
                .limit(TRIED)
                .map(bucket -> bucket * BUCKET - quote.size())
                .toList();
    }

    /** The fewest words to put in and leave out (Levenshtein 1966, without substitution); what stands around counts nothing. */
    private List<Step> steps(List<Term> quote, int begin) {
        int slack = BUCKET + quote.size() / 2;
        int from = Math.max(0, begin - slack);
        int to = Math.min(spoken.size(), begin + 2 * BUCKET + quote.size() + slack);
        int[][] cost = new int[quote.size() + 1][Math.max(0, to - from) + 1];
        for (int i = 1; i <= quote.size(); i++) {
            int leftOut = talk.language.isStopWord(quote.get(i - 1).key()) ? SMALL_LEFT_OUT : LEFT_OUT;
            cost[i][0] = cost[i - 1][0] + leftOut;
            for (int j = 1; j < cost[i].length; j++) {
                cost[i][j] = isSame(quote, i - 1, from + j - 1)
                        ? cost[i - 1][j - 1]
                        : Math.min(cost[i - 1][j] + leftOut, cost[i][j - 1] + PUT_IN);
            }
        }
        int end = IntStream.range(0, cost[0].length)
                .boxed()
                .min(Comparator.comparing(j -> cost[quote.size()][j]))
                .orElse(0);
        List<Step> steps = new ArrayList<>();
        for (int i = quote.size(), j = end; i > 0; ) {
            if (j > 0 && isSame(quote, i - 1, from + j - 1)) {
                steps.add(0, new Step(--i, from + --j));
            } else if (j > 0 && cost[i][j] == cost[i][j - 1] + PUT_IN) {
                steps.add(0, new Step(-1, from + --j));
            } else {
                steps.add(0, new Step(--i, -1));
            }
        }
        return steps;
    }

    private boolean isSame(List<Term> quote, int i, int at) {
        return quote.get(i).key().equals(spoken.key(at));
    }

    private Alignment alignment(String text, List<Term> quote, List<Step> steps) {
        int[] said = steps.stream().filter(Step::isSame).mapToInt(Step::said).toArray();
        List<Change> changes = new ArrayList<>();
        for (int from = 0, to; from < steps.size(); from = to) {
            boolean same = isClear(quote, steps, from);
            for (to = from; to < steps.size() && isClear(quote, steps, to) == same; ) {
                to++;
            }
            List<Step> run = steps.subList(from, to);
            if (same) {
                changes.add(new Change(Side.BOTH, quoted(text, quote, run)));
                continue;
            }
            if (run.stream().anyMatch(step -> step.quoted() >= 0)) {
                changes.add(new Change(Side.DIGEST, quoted(text, quote, run)));
            }
            int[] other =
                    run.stream().mapToInt(Step::said).filter(at -> at >= 0).toArray();
            if (other.length > 0) {
                changes.add(new Change(Side.TALK, spoken.words(other[0], other[other.length - 1] + 1)));
            }
        }
        return new Alignment(said[0], said[said.length - 1] + 1, said.length / (double) quote.size(), changes);
    }

    /** Whether a step shows words that are the same; a small word alone between two changes is read better as a part of them. */
    private boolean isClear(List<Term> quote, List<Step> steps, int at) {
        Step step = steps.get(at);
        return step.isSame()
                && !(at > 0
                        && at + 1 < steps.size()
                        && !steps.get(at - 1).isSame()
                        && !steps.get(at + 1).isSame()
                        && talk.language.isStopWord(quote.get(step.quoted()).key()));
    }

    private static String quoted(String text, List<Term> quote, List<Step> run) {
        int[] places = run.stream().mapToInt(Step::quoted).filter(i -> i >= 0).toArray();
        return text.substring(
                quote.get(places[0]).fromChar(),
                quote.get(places[places.length - 1]).toChar());
    }
}
