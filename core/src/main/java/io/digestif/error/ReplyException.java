package io.digestif.error;

import org.jspecify.annotations.Nullable;

/** The model answered, but not what was asked for: change the model or the prompt. Holds the reply as it came. */
public final class ReplyException extends DigestException {
    private static final long serialVersionUID = 1L;

    private final String reply;
    private final String path;

    /**
     * @param reply the model's answer as it came, empty where there was none
     * @param path where in the answer the fault is, as a JSON path such as {@code $.items[2].text}
     */
    public ReplyException(String message, String reply, String path, @Nullable Throwable cause) {
        super(message, cause);
        this.reply = reply;
        this.path = path;
    }

    /** The model's answer as it came; empty where there was none. */
    public String reply() {
        return reply;
    }

    /** Where in the answer the fault is, as a JSON path; {@code $} is the whole. */
    public String path() {
        return path;
    }
}
