package io.digestif.plan;

import java.util.Locale;
import java.util.Optional;

/** Says how many tokens a model will make of a text. Implementations are stateless and thread-safe. */
@FunctionalInterface
public interface TokenCounter {

    /** Tokens in the text, 0 or more. */
    int count(String text);

    /**
     * By what share of itself a count may be too low, so that whoever must not exceed a limit keeps that much free; 0 for one
     * that is exact, which is the default.
     */
    default double slack() {
        return 0;
    }

    /** An estimate for any tokenizer and language; of English rather too many. */
    static TokenCounter estimate() {
        return EstimatedTokens.OTHER;
    }

    /**
     * An estimate for any tokenizer.
     *
     * @param language BCP 47 tag of the language of most of the text; empty where it is not known
     */
    static TokenCounter estimate(Optional<String> language) {
        return language.filter(tag -> Locale.forLanguageTag(tag).getLanguage().equals("en"))
                .map(tag -> EstimatedTokens.ENGLISH)
                .orElse(EstimatedTokens.OTHER);
    }

    /**
     * OpenAI's own count for one of its models; that of its newest ones for a name that is not known.
     *
     * @param model as OpenAI calls it
     */
    static TokenCounter openAi(String model) {
        return OpenAiTokens.of(model);
    }
}
