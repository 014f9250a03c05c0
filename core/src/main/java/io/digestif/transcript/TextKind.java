package io.digestif.transcript;

import java.util.Locale;

/** What a text that no reader claimed most likely is, so that it can be refused by name. */
enum TextKind {
    PROSE,
    JSON,
    HTML,
    XML;

    static TextKind of(String text) {
        int i = 0;
        while (i < text.length() && SpokenWords.isBlank(text.charAt(i))) {
            i++;
        }
        String start = text.substring(i, Math.min(text.length(), i + 200)).toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || isTag(start)) {
            return HTML;
        }
        if (start.startsWith("<?xml") || start.startsWith("<!")) {
            return XML;
        }
        return isJson(start) ? JSON : PROSE;
    }

    private static boolean isTag(String start) {
        return start.length() > 2
                && start.charAt(0) == '<'
                && Character.isLetter(start.charAt(1))
                && start.indexOf('>') > 0;
    }

    /** A brace or bracket followed by what a value begins with; {@code [Music]} and {@code [00:12]} are text. */
    private static boolean isJson(String start) {
        boolean list = start.startsWith("[");
        if (!list && !start.startsWith("{")) {
            return false;
        }
        String rest = start.substring(1).stripLeading();
        return rest.isEmpty() || (list ? "\"{[]" : "\"}").indexOf(rest.charAt(0)) >= 0;
    }
}
