package io.digestif.cli;

import org.jspecify.annotations.Nullable;

/** What the command itself finds wrong: how it is to end, and a sentence or two that can be shown as they are. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode code;

    Failure(ExitCode code, String message) {
        this(code, message, null);
    }

    Failure(ExitCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    ExitCode code() {
        return code;
    }
}
