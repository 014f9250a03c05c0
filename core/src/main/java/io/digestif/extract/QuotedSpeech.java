package io.digestif.extract;

import java.util.BitSet;
import java.util.List;

/** Which sentences begin inside a quotation that one before them opened: they are read out, and nobody's own view. */
final class QuotedSpeech {
    /** A mark that nobody has closed after so many sentences was forgotten. */
    private static final int LONGEST = 4;

    private final BitSet quoted = new BitSet();

    QuotedSpeech(List<Sentence> sentences) {
        boolean open = false;
        boolean low = false;
        int since = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence s = sentences.get(i);
            if ((i > 0 && !s.speaker().equals(sentences.get(i - 1).speaker())) || since >= LONGEST) {
                open = false;
            }
            quoted.set(i, open);
            since = open ? since + 1 : 0;
            for (char c : s.said().toCharArray()) {
                switch (c) {
                    case '"' -> open = !open;
                    case '\u201e' -> {
                        open = true;
                        low = true;
                    }
                    // Opens in English, and closes what a low mark has opened.
                    case '\u201c' -> {
                        open = !low;
                        low = false;
                    }
                    case '\u00ab' -> open = true;
                    case '\u201d', '\u00bb' -> open = false;
                    default -> {
                        // Says nothing about quotations.
                    }
                }
            }
        }
    }

    boolean holds(Sentence s) {
        return quoted.get(s.number());
    }
}
