package io.digestif.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import java.net.URI;

/** Google's Gemini models. */
final class GeminiProvider implements ModelProvider {
    private final URI home;

    GeminiProvider() {
        this(URI.create("https://generativelanguage.googleapis.com/v1beta"));
    }

    GeminiProvider(URI home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "gemini";
    }

    @Override
    public boolean takesJsonSchema() {
        return true;
    }

    @Override
    public ChatModel create(ModelSpec spec, ModelSettings settings) {
        ApiKey key = ApiKey.of(spec, settings, home, "GEMINI_API_KEY", "GOOGLE_API_KEY");
        return GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(OkHttpModelClient.builder(
                        new OkHttpModelClient.Wire(
                                key,
                                "candidates",
                                reply -> reply.path("promptFeedback").hasNonNull("blockReason")),
                        settings.timeout()))
                .baseUrl(spec.baseUrl().orElse(home).toString())
                .apiKey(key.orPlaceholder())
                .modelName(spec.model())
                .maxOutputTokens(Limits.maxOutputTokens(settings))
                .maxRetries(0)
                .build();
    }
}
