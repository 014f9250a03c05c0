package io.digestif.error;

/** The budget does not suffice for what was asked: raise it, or ask for less. Nothing was sent for the call it ended. */
public final class BudgetException extends DigestException {
    private static final long serialVersionUID = 1L;

    public BudgetException(String message) {
        super(message, null);
    }
}
