package io.digestif.model;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Names a model: {@code provider:model[@baseUrl]}, split at the first colon. An {@code @} counts only before {@code http://}
 * or {@code https://}. {@code extractive} alone names the embedded engine.
 *
 * @param provider a {@link ModelProvider#name()}, or {@code extractive}
 * @param model as the provider calls it; empty for {@code extractive}
 * @param baseUrl where to find it, where that is not the provider's own address
 */
public record ModelSpec(String provider, String model, Optional<URI> baseUrl) {
    /** The spec of the embedded engine. */
    public static final ModelSpec EXTRACTIVE = new ModelSpec("extractive", "", Optional.empty());

    public ModelSpec {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(baseUrl, "baseUrl");
    }

    /**
     * Reads a spec.
     *
     * @throws IllegalArgumentException if it names no provider that is there, or no model; the message gives the nearest name
     */
    public static ModelSpec parse(String spec) {
        return ModelSpecs.parse(spec);
    }

    /** Whether it names the embedded engine, which asks no model. */
    public boolean isExtractive() {
        return equals(EXTRACTIVE);
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return isExtractive()
                ? provider
                : provider + ":" + model + baseUrl.map(url -> "@" + url).orElse("");
    }
}
