package io.digestif.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import java.net.URI;
import java.util.Map;
import java.util.OptionalInt;

/** Models that Ollama serves, on this machine or at a URL. */
final class OllamaProvider implements ModelProvider {
    // Ollama listens there and not on ::1, which "localhost" may mean.
    private static final URI HOME = URI.create("http://127.0.0.1:11434");

    @Override
    public String name() {
        return "ollama";
    }

    @Override
    public boolean takesJsonSchema() {
        return true;
    }

    @Override
    public ChatModel create(ModelSpec spec, ModelSettings settings) {
        // Ollama itself asks for no key, what stands before a distant one may.
        ApiKey key = ApiKey.isAt(spec, HOME) ? ApiKey.NONE : ApiKey.elsewhere(settings);
        return OllamaChatModel.builder()
                .httpClientBuilder(OkHttpModelClient.builder(
                        new OkHttpModelClient.Wire(key, "message", reply -> false), settings.timeout()))
                .baseUrl(spec.baseUrl().orElse(HOME).toString())
                .customHeaders(Map.of("Authorization", "Bearer " + key.orPlaceholder()))
                .modelName(spec.model())
                // Ollama's own default is small, and what does not fit it cuts without a word.
                .numCtx(settings.contextWindow())
                .numPredict(Limits.maxOutputTokens(settings))
                .temperature(Limits.TEMPERATURE)
                .maxRetries(0)
                .build();
    }

    @Override
    public OptionalInt askedWindow(ModelSpec spec, ModelSettings unless) {
        ApiKey key = ApiKey.isAt(spec, HOME) ? ApiKey.NONE : ApiKey.elsewhere(unless);
        return new ServersWindow(key)
                .ofOllama(spec.baseUrl().orElse(HOME).toString(), spec.model(), unless.contextWindow());
    }
}
