package io.digestif.model;

/**
 * What a call cost, in tokens as the server counts them; 0 where it does not say.
 *
 * @param inputTokens read, those from the prefix cache among them
 * @param inputTokensFromPrefixCache read from the server's prefix cache
 * @param outputTokens written
 */
public record Usage(int inputTokens, int inputTokensFromPrefixCache, int outputTokens) {
    /** Nothing, or nothing known. */
    public static final Usage NONE = new Usage(0, 0, 0);

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(
                inputTokens + other.inputTokens,
                inputTokensFromPrefixCache + other.inputTokensFromPrefixCache,
                outputTokens + other.outputTokens);
    }
}
