package io.digestif.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.URI;
import java.util.Map;
import java.util.OptionalInt;

/** OpenAI's models, and with a URL those of any server that speaks as OpenAI's does: llama.cpp, vLLM, LM Studio, OpenRouter. */
final class OpenAiProvider implements ModelProvider {
    /** Names a prefix that many calls share, so that they are sent to where it is kept. Other servers may refuse the word. */
    static final String CACHE_KEY = "prompt_cache_key";

    private final URI home;

    OpenAiProvider() {
        this(URI.create("https://api.openai.com/v1"));
    }

    OpenAiProvider(URI home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public boolean takesJsonSchema() {
        return true;
    }

    @Override
    public ChatModel create(ModelSpec spec, ModelSettings settings) {
        ApiKey key = ApiKey.of(spec, settings, home, "OPENAI_API_KEY");
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder()
                .httpClientBuilder(OkHttpModelClient.builder(
                        new OkHttpModelClient.Wire(key, "choices", reply -> false), settings.timeout()))
                .baseUrl(spec.baseUrl().orElse(home).toString())
                .apiKey(key.orPlaceholder())
                .modelName(spec.model())
                .maxRetries(0);
        // OpenAI's newer models refuse max_tokens and a temperature; other servers know only max_tokens.
        return ApiKey.isAt(spec, home)
                ? builder.maxCompletionTokens(Limits.maxOutputTokens(settings))
                        .customParameters(Map.of(CACHE_KEY, "digestif"))
                        .build()
                : builder.maxTokens(Limits.maxOutputTokens(settings))
                        .temperature(Limits.TEMPERATURE)
                        .build();
    }

    @Override
    public OptionalInt askedWindow(ModelSpec spec, ModelSettings unless) {
        // What is hosted is at https://, and does not say it in this way.
        boolean isOnesOwn = spec.baseUrl()
                .filter(url -> "http".equalsIgnoreCase(url.getScheme()))
                .isPresent();
        return !isOnesOwn
                ? OptionalInt.empty()
                : new ServersWindow(ApiKey.elsewhere(unless))
                        .ofOpenAiCompatible(spec.baseUrl().orElse(home).toString(), spec.model());
    }
}
