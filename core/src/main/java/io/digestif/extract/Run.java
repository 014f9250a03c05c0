package io.digestif.extract;

import java.util.List;

/**
 * Words of a sentence that stand side by side.
 *
 * @param from index of the first of them
 * @param to index after the last
 */
record Run(Sentence sentence, int from, int to) {
    int size() {
        return to - from;
    }

    List<Integer> terms() {
        return sentence.terms().subList(from, to);
    }

    /** Whether nothing but a blank stands before a word. */
    static boolean isJoined(Sentence s, int at) {
        return s.said()
                .substring(s.words().get(at - 1).toChar(), s.words().get(at).fromChar())
                .isBlank();
    }

    /** Whether its first word is the first of the sentence, or of what is printed of it. */
    boolean opens() {
        return from == 0 || from == sentence.opening();
    }

    /** As transcribed. */
    String text() {
        return sentence.said()
                .substring(
                        sentence.words().get(from).fromChar(),
                        sentence.words().get(to - 1).toChar());
    }
}
