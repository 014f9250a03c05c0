package io.digestif.verify;

import io.digestif.language.Phrases;
import io.digestif.language.Word;
import io.digestif.plan.Window;
import io.digestif.transcript.Speaker;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the moments that carry a claim, and refuses one that the talk carries too little, or that has a number or a name that
 * the talk does not have.
 *
 * <p>Support is the share of the claim's content words that a few utterances have. Candidates are every run of one to three
 * utterances, and the lines that the model gave; near those lines a run is preferred. The floor was set on the claims of a
 * 1.5 B model: the lines that it gives hold 37 % of a claim's content words, the best run of three 70 %; at half of them an
 * invented claim about the talk's topic still passed.
 */
final class ClaimChecker {
    private static final double FLOOR = 0.6;
    private static final int MAX_RUN = 3;
    private static final int NEAR = 2;
    private static final double NEAR_BONUS = 0.1;
    private static final double LENGTH_MALUS = 0.02;
    private static final int MAX_APART = 6;
    private static final int MOMENTS_OF_SUMMARY = 4;

    /** Words that may stand anywhere in minutes of talk meet by chance more often. */
    private static final double SUMMARY_FLOOR = 0.7;

    private static final Pattern CLAUSE_END = Pattern.compile("[,.;:!?…–—]+(?=\\s|$)");

    private final TalkIndex index;
    private final Instructions instructions;
    private final boolean sameLanguage;
    private final Phrases asking;
    private final Phrases topics;
    private final Names names;
    private final Opinions opinions;

    /**
     * A checker for claims.
     *
     * @param instructions what is evidence for nothing
     * @param sameLanguage whether claims are in the language of the talk; where they are not, only the lines given and the
     *     numbers can be checked
     */
    ClaimChecker(TalkIndex index, Instructions instructions, boolean sameLanguage) {
        this.index = index;
        this.instructions = instructions;
        this.sameLanguage = sameLanguage;
        this.asking = new Phrases(index.language, "asking");
        this.topics = new Phrases(index.language, "topics");
        this.names = new Names(index);
        this.opinions = new Opinions(index);
    }

    /** A claim under the right name and the moments that carry it, or the reason why it is refused. */
    record Carried(String claim, List<Evidence> evidence, String reason) {
        static Carried not(String reason) {
            return new Carried("", List.of(), reason);
        }

        Carried as(String other) {
            return new Carried(other, evidence, reason);
        }

        boolean isCarried() {
            return !evidence.isEmpty();
        }
    }

    /**
     * Checks a claim.
     *
     * @param hints lines that its author gave
     * @param window where its evidence must be
     * @param most how many moments it may cite
     */
    Carried check(String claim, List<Integer> hints, Window window, int most) {
        Carried carried = check(claim, hints, window, most, false);
        return carried.as(opinions.held(carried.claim(), carried.evidence()));
    }

    /**
     * Checks a sentence that sums up a whole part of the talk: its words may stand in up to four places of it, wherever they are,
     * and more of them must.
     */
    Carried checkSummary(String sentence, List<Integer> hints, Window part) {
        Carried carried = check(sentence, hints, part, MOMENTS_OF_SUMMARY, true);
        return carried.as(opinions.told(carried.claim(), carried.evidence()));
    }

    private Carried check(String claim, List<Integer> hints, Window window, int most, boolean summary) {
        Content content = Content.of(claim, index);
        for (String name : content.names()) {
            if (sameLanguage && !names.isKnown(name)) {
                return Carried.not("it names " + asWritten(claim, name) + ", which the talk does not");
            }
        }
        Carried carried = carried(claim, content, hints, window, most, summary, utterance -> true);
        if (index.hasQuestions()
                && isSaidToBeAsked(claim)
                && carried.evidence().stream().noneMatch(e -> asks(e.utterance().index()))) {
            carried = carried(claim, content, hints, window, most, summary, this::asks);
            if (!carried.isCarried()) {
                return Carried.not("nobody asks this");
            }
        }
        Set<Speaker> named = content.speakers();
        if (carried.isCarried()
                && !named.isEmpty()
                && carried.evidence().stream()
                        .noneMatch(
                                e -> isBy(e, named) && !isQuestion(e.utterance().index(), claim))) {
            Carried own =
                    carried(claim, content, hints, window, most, summary, u -> isBy(u, named) && !isQuestion(u, claim));
            return own.isCarried() && support(content, own) >= support(content, carried) - NEAR_BONUS
                    ? own
                    : underRightName(claim, named, carried)
                            .orElse(Carried.not("the one whom it names does not say this"));
        }
        return carried;
    }

    private double support(Content content, Carried carried) {
        return content.support(
                carried.evidence().stream().map(e -> e.utterance().index()).collect(Collectors.toSet()), index);
    }

    /** Whether an utterance is a question where a claim does not say that somebody asks. */
    private boolean isQuestion(int utterance, String claim) {
        return index.utterance(utterance).text().strip().endsWith("?") && !asking.in(index.language.words(claim));
    }

    /** Whether a claim begins with a speaker of the talk who asks. */
    private boolean isSaidToBeAsked(String claim) {
        List<Word> words = index.language.words(claim);
        Set<Integer> names = index.mentions(words).places();
        int verb = 0;
        while (names.contains(verb)) {
            verb++;
        }
        return verb > 0 && verb < words.size() && asking.lengthAt(words, verb) > 0;
    }

    private boolean asks(int utterance) {
        return index.utterance(utterance).text().indexOf('?') >= 0;
    }

