package io.digestif.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.dutchStemmer;
import org.tartarus.snowball.ext.englishStemmer;
import org.tartarus.snowball.ext.frenchStemmer;
import org.tartarus.snowball.ext.germanStemmer;
import org.tartarus.snowball.ext.italianStemmer;
import org.tartarus.snowball.ext.portugueseStemmer;
import org.tartarus.snowball.ext.spanishStemmer;

/** The stems of one language by its Snowball rules, remembered up to a bound. Thread-safe. */
final class Stems {
    /** A talk of five hours has about 10,000 different words; what comes beyond is worked out again each time. */
    private static final int MAX_REMEMBERED = 20_000;

    private final String tag;
    private final Map<String, String> remembered = new ConcurrentHashMap<>();
    private @Nullable SnowballStemmer stemmer;

    Stems(String tag) {
        this.tag = tag;
    }

    String stem(String word) {
        String known = remembered.get(word);
        if (known != null) {
            return known;
        }
        String stem = compute(word);
        if (remembered.size() < MAX_REMEMBERED) {
            remembered.put(word, stem);
        }
        return stem;
    }

    // The stemmer holds the word it works on, so one thread at a time.
    private synchronized String compute(String word) {
        SnowballStemmer rules = stemmer;
        if (rules == null) {
            rules = rules(tag);
            stemmer = rules;
        }
        rules.setCurrent(word);
        rules.stem();
        return rules.getCurrent();
    }

    private static SnowballStemmer rules(String tag) {
        return switch (tag) {
            case "en" -> new englishStemmer();
            case "de" -> new germanStemmer();
            case "fr" -> new frenchStemmer();
            case "es" -> new spanishStemmer();
            case "it" -> new italianStemmer();
            case "pt" -> new portugueseStemmer();
            case "nl" -> new dutchStemmer();
            default -> throw new IllegalArgumentException("No stemmer for the language " + tag + ".");
        };
    }
}
