package io.digestif.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server of one's own says of how much its model reads. It has two seconds for each question; whatever goes wrong, the
 * answer is that it is not known.
 */
final class ServersWindow {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NUM_CTX = Pattern.compile("(?m)^\\s*num_ctx\\s+(\\d{1,9})\\s*$");

    /** Below this it can't be meant, or nothing can be done with it. */
    private static final int LEAST = 2_048;

    private final ApiKey key;

    ServersWindow(ApiKey key) {
        this.key = key;
    }

    /** What a model's server says now, else what it said when it was last asked. */
    static OptionalInt asked(ModelSpec spec, ModelSettings unless, CacheStore kept) {
        OptionalInt told = Providers.named(spec.provider())
                .map(provider -> provider.askedWindow(spec, unless))
                .orElse(OptionalInt.empty());
        String key = RequestKey.sha256(("window of " + spec).getBytes(StandardCharsets.UTF_8));
        try {
            if (told.isEmpty()) {
                return kept.get(key).map(Integer::parseInt).map(OptionalInt::of).orElse(told);
            }
            String value = String.valueOf(told.getAsInt());
            if (!kept.get(key).equals(Optional.of(value))) {
                kept.put(key, value);
            }
        } catch (IOException | RuntimeException e) {
            // A cache that can't be used is told of where answers are kept.
        }
        return told;
    }

    /** Of vLLM, which says it of each model, or of llama.cpp's server, which has one. */
    OptionalInt ofOpenAiCompatible(String baseUrl, String model) {
        String base = baseUrl.replaceFirst("/+$", "");
        for (JsonNode served : get(base + "/models", "data").path("data")) {
            if (served.path("id").asText().equals(model)
                    && served.path("max_model_len").isInt()) {
                return atLeast(served.path("max_model_len").asInt());
            }
        }
        String settings = "default_generation_settings";
        return atLeast(get(base.replaceFirst("/v1$", "") + "/props", settings)
                .path(settings)
                .path("n_ctx")
                .asInt());
    }

    /**
     * Of Ollama, which is told how much to read: what its owner has set for the model, and never more than the model was made for.
     * How much a model was made for is not taken by itself, since the memory for it may not be there.
     *
     * @param unless what would be asked for if it said nothing
     */
    OptionalInt ofOllama(String baseUrl, String model, int unless) {
        JsonNode shown = ask(
                HttpMethod.POST,
                baseUrl.replaceFirst("/+$", "") + "/api/show",
                "model_info",
                JSON.createObjectNode().put("model", model).toString());
        int made = 0;
        for (Map.Entry<String, JsonNode> fact : shown.path("model_info").properties()) {
            if (fact.getKey().endsWith(".context_length")) {
                made = fact.getValue().asInt();
            }
        }
        Matcher set = NUM_CTX.matcher(shown.path("parameters").asText());
        if (set.find()) {
            int tokens = Integer.parseInt(set.group(1));
            return atLeast(made > 0 ? Math.min(tokens, made) : tokens);
        }
        return made > 0 && made <= unless ? atLeast(made) : OptionalInt.empty();
    }

    private static OptionalInt atLeast(int tokens) {
        return tokens >= LEAST ? OptionalInt.of(tokens) : OptionalInt.empty();
    }

    private JsonNode get(String url, String field) {
        return ask(HttpMethod.GET, url, field, "");
    }

    private JsonNode ask(HttpMethod method, String url, String field, String body) {
        HttpClient http = OkHttpModelClient.builder(new OkHttpModelClient.Wire(key, field, reply -> false), PATIENCE)
                .build();
        HttpRequest.Builder request = HttpRequest.builder().method(method).url(url);
        if (key.isPresent()) {
            request.addHeader("Authorization", "Bearer " + key.value());
        }
        if (!body.isEmpty()) {
            request.addHeader("Content-Type", "application/json").body(body);
        }
        try {
            return JSON.readTree(http.execute(request.build()).body());
        } catch (RuntimeException | JsonProcessingException e) {
            return JSON.createObjectNode(); // the call itself will say what is wrong with the server
        }
    }
}
