package io.digestif.model;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a provider needs beside the spec.
 *
 * @param contextWindow how many tokens the model reads and writes in one call, together
 * @param keys looks up a key by the name of its usual environment variable; asked at the last moment
 * @param timeout how long a call may take, from the first byte sent to the last one read
 */
public record ModelSettings(int contextWindow, Function<String, Optional<String>> keys, Duration timeout) {
    /** A small machine reads 70 tokens a second. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);

    public ModelSettings {
        Objects.requireNonNull(keys, "keys");
        Objects.requireNonNull(timeout, "timeout");
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be positive: " + timeout);
        }
        if (contextWindow < 1) {
            throw new IllegalArgumentException("contextWindow must be positive: " + contextWindow);
        }
    }

    /** With the usual timeout, ten minutes. */
    public ModelSettings(int contextWindow, Function<String, Optional<String>> keys) {
        this(contextWindow, keys, DEFAULT_TIMEOUT);
    }
}
