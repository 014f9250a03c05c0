package io.digestif.cli;

import java.text.Normalizer;

/** Text for a terminal that shows nothing but ASCII. */
final class Ascii {
    private Ascii() {}

    /** Marks as their likeness, letters without their accents, what has neither as a question mark. */
    static String of(String text) {
        StringBuilder out = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            if (c < 0x80 || (c >= 0x2061 && c <= 0x2064)) {
                out.appendCodePoint(c);
                continue;
            }
            out.append(
                    switch (c) {
                        case '✓' -> "+";
                        case '✗' -> "x";
                        case '“', '”', '„', '«', '»' -> "\"";
                        case '‘', '’', '‚' -> "'";
                        case '–', '—' -> "-";
                        case '…' -> "...";
                        case '·' -> "-";
                        case '¶' -> "#";
                        case 'ß' -> "ss";
                        case 0xA0 -> " ";
                        default -> letter(c);
                    });
        }
        return out.toString();
    }

    private static String letter(int c) {
        String base =
                Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).replaceAll("[^\\x00-\\x7F]", "");
        return base.isEmpty() ? "?" : base;
    }
}
