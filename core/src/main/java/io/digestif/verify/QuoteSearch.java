package io.digestif.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds where a talk says a row of terms. It starts from the rarest of them and compares to both sides, so it looks at a few
 * places of the talk only. The talk may have fillers, repeats and broken-off words in between, and nothing else.
 */
final class QuoteSearch {
    /** A rare word may stand in the talk by chance where another spelling is meant ("e-mail", "email"), so a few are tried. */
    private static final int ANCHORS = 3;

    private static final int MAX_PLACES = 100;

    /** Um, er, hmm, and the like in any of the languages. */
    private static final Pattern SOUND = Pattern.compile("[aeouäöühmr]{1,5}");

    private static final int MAX_REPEAT = 4;
    private static final int MAX_FILLER = 5;
    private static final int MAX_JOINED = 3;
    private static final int LOOK_AHEAD = 3;

    /**
     * A stretch of the talk.
     *
     * @param from its first term
     * @param to the index after its last
     * @param skipped whether it has fillers or repeats that the quote leaves out
     */
    record Stretch(int from, int to, boolean skipped) {}

    /** How far a comparison came: the next term of the quote and of the talk, in its direction. */
    record Reach(int quote, int talk, boolean skipped) {}

    private final TalkIndex talk;
    private final SpokenTerms spoken;
    private final Sense sense;
    private final Set<String> fillers = new HashSet<>();
    private final Set<String> fillerOpenings = new HashSet<>();

    QuoteSearch(TalkIndex talk, SpokenTerms spoken, Sense sense) {
        this.talk = talk;
        this.spoken = spoken;
        this.sense = sense;
        for (String filler : talk.language.list("fillers")) {
            List<Term> terms = spoken.cutter.of(filler);
            if (!sense.isWeighty(terms)) {
                fillers.add(String.join(" ", terms.stream().map(Term::key).toList()));
                fillerOpenings.add(terms.get(0).key());
            }
        }
    }

    /** Where one speaker says these terms, each place once. */
    List<Stretch> find(List<Term> quote) {
        return find(quote, 0, spoken.size(), false);
    }

    /** The same, looked for in a part of the talk only. */
    List<Stretch> find(List<Term> quote, int from, int to) {
        return find(quote, from, to, false);
    }

    /** Where these terms stand, no matter who says them. */
    List<Stretch> findAcross(List<Term> quote) {
        return find(quote, 0, spoken.size(), true);
    }

    private List<Stretch> find(List<Term> quote, int from, int to, boolean across) {
        Set<Stretch> found = new LinkedHashSet<>();
        for (int anchor : anchors(quote)) {
            int[] places = spoken.places(quote.get(anchor).key());
            int first = Arrays.binarySearch(places, from);
            for (int k = first < 0 ? -first - 1 : first; k < places.length && places[k] < to; k++) {
                Reach left = reach(quote, anchor, places[k], -1, across);
                if (left.quote() < 0) {
                    Reach right = reach(quote, anchor, places[k], 1, across);
                    if (right.quote() == quote.size()) {
                        found.add(new Stretch(left.talk() + 1, right.talk(), left.skipped() || right.skipped()));
                    }
                }
            }
            if (!found.isEmpty()) {
                break;
            }
        }
        return List.copyOf(found);
    }

