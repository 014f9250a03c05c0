package io.digestif.model;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a provider needs beside the spec.
 *
 * @param contextWindow how many tokens the model reads and writes in one call, together
 * @param keys looks up a key by the name of its usual environment variable; asked at the last moment
 */
public record ModelSettings(int contextWindow, Function<String, Optional<String>> keys) {
    public ModelSettings {
        Objects.requireNonNull(keys, "keys");
        if (contextWindow < 1) {
            throw new IllegalArgumentException("contextWindow must be positive: " + contextWindow);
        }
    }
}
