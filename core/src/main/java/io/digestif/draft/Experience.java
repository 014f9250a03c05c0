package io.digestif.draft;

import io.digestif.model.Reply;
import io.digestif.plan.TokenCounter;
import java.util.HashMap;
import java.util.Map;

/**
 * What the replies of a model have told of how it reads: how many tokens it makes of a text, and whether its server keeps
 * prefixes. One for all digests of a summarizer, so that the second is planned by what was learned from the first. Thread-safe.
 *
 * <p>A count is corrected upwards alone: one that is too high costs a call more, one that is too low costs the answer. A reply that
 * was kept from before teaches what it taught when it came, so that a digest that is begun again is cut and asked for as it was.
 */
public final class Experience {
    /** Of a shorter prompt, what a server puts around messages would weigh too much. */
    private static final int LEAST_TELLING = 2_000;

    /** Some servers keep no prefix that is shorter: Anthropic's documentation has 4,096 tokens for some models. */
    private static final int LEAST_KEPT = 4_096;

    /** No tokenizer makes more of what was estimated; a server that says so miscounts. */
    private static final double MOST_TOKENS_AN_ESTIMATED = 3;

    private final Map<TokenCounter, Double> tokensAnEstimated = new HashMap<>();
    private boolean tellsReuse;
    private boolean sawReuse;
    private boolean sawNone;

    /** Nothing is known yet. */
    public Experience() {}

    /**
     * Takes in what a reply says.
     *
     * @param estimated what the counter made of its prompt
     * @param readBefore whether the same model had read the prompt's beginning
     */
    synchronized void learn(TokenCounter counter, int estimated, Reply reply, boolean readBefore) {
        int counted = reply.counted().inputTokens();
        if (estimated >= LEAST_TELLING && counted > 0) {
            double ratio = Math.min(MOST_TOKENS_AN_ESTIMATED, (double) counted / estimated);
            tokensAnEstimated.merge(counter, ratio, Math::max);
        }
        if (reply.countsPrefix()) {
            boolean reused = reply.counted().inputTokensFromPrefixCache() > 0;
            tellsReuse = true;
            sawReuse |= reused;
            sawNone |= !reused && readBefore && counted >= LEAST_KEPT;
        }
    }

    /** Whether the server says that it reads a prefix again that it has read before. */
    synchronized boolean rereads() {
        return sawNone && !sawReuse;
    }

    /** Whether another call over a prefix will tell that, which nothing has yet. */
    synchronized boolean willTell() {
        return tellsReuse && !sawReuse && !sawNone;
    }

    /** By what a count is too low, where that is more than its slack; else 1. */
    synchronized double correction(TokenCounter counter) {
        double ratio = tokensAnEstimated.getOrDefault(counter, 1.0);
        return ratio > 1 + counter.slack() ? ratio : 1;
    }
}
