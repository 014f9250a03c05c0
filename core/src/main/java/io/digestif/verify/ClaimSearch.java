package io.digestif.verify;

import io.digestif.plan.Window;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the utterances that carry a claim.
 *
 * <p>Support is the share of the claim's content words that a few utterances have. Candidates are every run of one to three
 * utterances, and the lines that the model gave; near those lines a run is preferred. The floor was set on the claims of a
 * 1.5 B model: the lines that it gives hold 37 % of a claim's content words, the best run of three 70 %; at half of them an
 * invented claim about the talk's topic still passed.
 */
final class ClaimSearch {
    private static final double FLOOR = 0.6;
    private static final int MAX_RUN = 3;
    private static final int NEAR = 2;
    static final double NEAR_BONUS = 0.1;
    private static final double LENGTH_MALUS = 0.02;
    private static final int MAX_APART = 6;
    static final int MOMENTS_OF_SUMMARY = 4;

    /** Words that may stand anywhere in minutes of talk meet by chance more often. */
    private static final double SUMMARY_FLOOR = 0.7;

    private final TalkIndex index;

    ClaimSearch(TalkIndex index) {
        this.index = index;
    }

    /** Utterances, and the share of a claim's content words that they have. */
    record Candidate(Set<Integer> utterances, double support) {}

    /** The utterances that carry the claim best, without those that add nothing; none if all carry too little. */
    Set<Integer> best(Content content, List<Integer> given, Window window, IntPredicate admitted) {
        Candidate candidate = likeliest(content, given, window, admitted);
        return candidate.support() < FLOOR ? Set.of() : thinned(content, candidate.utterances());
    }

    /** The utterances that have most of a claim, however little that is. */
    Candidate likeliest(Content content, List<Integer> given, Window window, IntPredicate admitted) {
        Set<Integer> best = new TreeSet<>(given);
        double support = content.support(best, index);
        double rank = support + NEAR_BONUS - LENGTH_MALUS * given.size();
        long[] found = content.found(window.from(), window.to(), index);
        for (int from = window.from(); from < window.to(); from++) {
            long run = 0;
            for (int to = from; to < Math.min(window.to(), from + MAX_RUN) && admitted.test(to); to++) {
                run |= found[to - window.from()];
                double own = run == 0 ? 0 : content.support(run);
                double ownRank = own + (isNear(from, to, given) ? NEAR_BONUS : 0) - LENGTH_MALUS * (to - from + 1);
                if (ownRank > rank) {
                    rank = ownRank;
                    support = own;
                    best = IntStream.rangeClosed(from, to).boxed().collect(Collectors.toCollection(TreeSet::new));
                }
            }
        }
        return new Candidate(best, support);
    }

    /** The utterances of a part that together have most of a sentence's words, each the one that adds most; none if too few. */
    Set<Integer> scattered(Content content, Window part, IntPredicate admitted) {
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < MOMENTS_OF_SUMMARY) {
            double before = content.support(chosen, index);
            Optional<Integer> next = IntStream.range(part.from(), part.to())
                    .filter(admitted)
                    .boxed()
                    .max(Comparator.comparingDouble(u -> content.support(with(chosen, u), index)));
            if (next.isEmpty() || content.support(with(chosen, next.get()), index) <= before) {
                break;
            }
            chosen.add(next.get());
        }
        return content.support(chosen, index) < SUMMARY_FLOOR ? Set.of() : chosen;
    }

    private static Set<Integer> with(Set<Integer> utterances, int another) {
        Set<Integer> all = new TreeSet<>(utterances);
        all.add(another);
        return all;
    }

    private static boolean isNear(int from, int to, List<Integer> given) {
        return given.stream().anyMatch(line -> line >= from - NEAR && line <= to + NEAR);
    }

    private Set<Integer> thinned(Content content, Set<Integer> utterances) {
        Set<Integer> needed = new TreeSet<>(utterances);
        double whole = content.support(utterances, index);
        for (int utterance : utterances) {
            needed.remove(utterance);
            if (content.support(needed, index) < whole) {
                needed.add(utterance);
            }
        }
        return needed;
    }

    /** The nearest utterance that has a stem, a few utterances away at most. */
    Optional<Integer> near(String stem, Set<Integer> utterances, Window window, IntPredicate admitted) {
        return IntStream.rangeClosed(1, MAX_APART)
                .boxed()
                .flatMap(apart -> utterances.stream().flatMap(u -> List.of(u - apart, u + apart).stream()))
                .filter(u -> window.holds(u) && admitted.test(u) && index.has(u, stem))
                .findFirst();
    }

    /** Adds the lines near by that have words of a claim which the others lack, as long as it may cite more. */
    void complete(Content content, Set<Integer> utterances, int most, Window window, IntPredicate admitted) {
        for (String stem : content.weights().keySet()) {
            boolean missing = utterances.stream().noneMatch(utterance -> index.has(utterance, stem));
            if (missing && utterances.size() < most) {
                near(stem, utterances, window, admitted).ifPresent(utterances::add);
            }
        }
    }

    /** The utterances, of those that a claim cites, that together carry it, each the one that adds most; none if they don't. */
    Set<Integer> cited(Content content, List<Integer> cited) {
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < MOMENTS_OF_SUMMARY) {
            double before = content.share(content.found(chosen, index));
            Optional<Integer> next = cited.stream()
                    .max(Comparator.comparingDouble(u -> content.share(content.found(with(chosen, u), index))));
            if (next.isEmpty() || content.share(content.found(with(chosen, next.get()), index)) <= before) {
                break;
            }
            chosen.add(next.get());
        }
        return content.support(chosen, index) < SUMMARY_FLOOR ? Set.of() : chosen;
    }
}
