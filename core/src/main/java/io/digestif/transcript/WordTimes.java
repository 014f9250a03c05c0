package io.digestif.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings the times of single words to a text that was written from them. Services give words without their signs, or as they
 * were spoken ({@code twenty}), and beside them the text as it is read ({@code 20,}).
 */
final class WordTimes {
    /** How far apart the same word may stand in both, counted in words left out. */
    private static final int FARTHEST = 40;

    private WordTimes() {}

    /** A word, or a part of the text with the blanks before it; times in seconds, {@link JsonTime#NONE} where not known. */
    record Timed(String text, double start, double end) {}

    /** The text in parts with the times of its words; nothing where the words are not those of the text. */
    static List<Timed> of(String text, List<Timed> words) {
        List<Timed> parts = byLetters(text, words);
        return parts.isEmpty() ? byWords(text, words) : parts;
    }

    /** Where both have the same letters in the same order. */
    private static List<Timed> byLetters(String text, List<Timed> words) {
        List<Timed> parts = new ArrayList<>();
        KnownWords known = new KnownWords();
        int from = 0;
        int end = 0;
        Timed last = new Timed("", JsonTime.NONE, JsonTime.NONE);
        for (Timed word : words) {
            int begin = nextLetter(text, end);
            int i = begin;
            boolean any = false;
            for (int w = nextLetter(word.text(), 0); w < word.text().length(); ) {
                i = nextLetter(text, i);
                int letter = word.text().codePointAt(w);
                if (i >= text.length() || fold(text.codePointAt(i)) != fold(letter)) {
                    return List.of();
                }
                i += Character.charCount(text.codePointAt(i));
                w = nextLetter(word.text(), w + Character.charCount(letter));
                any = true;
            }
            if (any) {
                if (end > 0) {
                    int cut = cut(text, end, begin);
                    parts.add(new Timed(known.of(text.substring(from, cut)), last.start(), last.end()));
                    from = cut;
                }
                last = word;
                end = i;
            }
        }
        if (end == 0 || nextLetter(text, end) < text.length()) {
            return List.of();
        }
        parts.add(new Timed(text.substring(from), last.start(), last.end()));
        return parts;
    }

    private static int cut(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (SpokenWords.isBlank(text.charAt(i))) {
                return i;
            }
        }
        return to;
    }

    private static int nextLetter(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isLetterOrDigit(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    private static int fold(int letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    /** Where some words differ: the same ones are found again, those between have no time of their own. */
    private static List<Timed> byWords(String text, List<Timed> words) {
        KnownWords known = new KnownWords();
        List<String> parts = parts(text, known);
        List<String> folded =
                parts.stream().map(WordTimes::folded).map(known::of).toList();
        List<String> spoken =
                words.stream().map(word -> known.of(folded(word.text()))).toList();
        List<Timed> timed = new ArrayList<>();
        int found = 0;
        int w = 0;
        for (int i = 0; i < parts.size(); i++) {
            int same = folded.get(i).isEmpty() ? -1 : same(folded, i, spoken, w);
            if (same >= 0) {
                timed.add(new Timed(
                        parts.get(i), words.get(same).start(), words.get(same).end()));
                w = same + 1;
                found++;
            } else {
                timed.add(new Timed(parts.get(i), JsonTime.NONE, JsonTime.NONE));
            }
        }
        return found * 2 >= parts.size() && found > 0 ? timed : List.of();
    }

    /** Index of the word that is the part's, unless the parts behind it have it nearer. */
    private static int same(List<String> parts, int part, List<String> words, int from) {
        for (int far = 0; far <= FARTHEST && from + far < words.size(); far++) {
            if (words.get(from + far).equals(parts.get(part))) {
                return from + far;
            }
            for (int ahead = 1; ahead <= far && part + ahead < parts.size(); ahead++) {
                if (words.get(from + far - ahead).equals(parts.get(part + ahead))
                        && !parts.get(part + ahead).isEmpty()) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private static List<String> parts(String text, KnownWords known) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = SpokenWords.isBlank(text.charAt(i));
            if (blank && inWord) {
                parts.add(known.of(text.substring(from, i)));
                from = i;
            }
            inWord = !blank;
        }
        if (inWord) {
            parts.add(text.substring(from));
        }
        return parts;
    }

    private static String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        word.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(WordTimes::fold)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
