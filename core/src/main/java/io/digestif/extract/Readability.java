package io.digestif.extract;

import io.digestif.language.Language;
import io.digestif.language.Phrases;
import io.digestif.language.Word;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How likely a stranger to the talk finds that a sentence is whole, stands alone, is worth its place, and is a view: four logistic
 * regressions on what its words show and how it is worded. Their weights are the data files {@code readability}, fitted on
 * sentences of many talks, each judged by itself; {@code benchmarks/extractive} has the judgements and the script that fits them.
 * Languages without such a file go by the signs alone, which that language's lists tell.
 */
final class Readability {
    /** What is asked of a sentence. */
    enum Quality {
        WHOLE(0),
        ALONE(1),
        PLACE(2),
        VIEW(3);

        /** Its column among the weights. */
        private final int column;

        Quality(int column) {
            this.column = column;
        }
    }

    /** What is seen of a sentence beside its wording. */
    enum Sign {
        WORDS,
        SUBJECTS,
        CONTENT,
        SAID_ONCE,
        FILLERS,
        FIRST_PERSON,
        SECOND_PERSON,
        LOOSE_POINTER,
        POINTS_BACK,
        DANGLING,
        DEMONSTRATIVES,
        BROKEN_FORM,
        NO_SENTENCE,
        BROKEN_WORDS,
        GOES_ON,
        TURN,
        UNMARKED,
        TIED,
        STANCE,
        NEGATIONS,
        REASONS,
        HEDGES,
        PRONOUNS,
        DEFINITE,
        SUBORDINATORS,
        NUMBERS,
        NAMES,
        COMMAS;

        private final String entry = "=" + name().toLowerCase(Locale.ROOT);
    }

    private static final String WEIGHTS = "readability";
    private static final String BASE = "=base";
    private static final int QUALITIES = Quality.values().length;

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
    private final Phrases definite;
    private final Map<String, double[]> weights;
    /** For each sentence its likelihoods, by column, once they were asked for. */
    private final double[][] likelihoods;
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
        this.definite = new Phrases(language, "definite");
        this.demonstratives = new Phrases(language, "demonstratives");
        this.weights = weights(language);
        this.likelihoods = new double[talk.sentences().size()][];
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

    private static Map<String, double[]> weights(Language language) {
        Map<String, String> own = language.table(WEIGHTS);
        Map<String, String> table = own.isEmpty() ? Language.of("").table(WEIGHTS) : own;
        Map<String, double[]> weights = new HashMap<>();
        table.forEach((entry, columns) -> {
            double[] row = Arrays.stream(columns.split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (row.length != QUALITIES) {
                throw new IllegalStateException("not a weight for each quality: " + entry);
            }
            weights.put(entry, row);
        });
        return weights;
    }

    /** Whether it is whole, stands alone and is worth its place, from 0 to 1. */
    double of(Sentence s) {
        return besideItsNoun(s) * of(s, Quality.ALONE);
    }

    /** The same where what it points at is printed right before it. A view is worth its place, too. */
    double besideItsNoun(Sentence s) {
        return of(s, Quality.WHOLE) * (1 - (1 - of(s, Quality.PLACE)) * (1 - of(s, Quality.VIEW)));
    }

    double of(Sentence s, Quality quality) {
        double[] likely = likelihoods[s.number()];
        if (likely == null) {
            likely = likelihoods(s);
            likelihoods[s.number()] = likely;
        }
        return likely[quality.column];
    }

    private double[] likelihoods(Sentence s) {
        double[] odds = new double[QUALITIES];
        add(odds, BASE, 1);
        for (Sign sign : Sign.values()) {
            add(odds, sign.entry, value(sign, s));
        }
        for (String wording : Wording.of(talk, s)) {
            add(odds, wording, 1);
        }
        for (int i = 0; i < odds.length; i++) {
            odds[i] = 1 / (1 + Math.exp(-odds[i]));
        }
        return odds;
    }

    private void add(double[] odds, String entry, double value) {
        double[] row = weights.get(entry);
        for (int i = 0; row != null && i < odds.length; i++) {
            odds[i] += row[i] * value;
        }
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
            case NO_SENTENCE -> 1 - wholeness.asSentence(s);
            case BROKEN_WORDS -> is(hasBrokenWords(s));
            case GOES_ON ->
                is(talk.after(s)
                        .filter(next -> next.speaker().equals(s.speaker())
                                && next.words().size() > TELLS)
                        .isPresent());
            case UNMARKED -> is(!talk.isPunctuated());
            case TIED -> is(s.tied());
            case STANCE -> Math.min(MANY, cues.stance().count(words));
            case NEGATIONS -> Math.min(MANY, cues.negations().count(words));
            case REASONS -> Math.min(MANY, cues.reasons().count(words));
            case HEDGES -> Math.min(MANY, cues.hedges().count(words));
            case PRONOUNS -> cues.pronouns().count(words) / (double) length;
            case DEFINITE -> definite.count(words) / (double) length;
            case SUBORDINATORS -> cues.subordinators().count(words) / (double) length;
            case NUMBERS ->
                Math.min(MANY, words.stream().filter(pointers::isNumber).count());
            case NAMES ->
                talk.hasCapitalNouns()
                        ? 0
                        : Math.min(
                                MANY,
                                words.stream()
                                        .skip(s.opening() + 1L)
                                        .filter(Kinds::isCapital)
                                        .count());
            case COMMAS -> s.printed().chars().filter(c -> c == ',').count() / (double) length;
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
