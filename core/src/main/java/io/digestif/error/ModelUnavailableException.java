package io.digestif.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The model does not answer now: try later. Says how often it was asked and how long the server wants to be left alone. */
public final class ModelUnavailableException extends DigestException {
    private static final long serialVersionUID = 1L;

    private final int attempts;
    private final @Nullable Duration retryAfter;

    /**
     * @param attempts how many requests were sent, 1 or more
     * @param retryAfter how long the server asked to wait, null where it did not say
     */
    public ModelUnavailableException(
            String message, int attempts, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.attempts = attempts;
        this.retryAfter = retryAfter;
    }

    /** How many requests were sent before giving up, 1 or more. */
    public int attempts() {
        return attempts;
    }

    /** How long the server asked to wait before the next request; empty where it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
