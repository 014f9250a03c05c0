package io.digestif.extract;

import io.digestif.language.Language;
import io.digestif.language.Word;
import java.util.ArrayList;
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
    private static final Pattern NOTE =
            Pattern.compile("\\\\?\\[[^\\]]{0,60}\\]|\\((?:laugh|inaudible|crosstalk|applause|music)[^)]{0,40}\\)");
    /** A sound of hesitation, in any of the spellings that the lists of fillers have. */
    private static final Pattern SOUND =
            Pattern.compile("u+h*m*|e+h*m*|a+h+m*|h+m+|m+h*m*|er+m*|ä+h*m*|ö+h*m*|eu+h*|oh+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern LOOSE_COMMA = Pattern.compile("\\s+([,;.])(?=\\s|$)");
    private static final Pattern LOOSE_END = Pattern.compile("[\\s,;:\\u2013\\u2014\\u2026.\\-]+$");
    private static final Pattern LOOSE_MARKS = Pattern.compile("[,;:.\\p{Pd}\\u2026\\s]\\.$");
    private static final Pattern CLOSED = Pattern.compile("[.!?\\u3002\\uff01\\uff1f][\"'\\u201d\\u2019)\\u00bb]?$");

    static Polish of(String said, List<Word> words, Cues cues, Language language) {
        return new Work(said, words, cues, language).done();
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
            var note = NOTE.matcher(said);
            while (note.find()) {
                for (int i = 0; i < out.length; i++) {
                    out[i] |= words.get(i).fromChar() >= note.start()
                            && words.get(i).toChar() <= note.end();
                }
            }
            openings();
            fillers();
            repeats();
            return new Polish(text(), first(), tied);
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
            boolean small = cues.coordinators().lengthAt(words, at) == length;
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
            return SOUND.matcher(words.get(at).folded()).matches()
                    && cues.fillers().lengthAt(words, at) > 0;
        }

        private void fillers() {
            for (int i = first() + 1; i < out.length; i++) {
                int length = cues.fillers().lengthAt(words, i);
                if (length == 0 || out[i]) {
                    continue;
                }
                boolean asides = isSetOff(i) && isSetOff(i + length) && !isKept(i) && !beginsAnew(i + length);
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
            List<Integer> left = new ArrayList<>();
            for (int i = first(); i < out.length; i++) {
                out[i] |= isCutOff(i);
                if (!out[i]) {
                    left.add(i);
                }
            }
            for (int at = 0; at < left.size(); at++) {
                for (int n = Math.min(3, (left.size() - at) / 2); n >= 1; n--) {
                    if (isSaidTwice(left, at, n)) {
                        List<Integer> said = left.subList(at, at + n);
                        said.forEach(i -> out[i] = true);
                        said.clear();
                        at--;
                        break;
                    }
                }
            }
        }

        /** Whether a word is only the beginning of the next: {@code th those}. */
        private boolean isCutOff(int at) {
            String word = words.get(at).folded();
            return at + 1 < out.length
                    && word.length() <= 3
                    && Character.isLetter(word.charAt(0))
                    && words.get(at + 1).folded().length() > word.length()
                    && words.get(at + 1).folded().startsWith(word)
                    && !language.isStopWord(word)
                    && !language.isCommon(word)
                    && Character.isLowerCase(words.get(at + 1).text().codePointAt(0));
        }

        private boolean isSaidTwice(List<Integer> left, int at, int n) {
            for (int i = at; i < at + n; i++) {
                if (!folded(left.get(i)).equals(folded(left.get(i + n)))) {
                    return false;
                }
            }
            int last = left.get(at + n - 1);
            int next = left.get(at + n);
            List<Word> run = left.subList(at, at + n).stream().map(words::get).toList();
            // "very very" and "no, no" are meant; "that that" and "had had" can be right.
            return (n > 1 || !language.list("doubles").contains(folded(left.get(at))))
                    && left.subList(at, at + n).stream()
                            .anyMatch(i -> isGrammar(i) || cues.prepositions().lengthAt(words, i) > 0)
                    && !cues.negations().in(run)
                    && said.substring(words.get(last).toChar(), words.get(next).fromChar())
                                    .indexOf('.')
                            < 0;
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
                    // What stood before the words left out, but for the comma that set them off.
                    String before = NOTE.matcher(gapBefore(last + 1)).replaceAll("");
                    text.append(before.isBlank() || before.strip().equals(",") ? " " : before);
                } else {
                    text.append(NOTE.matcher(gapBefore(i)).replaceAll(""));
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
            text.append(out[out.length - 1] ? end.replace('?', '.') : end);
            return ended(LOOSE_COMMA
                    .matcher(BLANKS.matcher(text).replaceAll(" "))
                    .replaceAll("$1")
                    .strip());
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

        /** Without quotation marks that have lost their other half. */
        private static String balanced(String text) {
            long straight = text.chars().filter(c -> c == '"').count();
            long opened = text.chars().filter(c -> c == '\u201c').count();
            long closed = text.chars().filter(c -> c == '\u201d').count();
            String even = straight % 2 == 0 ? text : text.replace("\"", "");
            // German opens low and closes with what opens elsewhere.
            boolean low = text.indexOf('\u201e') >= 0;
            return opened == closed || low ? even : even.replace("\u201c", "").replace("\u201d", "");
        }

        private String ended(String unbalanced) {
            String text = balanced(unbalanced);
            String closed =
                    CLOSED.matcher(text).find() && !LOOSE_MARKS.matcher(text).find()
                            ? text
                            : LOOSE_END.matcher(text).replaceAll("") + ".";
            for (int i = 0; i < closed.length(); i++) {
                if (Character.isLetterOrDigit(closed.charAt(i))) {
                    return closed.substring(0, i)
                            + closed.substring(i, i + 1).toUpperCase(Locale.forLanguageTag(language.tag()))
                            + closed.substring(i + 1);
                }
            }
            return closed;
        }
    }
}
