package io.digestif.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The judge of which language a text is in, by its stop words. */
final class Detector {
    /**
     * Speech in one of our languages has 40 to 65 stop words in 100 words. Other languages share some short ones with it: Swedish
     * up to 10 in 100, Catalan about 30 with Spanish.
     */
    private static final double MIN_SHARE = 0.35;

    /** By how much the first must lead the second. The nearest two, Spanish and Portuguese, lie about 0.3 apart. */
    private static final double MIN_LEAD = 0.1;

    /** Below this many words a share says nothing. */
    private static final int MIN_WORDS = 8;

    /** Longer texts are judged by samples: as sure, and it keeps the start of a command short. */
    private static final int SAMPLES = 20;

    private static final int CHARS_PER_SAMPLE = 500;

    private Detector() {}

    static Optional<String> detect(String text) {
        List<Word> words = sample(text);
        if (words.size() < MIN_WORDS) {
            return Optional.empty();
        }
        String first = "";
        double best = 0;
        double second = 0;
        for (String tag : Language.tags()) {
            double share = stopWordShare(Language.of(tag), words);
            if (share > best) {
                second = best;
                best = share;
                first = tag;
            } else if (share > second) {
                second = share;
            }
        }
        return best >= MIN_SHARE && best - second >= MIN_LEAD ? Optional.of(first) : Optional.empty();
    }

    private static double stopWordShare(Language language, List<Word> words) {
        int hits = 0;
        for (Word word : words) {
            if (language.isStopWord(word.folded())) {
                hits++;
            }
        }
        return (double) hits / words.size();
    }

    /** The words of a text, or of pieces that lie at even distances from its start to its end. */
    private static List<Word> sample(String text) {
        if (text.length() <= SAMPLES * CHARS_PER_SAMPLE) {
            return Tokenizer.words(text);
        }
        List<Word> words = new ArrayList<>();
        long lastStart = (long) text.length() - CHARS_PER_SAMPLE;
        for (int i = 0; i < SAMPLES; i++) {
            int from = (int) (lastStart * i / (SAMPLES - 1));
            words.addAll(Tokenizer.words(text.substring(from, from + CHARS_PER_SAMPLE)));
        }
        return words;
    }
}
