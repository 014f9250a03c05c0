package io.digestif.extract;

import io.digestif.language.Phrases;
import io.digestif.language.Places;
import io.digestif.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What a talk and its parts are about: nouns and runs of nouns that come back, in the form in which the talk has them. */
final class Keyphrases {
    private static final int LONGEST = 3;
    private static final int LEAST_HERE = 3;
    /** A shorter talk is about what it names twice. */
    private static final int SHORT_TALK = 1_500;
    /** The share of a term's places that have the same word beside it, for that to be part of the term. */
    private static final double STEADY = 0.75;
    /** In words, with its neighbours. */
    private static final int LONGEST_WHOLE = 4;
    /** In words, as <em>at the end of the day</em>. */
    private static final int LONGEST_SET = 6;
    /** A talk of so many words names the same thing more than twice where it is about it. */
    private static final int LONG_TALK = 3_000;
    /** A shorter sentence, such as {@code Lovely.}, is about nothing. */
    private static final int SHORTEST = 4;
    /** How much more often than by chance a phrase is said in a part that it names. */
    private static final double MORE = 1.4;
    /** The share of a word's places that a longer phrase must have to stand for it. */
    private static final double MOSTLY = 0.35;

    /**
     * A phrase that comes back.
     *
     * @param text as the talk writes it most often
     * @param terms its stems
     * @param sentences number of the sentence of each of its places, in order
     * @param worth how well it names a thing, whatever its count
     */
    record Phrase(String text, Set<Integer> terms, List<Integer> sentences, double worth) {}

    private final Talk talk;
    private final Phrases units;
    private final Phrases curses;
    private final Phrases setPhrases;
    private final Places places;
    private final Set<String> numerals;
    private final WordUse use;
    private final List<Phrase> phrases = new ArrayList<>();

    Keyphrases(Talk talk) {
        this.talk = talk;
        this.use = new WordUse(talk);
        this.places = new Places(talk.language());
        this.units = new Phrases(talk.language(), "units");
        this.curses = new Phrases(talk.language(), "curses");
        this.setPhrases = new Phrases(talk.language(), "setphrases");
        this.numerals = talk.language().table("numerals").keySet();
        Forms forms = new Forms(talk);
        Map<List<Integer>, List<Run>> seen = new LinkedHashMap<>();
        for (Sentence s : talk.sentences()) {
            for (int i = 0; i < s.words().size() && s.words().size() >= SHORTEST; i++) {
                for (int n = 1; n <= LONGEST && isPart(s, i, n); n++) {
                    seen.computeIfAbsent(List.copyOf(s.terms().subList(i, i + n)), key -> new ArrayList<>())
                            .add(new Run(s, i, i + n));
                }
            }
        }
        seen.forEach((terms, runs) -> {
            double worth = comesBack(runs) ? worth(terms, runs.size()) : 0;
            if (worth > 0) {
                List<Run> whole = whole(runs);
                Set<Integer> all = Set.copyOf(whole.get(0).terms());
                forms.of(whole)
                        .filter(text -> isThing(text, whole.get(0).terms()))
                        .ifPresent(text -> phrases.add(new Phrase(text, all, sentences(whole), worth)));
            }
        });
    }

    private boolean comesBack(List<Run> runs) {
        int least = runs.get(0).size() > 1 || talk.words() < SHORT_TALK ? 2 : 3;
        return sentences(runs).stream().distinct().count() >= least;
    }

    private static List<Integer> sentences(List<Run> runs) {
        return runs.stream().map(run -> run.sentence().number()).toList();
    }

    /** Whether the last word can be a thing and none before it tells how something is done. */
    private boolean isThing(String text, List<Integer> terms) {
        List<String> words =
                talk.language().words(text).stream().map(Word::folded).toList();
        int last = words.size() - 1;
        return IntStream.range(0, last).noneMatch(i -> use.isAdverb(words.get(i), terms.get(i)))
                && !use.isQuality(words.get(last), terms.get(last));
    }

    /** The whole name or term of which nearly every place has the same neighbour: {@code voice recognition}, not {@code recognition}. */
    private List<Run> whole(List<Run> part) {
        List<Run> whole = part;
        for (int n = part.get(0).size(); n < LONGEST_WHOLE; n++) {
            List<Run> left = longer(whole, 1, 0);
            whole = left.isEmpty() ? longer(whole, 0, 1) : left;
            if (whole.isEmpty()) {
                return part;
            }
            part = whole;
        }
        return part;
    }

    /** The places where the word before, or the one behind, is the one that nearly all have there; none where they differ. */
    private List<Run> longer(List<Run> runs, int before, int behind) {
        Map<Integer, List<Run>> byNeighbour = new HashMap<>();
        for (Run run : runs) {
            int at = before > 0 ? run.from() - 1 : run.to();
            if (isNeighbour(run.sentence(), at, before > 0)) {
                byNeighbour
                        .computeIfAbsent(run.sentence().terms().get(at), term -> new ArrayList<>())
                        .add(new Run(run.sentence(), run.from() - before, run.to() + behind));
            }
        }
        return byNeighbour.values().stream()
                .filter(same -> same.size() >= LEAST_HERE && same.size() >= STEADY * runs.size())
                .findFirst()
                .orElse(List.of());
    }

