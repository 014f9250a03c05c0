package io.digestif.extract;

import io.digestif.language.Phrases;
import io.digestif.language.Word;
import java.util.List;
import java.util.Set;

/** Whether what a sentence points at stands in it: a pronoun needs a noun before it that it can mean. */
final class Pointers {
    private final Talk talk;
    private final Phrases anaphors;
    private final Phrases prepositions;
    private final Phrases personPronouns;
    private final Phrases persons;
    private final Phrases personCues;
    private final Phrases units;
    private final Phrases relatives;
    private final Phrases generalNouns;
    private final Phrases definite;
    private final Set<String> numerals;

    Pointers(Talk talk) {
        this.talk = talk;
        this.anaphors = new Phrases(talk.language(), "anaphors");
        this.prepositions = new Phrases(talk.language(), "prepositions");
        this.personPronouns = new Phrases(talk.language(), "personpronouns");
        this.persons = new Phrases(talk.language(), "persons");
        this.personCues = new Phrases(talk.language(), "personcues");
        this.units = new Phrases(talk.language(), "units");
        this.relatives = new Phrases(talk.language(), "subordinators");
        this.generalNouns = new Phrases(talk.language(), "generalnouns");
        this.definite = new Phrases(talk.language(), "definite");
        this.numerals = talk.language().table("numerals").keySet();
    }

    /** Whether it has a pronoun that means something named elsewhere, or begins with a number of things named elsewhere. */
    boolean areLoose(Sentence s) {
        List<Word> words = s.words();
        int first = s.opening();
        while (first < words.size() && talk.cues().hedges().lengthAt(words, first) == 1) {
            first++;
        }
        if (first < words.size() && isNumber(words.get(first))) {
            return true;
        }
        boolean named = false;
        boolean person = false;
        for (int i = s.opening(); i < words.size(); i++) {
            int length = isArticle(s, i) || isFormal(s, i) ? 0 : anaphors.lengthAt(words, i);
            if (isTheOne(s, i) && !named) {
                return true;
            }
            if (length > 0 && !isTime(s, i)) {
                boolean personal = talk.hasCapitals() && personPronouns.lengthAt(words, i) > 0;
                if (length > 1 || (personal ? !person : !named)) {
                    return true;
                }
                i += length - 1;
            } else if (isNoun(s, i)) {
                boolean free = isFree(s, i);
                named |= free;
                person |= (free && isName(s, i)) || persons.lengthAt(words, i) > 0 || personCues.lengthAt(words, i) > 0;
            }
        }
        return false;
    }

    boolean isNumber(Word word) {
        return Character.isDigit(word.folded().charAt(0))
                || numerals.contains(word.folded())
                || numerals.contains(word.folded().split("-", 2)[0]);
    }

    private boolean isArticle(Sentence s, int at) {
        return talk.cues().articles().lengthAt(s.words(), at) > 0
                && at + 1 < s.words().size()
                && s.terms().get(at + 1) >= 0
                && anaphors.lengthAt(s.words(), at) < 2
                && (!talk.hasCapitalNouns() || isBeforeNoun(s, at));
    }

    /** <em>The study</em>, of which nothing more is said: one that was named before. */
    private boolean isTheOne(Sentence s, int at) {
        List<Word> words = s.words();
        return at + 1 < words.size()
                && definite.lengthAt(words, at) == 1
                && generalNouns.lengthAt(words, at + 1) == 1
                && (at + 2 == words.size() || !(Kinds.isJoined(s, at + 2) && saysWhich(s, at + 2)));
    }

    private boolean saysWhich(Sentence s, int at) {
        return prepositions.lengthAt(s.words(), at) > 0
                || relatives.lengthAt(s.words(), at) > 0
                || talk.cues().nounCues().lengthAt(s.words(), at) > 0
                || talk.cues().firstPerson().lengthAt(s.words(), at) > 0
                || s.terms().get(at) >= 0;
    }

    private boolean isBeforeNoun(Sentence s, int at) {
        int i = at + 1;
        if (isNumber(s.words().get(i))) {
            return false;
        }
        while (i + 1 < s.words().size()
                && i < at + 3
                && prepositions.lengthAt(s.words(), i) == 0
                && !Kinds.isCapital(s.words().get(i))
                && Kinds.isJoined(s, i)) {
            i++;
        }
        return Kinds.isCapital(s.words().get(i)) && s.terms().get(i) >= 0 && Kinds.isJoined(s, i);
    }

    /** The German <em>Sie</em> inside a sentence speaks to somebody. */
    private boolean isFormal(Sentence s, int at) {
        return talk.hasCapitalNouns()
                && at > s.opening()
                && Kinds.isCapital(s.words().get(at));
    }

    /** <em>This year</em> points at nothing that was said. */
    private boolean isTime(Sentence s, int at) {
        return at + 1 < s.words().size() && units.lengthAt(s.words(), at + 1) > 0;
    }

    private boolean isName(Sentence s, int at) {
        return talk.hasCapitals()
                && Kinds.isCapital(s.words().get(at))
                && (at > 0
                        || (at + 1 < s.words().size()
                                && Kinds.isCapital(s.words().get(at + 1))));
    }

    private boolean isNoun(Sentence s, int at) {
        if (s.terms().get(at) < 0 || isNumber(s.words().get(at))) {
            return persons.lengthAt(s.words(), at) > 0;
        }
        if (talk.hasCapitalNouns()) {
            return Kinds.isCapital(s.words().get(at));
        }
        return at == s.opening()
                || isName(s, at)
                || talk.cues().nounCues().lengthAt(s.words(), at - 1) > 0
                || (s.terms().get(at - 1) >= 0 && Kinds.isJoined(s, at));
    }

    /** Whether it hangs on no preposition and is not just a number of something. */
    private boolean isFree(Sentence s, int at) {
        List<Word> words = s.words();
        int i = at - 1;
        while (i >= s.opening()
                && Kinds.isJoined(s, i + 1)
                && prepositions.lengthAt(words, i) == 0
                && (s.terms().get(i) >= 0 || talk.cues().nounCues().lengthAt(words, i) > 0)) {
            if (isNumber(words.get(i))) {
                return false;
            }
            i--;
        }
        return i < s.opening()
                || !Kinds.isJoined(s, i + 1)
                || (prepositions.lengthAt(words, i) == 0 && !isNumber(words.get(i)));
    }

    /** Whether a sentence opens with a word that stands for something named before. */
    boolean pointsBack(Sentence s) {
        return s.opening() < s.words().size()
                && points(s, s.opening())
                && talk.cues().keptOpenings().lengthAt(s.words(), s.opening()) == 0;
    }

    /** Whether a word stands for something named elsewhere; an article is one that does when no noun follows. */
    boolean points(Sentence s, int at) {
        if (talk.cues().pronouns().lengthAt(s.words(), at) == 0) {
            return false;
        }
        boolean noun = at + 1 < s.words().size() && s.terms().get(at + 1) >= 0;
        return !(noun && talk.cues().articles().lengthAt(s.words(), at) > 0);
    }
}
