package io.digestif.model;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Builds the chain of guards around a model. The list in {@code chain} is the policy, the outermost last. */
final class Guards {
    private Guards() {}

    static LanguageModel around(List<ModelSpec> specs, ModelSettings settings, CallPolicy policy) {
        Optional<Ledger> ledger = policy.budget().map(Ledger::new);
        List<LanguageModel> models = new ArrayList<>();
        for (ModelSpec spec : specs) {
            ModelProvider provider = Providers.named(spec.provider())
                    .orElseThrow(() -> new IllegalArgumentException(
                            spec.isExtractive() ? "extractive asks no model" : Providers.adviceFor(spec.provider())));
            boolean isLast = models.size() == specs.size() - 1;
            models.add(around(provider, spec, settings, policy, ledger, isLast));
        }
        return models.size() == 1 ? models.get(0) : new Fallback(models);
    }

    static LanguageModel around(
            ModelProvider provider,
            ModelSpec spec,
            ModelSettings settings,
            CallPolicy policy,
            Optional<Ledger> ledger,
            boolean isLast) {
        // A budget that can't be kept is found before a key is.
        Optional<ToLongFunction<Usage>> cost = ledger.map(l -> cost(l.budget(), Price.of(spec), spec.toString()));
        ChatModel model = provider.create(spec, settings);
        RequestKey key = new RequestKey(List.of(
                provider.getClass().getName(),
                spec.toString(),
                "window " + settings.contextWindow(),
                "output " + Limits.maxOutputTokens(settings),
                "temperature " + Limits.TEMPERATURE));
        Chain chain = new Chain(
                model,
                spec.toString(),
                provider.takesJsonSchema(),
                true,
                key,
                Limits.maxOutputTokens(settings),
                isLast,
                ledger,
                cost);
        return KeyInTheOpen.around(guarded(chain, policy), spec, settings);
    }

    static LanguageModel around(ChatModel model, int maxOutputTokens, CallPolicy policy) {
        boolean takesJsonSchema = model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        Optional<Ledger> ledger = policy.budget().map(Ledger::new);
        Optional<ToLongFunction<Usage>> cost = ledger.map(l -> cost(l.budget(), Optional.empty(), nameOf(model)));
        Chain chain = new Chain(
                model, nameOf(model), takesJsonSchema, false, key(model), maxOutputTokens, true, ledger, cost);
        return guarded(chain, policy);
    }

    private record Chain(
            ChatModel model,
            String name,
            boolean takesJsonSchema,
            boolean countsAll,
            RequestKey key,
            int maxOutputTokens,
            boolean isLast,
            Optional<Ledger> ledger,
            Optional<ToLongFunction<Usage>> cost) {}

    /** The guards of one model, the innermost first; around them all of a chain stands {@link Fallback}. */
    private static LanguageModel guarded(Chain chain, CallPolicy policy) {
        Pace pace = new Pace(policy.requestsPerMinute(), policy.tokensPerMinute(), policy.clock());
        LanguageModel guarded = new ModelCall(chain.model, chain.name, policy.clock(), chain.countsAll, pace::heard);
        guarded = new SchemaInWords(guarded, chain.takesJsonSchema);
        guarded = new RateLimiting(guarded, pace, policy.sleeper());
        guarded = new Breaker(guarded, policy.clock());
        guarded = new Retrying(guarded, policy.sleeper(), chain.isLast);
        if (chain.ledger.isPresent() && chain.cost.isPresent()) {
            guarded = new Budgeting(guarded, chain.ledger.get(), chain.maxOutputTokens, chain.cost.get());
        }
        guarded = new Caching(guarded, policy.cache(), chain.key);
        // Outside of the cache, so that a request that comes when its equal has just been answered finds the answer
        // kept.
        return new SingleFlight(guarded, chain.key);
    }

    /** What a call costs in the unit of a budget. */
    private static ToLongFunction<Usage> cost(Budget budget, Optional<Price> price, String name) {
        if (budget.unit() == Budget.Unit.TOKENS) {
            return usage -> (long) usage.inputTokens() + usage.outputTokens();
        }
        return price.orElseThrow(() -> new IllegalArgumentException("The price of " + name
                + " is not known, so a budget in money can't be kept: give it in tokens, such as 200k."))::nanoDollars;
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