    /** Whether a word can belong to a term with the one beside it; the most usual words can as well (<em>voice recognition</em>). */
    private boolean isNeighbour(Sentence s, int at, boolean before) {
        if (at < 0 || at >= s.words().size() || !Run.isJoined(s, before ? at + 1 : at) || !isContent(s, at)) {
            return false;
        }
        boolean capital = Character.isUpperCase(s.words().get(at).text().codePointAt(0));
        return capital
                || (!talk.hasCapitalNouns()
                        && !use.isMoreOftenVerb(s.terms().get(at))
                        && talk.cues().nounCues().lengthAt(s.words(), at) == 0);
    }

    /** Whether the words from one on belong to one phrase as far as the last of them does. */
    private boolean isPart(Sentence s, int from, int n) {
        int at = from + n - 1;
        if (at >= s.words().size() || (n > 1 && !Run.isJoined(s, at))) {
            return false;
        }
        return isContent(s, at)
                && !talk.isGeneric(s.terms().get(at))
                && s.words().get(at).folded().length() > 2;
    }

    /** Whether a word can name a thing, by itself or with others. */
    private boolean isContent(Sentence s, int at) {
        Word word = s.words().get(at);
        return s.terms().get(at) >= 0
                && Character.isLetter(word.folded().charAt(0))
                && !talk.isSpeakersName(word.folded())
                && talk.cues().fillers().lengthAt(s.words(), at) == 0
                && talk.cues().pronouns().lengthAt(s.words(), at) == 0
                && talk.cues().greetings().lengthAt(s.words(), at) == 0
                && units.lengthAt(s.words(), at) == 0
                && !numerals.contains(word.folded())
                && !places.hasOrOfPeople(word.text())
                && (at == 0 || s.said().charAt(Math.max(0, word.fromChar() - 1)) != '{')
                && talk.cues().agreement().lengthAt(s.words(), at) == 0
                && talk.cues().prepositions().lengthAt(s.words(), at) == 0
                && curses.lengthAt(s.words(), at) == 0
                && !isInSetPhrase(s, at);
    }

    private boolean isInSetPhrase(Sentence s, int at) {
        return IntStream.rangeClosed(Math.max(0, at - LONGEST_SET + 1), at)
                .anyMatch(from -> from + setPhrases.lengthAt(s.words(), from) > at);
    }

    /** How well words that are said together so often name a thing; nothing where they name none. */
    private double worth(List<Integer> terms, int count) {
        if (terms.size() == 1) {
            return use.worthAlone(terms.get(0));
        }
        if (new HashSet<>(terms).size() < terms.size()) {
            return 0;
        }
        // How much of the time its words are said, they are said together.
        double together = 1;
        for (int term : terms) {
            together *= count / (double) talk.count(term);
        }
        return use.noun(terms.get(terms.size() - 1)) * 3 * Math.pow(together, 1.0 / (2 * terms.size()));
    }

    /** The phrases that are frequent in some sentences and rare in the others, weightiest first, no word in two of them. */
    List<Phrase> of(IntPredicate sentences, int most) {
        record Ranked(Phrase phrase, double rank) {}
        List<Ranked> ranked = new ArrayList<>();
        double everywhere =
                IntStream.range(0, talk.sentences().size()).filter(sentences).count()
                        / (double) Math.max(1, talk.sentences().size());
        boolean all = everywhere == 1;
        for (Phrase phrase : phrases) {
            long here = phrase.sentences().stream().filter(sentences::test).count();
            double share = here / (double) phrase.sentences().size();
            int least = phrase.terms().size() > 1 && talk.words() < LONG_TALK ? LEAST_HERE - 1 : LEAST_HERE;
            // What is said twice in one sentence has not come back.
            long apart = phrase.sentences().stream()
                    .filter(sentences::test)
                    .distinct()
                    .count();
            if (apart >= least && (all || share > MORE * everywhere)) {
                ranked.add(new Ranked(phrase, here * Math.sqrt(share) * phrase.worth()));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::rank).reversed());
        List<Phrase> chosen = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Ranked r : ranked) {
            if (chosen.size() < most && r.phrase().terms().stream().noneMatch(taken::contains)) {
                Phrase phrase =
                        longer(r.phrase(), ranked.stream().map(Ranked::phrase).toList(), sentences);
                chosen.add(phrase);
                taken.addAll(phrase.terms());
            }
        }
        return chosen;
    }

    /** The phrase that a word mostly stands in, else the word. */
    private static Phrase longer(Phrase phrase, List<Phrase> phrases, IntPredicate sentences) {
        if (phrase.terms().size() > 1) {
            return phrase;
        }
        double enough =
                MOSTLY * phrase.sentences().stream().filter(sentences::test).count();
        return phrases.stream()
                .filter(p -> p.terms().size() > 1 && p.terms().containsAll(phrase.terms()))
                .filter(p -> p.sentences().stream().filter(sentences::test).count() >= enough)
                .findFirst()
                .orElse(phrase);
    }
}
