package io.digestif.transcript;

import java.util.List;

/**
 * What a transcriber writes for a sound rather than for words: {@code [Music]}, {@code (laughter)}, {@code *sighs*}, {@code ♪ … ♪},
 * in whatever language. It is told by its shape, for no list has all the words in all the languages; only what is said aside
 * ({@code (I did not inhale.)}) has words that tell it, see {@link Asides}. What stands in brackets and is neither a sound ({@code [inaudible]}, {@code (crosstalk)}) are no words of a speaker's either.
 */
final class Sounds {
    private static final String OPENERS = "[(（［【〔*";
    private static final String CLOSERS = "])）］】〕*";
    private static final String MUSIC = "♪♫♬♩🎵🎶";

    /** Longer than this is said, in brackets or not. */
    private static final int MOST_WORDS = 12;

    /** Round brackets may hold what someone says aside, and stars what is stressed. */
    private static final int MOST_WORDS_OF_AN_ASIDE = 6;

    private static final int MOST_WORDS_SUNG = 60;

    private Sounds() {}

    /** Whether a text is descriptions of sounds, one or more, and nothing else. */
    static boolean are(String text) {
        int at = skipSigns(text, 0);
        if (at == text.length() || !mayBegin(text.substring(at))) {
            return false;
        }
        while (at < text.length()) {
            int end = end(text, at);
            if (end < 0) {
                return false;
            }
            at = skipSigns(text, end);
        }
        return true;
    }

    /** Whether a word may be the first of a description. */
    static boolean mayBegin(String word) {
        return !word.isEmpty() && (OPENERS.indexOf(word.charAt(0)) >= 0 || isMusic(word, 0));
    }

    /**
     * Index after the last token of a description that a token begins, that index itself where it begins none.
     *
     * @param to index after the last token of the turn
     */
    static int end(List<Token> tokens, int from, int to) {
        String first = tokens.get(from).text;
        if (!mayBegin(first)) {
            return from;
        }
        if (isMusic(first, 0) && !bracketFollows(tokens, from, to)) {
            return endOfSong(tokens, from, to);
        }
        if (isOnlyMusic(first)) {
            int close = end(tokens, from + 1, to);
            boolean closed = close > from + 1 && close < to && isOnlyMusic(tokens.get(close).text);
            return closed ? close + 1 : from + 1;
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < Math.min(to, from + MOST_WORDS); i++) {
            text.append(i == from || tokens.get(i).glued ? "" : " ").append(tokens.get(i).text);
            if (are(text.toString())) {
                return i + 1;
            }
        }
        return from;
    }

    /** Whether a sign of music stands before a description of the music, and not before what is sung. */
    private static boolean bracketFollows(List<Token> tokens, int from, int to) {
        String first = tokens.get(from).text;
        int behind = skipMusic(first, 0);
        return behind < first.length() ? opens(first, behind) : from + 1 < to && opens(tokens.get(from + 1).text, 0);
    }

    /**
     * Signs of music stand around what is sung, in one caption or in several, or before each caption of a song; one that is alone
     * in its caption stands for the music.
     */
    private static int endOfSong(List<Token> tokens, int from, int to) {
        int limit = Math.min(to, from + MOST_WORDS_SUNG);
        boolean closed = endsWithMusic(tokens.get(from).text) && !isOnlyMusic(tokens.get(from).text);
        for (int i = from; i < limit && !closed; i++) {
            boolean captionEnds = tokens.get(i).endsCue || i + 1 == to;
            boolean alone = i == from;
            boolean signed = !alone && endsWithMusic(tokens.get(i).text);
            if (signed) {
                return i + 1;
            }
            if (captionEnds && (alone || !closes(tokens, i + 1, limit))) {
                return bracket(tokens, from + 1, i + 1);
            }
        }
        return from + 1;
    }

    /** Index of the first token that opens a bracket: a song that has no end is sung no longer than that. */
    private static int bracket(List<Token> tokens, int from, int to) {
        int i = from;
        while (i < to && !opens(tokens.get(i).text, 0)) {
            i++;
        }
        return i;
    }

    /** Whether a caption ends with a sign of music before another begins with one. */
    private static boolean closes(List<Token> tokens, int from, int to) {
        int i = from;
        while (i < to && !isMusic(tokens.get(i).text, 0) && !endsWithMusic(tokens.get(i).text)) {
            i++;
        }
        return i < to && tokens.get(i).endsCue && i > from && !tokens.get(i - 1).endsCue;
    }

    /** Index after a description that begins here, else -1. */
    private static int end(String text, int from) {
        if (isMusic(text, from)) {
            int open = skipMusic(text, from);
            int close = open;
            while (close < text.length() && !isMusic(text, close)) {
                close += Character.charCount(text.codePointAt(close));
            }
            // One that has no end is sung no longer than to a bracket.
            for (int i = open; i < close && close == text.length(); i++) {
                close = opens(text, i) ? i : close;
            }
            return SpokenWords.count(text.substring(open, close)) > MOST_WORDS_SUNG ? -1 : skipMusic(text, close);
        }
        int kind = OPENERS.indexOf(text.charAt(from));
        int close = kind < 0 ? -1 : text.indexOf(CLOSERS.charAt(kind), from + 1);
        if (close < 0) {
            return -1;
        }
        String inside = text.substring(from + 1, close);
        char opener = text.charAt(from);
        int most = opener == '(' || opener == '（' || opener == '*' ? MOST_WORDS_OF_AN_ASIDE : MOST_WORDS;
        // [...] and [ __ ] stand for words that were left out; [[ and (( begin something else.
        boolean described = inside.codePoints().anyMatch(c -> Character.isLetter(c) || MUSIC.indexOf(c) >= 0)
                && OPENERS.indexOf(inside.charAt(0)) < 0
                && (opener != '*' || !SpokenWords.isBlank(inside.charAt(0)));
        boolean asked = close + 1 < text.length() && "?？؟".indexOf(text.charAt(close + 1)) >= 0;
        return described && !asked && SpokenWords.count(inside) <= most && !Asides.isSaid(inside) ? close + 1 : -1;
    }

    /** Index of what follows blanks and marks. */
    private static int skipSigns(String text, int from) {
        int i = from;
        while (i < text.length()
                && (SpokenWords.isBlank(text.charAt(i)) || ".,;:!?-–—…。、".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    private static boolean opens(String text, int at) {
        return OPENERS.indexOf(text.charAt(at)) >= 0;
    }

    private static int skipMusic(String text, int from) {
        int i = from;
        while (i < text.length() && (isMusic(text, i) || "～~#".indexOf(text.charAt(i)) >= 0)) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    private static boolean isMusic(String text, int at) {
        return MUSIC.indexOf(text.codePointAt(at)) >= 0;
    }

    private static boolean isOnlyMusic(String word) {
        return skipMusic(word, 0) == word.length();
    }

    private static boolean endsWithMusic(String word) {
        return MUSIC.indexOf(word.codePointBefore(word.length())) >= 0;
    }
}
