package io.digestif.model;

import io.digestif.error.ModelUnavailableException;
import io.digestif.error.ReplyException;
import io.digestif.plan.TokenCounter;
import io.digestif.prompt.Prompt;
import java.util.function.ToLongFunction;

/**
 * Sets aside what a call may cost before it is made, its longest answer included, and enters what it did cost when the reply
 * says so. So no more is spent than the budget, but for what the estimate of one prompt falls short. Thread-safe.
 */
final class Budgeting implements LanguageModel {
    private static final TokenCounter COUNTER = TokenCounter.estimate();

    private final LanguageModel next;
    private final Ledger ledger;
    private final int maxOutputTokens;
    private final ToLongFunction<Usage> cost;

    /**
     * @param maxOutputTokens what the model may write in one answer
     * @param cost of a call, in the ledger's unit
     */
    Budgeting(LanguageModel next, Ledger ledger, int maxOutputTokens, ToLongFunction<Usage> cost) {
        this.next = next;
        this.ledger = ledger;
        this.maxOutputTokens = maxOutputTokens;
        this.cost = cost;
    }

    /** What a prompt comes to, as estimated. */
    static int tokens(Prompt prompt) {
        return COUNTER.count(prompt.system()) + COUNTER.count(prompt.user()) + COUNTER.count(prompt.schema());
    }

    @Override
    public String name() {
        return next.name();
    }

    @Override
    public Reply ask(Prompt prompt) {
        int input = tokens(prompt);
        long setAside = cost.applyAsLong(new Usage(input, 0, maxOutputTokens));
        try {
            ledger.reserve(setAside);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailableException("Asking " + name() + " was interrupted.", 1, null, e);
        }
        Usage used = Usage.NONE;
        try {
            Reply reply = next.ask(prompt);
            // A server that does not count is taken by the estimate.
            used = reply.usage().equals(Usage.NONE) ? new Usage(input, 0, COUNTER.count(reply.text())) : reply.usage();
            return reply;
        } catch (ReplyException e) {
            used = new Usage(input, 0, 0); // it did read, and is paid for that
            throw e;
        } finally {
            ledger.settle(setAside, cost.applyAsLong(used));
        }
    }
}
