package io.digestif.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of all that Digestif throws on purpose. Each kind is named by its remedy: fix the transcript, fix the prompt,
 * fix the model's settings, try later, change the model. A message says what, where, and what was expected, in one or two
 * sentences that can be shown to a user as they are; it never holds a key.
 *
 * <p>A bad argument is not one of these: it is a {@link NullPointerException} or an {@link IllegalArgumentException} that
 * names the culprit. Unchecked and immutable.
 */
public abstract class DigestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected DigestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
