package io.digestif.model;

import io.digestif.error.DigestException;
import io.digestif.error.ModelRejectedException;
import io.digestif.error.ModelUnavailableException;
import io.digestif.error.ReplyException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request that failed, as the guards see it: what may help, before it becomes an error that a caller sees. */
final class CallFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What may help. */
    enum Kind {
        /** The same request after a while. */
        UNAVAILABLE,
        /** The same request after a while: the server is well, but has too much to do. */
        BUSY,
        /** The same request after a while. None was sent now, since the server is taken to be down. */
        OPEN,
        /** The same request, but not now. */
        STOPPED,
        /** The same request once more: the answer was no use. */
        UNUSABLE,
        /** The same question with the schema in words. */
        SCHEMA_REFUSED,
        /** Another model or prompt: this one refuses to answer. */
        REFUSED,
        /** Another key, model, address or request. */
        REJECTED
    }

    private final Kind kind;
    private final String sentence;
    private final String reply;
    private final @Nullable Duration retryAfter;

    CallFault(Kind kind, String sentence, @Nullable Throwable cause) {
        this(kind, sentence, "", null, cause);
    }

    /**
     * @param sentence what a user should read
     * @param reply the model's words, where there were any
     * @param retryAfter how long the server asked to wait, null where it did not say
     */
    CallFault(Kind kind, String sentence, String reply, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.sentence = sentence;
        this.reply = reply;
        this.retryAfter = retryAfter;
    }

    Kind kind() {
        return kind;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The error for the caller, after so many requests. */
    DigestException toException(int attempts) {
        return switch (kind) {
            case UNAVAILABLE, BUSY, OPEN, STOPPED ->
                new ModelUnavailableException(
                        attempts == 1 ? sentence : sentence + " Asked " + attempts + " times.",
                        attempts,
                        retryAfter,
                        getCause());
            case UNUSABLE, REFUSED -> new ReplyException(sentence, reply, "$", getCause());
            case SCHEMA_REFUSED, REJECTED -> new ModelRejectedException(sentence, getCause());
        };
    }
}
