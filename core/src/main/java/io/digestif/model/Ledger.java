package io.digestif.model;

import io.digestif.error.BudgetException;
import java.util.Locale;

/**
 * What a budget has left: what was spent, and what is set aside for calls underway. One for all the models of a chain.
 * Thread-safe.
 */
final class Ledger {
    private final Budget budget;
    private final long limit;
    private long spent;
    private long reserved;

    Ledger(Budget budget) {
        this.budget = budget;
        this.limit =
                (budget.unit() == Budget.Unit.USD ? budget.amount().scaleByPowerOfTen(9) : budget.amount()).longValue();
    }

    Budget budget() {
        return budget;
    }

    /**
     * Sets aside what a call may cost at most; waits for calls underway where those may leave enough.
     *
     * @throws BudgetException if there is not enough left
     */
    synchronized void reserve(long cost) throws InterruptedException {
        while (spent + reserved + cost > limit) {
            if (reserved == 0) {
                throw new BudgetException("The budget of " + budget + " does not suffice: " + words(spent)
                        + " spent, and the next call may take " + words(cost) + ".");
            }
            wait();
        }
        reserved += cost;
    }

    /** Enters what a call did cost in place of what was set aside for it. */
    synchronized void settle(long setAside, long cost) {
        reserved -= setAside;
        spent += cost;
        notifyAll();
    }

    private String words(long units) {
        return budget.unit() == Budget.Unit.USD
                ? String.format(Locale.ROOT, "%.4f USD", units / 1e9)
                : String.format(Locale.ROOT, "%,d tokens", units);
    }
}
