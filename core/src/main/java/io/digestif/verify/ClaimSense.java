package io.digestif.verify;

import io.digestif.language.Phrases;
import io.digestif.language.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells a claim that has the words of the talk, and not its sense: one that denies, or compares, what the talk does not. */
final class ClaimSense {
    private static final Pattern CLAUSE_END = Pattern.compile("(?:[,.;:!?…–—]+|--)(?=\\s|$)");

    /** So many words may stand between "more" and what there is more of. */
    private static final int COMPARED = 3;

    private final TalkIndex index;
    private final Phrases comparing;

    ClaimSense(TalkIndex index) {
        this.index = index;
        this.comparing = new Phrases(index.language, "comparing");
    }

    /**
     * Whether one of the two denies and the other does not: a claim with a negation whose evidence has none, or one without
     * whose words stand in a clause of the evidence that has one.
     */
    boolean turnsRound(String claim, Content content, Set<Integer> evidence) {
        List<List<Word>> clauses = evidence.stream()
                .flatMap(u -> clauses(index.utterance(u).text(), index.isQuestion(claim)))
                .toList();
        if (index.denies(index.language.words(claim))) {
            return !Arrays.stream(CLAUSE_END.split(claim))
                    .filter(clause -> index.denies(index.language.words(clause)))
                    .allMatch(clause -> isDenied(clause, clauses));
        }
        return clauses.stream()
                .max(Comparator.comparingDouble(clause -> content.shared(clause, index)))
                .filter(clause -> content.shared(clause, index) > content.total() / 2)
                .filter(index::denies)
                .isPresent();
    }

    /** Whether what a clause of a claim denies is denied in the clauses of the talk that have most of it, if any has half of it. */
    private boolean isDenied(String clause, List<List<Word>> clauses) {
        Content content = denied(clause);
        // "It is not just a computer" does not say that it is none.
        boolean merely = index.deniesMerely(index.language.words(clause));
        double most = clauses.stream()
                .mapToDouble(said -> content.shared(said, index))
                .max()
                .orElse(0);
        double least = most > content.total() / 2 ? most : 0;
        return clauses.stream()
                .filter(said -> content.shared(said, index) >= least)
                .anyMatch(said -> index.denies(said) && (merely || !index.deniesMerely(said)));
    }

    /** What stands behind a negation; the whole clause where that says nothing, as in German. */
    private Content denied(String clause) {
        int negation = index.firstDenial(index.language.words(clause));
        Content behind = Content.of(clause.substring(negation), index);
        return behind.weights().isEmpty() ? Content.of(clause, index) : behind;
    }

    boolean denies(int utterance) {
        return index.denies(index.language.words(index.utterance(utterance).text()));
    }

    /** Whether a claim has "more" or "less" before a word that what carries it has, and only without. */
    boolean compares(String claim, Content content, Set<Integer> evidence) {
        List<Word> words = index.language.words(claim);
        return IntStream.range(1, words.size())
                .filter(at -> comparing.lengthAt(words, at - 1) > 0)
                .anyMatch(at -> {
                    String more = words.get(at - 1).folded();
                    String stem = index.stem(index.folded(words.get(at)));
                    return content.weights().containsKey(stem)
                            && evidence.stream().anyMatch(u -> index.has(u, stem))
                            && evidence.stream().noneMatch(u -> isCompared(more, stem, u));
                });
    }

    private boolean isCompared(String more, String stem, int utterance) {
        List<Word> words = index.language.words(index.utterance(utterance).text());
        return IntStream.range(0, words.size())
                .filter(at -> index.stem(index.folded(words.get(at))).equals(stem))
                .anyMatch(at -> words.subList(Math.max(0, at - COMPARED), at).stream()
                        .anyMatch(word -> word.folded().equals(more)));
    }

    /** The clauses of a text; one that says nothing before a comma goes with the next, as in "we don't do it by, you know, rules". */
    private Stream<List<Word>> clauses(String text, boolean asked) {
        List<List<Word>> clauses = new ArrayList<>();
        List<Word> clause = new ArrayList<>();
        Matcher end = CLAUSE_END.matcher(text);
        int from = 0;
        while (from < text.length()) {
            boolean found = end.find();
            int to = found ? end.start() : text.length();
            clause.addAll(index.language.words(text.substring(from, to)));
            if (found && !asked && end.group().indexOf('?') >= 0) {
                // What is asked is neither said nor denied.
                clause.clear();
            } else if (!found || !end.group().equals(",") || saysSomething(clause)) {
                clauses.add(List.copyOf(clause));
                clause.clear();
            }
            from = found ? end.end() : text.length();
        }
        return clauses.stream();
    }

    private boolean saysSomething(List<Word> clause) {
        return clause.stream()
                .map(Word::folded)
                .anyMatch(word -> !index.isEmpty(word) && !index.language.isCommon(word));
    }
}
