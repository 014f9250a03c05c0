package io.digestif.transcript;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A transcriber's loops: one phrase many times in a row, which nobody said, as speech models write it over noise or silence.
 * Each is kept once, where there are times, which such models write and people hardly do. What people say again stays: a few times, or with other words between.
 */
final class Loops {
    /** Words of the longest phrase that is looked for. */
    private static final int LONGEST_PHRASE = 40;

    /** More often in a row nobody says it; a single word people do repeat, and a short line is sung again. */
    private static final int MOST_TIMES_A_WORD = 11;

    private static final int MOST_TIMES_A_LINE = 8;
    private static final int MOST_TIMES_A_SENTENCE = 5;
    private static final int WORDS_OF_A_SENTENCE = 8;
    private static final int MOST_WARNINGS = 5;
    private static final int LONGEST_SHOWN = 60;

    private final List<Cue> cues;
    /** A number for each word, the same for the same, whatever its case and signs. */
    private final int[] words;
    /** Index of each cue's first word; one more at the end. */
    private final int[] firstWords;

    private final boolean[] dropped;

    /** The words at which another speaker begins: a phrase is one speaker's. */
    private final BitSet turns = new BitSet();

    private final List<String> warnings = new ArrayList<>();

    private Loops(List<Cue> cues) {
        this.cues = cues;
        firstWords = new int[cues.size() + 1];
        for (int i = 0; i < cues.size(); i++) {
            firstWords[i + 1] = firstWords[i] + count(cues.get(i).text());
        }
        words = new int[firstWords[cues.size()]];
        dropped = new boolean[words.length];
        for (int i = 0; i < cues.size(); i++) {
            number(cues.get(i), firstWords[i]);
            turns.set(
                    firstWords[i],
                    i > 0 && !cues.get(i).speaker().equals(cues.get(i - 1).speaker()));
        }
    }

    /** These cues with each loop kept once; every loop is told in the warnings. */
    static List<Cue> keptOnce(List<Cue> cues, List<String> warnings) {
        if (cues.stream().allMatch(cue -> cue.start().isEmpty())) {
            return cues;
        }
        Loops loops = new Loops(cues);
        int found = 0;
        for (int phrase = 1; phrase <= LONGEST_PHRASE; phrase++) {
            found += loops.find(phrase);
        }
        warnings.addAll(loops.warnings);
        if (found > MOST_WARNINGS) {
            warnings.add("So do " + (found - MOST_WARNINGS) + " other phrases; each was kept once.");
        }
        return found == 0 ? cues : loops.kept();
    }

    private static int count(String text) {
        int count = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            boolean now = SpokenWords.isBlank(text.charAt(i));
            count += blank && !now ? 1 : 0;
            blank = now;
        }
        return count;
    }

    private void number(Cue cue, int fromWord) {
        String text = cue.text();
        int word = fromWord;
        int i = 0;
        while (i < text.length()) {
            int letters = 0;
            int signs = 0;
            int from = i;
            for (; i < text.length() && !SpokenWords.isBlank(text.charAt(i)); i++) {
                char c = text.charAt(i);
                letters = Character.isLetterOrDigit(c) ? 31 * letters + Character.toLowerCase(c) : letters;
                signs = 31 * signs + c;
            }
            if (i > from) {
                words[word++] = letters == 0 ? signs : letters;
            }
            i++;
        }
    }

    /** Drops what is said too often of all phrases of so many words, and returns how many phrases that were. */
    private int find(int phrase) {
        int most = phrase == 1
                ? MOST_TIMES_A_WORD
                : phrase < WORDS_OF_A_SENTENCE ? MOST_TIMES_A_LINE : MOST_TIMES_A_SENTENCE;
        int found = 0;
        int same = 0;
        boolean dialogue = !turns.isEmpty();
        int lastTurn = turns.previousSetBit(phrase);
        for (int i = phrase; i <= words.length; i++) {
            lastTurn = dialogue && turns.get(i) ? i : lastTurn;
            if (i < words.length && words[i] == words[i - phrase] && !dropped[i] && lastTurn <= i - phrase) {
                same++;
                continue;
            }
            int times = same / phrase + 1;
            if (times > most) {
                int from = i - same;
                for (int w = from; w < from + (times - 1) * phrase; w++) {
                    dropped[w] = true;
                }
                if (warnings.size() < MOST_WARNINGS) {
                    warnings.add(warning(from - phrase, phrase, times));
                }
                found++;
            }
            same = 0;
        }
        return found;
    }

    private String warning(int fromWord, int phrase, int times) {
        int cue = cueOf(fromWord);
        StringBuilder text = new StringBuilder();
        int word = firstWords[cue];
        for (int c = cue; c < cues.size() && word < fromWord + phrase; c++) {
            for (String said : SpokenWords.oneLine(cues.get(c).text()).split(" ", -1)) {
                if (word >= fromWord && word < fromWord + phrase && text.length() < LONGEST_SHOWN) {
                    text.append(text.length() == 0 ? "" : " ").append(said);
                }
                word += said.isEmpty() ? 0 : 1;
            }
        }
        String shown = text.length() <= LONGEST_SHOWN ? text.toString() : text.substring(0, LONGEST_SHOWN) + "…";
        Optional<String> at = cues.get(cue).start().map(Stamps::forPeople);
        return "\"" + shown + "\" stands " + times + " times in a row"
                + at.map(t -> " from " + t).orElse("") + ", as transcribers write that loop; it was kept once.";
    }

    private int cueOf(int word) {
        int low = 0;
        int high = cues.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstWords[middle] <= word) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private List<Cue> kept() {
        List<Cue> kept = new PackedCues();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            int left = 0;
            for (int w = firstWords[i]; w < firstWords[i + 1]; w++) {
                left += dropped[w] ? 0 : 1;
            }
            if (left == firstWords[i + 1] - firstWords[i]) {
                kept.add(cue);
            } else if (left > 0) {
                kept.add(new Cue(cue.speaker(), kept(cue.text(), firstWords[i]), cue.start(), cue.end()));
            } else if (cue.text().endsWith(Cue.PARAGRAPH_END)) {
                Captions.endParagraph(kept);
            }
        }
        return kept;
    }

    private String kept(String text, int fromWord) {
        StringBuilder kept = new StringBuilder();
        int word = fromWord;
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean ends = !SpokenWords.isBlank(text.charAt(i - 1))
                    && (i == text.length() || SpokenWords.isBlank(text.charAt(i)));
            if (ends) {
                kept.append(dropped[word++] ? "" : text.substring(from, i));
                from = i;
            }
        }
        return kept.append(text, from, text.length()).toString();
    }
}
