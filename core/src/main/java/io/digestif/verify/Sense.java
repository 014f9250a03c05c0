package io.digestif.verify;

import io.digestif.language.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What words do to the meaning of a statement: deny it, weaken it, limit it, count, or name. Such words may not be left out of a
 * quote.
 */
final class Sense {
    private static final int MAX_WORDS = 5;

    /** How far before "that" its sentence is searched for what denies it. */
    private static final int NEAR = 3;

    /** How far before "says that" it is searched for what denies it. */
    private static final int DENYING_FRAME = 7;

    /** How far before "says that" it is searched for who says it. */
    private static final int FRAME = 12;

    /** How far before "that" a sentence is searched for its hedge. */
    private static final int LONGEST_FRAME = 25;

    private final TalkIndex talk;
    private final SpokenTerms spoken;
    private final Set<String> negations;
    private final Set<String> hedges;
    private final Set<String> limits;
    private final Set<String> framing = new HashSet<>();
    private final Set<String> weighty = new HashSet<>();
    private final Set<String> relatives;
    private final boolean capitals;
    private final Set<String> reporting;
    private final Set<String> names = new HashSet<>();

    Sense(TalkIndex talk, SpokenTerms spoken) {
        this.talk = talk;
        this.spoken = spoken;
        negations = keys("negations");
        hedges = keys("hedges");
        limits = keys("limits");
        hedges.addAll(keys("hearsay"));
        framing.addAll(hedges);
        framing.addAll(limits);
        framing.addAll(keys("quantifiers"));
        weighty.addAll(framing);
        relatives = keys("relatives");
        reporting = keys("reporting");
        capitals = talk.hasCapitals();
        names.addAll(Language.of("en").list("givennames"));
        if (!capitals) {
            names.removeIf(talk.language::isCommon);
        }
        talk.transcript
                .speakers()
                .forEach(speaker -> spoken.cutter.of(speaker.name()).forEach(term -> {
                    if (!talk.language.isStopWord(term.key())) {
                        names.add(term.key());
                    }
                }));
    }

    /** The entries of a list as keys of terms with blanks between. */
    Set<String> keys(String list) {
        Set<String> keys = new HashSet<>();
        talk.language
                .list(list)
                .forEach(entry -> keys.add(String.join(
                        " ", spoken.cutter.of(entry).stream().map(Term::key).toList())));
        return keys;
    }

    /** Whether anything is known of what denies in this language. */
    boolean knowsNegations() {
        return !negations.isEmpty();
    }

    boolean denies(String key) {
        // French elides its ne before any verb that begins with a vowel.
        return negations.contains(key)
                || key.endsWith("n't")
                || (talk.language.tag().equals("fr") && key.startsWith("n'"));
    }

    /** Whether a term is a number; outside English a one is mostly an article. */
    private boolean counts(Term term) {
        return term.isNumber()
                && (talk.language.tag().equals("en") || !term.key().equals("#1"));
    }

