package io.digestif.plan;

/**
 * Guesses what a tokenizer that is not known makes of a text. Today's tokenizers agree on most of it: a word with the blank
 * before it is one token unless it is long, and so is a run of marks. They differ in how rare a word of another language than
 * English is to them, and in numbers (a token for each digit, or for three); here each is taken between what the tokenizers of
 * GPT-4o, DeepSeek and Qwen2.5 make of it, numbers nearer to the most.
 */
final class EstimatedTokens implements TokenCounter {
    /** So many letters of a word are one token, and each one beyond is so much of a further one. */
    private final double lettersOfOne;

    private final double tokenALetter;

    private EstimatedTokens(double lettersOfOne, double tokenALetter) {
        this.lettersOfOne = lettersOfOne;
        this.tokenALetter = tokenALetter;
    }

    static final TokenCounter ENGLISH = new EstimatedTokens(9, 0.1);
    static final TokenCounter OTHER = new EstimatedTokens(4.5, 0.23);

    /** What a letter of a script with few words in the vocabularies comes to: Cyrillic, Greek, Arabic, Devanagari. */
    private static final double TOKEN_A_LETTER_OF_FEW = 0.4;

    @Override
    public double slack() {
        return 0.08;
    }

    @Override
    public int count(String text) {
        double tokens = 0;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int from = at;
            if (isWide(c)) {
                at += Character.charCount(c);
                tokens++;
            } else if (isOfWord(c)) {
                at = end(text, at, Kind.WORD);
                tokens += word(c, at - from);
            } else if (Character.isDigit(c)) {
                at = end(text, at, Kind.NUMBER);
                int digits = at - from;
                boolean afterBlank = from > 0 && text.charAt(from - 1) == ' ';
                tokens += (3 * digits + (digits + 2) / 3) / 4.0 + (afterBlank ? 1 : 0);
            } else if (Character.isWhitespace(c)) {
                at = end(text, at, Kind.BLANK);
                boolean afterMark = from > 0 && !Character.isLetterOrDigit(text.charAt(from - 1));
                tokens += at - from == 1 && (c == ' ' || afterMark) ? 0 : 1;
            } else {
                at = end(text, at, Kind.MARKS);
                boolean inWord = c == '\'' || c == '’';
                // An apostrophe goes with the letters after it.
                tokens += inWord && at - from == 1 && at < text.length() && isOfWord(text.codePointAt(at))
                        ? 0
                        : (at - from + 2) / 3;
            }
        }
        return (int) Math.round(tokens);
    }

    private double word(int first, int letters) {
        return first < 0x250
                ? 1 + Math.max(0, letters - lettersOfOne) * tokenALetter
                : Math.max(1, letters * TOKEN_A_LETTER_OF_FEW);
    }

    private enum Kind {
        WORD,
        NUMBER,
        BLANK,
        MARKS
    }

    private static int end(String text, int from, Kind kind) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isWide(c) || kind(c) != kind) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static Kind kind(int c) {
        return isOfWord(c)
                ? Kind.WORD
                : Character.isDigit(c) ? Kind.NUMBER : Character.isWhitespace(c) ? Kind.BLANK : Kind.MARKS;
    }

    private static boolean isOfWord(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Of a script that writes words or syllables with one character. */
    private static boolean isWide(int c) {
        return c >= 0x2E80;
    }
}
