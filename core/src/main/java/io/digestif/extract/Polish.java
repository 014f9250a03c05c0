package io.digestif.extract;

import io.digestif.language.Language;
import io.digestif.language.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sentence made fit to be printed: without opening connectives, fillers set off by commas, sounds, words said twice and
 * notes in brackets; with a capital first and a full stop last. A negation, a hedge or a number is never taken out.
 *
 * @param text as printed; empty where nothing is left
 * @param opening index of the first word left
 * @param tied whether a connective was taken off the opening
 */
record Polish(String text, int opening, boolean tied) {
    /** What a transcriber added in brackets, but for letters that complete a word: {@code your[s]}. */
    private static final Pattern NOTE = Pattern.compile(
            "\\\\?\\[(?!(?<=\\p{L}\\[)\\p{L}{1,4}\\])[^\\]]{0,60}\\]|\\((?:laugh|inaudible|crosstalk|applause|music)[^)]{0,40}\\)");
    /** A sound of hesitation, in any of the spellings that the lists of fillers have. */
    private static final Pattern SOUND =
            Pattern.compile("u+h*m*|e+h*m*|a+h+m*|h+m+|m+h*m*|er+m*|ä+h*m*|ö+h*m*|eu+h*|oh+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern COMPLETED = Pattern.compile("(?<=\\p{L})\\[(\\p{L}{1,4})\\]");
    /** Where the words left out were a note, the bracket that opened it. */
    private static final Pattern OPENED_NOTE = Pattern.compile("\\\\?[\\[(]\\s*$");

    private static final Pattern CLOSED_NOTE = Pattern.compile("^\\s*\\\\?[\\])]");
    /** In transcripts that part words from marks: {@code we 're}. */
    private static final Pattern PARTED = Pattern.compile("(?<=\\p{L}) (?='(?:s|re|ve|ll|d|m|t)\\b)");

    private static final Pattern LOOSE_COMMA = Pattern.compile("\\s+([,;.])(?=\\s|$)");
    private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:\\u2013\\u2014\\u2026.\\-]+$");
    private static final Pattern LOOSE_MARKS = Pattern.compile("[,;:.\\p{Pd}\\u2026\\s]\\.$");
    private static final Pattern CLOSED =
            Pattern.compile("[.!?\\u3002\\uff01\\uff1f][\"'\\u201c\\u201d\\u2019)\\u00bb]?$");

    static Polish of(String said, List<Word> words, Cues cues, Language language) {
        return new Work(said, words, cues, language).done();
    }

    static boolean isSound(List<Word> words, int at, Cues cues) {
        return SOUND.matcher(words.get(at).folded()).matches() && cues.fillers().lengthAt(words, at) > 0;
    }

    private static final class Work {
        private final String said;
        private final List<Word> words;
        private final Cues cues;
        private final Language language;
        private final boolean[] out;
        private boolean tied;

        Work(String said, List<Word> words, Cues cues, Language language) {
            this.said = said;
            this.words = words;
            this.cues = cues;
            this.language = language;
            this.out = new boolean[words.size()];
        }

        Polish done() {
            notes();
            openings();
            fillers();
            repeats();
            looseEnd();
            return new Polish(text(), first(), tied);
        }

        private void notes() {
            var note = NOTE.matcher(said);
            while (note.find()) {
                int from = 0;
                while (from < out.length && words.get(from).fromChar() < note.start()) {
                    from++;
                }
                int to = from;
                while (to < out.length && words.get(to).toChar() <= note.end()) {
                    to++;
                }
                boolean number = words.subList(from, to).stream()
                        .anyMatch(w -> language.table("numerals").containsKey(w.folded()));
                Arrays.fill(out, from, to, !number);
            }
        }

        private int first() {
            int first = 0;
            while (first < out.length && out[first]) {
                first++;
            }
            return first;
        }

        private void openings() {
            int at = first();
            while (at < out.length) {
                // "Now that we know" stays, "Now, that was it" does not.
                boolean kept = cues.keptOpenings().lengthAt(words, at) > 0 && !isSetOff(at + 1);
                int length = kept ? 0 : openingAt(at);
                if (length == 0) {
                    return;
                }
                for (int i = at; i < at + length; i++) {
                    out[i] = true;
                }
                at += length;
            }
        }

