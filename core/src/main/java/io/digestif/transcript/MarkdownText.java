package io.digestif.transcript;

/** Markdown as people read it: without emphasis, with the words of links and not their addresses. */
final class MarkdownText {
    private static final int LONGEST_LINK = 600;

    private MarkdownText() {}

    static String plain(String markdown) {
        StringBuilder plain = new StringBuilder(markdown.length());
        int i = 0;
        while (i < markdown.length()) {
            char c = markdown.charAt(i);
            char next = at(markdown, i + 1);
            if (c == '\\' && isPunctuation(next)) {
                plain.append(next);
                i += 2;
            } else if (c == '!' && next == '[' && linkEnd(markdown, i + 1) > 0) {
                i = linkEnd(markdown, i + 1);
            } else if (c == '[' && linkEnd(markdown, i) > 0) {
                plain.append(plain(markdown.substring(i + 1, closing(markdown, i, '[', ']'))));
                i = linkEnd(markdown, i);
            } else if (c == '<' && (Character.isLetter(next) || next == '/' || next == '!')) {
                i = tag(markdown, i, plain);
            } else if (c == '*' || c == '_' || c == '`' || c == '~') {
                i = mark(markdown, i, plain);
            } else {
                plain.append(c);
                i++;
            }
        }
        return CueMarkup.entities(plain.toString());
    }

    /** Drops a run of emphasis signs, or keeps it where it is none; gives the index after it. */
    private static int mark(String text, int fromChar, StringBuilder plain) {
        char sign = text.charAt(fromChar);
        int end = fromChar;
        while (at(text, end) == sign) {
            end++;
        }
        char before = fromChar == 0 ? ' ' : text.charAt(fromChar - 1);
        char after = at(text, end);
        boolean alone = Character.isWhitespace(before) && Character.isWhitespace(after);
        boolean inWord = Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
        boolean literal = switch (sign) {
            case '~' -> end - fromChar < 2;
            case '_' -> alone || inWord || end - fromChar > 3;
            case '*' -> alone || (inWord && end - fromChar == 1) || end - fromChar > 3;
            default -> false;
        };
        if (literal) {
            plain.append(text, fromChar, end);
        }
        return end;
    }

    private static int tag(String text, int fromChar, StringBuilder plain) {
        int limit = Math.min(text.length(), fromChar + LONGEST_LINK);
        for (int i = fromChar + 1; i < limit; i++) {
            if (text.charAt(i) == '>') {
                String inside = text.substring(fromChar + 1, i);
                boolean address = inside.contains("://") && inside.indexOf(' ') < 0;
                plain.append(address ? inside : inside.startsWith("br") ? " " : "");
                return i + 1;
            }
        }
        plain.append('<');
        return fromChar + 1;
    }

    /** Index after a link {@code [words](address)} that begins here, else -1. */
    private static int linkEnd(String text, int fromChar) {
        int words = closing(text, fromChar, '[', ']');
        if (words < 0 || at(text, words + 1) != '(') {
            return -1;
        }
        int address = closing(text, words + 1, '(', ')');
        return address < 0 ? -1 : address + 1;
    }

    private static int closing(String text, int fromChar, char open, char close) {
        int depth = 0;
        int limit = Math.min(text.length(), fromChar + LONGEST_LINK);
        for (int i = fromChar; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == open) {
                depth++;
            } else if (c == close && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static char at(String text, int i) {
        return i < text.length() ? text.charAt(i) : ' ';
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
}
