package io.digestif.extract;

import io.digestif.language.Language;
import io.digestif.language.Phrases;
import io.digestif.language.Word;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How likely a stranger to the talk finds that a sentence is whole, stands alone and is worth its place: a logistic regression on
 * what its words show. Its weights were fitted on 1,528 sentences of 23 talks, English, German and Spanish, that were judged by
 * hand; {@code benchmarks/extractive} has the judgements and the script that fits the weights. They hold for any language, as
 * every sign is told by that language's lists.
 */
final class Readability {

    /** What is seen of a sentence, and what it counts in log-odds. */
    enum Sign {
        WORDS(0.75),
        SUBJECTS(0.15),
        CONTENT(1.45),
        SAID_ONCE(-2.29),
        FILLERS(-4.41),
        FIRST_PERSON(-0.28),
        SECOND_PERSON(-0.41),
        LOOSE_POINTER(-0.77),
        POINTS_BACK(-1.39),
        DANGLING(-1.1),
        DEMONSTRATIVES(-0.56),
        BROKEN_FORM(-1.49),
        BROKEN_WORDS(-2.26),
        GOES_ON(0.61),
        TURN(0.16);

        private final double weight;

        Sign(double weight) {
            this.weight = weight;
        }
    }

    private static final EnumSet<Sign> POINTERS =
            EnumSet.of(Sign.LOOSE_POINTER, Sign.POINTS_BACK, Sign.DANGLING, Sign.DEMONSTRATIVES);

    private static final double BASE = -4.0;

    private static final int MANY_SUBJECTS = 8;
    private static final int MANY = 3;
    /** From so many words on, the next sentence shows that its speaker has something to tell. */
    private static final int TELLS = 8;

    private static final double USUAL_TURN = 100;
    /** How far behind a broken word its whole form may come. */
    private static final int REACH = 3;

    private final Talk talk;
    private final Language language;
    private final Cues cues;
    private final Pointers pointers;
    private final Wholeness wholeness;
    private final Phrases demonstratives;
    /** For each sentence, how many words its speaker says before somebody else does. */
    private final int[] turns;
    /** The usual share in this talk: the shorter a talk, the more is said once. */
    private final double saidOnce;

    Readability(Talk talk, Pointers pointers, Wholeness wholeness) {
        this.talk = talk;
        this.language = talk.language();
        this.cues = talk.cues();
        this.pointers = pointers;
        this.wholeness = wholeness;
        this.demonstratives = new Phrases(language, "demonstratives");
        this.turns = turns(talk.sentences());
        this.saidOnce =
                talk.sentences().stream().mapToDouble(this::saidOnce).average().orElse(0);
    }

    private static int[] turns(List<Sentence> sentences) {
        int[] turns = new int[sentences.size()];
        for (int from = 0, to; from < turns.length; from = to) {
            int words = 0;
            for (to = from;
                    to < turns.length
                            && sentences
                                    .get(to)
                                    .speaker()
                                    .equals(sentences.get(from).speaker());
                    to++) {
                words += sentences.get(to).words().size();
            }
            Arrays.fill(turns, from, to, words);
        }
        return turns;
    }

    /** From 0 to 1. */
    double of(Sentence s) {
        return likelihood(s, EnumSet.allOf(Sign.class));
    }

    /** The same where what it points at is printed right before it. */
    double besideItsNoun(Sentence s) {
        return likelihood(s, EnumSet.complementOf(POINTERS));
    }

    private double likelihood(Sentence s, Set<Sign> signs) {
        double odds = BASE;
        for (Sign sign : signs) {
            odds += sign.weight * value(sign, s);
        }
        return 1 / (1 + Math.exp(-odds));
    }

    double value(Sign sign, Sentence s) {
        List<Word> words = s.words();
        int length = Math.max(1, words.size() - s.opening());
        Set<Integer> content = s.terms().subList(s.opening(), words.size()).stream()
                .filter(term -> term >= 0)
                .collect(Collectors.toSet());
        return switch (sign) {
            case WORDS -> Math.log(length);
            case SUBJECTS ->
                Math.min(
                        MANY_SUBJECTS,
                        content.stream().filter(term -> !talk.isGeneric(term)).count());
            case CONTENT -> content.size() / (double) length;
            case SAID_ONCE -> saidOnce(s) - saidOnce;
            case FILLERS -> cues.fillers().count(words) / (double) Math.max(1, words.size());
            case FIRST_PERSON -> Math.min(MANY, cues.firstPerson().count(words));
            case SECOND_PERSON -> Math.min(MANY, cues.secondPerson().count(words));
            case LOOSE_POINTER -> is(pointers.areLoose(s));
            case POINTS_BACK -> is(pointers.pointsBack(s));
            case DANGLING -> is(s.opening() < words.size() && cues.dangling().lengthAt(words, s.opening()) > 0);
            case DEMONSTRATIVES -> Math.min(MANY, demonstratives.count(words));
            case BROKEN_FORM -> 1 - wholeness.inForm(s);
            case BROKEN_WORDS -> is(hasBrokenWords(s));
            case GOES_ON ->
                is(talk.after(s)
                        .filter(next -> next.speaker().equals(s.speaker())
                                && next.words().size() > TELLS)
                        .isPresent());
            case TURN -> talk.voices() < 2 ? 0 : Math.log(turns[s.number()] / USUAL_TURN);
        };
    }

    /** The share of its words with content that the talk says nowhere else. */
    private double saidOnce(Sentence s) {
        return s.terms().stream()
                .filter(term -> term >= 0)
                .mapToInt(term -> talk.count(term) == 1 ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static double is(boolean sign) {
        return sign ? 1 : 0;
    }

    /** Whether there is a lone letter, or the beginning of a word that comes whole right after: {@code peo elderly people}. */
    boolean hasBrokenWords(Sentence s) {
        List<Word> words = s.words();
        for (int i = s.opening(); i < words.size(); i++) {
            String word = words.get(i).folded();
            if (language.isStopWord(word) || Character.isDigit(word.charAt(0))) {
                continue;
            }
            if (word.length() == 1 && Character.isLowerCase(words.get(i).text().charAt(0))) {
                return true;
            }
            for (int j = i + 1; j < Math.min(words.size(), i + 1 + REACH) && !language.isCommon(word); j++) {
                String next = words.get(j).folded();
                if (word.length() > 1 && next.length() > word.length() && next.startsWith(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
