package io.digestif.extract;

import io.digestif.language.Language;
import io.digestif.language.SentenceEdges;
import io.digestif.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How far a sentence, as transcribed, is a whole one: a factor for each sign that it is not. */
final class Wholeness {
    private static final double BROKEN = 0.7;
    private static final double CUT_OFF = 0.4;

    /** A dash in the middle, dots, a note of the transcriber. */
    private static final Pattern BREAK = Pattern.compile("\\s-{1,2}\\s|--|\u2014|\u2026|\\.\\.|[\\[\\]]");
    /** Words that nobody understood, or that were never written down. */
    private static final Pattern LOST = Pattern.compile("(?i)[\\[(](?:un|in)\\p{L}+|^\\W*\\\\?\\[|\\?{3}|__");

    /** The speaker trails off or is cut off. */
    private static final Pattern OPEN_END = Pattern.compile("(?:\u2026|\\.\\.|--|\u2014)\\W*$");
    /** Whose, and the thing is never said. */
    private static final Pattern POSSESSIVE = Pattern.compile("'s?$");

    /** {@code B. to grow}: one of several, and the others stand elsewhere. */
    private static final Pattern ENUMERATED = Pattern.compile("^\\p{L}[.)]\\s");

    private static final Pattern END = Pattern.compile("[^\\p{Pd},\u2026.][.!?\u3002][\"'\u201d\u2019)\\]\u00bb]*$");
    /** What stands before an infinitive, which is no verb of its own. */
    private static final String INFINITIVE = "to";

    private final Talk talk;
    private final Cues cues;
    private final SentenceEdges unmarked;

    Wholeness(Talk talk) {
        this.talk = talk;
        this.cues = talk.cues();
        this.unmarked = new SentenceEdges(talk.language());
    }

    /** By its marks and its false starts alone. */
    double inForm(Sentence s) {
        double whole = LOST.matcher(s.said()).find() ? 0 : 1;
        if (startsAnew(s)) {
            whole *= BROKEN;
        }
        if (BREAK.matcher(s.said()).find()) {
            whole *= BROKEN;
        }
        if (talk.isPunctuated() && !END.matcher(s.said()).find()) {
            whole *= CUT_OFF;
        }
        if (breaksOff(s) || isHalf(s)) {
            whole = 0;
        }
        return talk.isPunctuated() || s.words().isEmpty() ? whole : whole * atItsEdges(s);
    }

    /** Whether the talk leaves it open behind a word that needs another. */
    private boolean breaksOff(Sentence s) {
        if (!OPEN_END.matcher(s.said()).find()) {
            return false;
        }
        String last = s.words().get(s.words().size() - 1).folded();
        return POSSESSIVE.matcher(last).find()
                || (trailsOff(s) && talk.language().list("unfinished").contains(last));
    }

    /** Whether a full stop cuts it from the other half: in the middle of a hesitation or behind what joins. */
    private boolean isHalf(Sentence s) {
        return talk.isPunctuated()
                && (talk.before(s).filter(before -> goesOn(before, s)).isPresent()
                        || talk.after(s).filter(next -> goesOn(s, next)).isPresent());
    }

    /** Whether a sentence hesitates or joins at its end, and what its speaker says next does not open like one. */
    private boolean goesOn(Sentence one, Sentence next) {
        List<Word> words = one.words();
        int last = words.size() - 1;
        boolean joins = cues.subordinators().lengthAt(words, last) > 0
                && cues.connectives().lengthAt(words, last) == 0;
        // "Das waren die." is whole.
        boolean noun = cues.articles().lengthAt(words, last) > 0
                && cues.nounCues().lengthAt(words, last) > 0
                && cues.pronouns().lengthAt(words, last) == 0;
        return (joins || noun || Polish.isSound(words, last, cues))
                && last > 0
                && one.speaker().equals(next.speaker())
                && !opensSentence(next.words());
    }

    private boolean opensSentence(List<Word> words) {
        return Stream.of(
                        cues.finite(),
                        cues.pronouns(),
                        cues.firstPerson(),
                        cues.secondPerson(),
                        cues.nounCues(),
                        cues.connectives(),
                        cues.coordinators(),
                        cues.agreement(),
                        cues.questionWords(),
                        cues.subordinators(),
                        cues.prepositions())
                .anyMatch(opening -> opening.lengthAt(words, 0) > 0);
    }

    /** Without marks: whether sentences seem to end at both its edges, and none inside. */
    private double atItsEdges(Sentence s) {
        return isCutOff(s) ? CUT_OFF : 1;
    }

