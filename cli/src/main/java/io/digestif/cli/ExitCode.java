package io.digestif.cli;

import io.digestif.digest.IncompleteDigestException;
import io.digestif.error.BudgetException;
import io.digestif.error.ModelRejectedException;
import io.digestif.error.ModelUnavailableException;
import io.digestif.error.PromptException;
import io.digestif.error.ReplyException;
import io.digestif.error.TranscriptException;

/** How the command ends. Of several files, the highest counts. */
enum ExitCode {
    /** A whole digest. */
    WHOLE(0),
    /** A fault of the command itself, which nobody foresaw. */
    UNFORESEEN(1),
    /** Of {@code check}: the digest has something that the talk does not. */
    UNSUPPORTED(1),
    /** Wrong usage: an option, a prompt, a place that can't be written to. */
    USAGE(2),
    /** The transcript can't be read. */
    TRANSCRIPT(3),
    /** The model can't be used. */
    MODEL(4),
    /** Written, with gaps recorded in it; with {@code --strict}, not written for that reason. */
    GAPS(5),
    /** The budget does not suffice; what was done before is written. */
    BUDGET(6);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    ExitCode or(ExitCode other) {
        return number >= other.number ? this : other;
    }

    /** What an exception means. A bad argument found by the library came from the command line. */
    static ExitCode of(Throwable failure) {
        if (failure instanceof Failure known) {
            return known.code();
        }
        if (failure instanceof BudgetException) {
            return BUDGET;
        }
        if (failure instanceof IncompleteDigestException) {
            return GAPS;
        }
        if (failure instanceof ModelRejectedException
                || failure instanceof ModelUnavailableException
                || failure instanceof ReplyException) {
            return MODEL;
        }
        if (failure instanceof TranscriptException) {
            return TRANSCRIPT;
        }
        if (failure instanceof PromptException || failure instanceof IllegalArgumentException) {
            return USAGE;
        }
        return UNFORESEEN;
    }
}