    /** The rarest terms of a quote that the talk has at all; only the first of them may be a usual word. */
    List<Integer> anchors(List<Term> quote) {
        List<Integer> known = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < quote.size(); i++) {
            if (places(quote, i) > 0 && seen.add(quote.get(i).key())) {
                known.add(i);
            }
        }
        known.sort(Comparator.comparingInt(i -> places(quote, i)));
        int count = Math.min(1, known.size());
        while (count < Math.min(ANCHORS, known.size()) && places(quote, known.get(count)) <= MAX_PLACES) {
            count++;
        }
        return known.subList(0, count);
    }

    private int places(List<Term> quote, int i) {
        return spoken.places(quote.get(i).key()).length;
    }

    /** How far quote and talk agree from a place that both have, to the right (1) or to the left (-1). */
    Reach reach(List<Term> quote, int anchor, int place, int step, boolean across) {
        int i = anchor + step;
        int at = place + step;
        boolean skipped = false;
        while (i >= 0 && i < quote.size() && isWithin(at, place, across)) {
            if (spoken.key(at).equals(quote.get(i).key())) {
                i += step;
                at += step;
                continue;
            }
            Optional<int[]> joined = joined(quote, i, at, step);
            if (joined.isPresent()) {
                i += step * joined.get()[0];
                at += step * joined.get()[1];
                continue;
            }
            int skip = disfluency(quote, i, at, step);
            if (skip == 0) {
                break;
            }
            skipped = true;
            at += step * skip;
        }
        return new Reach(i, at, skipped);
    }

    private boolean isWithin(int at, int place, boolean across) {
        return at >= 0 && at < spoken.size() && (across || spoken.turn(at) == spoken.turn(place));
    }

    /**
     * How many terms of the quote are how many of the talk, if one of them is the others written together ("e-mail", "email").
     * Both must weigh alike: "nowhere" is not "now here".
     */
    private Optional<int[]> joined(List<Term> quote, int i, int at, int step) {
        String quotedKey = quote.get(i).key();
        String saidKey = spoken.key(at);
        boolean mayJoin = step > 0
                ? quotedKey.startsWith(saidKey) || saidKey.startsWith(quotedKey)
                : quotedKey.endsWith(saidKey) || saidKey.endsWith(quotedKey);
        if (!mayJoin) {
            return Optional.empty();
        }
        for (int parts = 2; parts <= MAX_JOINED; parts++) {
            int lastQuoted = i + step * (parts - 1);
            int lastSaid = at + step * (parts - 1);
            if (lastSaid >= 0 && lastSaid < spoken.size()) {
                List<Term> said = said(Math.min(at, lastSaid), parts);
                if (isSame(List.of(quote.get(i)), said)) {
                    return Optional.of(new int[] {1, parts});
                }
            }
            if (lastQuoted >= 0 && lastQuoted < quote.size()) {
                List<Term> quoted = quote.subList(Math.min(i, lastQuoted), Math.min(i, lastQuoted) + parts);
                if (isSame(List.of(spoken.get(at)), quoted)) {
                    return Optional.of(new int[] {parts, 1});
                }
            }
        }
        return Optional.empty();
    }

    private List<Term> said(int from, int count) {
        List<Term> said = new ArrayList<>();
        for (int at = from; at < from + count; at++) {
            said.add(spoken.get(at));
        }
        return said;
    }

    private boolean isSame(List<Term> one, List<Term> parts) {
        String whole = one.get(0).key();
        if (!whole.startsWith(parts.get(0).key())) {
            return false;
        }
        StringBuilder together = new StringBuilder();
        for (Term part : parts) {
            if (together.length() > 0 && part.before() != Term.Mark.NONE) {
                return false;
            }
            together.append(part.key());
        }
        return whole.contentEquals(together) && sense.isWeighty(one) == sense.isWeighty(parts);
    }

    /** How many terms of the talk can be left out here; never one that denies, weakens, counts or names. */
    private int disfluency(List<Term> quote, int i, int at, int step) {
        if (spoken.get(at).aside() || isBrokenOff(at)) {
            return 1;
        }
        for (int length = MAX_FILLER; length > 0; length--) {
            int last = at + step * (length - 1);
            if (last >= 0 && last < spoken.size() && isFiller(Math.min(at, last), length)) {
                return length;
            }
        }
        for (int length = MAX_REPEAT; length > 0; length--) {
            if (isRepeat(quote, i, at, step, length)) {
                return length;
            }
        }
        return 0;
    }

    /** "we sh- we should": a word that was broken off, and begun again at once. */
    private boolean isBrokenOff(int at) {
        if (!spoken.get(at).cutOff() || sense.isWeighty(at, at + 1)) {
            return false;
        }
        String begun = spoken.key(at);
        for (int next = at + 1; next <= at + LOOK_AHEAD && next < spoken.size(); next++) {
            if (spoken.key(next).startsWith(begun) && spoken.key(next).length() > begun.length()) {
                return true;
            }
        }
        return false;
    }

    private boolean isFiller(int from, int length) {
        if (!fillerOpenings.contains(spoken.key(from))) {
            return false;
        }
        StringBuilder words = new StringBuilder();
        for (int at = from; at < from + length; at++) {
            if (at > from && spoken.utterance(at) != spoken.utterance(at - 1)) {
                return false;
            }
            words.append(at == from ? "" : " ").append(spoken.key(at));
        }
        return fillers.contains(words.toString()) && (length > 1 || !isUsual(from) || isSetOff(from));
    }

    /** Whether a filler is a word with a meaning too ("like", "well"), and no mere sound. */
    private boolean isUsual(int at) {
        return talk.language.isCommon(spoken.key(at))
                && !SOUND.matcher(spoken.key(at)).matches();
    }

    /** Whether marks stand on both sides of a word, or it opens a sentence. */
    private boolean isSetOff(int at) {
        Term.Mark before = spoken.get(at).before();
        boolean closed = at + 1 == spoken.size() || spoken.get(at + 1).before() != Term.Mark.NONE;
        return before == Term.Mark.SENTENCE || (before == Term.Mark.CLAUSE && closed);
    }

    /** Whether what the talk says here are the words of the quote that were compared last. */
    private boolean isRepeat(List<Term> quote, int i, int at, int step, int length) {
        boolean counts = false;
        for (int k = 0; k < length; k++) {
            int quoted = i - step * (length - k);
            int said = at + step * k;
            if (quoted < 0
                    || quoted >= quote.size()
                    || said < 0
                    || said >= spoken.size()
                    || !spoken.key(said).equals(quote.get(quoted).key())) {
                return false;
            }
            counts |= spoken.get(said).isNumber() && !spoken.key(said).equals("#1");
        }
        return !counts && (length > 1 || !sense.isWeighty(at, at + 1));
    }
}
