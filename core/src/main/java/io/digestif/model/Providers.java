package io.digestif.model;

import io.digestif.error.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The providers that are there: those found by {@link ServiceLoader} first, then Digestif's own. */
final class Providers {
    private static final List<ModelProvider> BUILT_IN =
            List.of(new OpenAiProvider(), new AnthropicProvider(), new GeminiProvider(), new OllamaProvider());

    private Providers() {}

    static Optional<ModelProvider> named(String name) {
        return all().filter(provider -> provider.name().equals(name)).findFirst();
    }

    /** One sentence for somebody who wrote {@code word} where a provider's name was expected. */
    static String adviceFor(String word) {
        String start = word.toLowerCase(Locale.ROOT);
        if (named(word).isPresent()) {
            return "'" + word + "' names no model: write it as " + word + ":MODEL.";
        }
        Optional<String> nearest = Nearest.to(
                start,
                Stream.concat(names(), Stream.of(ModelSpec.EXTRACTIVE.provider()))
                        .toList());
        if (nearest.isPresent()) {
            return "There is no provider '" + word + "'; did you mean '" + nearest.get() + "'?";
        }
        String names = String.join(", ", names().toList());
        Optional<String> maker = start.startsWith("gpt") || start.matches("o\\d.*")
                ? Optional.of("openai")
                : start.startsWith("claude")
                        ? Optional.of("anthropic")
                        : start.startsWith("gemini") ? Optional.of("gemini") : Optional.empty();
        return "'" + word + "' is no provider (there are " + names + "); write a model with its provider"
                + maker.map(name -> ", as in " + name + ":" + word + ".").orElse(", as in openai:gpt-4o.");
    }

    private static Stream<String> names() {
        return all().map(ModelProvider::name).distinct();
    }

    private static Stream<ModelProvider> all() {
        return Stream.concat(
                ServiceLoader.load(ModelProvider.class).stream().map(ServiceLoader.Provider::get), BUILT_IN.stream());
    }
}