    /**
     * Whether, in a talk without marks, it is no whole sentence as far as can be told: at one of its edges none ends for sure,
     * inside it another may end, or it is itself a clause that needs one.
     */
    boolean isCutOff(Sentence s) {
        if (talk.isPunctuated() || s.opening() == s.words().size()) {
            return !talk.isPunctuated();
        }
        boolean edges = talk.before(s).map(before -> isEdge(before, s)).orElse(true)
                && talk.after(s).map(after -> isEdge(s, after)).orElse(true);
        return !edges
                || mayEndInside(s)
                || unmarked.mayBeTwo(s.words())
                || unmarked.isUnfinished(s.words())
                || cues.subordinators().lengthAt(s.words(), s.opening()) > 0;
    }

    private boolean isEdge(Sentence one, Sentence next) {
        if (!one.speaker().equals(next.speaker())) {
            return true;
        }
        List<Word> words = new ArrayList<>(one.words());
        words.addAll(next.words());
        int worth = unmarked.between(words, 0, one.words().size());
        return worth >= (talk.isPauseBetween(one, next) ? SentenceEdges.OPEN : SentenceEdges.SURE);
    }

    private boolean mayEndInside(Sentence s) {
        for (int i = 1; i < s.words().size(); i++) {
            if (unmarked.between(s.words(), 0, i) >= SentenceEdges.OPEN) {
                return true;
            }
        }
        return false;
    }

    /** By whether it seems to have a verb and to go through from its first word to its last. */
    double asSentence(Sentence s) {
        boolean whole = isFinite(s)
                && !isCutOff(s)
                && !stops(s)
                && !restarts(s)
                && !trailsOff(s)
                && s.said().indexOf('{') < 0
                && !ENUMERATED.matcher(s.printed()).find();
        return whole ? 1 : 0;
    }

    /** Whether a small word comes back within a few words and breaks off: {@code don't give a, don't, first}. */
    private boolean startsAnew(Sentence s) {
        List<Word> words = s.words();
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean breaksOff = s.terms().get(i) < 0
                    && s.said().startsWith(",", words.get(i).toChar())
                    && s.said().charAt(words.get(i).fromChar() - 1) == ' ';
            for (int j = Math.max(s.opening(), i - 4); breaksOff && j < i; j++) {
                if (words.get(j).folded().equals(words.get(i).folded())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether its last word joins it to another: {@code maybe, but.} */
    private boolean trailsOff(Sentence s) {
        int last = s.words().size() - 1;
        return cues.coordinators().lengthAt(s.words(), last) > 0
                || cues.articles().lengthAt(s.words(), last) > 0
                || cues.subordinators().lengthAt(s.words(), last) > 0;
    }

    /** Whether a word that needs another stands before a comma: {@code the guy who, he's one}. */
    private boolean stops(Sentence s) {
        for (int i = s.opening(); !talk.hasCapitalNouns() && i + 1 < s.words().size(); i++) {
            boolean needs = cues.articles().lengthAt(s.words(), i) == 1
                    || (i > s.opening() && cues.subordinators().lengthAt(s.words(), i) == 1);
            if (needs
                    && (" " + Language.fold(s.printed()))
                            .contains(" " + s.words().get(i).folded() + ", ")
                    && s.said().startsWith(",", s.words().get(i).toChar())) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is a subject of one word, a verb that helps another, or a word that the talk uses as a verb. */
    private boolean isFinite(Sentence s) {
        List<Word> words = s.words();
        for (int i = s.opening(); i < words.size(); i++) {
            boolean infinitive = i > 0 && INFINITIVE.equals(words.get(i - 1).folded());
            if (!infinitive && (cues.finite().lengthAt(words, i) > 0 || talk.isVerb(s, i))) {
                return true;
            }
        }
        return cues.finite().isEmpty();
    }

    /** Whether a small word in the middle has a capital though nothing ended before it: the speaker began again. */
    private boolean restarts(Sentence s) {
        if (!talk.hasCapitals()) {
            return false;
        }
        List<Word> words = s.words();
        for (int i = s.opening() + 1; i < words.size(); i++) {
            String word = words.get(i).text();
            if (s.terms().get(i) < 0
                    && word.length() > 1
                    && Character.isUpperCase(word.charAt(0))
                    && Character.isLowerCase(word.charAt(1))
                    && cues.firstPerson().lengthAt(words, i) == 0
                    && s.said()
                            .substring(words.get(i - 1).toChar(), words.get(i).fromChar())
                            .equals(" ")
                    && Character.isLowerCase(words.get(i - 1).text().charAt(0))
                    && (i + 1 == words.size()
                            || Character.isLowerCase(words.get(i + 1).text().charAt(0)))) {
                return true;
            }
        }
        return false;
    }
}
