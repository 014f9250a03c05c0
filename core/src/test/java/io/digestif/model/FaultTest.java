package io.digestif.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.digestif.error.DigestException;
import io.digestif.error.ModelRejectedException;
import io.digestif.error.ModelUnavailableException;
import io.digestif.error.ReplyException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way in which a model's server may fail, through the real client, and what becomes of it. */
class FaultTest {
    private static final String KEY = "sk-this-is-the-secret";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    enum Misbehaviour {
        // What can't heal is asked once.
        WRONG_KEY(
                status(401, error("Incorrect API key provided: " + KEY)),
                ModelRejectedException.class,
                1,
                "DIGESTIF_API_KEY"),
        MASKED_KEY(
                status(401, error("Incorrect API key provided: sk-this***cret")),
                ModelRejectedException.class,
                1,
                "401"),
        FORBIDDEN(
                status(403, error("Not in your country, " + KEY)),
                ModelRejectedException.class,
                1,
                "Not in your country"),
        KEY_INVALID_SAYS_GEMINI(
                status(400, error("API key not valid. Please pass a valid API key.")),
                ModelRejectedException.class,
                1,
                "DIGESTIF_API_KEY"),
        NO_SUCH_MODEL(
                status(404, error("The model m does not exist")), ModelRejectedException.class, 1, "no such model"),
        NO_SUCH_MODEL_AS_400(
                status(400, error("m is not a valid model ID")), ModelRejectedException.class, 1, "no such model"),
        BAD_REQUEST(
                status(400, error("top_p must be positive")),
                ModelRejectedException.class,
                1,
                "top_p must be positive"),
        TOO_LONG(
                status(
                        400,
                        "{\"error\":{\"message\":\"the request exceeds the available context size\",\"n_prompt_tokens\":9000,\"n_ctx\":4096}}"),
                ModelRejectedException.class,
                1,
                "9000 tokens sent, 4096 fit"),
        TOO_LONG_SAYS_ANTHROPIC(
                status(400, error("prompt is too long: 210000 tokens > 200000 maximum")),
                ModelRejectedException.class,
                1,
                "does not fit the context window"),
        TOO_LARGE(status(413, ""), ModelRejectedException.class, 1, "does not fit"),
        NO_QUOTA(
                status(
                        429,
                        "{\"error\":{\"message\":\"You exceeded your current quota\",\"code\":\"insufficient_quota\"}}"),
                ModelRejectedException.class,
                1,
                "billing"),
        NO_QUOTA_WITH_DELAY(
                status(429, "{\"error\":{\"code\":\"insufficient_quota\"}}").withHeader("Retry-After", "1"),
                ModelRejectedException.class,
                1,
                "billing"),
        NO_CREDIT(status(400, error("Your credit balance is too low")), ModelRejectedException.class, 1, "billing"),
        PAYMENT_REQUIRED(status(402, error("Insufficient credits")), ModelRejectedException.class, 1, "billing"),
        FILTERED(status(400, "{\"error\":{\"code\":\"content_filter\"}}"), ReplyException.class, 1, "refused"),
        REDIRECT(
                status(302, "").withHeader("Location", "http://127.0.0.1:1/elsewhere"),
                ModelRejectedException.class,
                1,
                "redirect"),
        REDIRECT_307(status(307, "").withHeader("Location", "/elsewhere"), ModelRejectedException.class, 1, "redirect"),
        DONT_RETRY(status(503, "").withHeader("x-should-retry", "false"), ModelUnavailableException.class, 1, "503"),
        WAIT_TOO_LONG(
                status(429, "").withHeader("Retry-After", "3600"),
                ModelUnavailableException.class,
                1,
                "too many calls"),

        // What may heal is asked four times.
        TOO_MANY(status(429, error("slow down")), ModelUnavailableException.class, 4, "slow down"),
        TOO_MANY_TOKENS_A_MINUTE(
                status(429, error("Too many tokens, please wait")),
                ModelUnavailableException.class,
                4,
                "too many calls"),
        TOO_MANY_SAYS_GEMINI(
                status(
                        429,
                        "{\"error\":{\"message\":\"You exceeded your current quota, check your billing\","
                                + "\"details\":[{\"retryDelay\":\"2s\"}]}}"),
                ModelUnavailableException.class,
                4,
                "too many calls"),
        TIMEOUT(status(408, ""), ModelUnavailableException.class, 4, "408"),
        CONFLICT(status(409, ""), ModelUnavailableException.class, 4, "409"),
        INTERNAL(status(500, "<html>Oops</html>"), ModelUnavailableException.class, 4, "a web page"),
        BAD_GATEWAY(status(502, ""), ModelUnavailableException.class, 4, "502"),
        UNAVAILABLE(status(503, ""), ModelUnavailableException.class, 4, "503"),
        UNAVAILABLE_AT_ONCE(status(503, "").withHeader("Retry-After", "0"), ModelUnavailableException.class, 4, "503"),
        GATEWAY_TIMEOUT(status(504, ""), ModelUnavailableException.class, 4, "504"),
        OVERLOADED(status(529, error("Overloaded")), ModelUnavailableException.class, 4, "Overloaded"),
        RETRY_ALL_THE_SAME(
                status(418, "").withHeader("x-should-retry", "true"), ModelUnavailableException.class, 4, "418"),
        RESET(fault(Fault.CONNECTION_RESET_BY_PEER), ModelUnavailableException.class, 4, "broke"),
        CLOSED(fault(Fault.EMPTY_RESPONSE), ModelUnavailableException.class, 4, "broke"),
        GARBAGE(fault(Fault.RANDOM_DATA_THEN_CLOSE), ModelUnavailableException.class, 4, "broke"),
        MALFORMED_CHUNK(fault(Fault.MALFORMED_RESPONSE_CHUNK), ModelUnavailableException.class, 4, "broke"),
        BAD_GZIP(
                status(200, "not zipped").withHeader("Content-Encoding", "gzip"),
                ModelUnavailableException.class,
                4,
                "broke"),
        ERROR_WITH_200(status(200, error("No room")), ModelUnavailableException.class, 4, "No room"),
        NULL_WITH_200(status(200, "null"), ModelUnavailableException.class, 4, "not one of a model"),
        NOTHING_WITH_200(status(200, ""), ModelUnavailableException.class, 4, "not one of a model"),
        EMPTY_OBJECT(status(200, "{}"), ModelUnavailableException.class, 4, "not one of a model"),
        NO_CHOICES(status(200, "{\"choices\":[]}"), ModelUnavailableException.class, 4, "openai:m@"),
        NO_MESSAGE(status(200, "{\"choices\":[{}]}"), ModelUnavailableException.class, 4, "openai:m@"),
        LIST_WITH_200(status(200, "[]"), ModelUnavailableException.class, 4, "not one of a model"),
        CUT_JSON(status(200, "{\"choices\":[{\"mess"), ModelUnavailableException.class, 4, "not one of a model"),
        HTML(status(200, "<!doctype html><p>Sign in"), ModelUnavailableException.class, 4, "a web page"),
        HIDDEN_STATUS(
                status(200, "{\"error\":{\"code\":401,\"message\":\"No auth\"}}"),
                ModelRejectedException.class,
                1,
                "401"),

        // A model's bad luck is tried once more.
        EMPTY(answer("\"\"", "stop"), ReplyException.class, 2, "empty answer"),
        BLANK(answer("\" \\n\"", "stop"), ReplyException.class, 2, "empty answer"),
        NULL_CONTENT(answer("null", "stop"), ReplyException.class, 2, "empty answer"),
        REASONING_ONLY(
                answer("null,\"reasoning_content\":\"Hm.\"", "length"), ReplyException.class, 2, "limit of its output"),
        OVERSIZED(
                aResponse().withBody(new byte[OkHttpModelClient.MAX_REPLY_BYTES + 1]),
                ReplyException.class,
                2,
                "longer than 32 MB"),

        // A refusal stays one.
        REFUSAL(answer("null,\"refusal\":\"I can't\"", "stop"), ReplyException.class, 1, "refused"),
        FILTER(answer("\"Well\"", "content_filter"), ReplyException.class, 1, "refused");

        @SuppressWarnings("ImmutableEnumChecker") // nobody builds on
        private final ResponseDefinitionBuilder response;

        private final Class<? extends DigestException> expected;
        private final int requests;
        private final String words;

        Misbehaviour(
                ResponseDefinitionBuilder response,
                Class<? extends DigestException> expected,
                int requests,
                String words) {
            this.response = response;
            this.expected = expected;
            this.requests = requests;
            this.words = words;
        }

        private static ResponseDefinitionBuilder status(int status, String body) {
            return aResponse().withStatus(status).withBody(body);
        }

        private static ResponseDefinitionBuilder fault(Fault fault) {
            return aResponse().withFault(fault);
        }

        private static ResponseDefinitionBuilder answer(String content, String finishReason) {
            return okJson("{\"choices\":[{\"finish_reason\":\"" + finishReason
                    + "\",\"message\":{\"role\":\"assistant\",\"content\":" + content + "}}]}");
        }

        private static String error(String message) {
            return "{\"error\":{\"message\":\"" + message + "\"}}";
        }
    }