        /** How many words at the start can go; a connective that is more than a small word only where a comma sets it off. */
        private int openingAt(int at) {
            int connective = Math.max(
                    cues.connectives().lengthAt(words, at), cues.coordinators().lengthAt(words, at));
            int filler = Math.max(
                    cues.fillers().lengthAt(words, at), cues.agreement().lengthAt(words, at));
            int length = Math.max(connective, filler);
            if (length == 0 || isKept(at)) {
                return 0;
            }
            boolean small = cues.coordinators().lengthAt(words, at) == length && !(length > 1 && isVerb(at + length));
            boolean aside = filler > 1 && at + filler < words.size() && isGrammar(at + filler);
            if (!small && !aside && !isSetOff(at + length) && !isSound(at)) {
                return 0;
            }
            tied |= connective > 0;
            return length;
        }

        private boolean isGrammar(int at) {
            return cues.pronouns().lengthAt(words, at) > 0
                    || cues.firstPerson().lengthAt(words, at) > 0
                    || cues.nounCues().lengthAt(words, at) > 0
                    || cues.finite().lengthAt(words, at) > 0
                    || cues.coordinators().lengthAt(words, at) > 0;
        }

        /** Whether a small verb stands there; with its subject before it, it would ask. */
        private boolean isVerb(int at) {
            return at < words.size()
                    && cues.finite().lengthAt(words, at) > 0
                    && cues.pronouns().lengthAt(words, at) == 0
                    && cues.firstPerson().lengthAt(words, at) == 0
                    && cues.secondPerson().lengthAt(words, at) == 0;
        }

        private boolean isKept(int at) {
            return cues.negations().lengthAt(words, at) > 0 || cues.hedges().lengthAt(words, at) > 0;
        }

        /** Whether a comma, a dash or the end stands before a word. */
        private boolean isSetOff(int at) {
            if (at >= words.size()) {
                return true;
            }
            String gap = gapBefore(at);
            return gap.indexOf(',') >= 0
                    || gap.indexOf('.') >= 0
                    || gap.indexOf('-') >= 0
                    || gap.indexOf('\u2014') >= 0
                    || gap.indexOf('!') >= 0;
        }

        private String gapBefore(int at) {
            return said.substring(
                    at == 0 ? 0 : words.get(at - 1).toChar(), words.get(at).fromChar());
        }

        private boolean isSound(int at) {
            return Polish.isSound(words, at, cues);
        }

        private void fillers() {
            for (int i = first() + 1; i < out.length; i++) {
                int length = cues.fillers().lengthAt(words, i);
                if (length == 0 || out[i]) {
                    continue;
                }
                // Behind a full stop it is no aside: "the letter H. Right, H. stands for".
                boolean asides = isSetOff(i)
                        && !gapBefore(i).strip().equals(".")
                        && isSetOff(i + length)
                        && !isKept(i)
                        && !beginsAnew(i + length);
                if (asides || isSound(i)) {
                    for (int k = i; k < i + (asides ? length : 1); k++) {
                        out[k] = true;
                    }
                    i += length - 1;
                }
            }
        }

        /** Whether a new subject stands behind a filler: without it the words on both sides would not close up. */
        private boolean beginsAnew(int at) {
            return at < out.length
                    && words.get(at - 1).text().length() > 2
                    && (cues.pronouns().lengthAt(words, at) > 0
                            || cues.firstPerson().lengthAt(words, at) > 0);
        }

        /** Takes out the first of two equal runs of up to three words that follow each other: a stammer. */
        private void repeats() {
            int first = first();
            List<Integer> left = new ArrayList<>();
            for (int i = out.length - 1, next = out.length; i >= first; i--) {
                out[i] |= next < out.length && isCutOff(i, next);
                if (!out[i]) {
                    left.add(i);
                    next = i;
                }
            }
            Collections.reverse(left);
            for (int at = 0; at < left.size(); at++) {
                for (int n = Math.min(3, (left.size() - at) / 2); n >= 1; n--) {
                    int again = isSaidTwice(left, at, n) ? n : isTiedAnew(left, at, n) ? n + 1 : 0;
                    if (again > 0) {
                        List<Integer> said = left.subList(at, at + again);
                        said.forEach(i -> out[i] = true);
                        said.clear();
                        at--;
                        break;
                    }
                }
            }
        }

        /** Whether a word is only the beginning of the next: {@code th those}. */
        private boolean isCutOff(int at, int next) {
            String word = words.get(at).folded();
            boolean together = next == at + 1
                    || said.substring(words.get(at).toChar(), words.get(next).fromChar())
                                    .indexOf(',')
                            < 0;
            return together
                    && word.length() <= 3
                    && Character.isLetter(word.charAt(0))
                    && words.get(next).folded().length() > word.length()
                    && words.get(next).folded().startsWith(word)
                    && !language.isStopWord(word)
                    && !language.isCommon(word)
                    && Character.isLowerCase(words.get(next).text().codePointAt(0));
        }

