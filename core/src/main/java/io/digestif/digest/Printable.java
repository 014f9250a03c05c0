package io.digestif.digest;

import static java.lang.Character.UnicodeScript.COMMON;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.INHERITED;
import static java.lang.Character.UnicodeScript.LATIN;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words made fit for people's eyes and for a terminal: one line, and nothing in it that is unseen or steers what shows it.
 * Escaping for Markdown or HTML comes after this.
 */
public final class Printable {
    /**
     * ECMA-48 sequences: CSI with its parameters, the strings (OSC, DCS, SOS, PM, APC) up to their end, and the short ones.
     * They go as a whole, else {@code [31m} would be left of a red word. A string without an end is only its introducer, so
     * that nobody can hide the rest of a text by opening one.
     */
    private static final Pattern TERMINAL_SEQUENCE = Pattern.compile("(?:\u001B\\[|\u009B)[0-?]*[ -/]*[@-~]"
            + "|(?:\u001B[\\]PX^_]|[\u009D\u0090\u0098\u009E\u009F])[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\\\|\u009C)"
            + "|\u001B[ -/]*[0-~]");

    /** Blanks of any kind around a text: emphasis in Markdown can't begin or end with one. */
    private static final Pattern ENDS = Pattern.compile("^\\p{Z}+|\\p{Z}+$");

    /** Scripts in which no word needs a joiner. */
    private static final Set<UnicodeScript> WITHOUT_JOINERS = EnumSet.of(LATIN, GREEK, CYRILLIC, COMMON, INHERITED);

    /** Marks that Unicode files under format characters though they are seen, such as the Arabic end of verse. */
    private static final String SEEN_FORMATS = new StringBuilder(
                    "\u0600\u0601\u0602\u0603\u0604\u0605\u06DD\u070F\u0890\u0891\u08E2")
            .appendCodePoint(0x110BD)
            .appendCodePoint(0x110CD)
            .toString();

    private Printable() {}

    /**
     * The words on one line: line feeds and tabs become blanks, runs of blanks one; terminal sequences, control
     * characters, bidirectional controls and zero-width characters are left out.
     */
    public static String of(String text) {
        String words = TERMINAL_SEQUENCE.matcher(text).replaceAll("");
        StringBuilder out = new StringBuilder(words.length());
        int previous = ' ';
        int i = 0;
        while (i < words.length()) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                c = ' ';
                if (previous == ' ') {
                    continue;
                }
            } else if (Character.getType(c) == Character.SURROGATE) {
                c = '\uFFFD'; // half a character, which no encoding can write
            } else if (isUnseen(c) && !(isJoiner(c) && i < words.length() && joins(previous))) {
                continue;
            }
            out.appendCodePoint(c);
            previous = c;
        }
        return ENDS.matcher(out).replaceAll("");
    }

    /** No-break spaces stay: they are the typography of some languages, and no layout depends on them. */
    private static boolean isBlank(int c) {
        return (Character.isWhitespace(c) && !isStrayControl(c)) || c == '\u0085';
    }

    /** The separators of ASCII (U+001C to U+001F), which Java counts as whitespace. */
    private static boolean isStrayControl(int c) {
        return c >= '\u001C' && c <= '\u001F';
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || (type == Character.FORMAT && SEEN_FORMATS.indexOf(c) < 0);
    }

    private static boolean isJoiner(int c) {
        return c == '\u200C' || c == '\u200D';
    }

    /** Whether a joiner after this character may belong to the spelling: in Persian and Indian scripts, and in emoji. */
    private static boolean joins(int before) {
        return switch (Character.getType(before)) {
            case Character.OTHER_SYMBOL -> true;
            case Character.MODIFIER_SYMBOL -> before > 0xFFFF; // the skin tones
            case Character.NON_SPACING_MARK, Character.OTHER_LETTER ->
                before == '\uFE0F' || !WITHOUT_JOINERS.contains(UnicodeScript.of(before));
            default -> false;
        };
    }
}
