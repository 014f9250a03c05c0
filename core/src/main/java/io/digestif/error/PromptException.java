package io.digestif.error;

import org.jspecify.annotations.Nullable;

/** A prompt can't be used: fix the prompt. The message names its file and what is wrong there. */
public final class PromptException extends DigestException {
    private static final long serialVersionUID = 1L;

    public PromptException(String message) {
        this(message, null);
    }

    public PromptException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