        /** Whether a run of words that needs another comes again behind a tie: {@code from the so from the}. */
        private boolean isTiedAnew(List<Integer> left, int at, int n) {
            return n > 1
                    && at + 2 * n < left.size()
                    && cues.coordinators().lengthAt(words, left.get(at + n)) == 1
                    && cues.articles().lengthAt(words, left.get(at + n - 1)) == 1
                    && areEqual(left, at, at + n + 1, n);
        }

        private boolean areEqual(List<Integer> left, int one, int other, int n) {
            for (int i = 0; i < n; i++) {
                if (!folded(left.get(one + i)).equals(folded(left.get(other + i)))) {
                    return false;
                }
            }
            return true;
        }

        private boolean isSaidTwice(List<Integer> left, int at, int n) {
            if (!areEqual(left, at, at + n, n)) {
                return false;
            }
            int last = left.get(at + n - 1);
            int next = left.get(at + n);
            List<Word> run = left.subList(at, at + n).stream().map(words::get).toList();
            String between =
                    said.substring(words.get(last).toChar(), words.get(next).fromChar());
            // "very very" and "no, no" are meant; "that that" and "had had" can be right.
            return (n > 1 || !language.list("doubles").contains(folded(left.get(at))))
                    && left.subList(at, at + n).stream()
                            .anyMatch(i -> isGrammar(i) || cues.prepositions().lengthAt(words, i) > 0)
                    && !cues.negations().in(run)
                    && between.indexOf('.') < 0
                    && !(n == 1 && between.indexOf(',') >= 0 && isObject(left, at));
        }

        /** Whether a pronoun belongs to the word before it, and the same one opens the next clause: {@code I grant you, you can}. */
        private boolean isObject(List<Integer> left, int at) {
            int word = left.get(at);
            if (at == 0
                    || at + 2 == left.size()
                    || folded(word).indexOf('\'') >= 0
                    || language.list("subjects").contains(folded(word))
                    || cues.coordinators().lengthAt(words, word) > 0
                    || (cues.pronouns().lengthAt(words, word) == 0
                            && cues.secondPerson().lengthAt(words, word) == 0)) {
                return false;
            }
            String before = folded(left.get(at - 1));
            return cues.prepositions().lengthAt(words, left.get(at - 1)) > 0 || !language.isStopWord(before);
        }

        /** Takes out a tie that was to be followed by more: {@code not just that, so.} */
        private void looseEnd() {
            int last = out.length - 1;
            boolean loose = last > first()
                    && !out[last]
                    && gapBefore(last).indexOf(',') >= 0
                    && said.indexOf('?', words.get(last).toChar()) < 0
                    && cues.coordinators().lengthAt(words, last) == 1
                    && language.list("unfinished").contains(folded(last))
                    && !language.list("turning").contains(folded(last))
                    && !isKept(last);
            if (loose) {
                out[last] = true;
            }
        }

        private String folded(int at) {
            return words.get(at).folded();
        }

        private String text() {
            StringBuilder text = new StringBuilder();
            boolean gap = false;
            int last = -1;
            for (int i = 0; i < out.length; i++) {
                if (out[i]) {
                    gap = true;
                    continue;
                }
                if (last < 0) {
                    String before = gapBefore(i);
                    text.append(before.substring(openingMark(before)));
                } else if (gap) {
                    text.append(joint(last, i));
                } else {
                    text.append(withoutNotes(gapBefore(i)));
                }
                text.append(spelled(words.get(i)));
                last = i;
                gap = false;
            }
            if (last < 0) {
                return "";
            }
            String end = said.substring(words.get(out.length - 1).toChar());
            // With its tag gone ("right?") it asks no more.
            text.append(
                    out[out.length - 1]
                            ? CLOSED_NOTE.matcher(end).replaceFirst("").replace('?', '.')
                            : withoutNotes(end));
            return ended(joined(LOOSE_COMMA
                    .matcher(BLANKS.matcher(text).replaceAll(" "))
                    .replaceAll("$1")
                    .strip()));
        }

        /** With the pieces of one word put together. */
        private String joined(String text) {
            String whole =
                    text.indexOf('[') < 0 ? text : COMPLETED.matcher(text).replaceAll("$1");
            return whole.indexOf(" '") > 0 && language.tag().equals("en")
                    ? PARTED.matcher(whole).replaceAll("")
                    : whole;
        }

        private static String withoutNotes(String gap) {
            return gap.indexOf('[') < 0 && gap.indexOf('(') < 0
                    ? gap
                    : NOTE.matcher(gap).replaceAll("");
        }

