package io.digestif.transcript;

import java.util.ArrayList;
import java.util.List;

/** A word of a talk with its signs, on its way from a cue into a sentence. Its times are set by {@link Timeline}. */
final class Token {
    /** Where no blanks stand between words, pieces of so many characters pass for words. */
    private static final int LONGEST_UNSPACED = 10;

    final String text;
    /** Index of its cue. */
    final int cue;
    /** Its first char in the cue's text. */
    final int fromChar;

    final int words;
    /** Whether no blank stands before it. */
    boolean glued;

    boolean endsCue;
    boolean endsParagraph;
    /** In milliseconds, -1 where not known. */
    long start = -1;

    long end = -1;
    boolean approximate;

    private Token(String text, int cue, int fromChar, boolean glued) {
        this.text = text;
        this.cue = cue;
        this.fromChar = fromChar;
        this.glued = glued;
        this.words = SpokenWords.count(text);
    }

    /** Index after its last char in the cue's text. */
    int toChar() {
        return fromChar + text.length();
    }

    static List<Token> of(List<Cue> cues) {
        List<Token> tokens = new ArrayList<>();
        KnownWords known = new KnownWords();
        for (int i = 0; i < cues.size(); i++) {
            int before = tokens.size();
            split(cues.get(i).text(), i, known, tokens);
            if (tokens.size() > before) {
                tokens.get(tokens.size() - 1).endsCue = true;
                if (before > 0
                        && cues.get(i)
                                .speaker()
                                .equals(cues.get(tokens.get(before - 1).cue).speaker())) {
                    tokens.get(before).glued = isUnspacedEnd(tokens.get(before - 1).text)
                            && isUnspaced(tokens.get(before).text.codePointAt(0));
                }
            }
        }
        return tokens;
    }

    private static void split(String text, int cue, KnownWords known, List<Token> tokens) {
        StringBuilder word = new StringBuilder();
        int first = tokens.size();
        int from = 0;
        int unspaced = 0;
        int lineEnds = 0;
        boolean glued = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean blank = SpokenWords.isBlank(c);
            boolean cut = unspaced > 0
                    && !isClosing(c)
                    && (isStop(word.codePointBefore(word.length())) || unspaced >= LONGEST_UNSPACED);
            if ((blank || cut) && word.length() > 0) {
                add(known.of(word.toString()), cue, from, glued, tokens);
                word.setLength(0);
                unspaced = 0;
                glued = true;
            }
            if (blank) {
                glued = false;
                lineEnds += c == '\n' ? 1 : 0;
                if (lineEnds == 2 && tokens.size() > first) {
                    tokens.get(tokens.size() - 1).endsParagraph = true;
                }
            } else if (!Character.isISOControl(c)) {
                lineEnds = 0;
                from = word.length() == 0 ? i : from;
                word.appendCodePoint(c);
                unspaced += isUnspaced(c) ? 1 : 0;
            }
            i += Character.charCount(c);
        }
        if (word.length() > 0) {
            add(known.of(word.toString()), cue, from, glued, tokens);
        }
    }

    /** Adds a word; the {@code >>} of live captions is none, but says that someone else speaks from here. */
    private static void add(String word, int cue, int fromChar, boolean glued, List<Token> tokens) {
        int sign = 0;
        while (sign < word.length() && word.charAt(sign) == '>') {
            sign++;
        }
        if (sign < 2) {
            tokens.add(new Token(word, cue, fromChar, glued));
            return;
        }
        if (!tokens.isEmpty()) {
            tokens.get(tokens.size() - 1).endsParagraph = true;
        }
        if (sign < word.length()) {
            tokens.add(new Token(word.substring(sign), cue, fromChar + sign, glued));
        }
    }

    private static boolean isUnspacedEnd(String text) {
        return isUnspaced(text.codePointBefore(text.length()));
    }

    private static boolean isUnspaced(int c) {
        return SpokenWords.isUnspaced(c) || (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xff65);
    }

    private static boolean isStop(int c) {
        return "。！？、，；：｡".indexOf(c) >= 0 || isClosing(c);
    }

    private static boolean isClosing(int c) {
        return "」』）】》。！？、，｡".indexOf(c) >= 0;
    }

    /** These tokens as text on one line. */
    static String join(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(text.length() == 0 || token.glued ? "" : " ").append(token.text);
        }
        return text.toString();
    }
}
