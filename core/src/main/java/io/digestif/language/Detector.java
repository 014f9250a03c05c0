package io.digestif.language;

import java.util.List;
import java.util.Optional;

/** The judge of which language a text is in, by its stop words. */
final class Detector {
    /** Speech has 40 to 60 stop words in 100; a language that is not ours shares some short ones with it, up to about 20. */
    private static final double MIN_SHARE = 0.3;

    /** By how much the first must lead the second. Between Spanish and Portuguese the lead is about 0.2. */
    private static final double MIN_LEAD = 0.06;

    /** Below this many words a share says nothing. */
    private static final int MIN_WORDS = 8;

    private Detector() {}

    static Optional<String> detect(String text) {
        List<Word> words = Tokenizer.words(text);
        if (words.size() < MIN_WORDS) {
            return Optional.empty();
        }
        String first = "";
        double best = 0;
        double second = 0;
        for (String tag : Language.tags()) {
            Language language = Language.of(tag);
            long hits = words.stream()
                    .filter(word -> language.isStopWord(word.folded()))
                    .count();
            double share = (double) hits / words.size();
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
}