    /** Whether a word or a phrase of a list weighs by itself: as {@link #firstWeighty}, names aside. */
    boolean isWeighty(List<Term> phrase) {
        for (int from = 0; from < phrase.size(); from++) {
            if (denies(phrase.get(from).key()) || counts(phrase.get(from))) {
                return true;
            }
            StringBuilder words = new StringBuilder();
            for (int to = from; to < phrase.size() && to < from + MAX_WORDS; to++) {
                words.append(to == from ? "" : " ").append(phrase.get(to).key());
                if (weighty.contains(words.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isWeighty(int from, int to) {
        return firstWeighty(from, to).isPresent();
    }

    /** The first word of a stretch of the talk that denies, weakens, limits, counts or names. */
    Optional<String> firstWeighty(int from, int to) {
        for (int at = from; at < to; at++) {
            if (denies(spoken.key(at)) || counts(spoken.get(at)) || isName(at)) {
                return Optional.of(spoken.words(at, at + 1));
            }
            for (int end = at + 1; end <= to && end <= at + MAX_WORDS; end++) {
                if (weighty.contains(phrase(at, end))) {
                    return Optional.of(spoken.words(at, end));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a word is a name: a capital inside a sentence; at its beginning, or in German where every noun has one, only if it
     * is known as a name.
     */
    private boolean isName(int at) {
        String key = spoken.key(at);
        String word = spoken.words(at, at + 1);
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        if (names.contains(key) && (capital || !capitals)) {
            return true;
        }
        boolean shouted = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        boolean opens = spoken.get(at).before() == Term.Mark.SENTENCE;
        return capital
                && !talk.language.isStopWord(key)
                && (shouted || (talk.capitalsTellNames() && !(opens && talk.language.isCommon(key))));
    }

    /** What of the sentence denies a stretch from outside, so that the stretch alone says the opposite. */
    Optional<String> deniedFromOutside(int from, int to) {
        if (isInside(from) && denies(spoken.key(from - 1)) && spoken.get(from).before() == Term.Mark.NONE) {
            return Optional.of(spoken.words(from - 1, from));
        }
        // "I don't think that", "nobody says"
        int frame = reportedFrom(from);
        int begin = from;
        if (frame < from) {
            begin = Math.max(frame, from - DENYING_FRAME);
        } else if (isInside(from) && relatives.contains(spoken.key(from - 1))) {
            begin = from - NEAR;
        }
        for (int at = from - 1; at >= Math.max(begin, 0) && isInside(at + 1); at--) {
            if (denies(spoken.key(at)) || limits.contains(spoken.key(at))) {
                return Optional.of(spoken.words(at, from));
            }
        }
        // German and Dutch deny at the end of the clause: "Das glaube ich nicht".
        boolean trails = talk.language.tag().equals("de") || talk.language.tag().equals("nl");
        return trails && to < spoken.size() && spoken.get(to).before() == Term.Mark.NONE && denies(spoken.key(to))
                ? Optional.of(spoken.words(to, to + 1))
                : Optional.empty();
    }

    /** Where the sentence begins if it tells right before a place that somebody says or thinks what follows; else that place. */
    private int reportedFrom(int from) {
        int verb = isInside(from) && relatives.contains(spoken.key(from - 1)) ? from - 2 : from - 1;
        if (verb < 0 || !isInside(verb + 1) || !isInside(from) || !reports(verb)) {
            return from;
        }
        int begin = verb;
        while (isInside(begin) && begin > from - FRAME) {
            begin--;
        }
        return begin;
    }

    private boolean reports(int at) {
        return reporting.contains(spoken.key(at)) || hedges.contains(spoken.key(at));
    }

    /**
     * Where a stretch begins together with what its sentence says right before it: who says or thinks so, how sure that is, under
     * which condition, of how many.
     */
    int withFrame(int from) {
        int begin = reportedFrom(from);
        if (isInside(from) && spoken.get(from).before() == Term.Mark.NONE && counts(spoken.get(from - 1))) {
            begin = Math.min(begin, from - 1);
        }
        for (int at = from - 1; at >= 0 && at >= from - MAX_WORDS && isInside(at + 1); at--) {
            if (framing.contains(phrase(at, from))) {
                begin = Math.min(begin, at);
            }
        }
        // "I would like to think, and this is what will probably happen, that": the hedge stands before the aside.
        if (isInside(from) && relatives.contains(spoken.key(from - 1))) {
            int sentence = from;
            while (isInside(sentence) && sentence > from - LONGEST_FRAME) {
                sentence--;
            }
            if (isFramed(sentence, from)) {
                begin = Math.min(begin, sentence);
            }
        }
        return begin;
    }

    private boolean isFramed(int from, int to) {
        for (int at = from; at < to; at++) {
            for (int end = at + 1; end <= Math.min(to, at + MAX_WORDS); end++) {
                if (hedges.contains(phrase(at, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the sentence has begun before a place. */
    private boolean isInside(int at) {
        return at > 0 && spoken.get(at).before() != Term.Mark.SENTENCE && spoken.turn(at) == spoken.turn(at - 1);
    }

    private String phrase(int from, int to) {
        StringBuilder words = new StringBuilder(spoken.key(from));
        for (int at = from + 1; at < to; at++) {
            words.append(' ').append(spoken.key(at));
        }
        return words.toString();
    }
}
