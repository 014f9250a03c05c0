package io.digestif.verify;

import io.digestif.language.Templates;
import io.digestif.language.Word;
import io.digestif.plan.Window;
import io.digestif.transcript.Speaker;
import io.digestif.verify.ClaimSearch.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the moments that carry a claim, and refuses one that the talk carries too little, or that has a number or a name that
 * the talk does not have.
 */
final class ClaimChecker {
    private static final List<String> TOPICS = List.of("tells", "both", "about");

    /** Lines with less of a claim's words than this are others than its author thought of. */
    private static final double MEANT = 0.3;

    private static final String NOT_THEIRS = "the one whom it names does not say this";

    private static final String OPPOSITE = "it says the opposite of what is said";

    private final TalkIndex index;
    private final Instructions instructions;
    private final boolean sameLanguage;
    private final Attribution attribution;
    private final ClaimSense sense;
    private final Templates templates;
    private final Names names;
    private final Opinions opinions;
    private final ClaimSearch search;

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
        this.attribution = new Attribution(index);
        this.sense = new ClaimSense(index);
        this.templates = new Templates(index.language);
        this.names = new Names(index);
        this.opinions = new Opinions(index);
        this.search = new ClaimSearch(index);
    }

    /** What is checked: a claim, a sentence that sums up a part of the talk, a question. */
    private enum Form {
        CLAIM,
        SUMMARY,
        QUESTION
    }

    /** A claim under the right name and the moments that carry it, or the reason why it is refused. */
    record Carried(String claim, List<Evidence> evidence, String reason) {
        static Carried not(String reason) {
            return new Carried("", List.of(), reason);
        }

        Carried as(String other) {
            return new Carried(other, evidence, reason);
        }

        /**
         * Whether it says the opposite of the talk: then it is too far from it to be mended, since a denial is what its author
         * would get wrong again.
         */
        boolean saysOpposite() {
            return reason.equals(OPPOSITE);
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
        Carried carried = check(claim, hints, window, most, Form.CLAIM);
        return carried.as(opinions.held(carried.claim(), carried.evidence()));
    }

    /** Checks a question like a claim; it is nobody's opinion. */
    Carried checkQuestion(String question, List<Integer> hints, Window window, int most) {
        return check(question, hints, window, most, Form.QUESTION);
    }

    /**
     * Checks a sentence that sums up a whole part of the talk: its words may stand in up to four places of it, wherever they are,
     * and more of them must.
     */
    Carried checkSummary(String sentence, List<Integer> hints, Window part) {
        Carried carried = check(sentence, hints, part, ClaimSearch.MOMENTS_OF_SUMMARY, Form.SUMMARY);
        return namesOnlyTopics(sentence) ? carried : carried.as(opinions.told(carried.claim(), carried.evidence()));
    }

    /** What comes of a claim that is not carried: it may be reworded where lines come near to it. */
    Outcome refused(Carried not, String claim, List<Integer> hints, Window window) {
        return Outcome.refused(not.reason(), not.saysOpposite() ? List.of() : near(claim, hints, window));
    }

    /** The lines that come nearest to a claim that is refused; none where they have too little of it to be what was meant. */
    private List<Integer> near(String claim, List<Integer> hints, Window window) {
        IntPredicate admitted = utterance -> window.holds(utterance) && !instructions.isOne(utterance);
        List<Integer> given =
                hints.stream().distinct().filter(admitted::test).sorted().toList();
        if (!sameLanguage) {
            return given;
        }
        Candidate nearest = search.likeliest(Content.of(claim, index), given, window, admitted);
        return nearest.support() < MEANT ? List.of() : List.copyOf(nearest.utterances());
    }

    /** A claim that names who says it, without the name, in a talk that does not tell who speaks. */
    Optional<String> unnamed(String claim) {
        return sameLanguage ? opinions.unnamed(claim) : Optional.empty();
    }

    private Carried check(String written, List<Integer> hints, Window window, int most, Form form) {
        Optional<String> unnamed = unnamed(written);
        if (unnamed.isEmpty()) {
            return checkNamed(written, hints, window, most, form);
        }
        Carried carried = checkNamed(unnamed.get(), hints, window, most, form);
        // Where the talk itself tells what somebody says, it has the name there.
        List<Word> rest = index.language.words(unnamed.get());
        boolean cited = index.language.words(written).stream()
                .map(Word::folded)
                .filter(word -> rest.stream().noneMatch(other -> other.folded().equals(word)))
                .anyMatch(name -> carried.evidence().stream()
                        .anyMatch(e -> index.has(e.utterance().index(), index.stem(name))));
        return cited ? checkNamed(written, hints, window, most, form) : carried;
    }

    private Carried checkNamed(String claim, List<Integer> hints, Window window, int most, Form form) {
        Content content = Content.of(claim, index);
        for (String name : content.names()) {
            if (sameLanguage && !names.isKnown(name)) {
                return Carried.not("it names " + asWritten(claim, name) + ", which the talk does not");
            }
        }
        if (content.weights().keySet().stream().anyMatch(stem -> instructions.areAllThatSay(stem, index))) {
            return Carried.not("it has words that are said to whoever sums up the talk alone");
        }
        Carried carried = carried(claim, content, hints, window, most, form, utterance -> true);
        if (index.hasQuestions()
                && attribution.isSaidToBeAsked(claim)
                && carried.evidence().stream()
                        .noneMatch(e -> attribution.asks(e.utterance().index()))) {
            carried = carried(claim, content, hints, window, most, form, attribution::asks);
            if (!carried.isCarried()) {
                return Carried.not("nobody asks this");
            }
        }
        if (form != Form.QUESTION
                && carried.isCarried()
                && lines(carried).stream().allMatch(u -> attribution.isAsked(u, claim))) {
            carried = carried(claim, content, hints, window, most, form, u -> !attribution.isAsked(u, claim));
        }
        return carried.isCarried() && !attribution.holders(claim).isEmpty()
                ? underItsName(claim, content, carried, hints, window, most, form)
                : carried;
    }

    /** A claim that names a speaker, on that one's words: where it stands, elsewhere, or under the name of who says it. */
    private Carried underItsName(
            String claim, Content content, Carried carried, List<Integer> hints, Window window, int most, Form form) {
        Set<Speaker> named = attribution.holders(claim);
        IntPredicate theirs = u -> attribution.isBy(u, named) && !attribution.isAsked(u, claim);
        // What a part is about stands in others' lines, too.
        if (namesOnlyTopics(claim) && lines(carried).stream().anyMatch(theirs::test)) {
            return carried;
        }
        if (lines(carried).stream().allMatch(theirs::test)) {
            return isToldByEach(claim, carried) ? carried : Carried.not(NOT_THEIRS);
        }
        Carried own = carried(claim, content, hints, window, most, form, theirs);
        boolean near = support(content, own) >= support(content, carried) - ClaimSearch.NEAR_BONUS;
        if (own.isCarried() && near && isToldByEach(claim, own)) {
            return own;
        }
        return underRightName(claim, named, carried).orElse(Carried.not(NOT_THEIRS));
    }

    private boolean isToldByEach(String claim, Carried carried) {
        return attribution.speakEach(attribution.tellers(claim), lines(carried));
    }

    private static Set<Integer> lines(Carried carried) {
        return carried.evidence().stream().map(e -> e.utterance().index()).collect(Collectors.toSet());
    }

    private double support(Content content, Carried carried) {
        return content.support(lines(carried), index);
    }

    /**
     * A claim of the form "NAME says …" whose name is that of one who does not say it, under the name of the one who does: who
     * speaks is known from the talk, not from the model. Not for a question, which a statement would be mistaken for, and not
     * for other verbs, which may turn round what was said.
     */
    private Optional<Carried> underRightName(String claim, Set<Speaker> named, Carried carried) {
        Set<Speaker> saying = carried.evidence().stream()
                .map(Evidence::utterance)
                .filter(utterance -> !attribution.isAsked(utterance.index(), claim))
                .flatMap(utterance -> utterance.speaker().stream())
                .collect(Collectors.toSet());
        if (named.size() != 1 || saying.size() != 1 || saying.equals(named) || attribution.tellsOfAsking(claim)) {
            return Optional.empty();
        }
        String wrong = named.iterator().next().name();
        String right = saying.iterator().next().name();
        if (!claim.startsWith(wrong + " ")) {
            return Optional.empty();
        }
        List<Word> rest = index.language.words(claim.substring(wrong.length()));
        // "Ben says that Ada forgets" can't become "Ada says that Ada forgets".
        return !rest.isEmpty()
                        && index.mentions(rest).speakers().isEmpty()
                        && index.reports(rest.get(0).folded())
                ? Optional.of(new Carried(right + claim.substring(wrong.length()), carried.evidence(), ""))
                : Optional.empty();
    }

    private Carried carried(
            String claim,
            Content content,
            List<Integer> hints,
            Window window,
            int most,
            Form form,
            IntPredicate wanted) {
        IntPredicate admitted = utterance -> wanted.test(utterance)
                && !instructions.isOne(utterance)
                && !index.utterance(utterance).isSound();
        List<Integer> given = hints.stream()
                .distinct()
                .filter(hint -> window.holds(hint) && admitted.test(hint))
                .limit(most)
                .toList();
        Set<Integer> best = sameLanguage ? search.best(content, given, window, admitted) : new TreeSet<>(given);
        if (best.isEmpty() && sameLanguage && form == Form.SUMMARY) {
            best = search.scattered(content, window, admitted);
        }
        if (best.isEmpty()) {
            return Carried.not(sameLanguage ? "the talk does not carry it" : "it cites no line of the talk");
        }
        if (sameLanguage && turnsRound(claim, content, best)) {
            // What it denies may be denied elsewhere.
            best = index.denies(index.language.words(claim))
                    ? search.best(content, given, window, u -> admitted.test(u) && sense.denies(u))
                    : Set.of();
            if (best.isEmpty() || turnsRound(claim, content, best)) {
                return Carried.not(OPPOSITE);
            }
        }
        if (sameLanguage && sense.compares(claim, content, best)) {
            return Carried.not("it compares what the talk does not compare");
        }
        for (String said : particulars(content)) {
            if (best.stream().noneMatch(u -> index.has(u, said))) {
                Optional<Integer> holder = search.near(said, best, window, admitted);
                if (holder.isEmpty() || best.size() >= most) {
                    return Carried.not("its evidence does not have the "
                            + (content.numbers().contains(said) ? "number " : "name ") + asWritten(claim, said));
                }
                best.add(holder.get());
            }
        }
        if (sameLanguage) {
            search.complete(content, best, most, window, admitted);
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

    /** Whether a claim denies what carries it, or the other way round. */
    boolean turnsRound(String claim, Content content, Set<Integer> evidence) {
        return !namesOnlyTopics(claim) && sense.turnsRound(claim, content, evidence);
    }

    /** Whether it is one of the embedded engine's sentences on what a part is about, which says nothing that could be denied. */
    private boolean namesOnlyTopics(String sentence) {
        List<String> speakers =
                index.transcript.speakers().stream().map(Speaker::name).toList();
        return TOPICS.stream().anyMatch(name -> templates.isFilled(name, sentence, speakers));
    }

    private String asWritten(String claim, String stem) {
        return index.language.words(claim).stream()
                .filter(word -> index.stem(index.folded(word)).equals(stem))
                .map(Word::text)
                .findFirst()
                .orElse(stem);
    }
}
