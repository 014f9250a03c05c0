package io.digestif.error;

import org.jspecify.annotations.Nullable;

/**
 * The model will not do this, and asking again would not help: fix the key, the model's name, the address or the request.
 * The message names the one that is wrong; a key itself appears in no message.
 */
public final class ModelRejectedException extends DigestException {
    private static final long serialVersionUID = 1L;

    private final boolean tooLong;

    public ModelRejectedException(String message) {
        this(message, null);
    }

    public ModelRejectedException(String message, @Nullable Throwable cause) {
        this(message, false, cause);
    }

    /** @param tooLong whether the request was more than the model can read, so that a shorter one may be taken */
    public ModelRejectedException(String message, boolean tooLong, @Nullable Throwable cause) {
        super(message, cause);
        this.tooLong = tooLong;
    }

    /** Whether the request was more than the model can read in one call: a shorter one may be taken. */
    public boolean isTooLong() {
        return tooLong;
    }
}