    @ParameterizedTest
    @EnumSource
    void misbehaviour_becomesTheErrorThatNamesTheRemedy(Misbehaviour fault) {
        SERVER.stubFor(post(anyUrl()).willReturn(fault.response));
        String address = "127.0.0.1:" + SERVER.getPort();
        RecordedSleeper sleeper = new RecordedSleeper();
        LanguageModel model = Models.open(
                new OpenAiProvider(), "openai:m@http://" + address + "/v1", Map.of("DIGESTIF_API_KEY", KEY), sleeper);

        DigestException thrown = catchThrowableOfType(DigestException.class, () -> model.ask(Models.PROMPT));

        assertThat(thrown)
                .isInstanceOf(fault.expected)
                .hasMessageContaining("openai:m@")
                .hasMessageContaining(address);
        assertThat(thrown.getMessage())
                .contains(fault.words)
                .doesNotContain("\n")
                .matches(".*[.)]");
        assertThat(stackTrace(thrown) + thrown + model).doesNotContain("secret", "sk-this", "cret");
        SERVER.verify(fault.requests, postRequestedFor(anyUrl()));
        if (thrown instanceof ModelUnavailableException unavailable) {
            assertThat(unavailable.attempts()).isEqualTo(fault.requests);
            assertThat(sleeper.naps()).hasSize(fault.requests - 1);
        }
        assertThat(sleeper.naps().stream().reduce(Duration.ZERO, Duration::plus))
                .isLessThanOrEqualTo(Duration.ofSeconds(14));
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(
            value = Misbehaviour.class,
            names = {"TOO_MANY", "INTERNAL", "RESET", "EMPTY_OBJECT", "EMPTY", "OVERSIZED"})
    void misbehaviourThatHeals_isForgotten(Misbehaviour fault) {
        SERVER.stubFor(
                post(anyUrl()).inScenario("heals").willReturn(fault.response).willSetStateTo("healed"));
        SERVER.stubFor(post(anyUrl())
                .inScenario("heals")
                .whenScenarioStateIs("healed")
                .willReturn(Misbehaviour.answer("\"fine\"", "stop")));

        Reply reply = Models.open(
                        new OpenAiProvider(), "openai:m@" + SERVER.baseUrl() + "/v1", Map.of(), new RecordedSleeper())
                .ask(Models.PROMPT);

        assertThat(Models.anonymous(reply)).isEqualTo(new Reply("fine", Usage.NONE, false, 2));
    }

    @Test
    void tableInTheDocs_isWhatTheseTestsSay() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# What a model's server may do, and what becomes of it",
                "",
                "Written by `FaultTest`, which plays each of these through the real client; after a change run it with",
                "`-Ddigestif.update=true`. A request that may help is made at most four times, with at most a minute of waiting between.",
                "",
                "| fault | the server's answer | asked | ends as |",
                "|---|---|---|---|"));
        for (Misbehaviour fault : Misbehaviour.values()) {
            lines.add(String.join(
                    " | ",
                    "| " + fault.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    answerInWords(fault.response.build()),
                    fault.requests == 1 ? "once" : fault.requests + " times",
                    "`" + fault.expected.getSimpleName() + "` |"));
        }
        Path docs = Path.of("..", "docs", "faults.md");
        if (Boolean.getBoolean("digestif.update")) {
            Files.write(docs, lines);
        }
        assertThat(Files.readAllLines(docs)).isEqualTo(lines);
    }

    private static String answerInWords(ResponseDefinition response) {
        if (response.getFault() != null) {
            return "the socket: "
                    + response.getFault().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        StringBuilder words = new StringBuilder(String.valueOf(response.getStatus()));
        if (response.getHeaders() != null) {
            response.getHeaders().all().stream()
                    .filter(header -> !header.keyEquals("Content-Type") && !header.keyEquals("Location"))
                    .forEach(header ->
                            words.append(", ").append(header.key()).append(": ").append(header.firstValue()));
        }
        String body =
                response.specifiesBodyContent() && response.getByteBody().length < 1000 ? response.getTextBody() : "";
        if (!body.isEmpty()) {
            words.append(" `")
                    .append(body.replace("|", "\\|").replace(KEY, "sk-…"))
                    .append('`');
        }
        return words.toString();
    }
}