        /**
         * What stands between two words when those between them are left out: the marks before these. Of the commas around an
         * aside one stays where something new begins behind it, as a comma may have stood there without it.
         */
        private String joint(int last, int next) {
            String before =
                    OPENED_NOTE.matcher(withoutNotes(gapBefore(last + 1))).replaceFirst(" ");
            if (before.isBlank()) {
                return " ";
            }
            return before.strip().equals(",") && closesUp(last, next) ? " " : before;
        }

        /** Whether a word and the next belong together: {@code the oven is, you know, cold}. */
        private boolean closesUp(int last, int next) {
            boolean unfinished = language.list("unfinished").contains(folded(last))
                    && !folded(last).equals(folded(next));
            return isSetOff(next) ? unfinished || !opensClause(next) : unfinished && !isVerb(last);
        }

        private boolean opensClause(int at) {
            return !isVerb(at)
                    && (isGrammar(at)
                            || cues.secondPerson().lengthAt(words, at) > 0
                            || cues.subordinators().lengthAt(words, at) > 0
                            || cues.negations().lengthAt(words, at) > 0)
                    && cues.prepositions().lengthAt(words, at) == 0;
        }

        /** A word as it is written: in captions without capitals the English {@code i} has none either. */
        private String spelled(Word word) {
            boolean pronoun = word.text().equals("i") || word.text().startsWith("i'");
            return pronoun && language.tag().equals("en") && said.equals(said.toLowerCase(Locale.ROOT))
                    ? "I" + word.text().substring(1)
                    : word.text();
        }

        /** Where the marks begin that belong to the word after a gap: a quotation mark, a bracket, a currency sign. */
        private static int openingMark(String gap) {
            int from = gap.length();
            while (from > 0
                    && "\"'\u201c\u201e\u2018\u00ab\u00bf\u00a1($\u20ac\u00a3#@".indexOf(gap.charAt(from - 1)) >= 0) {
                from--;
            }
            return from;
        }

        /** The mark of a quotation that is left open, or -1; takes out the marks that have no other half. */
        private static int openQuotation(StringBuilder text) {
            int open = -1;
            for (int i = 0; i < text.length(); i++) {
                if ("\"\u201c\u201d\u201e".indexOf(text.charAt(i)) < 0) {
                    continue;
                }
                if (open < 0 && opens(text, i)) {
                    open = i;
                } else if (open >= 0) {
                    open = -1;
                } else if (i == 0 || !Character.isDigit(text.charAt(i - 1))) {
                    // What it closes began in a sentence before. Behind a number it may mean inches.
                    text.deleteCharAt(i--);
                }
            }
            if (open >= 0 && text.charAt(open + 1) == ' ') {
                // Parted from both words it may as well close one.
                text.delete(open, open + 2);
                return -1;
            }
            return open < 0 ? -1 : text.charAt(open);
        }

        private static boolean opens(CharSequence text, int at) {
            return text.charAt(at) != '\u201d'
                    && at + 1 < text.length()
                    && ".,;!?".indexOf(text.charAt(at + 1)) < 0
                    && (at == 0 || " ([-\u2013\u2014'\u2018".indexOf(text.charAt(at - 1)) >= 0);
        }

        private static String closing(int opening) {
            return switch (opening) {
                case -1 -> "";
                case '\u201c' -> "\u201d";
                case '\u201e' -> "\u201c";
                default -> Character.toString(opening);
            };
        }

        /** With a full stop, a capital, and the quotation closed that goes on beyond the sentence. */
        private String ended(String text) {
            StringBuilder even = new StringBuilder(text);
            String closing = closing(openQuotation(even));
            String closed =
                    (CLOSED.matcher(even).find() && !LOOSE_MARKS.matcher(even).find()
                                    ? even
                                    : LOOSE_END.matcher(even).replaceAll("") + ".")
                            + closing;
            for (int i = 0; i < closed.length(); i++) {
                if (isBrand(closed, i)) {
                    return closed;
                }
                if (Character.isLetterOrDigit(closed.charAt(i))) {
                    return closed.substring(0, i)
                            + closed.substring(i, i + 1).toUpperCase(Locale.forLanguageTag(language.tag()))
                            + closed.substring(i + 1);
                }
            }
            return closed;
        }

        /** Whether a word has its capital second: {@code iPhone}. */
        private static boolean isBrand(String text, int at) {
            return at + 1 < text.length()
                    && Character.isLowerCase(text.charAt(at))
                    && Character.isUpperCase(text.charAt(at + 1));
        }
    }
}
