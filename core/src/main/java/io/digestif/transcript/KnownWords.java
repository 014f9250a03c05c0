package io.digestif.transcript;

import java.util.HashMap;
import java.util.Map;

/** Words as they came before: a talk of a hundred megabytes says a few thousand different ones, each need be in memory but once. */
final class KnownWords {
    private static final int LONGEST = 24;
    private static final int MOST = 50_000;

    private final Map<String, String> words = new HashMap<>();

    /** The same text, as the object that it was before. */
    String of(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        String known = words.get(text);
        if (known == null && words.size() < MOST) {
            words.put(text, text);
        }
        return known == null ? text : known;
    }
}
