package io.digestif.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words and phrases of one of a language's lists, ready to be found among the words of a sentence. Immutable and
 * thread-safe.
 */
public final class Phrases {
    private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();

    /**
     * The phrases of a list; none if the language lacks it.
     *
     * @param list as for {@link Language#list}
     */
    public Phrases(Language language, String list) {
        for (String phrase : language.list(list)) {
            List<String> words =
                    language.words(phrase).stream().map(Word::folded).toList();
            if (!words.isEmpty()) {
                byFirstWord
                        .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                        .add(words);
            }
        }
    }

    /** How many words the longest phrase has that begins at a word; 0 where none does. */
    public int lengthAt(List<Word> words, int at) {
        int longest = 0;
        for (List<String> phrase : byFirstWord.getOrDefault(words.get(at).folded(), List.of())) {
            if (phrase.size() > longest && stands(phrase, words, at)) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    private static boolean stands(List<String> phrase, List<Word> words, int at) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 1; i < phrase.size(); i++) {
            if (!phrase.get(i).equals(words.get(at + i).folded())) {
                return false;
            }
        }
        return true;
    }

    /** The place of the first word at which one begins, 0-based, or -1. */
    public int first(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (lengthAt(words, i) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return byFirstWord.isEmpty();
    }

    /** Whether one of them is anywhere among the words. */
    public boolean in(List<Word> words) {
        return first(words) >= 0;
    }

    /** How many phrases there are, none counted inside another. */
    public int count(List<Word> words) {
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            int length = lengthAt(words, i);
            if (length > 0) {
                count++;
                i += length - 1;
            }
        }
        return count;
    }
}
