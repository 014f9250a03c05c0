package io.digestif.model;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import java.time.Clock;
import java.util.Locale;

/** Builds the chain of guards around a model. The list in {@code chain} is the policy, the outermost last. */
final class Guards {
    private static final Sleeper SLEEP = duration -> Thread.sleep(duration.toMillis());

    private Guards() {}

    static LanguageModel around(ModelSpec spec, ModelSettings settings) {
        ModelProvider provider = Providers.named(spec.provider())
                .orElseThrow(() -> new IllegalArgumentException(
                        spec.isExtractive() ? "extractive asks no model" : Providers.adviceFor(spec.provider())));
        return around(provider, spec, settings, SLEEP, Clock.systemUTC());
    }

    static LanguageModel around(
            ModelProvider provider, ModelSpec spec, ModelSettings settings, Sleeper sleeper, Clock clock) {
        ChatModel model = provider.create(spec, settings);
        return chain(model, spec.toString(), provider.takesJsonSchema(), sleeper, clock);
    }

    static LanguageModel around(ChatModel model) {
        return around(model, SLEEP, Clock.systemUTC());
    }

    static LanguageModel around(ChatModel model, Sleeper sleeper, Clock clock) {
        boolean takesJsonSchema = model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        return chain(model, nameOf(model), takesJsonSchema, sleeper, clock);
    }

    private static LanguageModel chain(
            ChatModel model, String name, boolean takesJsonSchema, Sleeper sleeper, Clock clock) {
        LanguageModel call = new ModelCall(model, name, clock);
        LanguageModel schemaInWords = new SchemaInWords(call, takesJsonSchema);
        return new Retrying(schemaInWords, sleeper);
    }

    private static String nameOf(ChatModel model) {
        String provider = switch (model.provider()) {
            case OPEN_AI -> "openai";
            case GOOGLE_AI_GEMINI -> "gemini";
            case OTHER -> "";
            default -> model.provider().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
        String modelName = model.defaultRequestParameters().modelName();
        if (!provider.isEmpty() && modelName != null && !modelName.isBlank()) {
            return provider + ":" + modelName;
        }
        Class<?> type = model.getClass();
        return type.isAnonymousClass() || type.isHidden() ? "ChatModel" : type.getSimpleName();
    }
}
