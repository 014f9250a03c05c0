package io.digestif.error;

import org.jspecify.annotations.Nullable;

/**
 * The model will not do this, and asking again would not help: fix the key, the model's name, the address or the request.
 * The message names the one that is wrong; a key itself appears in no message.
 */
public final class ModelRejectedException extends DigestException {
    private static final long serialVersionUID = 1L;

    public ModelRejectedException(String message) {
        this(message, null);
    }

    public ModelRejectedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
