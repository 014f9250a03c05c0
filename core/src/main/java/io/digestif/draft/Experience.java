package io.digestif.draft;

import io.digestif.model.Reply;
import io.digestif.plan.TokenCounter;

/**
 * What the replies of a model have told of how it reads: how many tokens it makes of a text, and whether its server keeps
 * prefixes. One for all digests of a summarizer, so that the second is planned by what was learned from the first. Thread-safe.
 *
 * <p>A count is corrected upwards alone: one that is too high costs a call more, one that is too low costs the answer.
 */
public final class Experience {
    /** Of a shorter prompt, what a server puts around messages would weigh too much. */
    private static final int LEAST_TELLING = 2_000;

    private double tokensAnEstimated = 1;
    private boolean sawReuse;
    private boolean sawNone;

    /** Nothing is known yet. */
    public Experience() {}

    /**
     * Takes in what a reply says; one that was kept from before says nothing.
     *
     * @param estimated what its prompt was taken for, uncorrected
     * @param readBefore whether the server had read the prompt's beginning
     */
    synchronized void learn(int estimated, Reply reply, boolean readBefore) {
        int counted = reply.usage().inputTokens();
        if (reply.attempts() == 0 || estimated < LEAST_TELLING || counted == 0) {
            return;
        }
        tokensAnEstimated = Math.max(tokensAnEstimated, (double) counted / estimated);
        if (readBefore && reply.countsPrefix()) {
            boolean reused = reply.usage().inputTokensFromPrefixCache() > 0;
            sawReuse |= reused;
            sawNone |= !reused;
        }
    }

    /** Whether the server says that it reads a prefix again that it has read before. */
    public synchronized boolean rereads() {
        return sawNone && !sawReuse;
    }

    /** A counter whose counts are no longer too low, where they were by more than its slack. */
    public TokenCounter corrected(TokenCounter counter) {
        double factor;
        synchronized (this) {
            factor = tokensAnEstimated;
        }
        return factor <= 1 + counter.slack()
                ? counter
                : text -> (int) Math.min(Integer.MAX_VALUE, Math.round(counter.count(text) * factor));
    }
}
