package io.digestif.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server said instead of a reply.
 *
 * @param status of HTTP; below 300 where an answer claimed success and was no reply
 * @param address host and port, or words for them where they are not known
 * @param key what was sent with the request; empty where that is not known
 * @param body as it came
 * @param shouldRetry what the server says about asking again
 * @param retryAfter how long it wants to be left alone
 */
record ErrorAnswer(
        int status,
        String address,
        Optional<ApiKey> key,
        String body,
        Optional<Boolean> shouldRetry,
        Optional<Duration> retryAfter) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DETAIL_CHARS = 300;
    private static final Map<Class<?>, Integer> STATUS = Map.of(
            AuthenticationException.class, 401,
            ModelNotFoundException.class, 404,
            TimeoutException.class, 408,
            RateLimitException.class, 429,
            InvalidRequestException.class, 400,
            InternalServerException.class, 500);

    static ErrorAnswer of(HttpFailure failure, Clock clock) {
        return new ErrorAnswer(
                failure.statusCode(),
                failure.address(),
                Optional.of(failure.key()),
                failure.body(),
                failure.header("x-should-retry").map(Boolean::parseBoolean),
                RetryAfter.of(failure, clock));
    }

    /** Of the exceptions that any model of LangChain4j throws; empty where none of them tells. */
    static Optional<ErrorAnswer> of(List<Throwable> chain) {
        return Stream.concat(
                        chain.stream()
                                .filter(HttpException.class::isInstance)
                                .map(e -> of(((HttpException) e).statusCode(), e)),
                        chain.stream()
                                .flatMap(e -> STATUS.entrySet().stream()
                                        .filter(entry -> entry.getKey().isInstance(e))
                                        .map(entry -> of(entry.getValue(), e))))
                .findFirst();
    }

    private static ErrorAnswer of(int status, Throwable e) {
        String body = String.valueOf(e.getMessage());
        return new ErrorAnswer(status, "its server", Optional.empty(), body, Optional.empty(), RetryAfter.inBody(body));
    }

    boolean says(Pattern pattern) {
        return pattern.matcher(body).find();
    }

    /** What it says for people, as an addition to a sentence, or nothing. */
    String detail() {
        JsonNode json;
        try {
            json = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return body.stripLeading().startsWith("<") ? ": a web page" : clause(body);
        }
        return Stream.of(json.at("/error/message"), json.path("error"), json.path("message"), json.path("detail"))
                .filter(JsonNode::isTextual)
                .findFirst()
                .map(message -> clause(message.asText()) + sizes(json))
                .orElse("");
    }

    /** How much was sent and how much fits, where a server says it in numbers of their own, as llama.cpp does. */
    private static String sizes(JsonNode json) {
        JsonNode sent = json.at("/error/n_prompt_tokens");
        JsonNode fits = json.at("/error/n_ctx");
        return sent.isNumber() && fits.isNumber()
                ? " (" + sent.asLong() + " tokens sent, " + fits.asLong() + " fit)"
                : "";
    }

    /** Somebody else's words as the end of a sentence: one short line, nothing that steers a terminal, no key. */
    static String clause(String words) {
        String line = ApiKey.redactAny(words)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
                .strip()
                .replaceAll("[.!]+$", "");
        if (line.isEmpty()) {
            return "";
        }
        int end = Math.min(line.length(), DETAIL_CHARS);
        return ": " + line.substring(0, end) + (end < line.length() ? "…" : "");
    }
}
