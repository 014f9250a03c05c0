package io.digestif.transcript;

/** Words as they are counted here: runs of characters between blanks that hold a letter or a digit. */
final class SpokenWords {
    private SpokenWords() {}

    /** How many words a text has; in scripts without blanks between words, two characters count as one. */
    static int count(String text) {
        int words = 0;
        int unspaced = 0;
        boolean counted = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                counted = false;
            } else if (isUnspaced(c)) {
                unspaced++;
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                counted = true;
                words++;
            }
        }
        return words + (unspaced + 1) / 2;
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }

    /** Whether a character belongs to a script that sets no blanks between words. */
    static boolean isUnspaced(int c) {
        if (c < 0x0e00) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI
                || script == Character.UnicodeScript.LAO
                || script == Character.UnicodeScript.KHMER
                || script == Character.UnicodeScript.MYANMAR;
    }

    /** A text with runs of blanks and line ends as one blank, and without control characters. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                blank = true;
            } else if (!Character.isISOControl(c)) {
                if (blank && line.length() > 0) {
                    line.append(' ');
                }
                blank = false;
                line.appendCodePoint(c);
            }
        }
        return line.toString();
    }
}
