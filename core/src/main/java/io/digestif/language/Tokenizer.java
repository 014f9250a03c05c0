package io.digestif.language;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The cutter of a text into words, by rules that hold for every language. One pass over the text. */
final class Tokenizer {
    private final String text;
    private final List<Word> words = new ArrayList<>();

    private Tokenizer(String text) {
        this.text = text;
    }

    static List<Word> words(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return List.copyOf(tokenizer.words);
    }

    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder folded = null;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            char plain = isApostrophe(c) ? '\'' : isHyphen(c) ? '-' : c;
            if (c >= 0x80 && folded == null) {
                folded = new StringBuilder(lower.length()).append(lower, 0, i);
            }
            if (folded != null && !isInvisible(c)) {
                folded.append(plain);
            }
        }
        return folded == null ? lower : Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isWordPart(c)) {
                at += Character.charCount(c);
                continue;
            }
            at = switch (writing(c)) {
                case IDEOGRAPHS -> ideograph(at);
                case UNSPACED -> unspaced(at);
                case SPACED -> spaced(at);
            };
        }
    }

    /** A word of a script that puts blanks between words. */
    private int spaced(int from) {
        int to = from;
        while (to < text.length()) {
            int c = text.codePointAt(to);
            if (isWordPart(c) && (writing(c) == Writing.SPACED || isMark(c))) {
                to += Character.charCount(c);
            } else if (joins(from, to)) {
                to++;
            } else {
                break;
            }
        }
        if (to < text.length() && (endsInitials(from, to) || isPercent(to))) {
            to++;
        }
        add(from, to);
        return to;
    }

    /** Whether the char at an index joins what stands before it, from a word's start, to what follows. */
    private boolean joins(int from, int at) {
        char c = text.charAt(at);
        if (isInvisible(c)) {
            return true;
        }
        if (at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        if (!isWordPart(before) || !isWordPart(after) || writing(after) != Writing.SPACED) {
            return false;
        }
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        return switch (c) {
            case '.' -> digits || (isInitial(from, at) && isInitialAfter(at));
            case ',' -> digits;
            case '&', '\u00b7' -> Character.isLetter(before) && Character.isLetter(after);
            default -> isApostrophe(c) || isHyphen(c);
        };
    }

    /** Whether the dot at an index closes initials as in {@code U.S.} */
    private boolean endsInitials(int from, int dot) {
        return text.charAt(dot) == '.' && text.substring(from, dot).indexOf('.') > 0 && isInitial(from, dot);
    }

    private boolean isPercent(int at) {
        return text.charAt(at) == '%' && Character.isDigit(text.codePointBefore(at));
    }

    /** Whether one letter alone stands before a dot, after the word's start or another dot. */
    private boolean isInitial(int from, int dot) {
        int letter = text.offsetByCodePoints(dot, -1);
        return letter >= from
                && Character.isLetter(text.codePointAt(letter))
                && (letter == from || text.charAt(letter - 1) == '.');
    }

    private boolean isInitialAfter(int dot) {
        int c = text.codePointAt(dot + 1);
        int next = dot + 1 + Character.charCount(c);
        return Character.isLetter(c) && (next >= text.length() || !isWordPart(text.codePointAt(next)));
    }

    /**
     * An ideograph is a word by itself: where words end is a matter of opinion in Chinese, and a part of a sentence must be cut
     * as it is within the whole.
     */
    private int ideograph(int from) {
        int to = from + Character.charCount(text.codePointAt(from));
        while (to < text.length() && isMark(text.codePointAt(to))) {
            to += Character.charCount(text.codePointAt(to));
        }
        add(from, to);
        return to;
    }

    /** A run of a script without blanks, cut by the dictionary of the Java runtime. */
    private int unspaced(int from) {
        int to = from;
        while (to < text.length()) {
            int c = text.codePointAt(to);
            if (!isWordPart(c) || (writing(c) != Writing.UNSPACED && !isMark(c))) {
                break;
            }
            to += Character.charCount(c);
        }
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.forLanguageTag("th"));
        breaks.setText(text.substring(from, to));
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            add(from + start, from + end);
        }
        return to;
    }

    private void add(int from, int to) {
        String word = text.substring(from, to);
        words.add(new Word(word, fold(word), from, to));
    }

    private enum Writing {
        SPACED,
        UNSPACED,
        IDEOGRAPHS
    }

    private static Writing writing(int c) {
        // Nothing below the Thai block is written without blanks, and nearly all text is below it.
        if (c < 0x0e00) {
            return Writing.SPACED;
        }
        if (Character.isIdeographic(c)) {
            return Writing.IDEOGRAPHS;
        }
        return switch (UnicodeScript.of(c)) {
            case THAI, LAO, KHMER, MYANMAR, HIRAGANA -> Writing.UNSPACED;
            default -> Writing.SPACED;
        };
    }

    private static boolean isWordPart(int c) {
        return (Character.isLetterOrDigit(c) && c != '\u02bc') || isMark(c);
    }

    private static boolean isMark(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02bc' || c == '\u00b4' || c == '\uff07';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** Soft hyphen, and the two that only shape letters. */
    private static boolean isInvisible(char c) {
        return c == '\u00ad' || c == '\u200c' || c == '\u200d';
    }
}