    /**
     * A claim of the form "NAME says …" whose name is that of one who does not say it, under the name of the one who does: who
     * speaks is known from the talk, not from the model. Not for a question, which a statement would be mistaken for, and not
     * for other verbs, which may turn round what was said.
     */
    private Optional<Carried> underRightName(String claim, Set<Speaker> named, Carried carried) {
        Set<Speaker> saying = carried.evidence().stream()
                .flatMap(e -> e.utterance().speaker().stream())
                .collect(Collectors.toSet());
        if (named.size() != 1 || saying.size() != 1 || saying.equals(named) || asking.in(index.language.words(claim))) {
            return Optional.empty();
        }
        String wrong = named.iterator().next().name();
        String right = saying.iterator().next().name();
        if (!claim.startsWith(wrong + " ")) {
            return Optional.empty();
        }
        List<Word> rest = index.language.words(claim.substring(wrong.length()));
        return !rest.isEmpty() && index.reports(rest.get(0).folded())
                ? Optional.of(new Carried(right + claim.substring(wrong.length()), carried.evidence(), ""))
                : Optional.empty();
    }

    private Carried carried(
            String claim,
            Content content,
            List<Integer> hints,
            Window window,
            int most,
            boolean summary,
            IntPredicate wanted) {
        IntPredicate admitted = utterance -> wanted.test(utterance) && !instructions.isOne(utterance);
        List<Integer> given = hints.stream()
                .distinct()
                .filter(hint -> window.holds(hint) && admitted.test(hint))
                .limit(most)
                .toList();
        Set<Integer> best = sameLanguage ? best(content, given, window, admitted) : new TreeSet<>(given);
        if (best.isEmpty() && sameLanguage && summary) {
            best = scattered(content, window, admitted);
        }
        if (best.isEmpty()) {
            return Carried.not(sameLanguage ? "the talk does not carry it" : "it cites no line of the talk");
        }
        if (sameLanguage && turnsRound(claim, content, best)) {
            return Carried.not("it says the opposite of what is said");
        }
        for (String said : particulars(content)) {
            if (best.stream().noneMatch(u -> index.has(u, said))) {
                Optional<Integer> holder = near(said, best, window, admitted);
                if (holder.isEmpty() || best.size() >= most) {
                    return Carried.not("its evidence does not have the "
                            + (content.numbers().contains(said) ? "number " : "name ") + asWritten(claim, said));
                }
                best.add(holder.get());
            }
        }
        return new Carried(
                claim,
                best.stream()
                        .map(index::utterance)
                        .map(u -> new Evidence(u, u.text()))
                        .toList(),
                "");
    }

    /** The numbers and names of a claim that its evidence must have. */
    private List<String> particulars(Content content) {
        Stream<String> bound =
                sameLanguage ? content.names().stream().filter(name -> !names.isFree(name)) : Stream.of();
        return Stream.concat(content.numbers().stream(), bound).toList();
    }

    /**
     * Whether one of the two denies and the other does not: a claim with a negation whose evidence has none, or one without
     * whose words stand in a clause of the evidence that has one.
     */
    private boolean turnsRound(String claim, Content content, Set<Integer> evidence) {
        if (topics.in(index.language.words(claim))) {
            // Nothing is said of it that could be denied.
            return false;
        }
        boolean claimDenies = index.denies(index.language.words(claim));
        List<List<Word>> clauses = evidence.stream()
                .flatMap(u -> clauses(index.utterance(u).text()))
                .toList();
        if (claimDenies) {
            return clauses.stream().noneMatch(index::denies);
        }
        return clauses.stream()
                .max(Comparator.comparingDouble(clause -> shared(content, clause)))
                .filter(clause -> shared(content, clause) > content.total() / 2)
                .filter(index::denies)
                .isPresent();
    }

    private Stream<List<Word>> clauses(String text) {
        return Arrays.stream(CLAUSE_END.split(text)).map(index.language::words);
    }

    private double shared(Content content, List<Word> clause) {
        return clause.stream()
                .map(word -> index.stem(index.folded(word)))
                .distinct()
                .mapToDouble(stem -> content.weights().getOrDefault(stem, 0.0))
                .sum();
    }

    private boolean isBy(Evidence evidence, Set<Speaker> speakers) {
        return isBy(evidence.utterance().index(), speakers);
    }

    private boolean isBy(int utterance, Set<Speaker> speakers) {
        return index.utterance(utterance).speaker().filter(speakers::contains).isPresent();
    }

    /** The utterances that carry the claim best, without those that add nothing; none if all carry too little. */
    private Set<Integer> best(Content content, List<Integer> given, Window window, IntPredicate admitted) {
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
        return support < FLOOR ? Set.of() : thinned(content, best);
    }

    /** The utterances of a part that together have most of a sentence's words, each the one that adds most; none if too few. */
    private Set<Integer> scattered(Content content, Window part, IntPredicate admitted) {
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
    private Optional<Integer> near(String stem, Set<Integer> utterances, Window window, IntPredicate admitted) {
        return IntStream.rangeClosed(1, MAX_APART)
                .boxed()
                .flatMap(apart -> utterances.stream().flatMap(u -> List.of(u - apart, u + apart).stream()))
                .filter(u -> window.holds(u) && admitted.test(u) && index.has(u, stem))
                .findFirst();
    }

    private String asWritten(String claim, String stem) {
        return index.language.words(claim).stream()
                .filter(word -> index.stem(index.folded(word)).equals(stem))
                .map(Word::text)
                .findFirst()
                .orElse(stem);
    }
}
