package io.digestif.model;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import java.net.URI;

/** Anthropic's models. */
final class AnthropicProvider implements ModelProvider {
    /** The attribute of a message after which the prefix is kept. */
    static final String CACHE_MARK = "cache_control";

    private final URI home;

    AnthropicProvider() {
        this(URI.create("https://api.anthropic.com/v1"));
    }

    AnthropicProvider(URI home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "anthropic";
    }

    @Override
    public boolean takesJsonSchema() {
        return true;
    }

    @Override
    public ChatModel create(ModelSpec spec, ModelSettings settings) {
        ApiKey key = ApiKey.of(spec, settings, home, "ANTHROPIC_API_KEY");
        return AnthropicChatModel.builder()
                .httpClientBuilder(OkHttpModelClient.builder(
                        new OkHttpModelClient.Wire(
                                key,
                                "content",
                                reply -> reply.path("stop_reason").asText().equals("refusal")),
                        settings.timeout()))
                .baseUrl(spec.baseUrl().orElse(home).toString())
                .apiKey(key.orPlaceholder())
                .modelName(spec.model())
                .maxTokens(Limits.maxOutputTokens(settings))
                .maxRetries(0)
                .build();
    }
}
