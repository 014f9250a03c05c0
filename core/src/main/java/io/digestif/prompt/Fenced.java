package io.digestif.prompt;

/** Words of the talk as they may stand between the marks: they cannot close the fence, begin a line, or hide themselves. */
final class Fenced {
    private Fenced() {}

    static String text(String words) {
        StringBuilder out = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            if (c == '<') {
                out.append('‹');
            } else if (c == '>') {
                out.append('›');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                out.append(' ');
            } else if (!isHidden(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** Controls, direction marks, zero-width characters and the invisible tag characters. */
    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
