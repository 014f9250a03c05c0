package io.digestif.model;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Builds the chain of guards around a model. The list in {@code chain} is the policy, the outermost last. */
final class Guards {
    private Guards() {}

    static LanguageModel around(ModelSpec spec, ModelSettings settings, CallPolicy policy) {
        ModelProvider provider = Providers.named(spec.provider())
                .orElseThrow(() -> new IllegalArgumentException(
                        spec.isExtractive() ? "extractive asks no model" : Providers.adviceFor(spec.provider())));
        return around(provider, spec, settings, policy);
    }

    static LanguageModel around(ModelProvider provider, ModelSpec spec, ModelSettings settings, CallPolicy policy) {
        ChatModel model = provider.create(spec, settings);
        RequestKey key = new RequestKey(List.of(
                provider.getClass().getName(),
                spec.toString(),
                "window " + settings.contextWindow(),
                "output " + Limits.maxOutputTokens(settings),
                "temperature " + Limits.TEMPERATURE));
        return chain(model, spec.toString(), provider.takesJsonSchema(), key, policy);
    }

    static LanguageModel around(ChatModel model, CallPolicy policy) {
        boolean takesJsonSchema = model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        return chain(model, nameOf(model), takesJsonSchema, key(model), policy);
    }

    private static LanguageModel chain(
            ChatModel model, String name, boolean takesJsonSchema, RequestKey key, CallPolicy policy) {
        LanguageModel guarded = new ModelCall(model, name, policy.clock());
        guarded = new SchemaInWords(guarded, takesJsonSchema);
        guarded = new Retrying(guarded, policy.sleeper());
        guarded = new Caching(guarded, policy.cache(), key);
        return new SingleFlight(guarded, key);
    }

    /** What can be seen from outside of a model that an application brings; its address can't. */
    private static RequestKey key(ChatModel model) {
        ChatRequestParameters parameters = model.defaultRequestParameters();
        return new RequestKey(Stream.of(
                        model.getClass().getName(),
                        nameOf(model),
                        parameters.temperature(),
                        parameters.topP(),
                        parameters.topK(),
                        parameters.frequencyPenalty(),
                        parameters.presencePenalty(),
                        parameters.maxOutputTokens(),
                        parameters.stopSequences())
                .map(String::valueOf)
                .toList());
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
