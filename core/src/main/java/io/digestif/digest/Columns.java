package io.digestif.digest;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;

/** Fills lines of a terminal, by the columns that characters take there: two for Chinese, none for an accent of its own. */
public final class Columns {
    private static final int MAX_COLUMNS = 80;

    private Columns() {}

    /**
     * Breaks a text into lines where its script allows it, and inside a word only when the word is longer than a line.
     *
     * @param first what the first line begins with
     * @param rest what the others begin with
     */
    static String fill(String text, String first, String rest) {
        return fill(text, first, rest, MAX_COLUMNS);
    }

    /**
     * The same for a terminal of another width.
     *
     * @param columns how many a line may take
     */
    public static String fill(String text, String first, String rest, int columns) {
        StringBuilder out = new StringBuilder(first);
        int column = width(first);
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(text);
        int from = places.first();
        for (int to = places.next(); to != BreakIterator.DONE; to = places.next()) {
            if (text.charAt(to - 1) == '-' && to < text.length()) {
                continue; // not inside well-known, nor between - and m of an option
            }
            if (text.charAt(to - 1) == ':' && to < text.length() && Character.isDigit(text.charAt(to))) {
                continue; // not inside 12:34
            }
            String piece = text.substring(from, to);
            if (column + width(piece.stripTrailing()) > columns && column > width(rest)) {
                column = newLine(out, rest);
            }
            for (int i = 0; i < piece.length(); i += Character.charCount(piece.codePointAt(i))) {
                int c = piece.codePointAt(i);
                if (column + width(c) > columns && c != ' ') {
                    column = newLine(out, rest);
                }
                out.appendCodePoint(c);
                column += width(c);
            }
            from = to;
        }
        return out.toString().stripTrailing();
    }

    /** How many columns a text takes. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int newLine(StringBuilder out, String indent) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        out.append('\n').append(indent);
        return width(indent);
    }

    /** After Unicode Standard Annex 11, East Asian Width: the wide scripts, the full-width forms, and emoji. */
    private static int width(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        if (c < 0x1100 || (c >= 0xFF61 && c <= 0xFFDC)) { // half-width forms end here
            return false;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
            default -> (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF);
        };
    }
}
