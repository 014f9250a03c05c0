package io.digestif.error;

import org.jspecify.annotations.Nullable;

/** The transcript can't be read: fix the input. The message names the file and, where there is one, the line or JSON path. */
public final class TranscriptException extends DigestException {
    private static final long serialVersionUID = 1L;

    public TranscriptException(String message) {
        this(message, null);
    }

    public TranscriptException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
