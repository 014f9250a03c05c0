package io.digestif.transcript;

final class SpokenWords {
    private SpokenWords() {}

    static int count(String text) {
        int words = 0;
        boolean inWord = false;
        boolean counted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (blank) {
                inWord = false;
            } else {
                if (!inWord) {
                    inWord = true;
                    counted = false;
                }
                if (!counted && Character.isLetterOrDigit(c)) {
                    counted = true;
                    words++;
                }
            }
        }
        return words;
    }
}
