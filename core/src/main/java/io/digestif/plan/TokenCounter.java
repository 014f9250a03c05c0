package io.digestif.plan;

/** Says how many tokens a model will make of a text. Implementations are stateless and thread-safe. */
@FunctionalInterface
public interface TokenCounter {

    /** Tokens in the text, 0 or more; rather too many than too few. */
    int count(String text);

    /**
     * An estimate for any tokenizer: a token for every three and a half characters of an alphabet, and one for each character
     * of a script that writes words or syllables with one. English prose has about 4.3 characters a token in the tokenizers
     * of current models, German about 3.6, so this errs on the safe side.
     */
    static TokenCounter estimate() {
        return text -> {
            int wide = (int) text.codePoints().filter(TokenCounter::isWide).count();
            return wide + (int) Math.ceil((text.length() - wide) / 3.5);
        };
    }

    /**
     * OpenAI's own count for one of its models; that of its newest ones for a name that is not known.
     *
     * @param model as OpenAI calls it
     */
    static TokenCounter openAi(String model) {
        return OpenAiTokens.of(model);
    }

    private static boolean isWide(int codePoint) {
        return codePoint >= 0x2E80;
    }
}
