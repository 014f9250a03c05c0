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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What a talk and its parts are about: nouns and runs of nouns that come back, in the form in which the talk has them. */
final class Keyphrases {
    private static final int LONGEST = 3;
    private static final int LEAST_HERE = 3;
    /** A talk of so many words names the same thing more than twice where it is about it. */
    private static final int LONG_TALK = 3_000;
    /** A shorter sentence, such as {@code Lovely.}, is about nothing. */
    private static final int SHORTEST = 4;
    /** How much more often than by chance a phrase is said in a part that it names. */
    private static final double MORE = 1.4;
    /** Below this share of noun-like contexts a word is taken for a verb or an adverb. */
    private static final double NOUN = 0.55;

    /** From this share of its places before another word of content on it is taken for that one's adjective. */
    private static final double ADJECTIVE = 0.45;

    /** The share of a word's places that a longer phrase must have to stand for it. */
    private static final double MOSTLY = 0.35;

    /**
     * A phrase that comes back.
     *
     * @param text as the talk writes it most often
     * @param terms its stems
     * @param sentences numbers of those that have it, in order
     * @param worth how well it names a thing, whatever its count
     */
    record Phrase(String text, Set<Integer> terms, List<Integer> sentences, double worth) {}

    private static final class Seen {
        final List<Integer> sentences = new ArrayList<>();
        final Map<String, Integer> forms = new LinkedHashMap<>();
    }

    /** What is counted for each stem. */
    private static final int LIKE_NOUN = 0;

    private static final int LIKE_VERB = 1;
    private static final int BEFORE_CONTENT = 2;
    private static final int CAPITAL = 3;
    private static final int ALL = 4;
    private static final int CONTEXTS = 5;

    private final Talk talk;
    private final Phrases units;
    private final Places places;
    private final Set<String> numerals;
    private final Map<Integer, double[]> contexts = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();

    Keyphrases(Talk talk) {
        this.talk = talk;
        this.places = new Places(talk.language());
        this.units = new Phrases(talk.language(), "units");
        this.numerals = talk.language().table("numerals").keySet();
        Map<List<Integer>, Seen> seen = new LinkedHashMap<>();
        for (Sentence s : talk.sentences()) {
            for (int i = 0; i < s.words().size() && s.words().size() >= SHORTEST; i++) {
                note(s, i);
                for (int n = 1; n <= LONGEST && isPart(s, i, n); n++) {
                    Seen phrase = seen.computeIfAbsent(List.copyOf(s.terms().subList(i, i + n)), key -> new Seen());
                    phrase.sentences.add(s.number());
                    boolean opens = i == 0 || i == s.opening();
                    phrase.forms.merge(form(s, i, n), opens ? 0 : 1, Integer::sum);
                }
            }
        }
        int least = talk.words() < 1_500 ? 2 : 3;
        seen.forEach((terms, phrase) -> {
            if (phrase.sentences.size() >= (terms.size() == 1 ? least : 2)) {
                double worth = worth(terms, phrase.sentences.size());
                if (worth > 0) {
                    phrases.add(new Phrase(common(phrase.forms), Set.copyOf(terms), phrase.sentences, worth));
                }
            }
        });
    }

    /** Counts whether the word before makes this one look like a noun or like a verb. */
    private void note(Sentence s, int at) {
        int term = s.terms().get(at);
        if (term < 0) {
            return;
        }
        double[] context = contexts.computeIfAbsent(term, t -> new double[CONTEXTS]);
        if (at == 0) {
            return;
        }
        context[ALL]++;
        if (Character.isUpperCase(s.words().get(at).text().codePointAt(0))) {
            context[CAPITAL]++;
        }
        if (at + 1 < s.words().size() && s.terms().get(at + 1) >= 0 && isJoined(s, at + 1)) {
            context[BEFORE_CONTENT]++;
        }
        boolean head = at + 1 == s.words().size() || s.terms().get(at + 1) < 0 || !isJoined(s, at + 1);
        if (head
                && (talk.cues().nounCues().lengthAt(s.words(), at - 1) == 1
                        || (s.terms().get(at - 1) >= 0 && isJoined(s, at)))) {
            context[LIKE_NOUN]++;
        } else if (talk.cues().verbCues().lengthAt(s.words(), at - 1) == 1) {
            context[LIKE_VERB]++;
        }
    }

    /** Whether the words from one on belong to one phrase as far as the last of them does. */
    private boolean isPart(Sentence s, int from, int n) {
        int at = from + n - 1;
        if (at >= s.words().size() || (n > 1 && !isJoined(s, at))) {
            return false;
        }
        Word word = s.words().get(at);
        return s.terms().get(at) >= 0
                && !talk.isGeneric(s.terms().get(at))
                && word.folded().length() > 2
                && Character.isLetter(word.folded().charAt(0))
                && !talk.isSpeakersName(word.folded())
                && talk.cues().fillers().lengthAt(s.words(), at) == 0
                && talk.cues().pronouns().lengthAt(s.words(), at) == 0
                && talk.cues().greetings().lengthAt(s.words(), at) == 0
                && units.lengthAt(s.words(), at) == 0
                && !numerals.contains(word.folded())
                && !places.hasOrOfPeople(word.text())
                && (at == 0 || s.said().charAt(Math.max(0, word.fromChar() - 1)) != '{')
                && talk.cues().agreement().lengthAt(s.words(), at) == 0;
    }

    private static boolean isJoined(Sentence s, int at) {
        return s.said()
                .substring(s.words().get(at - 1).toChar(), s.words().get(at).fromChar())
                .isBlank();
    }

    private String form(Sentence s, int from, int n) {
        String text = s.said()
                .substring(
                        s.words().get(from).fromChar(),
                        s.words().get(from + n - 1).toChar());
        // A capital that only opens the sentence is not the word's own.
        boolean opens = !talk.hasCapitalNouns() && (from == 0 || from == s.opening());
        return opens ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    private static String common(Map<String, Integer> forms) {
        return forms.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey()
                .replaceAll("['\u2019]s?$", "");
    }

    private double worth(List<Integer> terms, int count) {
        double[] last = contexts.getOrDefault(terms.get(terms.size() - 1), new double[CONTEXTS]);
        double noun = (last[LIKE_NOUN] + 0.5) / (last[LIKE_NOUN] + last[LIKE_VERB] + 1);
        if (talk.hasCapitalNouns()) {
            noun = last[CAPITAL] > last[ALL] / 2 ? 1 : 0;
        }
        boolean seen = talk.hasCapitalNouns() || terms.size() > 1 || last[LIKE_NOUN] + last[CAPITAL] >= 2;
        if (!seen || noun < NOUN || new HashSet<>(terms).size() < terms.size()) {
            return 0;
        }
        if (terms.size() == 1) {
            // What mostly stands before another word of content is its adjective.
            double before = last[BEFORE_CONTENT] / (last[ALL] + 1);
            boolean name = last[CAPITAL] > last[ALL] / 2;
            return before > ADJECTIVE && !name ? 0 : noun * Math.pow(1 - Math.max(0, before - 0.3), 3);
        }
        // How much of the time its words are said, they are said together.
        double together = 1;
        for (int term : terms) {
            together *= count / (double) talk.count(term);
        }
        return noun * 3 * Math.pow(together, 1.0 / (2 * terms.size()));
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
            if (here >= least && (all || share > MORE * everywhere)) {
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
