package io.digestif.model;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.digestif.error.ModelRejectedException;
import io.digestif.error.ReplyException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What anthropic, gemini and ollama are sent, and how their answers are read. */
class OtherProvidersTest {
    private static final Map<String, String> KEYS = Map.of(
            "ANTHROPIC_API_KEY", "ant-key",
            "GOOGLE_API_KEY", "goo-key",
            "OPENAI_API_KEY", "sk-mine");

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    private final ModelProvider anthropic = new AnthropicProvider(URI.create(SERVER.baseUrl() + "/v1"));
    private final ModelProvider gemini = new GeminiProvider(URI.create(SERVER.baseUrl() + "/v1beta"));
    private final ModelProvider ollama = new OllamaProvider();

    @Test
    void anthropic_getsKeySchemaAndLimits() throws Exception {
        Reply reply = ask(anthropic, "anthropic:claude-x", """
                {"id":"1","type":"message","role":"assistant","model":"claude-x","stop_reason":"end_turn",
                "content":[{"type":"text","text":"{\\"items\\":[]}"}],
                "usage":{"input_tokens":100,"output_tokens":7,"cache_read_input_tokens":800,"cache_creation_input_tokens":50}}
                """);

        assertThat(Models.anonymous(reply)).isEqualTo(new Reply("{\"items\":[]}", new Usage(950, 800, 7), false, 1));
        SERVER.verify(1, postRequestedFor(urlEqualTo("/v1/messages")).withHeader("x-api-key", equalTo("ant-key")));
        JsonNode sent = sent();
        assertThat(sent.path("model").asText()).isEqualTo("claude-x");
        assertThat(sent.path("max_tokens").asInt()).isEqualTo(2048);
        assertThat(sent.has("temperature")).isFalse();
        assertThat(sent.at("/system/0/text").asText()).isEqualTo("Rules for all.");
        // The prefix is kept up to the mark, which stands after the talk and before what is asked of it.
        assertThat(sent.at("/messages")).hasSize(2);
        assertThat(sent.at("/messages/0/role").asText()).isEqualTo("user");
        assertThat(sent.at("/messages/0/content/0/text").asText()).isEqualTo(Models.PROMPT.talk());
        assertThat(sent.at("/messages/0/content/0/cache_control/type").asText()).isEqualTo("ephemeral");
        assertThat(sent.at("/messages/1/role").asText()).isEqualTo("user");
        assertThat(sent.at("/messages/1/content/0/text").asText()).isEqualTo(Models.PROMPT.request());
        assertThat(sent.at("/messages/1/content/0").has("cache_control")).isFalse();
        JsonNode schema = sent.at("/output_config/format/schema");
        assertThat(schema.at("/properties/items/type").asText()).isEqualTo("array");
        assertThat(schema.toString())
                .contains("\"minItems\":1", "\"additionalProperties\":false")
                .doesNotContain("maxItems", "maxLength");
    }

    @Test
    void anthropicElsewhere_getsNoKeyOfAnthropic() {
        SERVER.stubFor(post(anyUrl()).willReturn(okJson("{\"content\":[{\"type\":\"text\",\"text\":\"hi\"}]}")));

        String other = SERVER.baseUrl().replace("localhost", "127.0.0.1") + "/proxy";
        open(anthropic, "anthropic:claude-x@" + other).ask(Models.PROMPT);

        SERVER.verify(1, postRequestedFor(urlEqualTo("/proxy/messages")).withoutHeader("x-api-key"));
    }

    @Test
    void anthropicRefuses_isAReplyExceptionNotAskedAgain() {
        assertRefused(
                anthropic, "anthropic:claude-x", "{\"type\":\"message\",\"stop_reason\":\"refusal\",\"content\":[]}");
    }

    @Test
    void anthropicContentEmpty_isAskedOnceMore() {
        assertUnusable(anthropic, "anthropic:claude-x", "{\"stop_reason\":\"end_turn\",\"content\":[]}");
    }

    @Test
    void anthropicRanOutOfTokens_isCut() {
        assertThat(ask(
                                anthropic,
                                "anthropic:claude-x",
                                "{\"stop_reason\":\"max_tokens\",\"content\":[{\"type\":\"text\",\"text\":\"{\"}]}")
                        .cut())
                .isTrue();
    }

    @Test
    void gemini_getsKeySchemaAndLimits() throws Exception {
        Reply reply = ask(gemini, "gemini:gemini-x", """
                {"candidates":[{"content":{"parts":[{"text":"{\\"items\\":[]}"}],"role":"model"},"finishReason":"STOP"}],
                "usageMetadata":{"promptTokenCount":900,"candidatesTokenCount":7,"thoughtsTokenCount":40,
                "cachedContentTokenCount":800,"totalTokenCount":947}}
                """);

        assertThat(Models.anonymous(reply)).isEqualTo(new Reply("{\"items\":[]}", new Usage(900, 800, 47), false, 1));
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo("/v1beta/models/gemini-x:generateContent"))
                        .withHeader("x-goog-api-key", equalTo("goo-key")));
        JsonNode sent = sent();
        assertThat(sent.at("/systemInstruction/parts/0/text").asText()).isEqualTo("Rules for all.");
        assertThat(sent.at("/contents")).hasSize(1);
        assertThat(sent.at("/contents/0/parts/0/text").asText()).isEqualTo(Models.PROMPT.user());
        assertThat(sent.at("/generationConfig/maxOutputTokens").asInt()).isEqualTo(2048);
        assertThat(sent.at("/generationConfig/temperature").isMissingNode()).isTrue();
        assertThat(sent.at("/generationConfig/responseMimeType").asText()).isEqualTo("application/json");
        assertThat(sent.at("/generationConfig/responseJsonSchema").toString()).isEqualTo(Models.SCHEMA);
    }

    @Test
    void geminiBlocksThePrompt_isAReplyExceptionNotAskedAgain() {
        assertRefused(gemini, "gemini:gemini-x", "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}");
    }

    @Test
    void geminiBlocksTheAnswer_isAReplyExceptionNotAskedAgain() {
        assertRefused(
                gemini, "gemini:gemini-x", "{\"candidates\":[{\"finishReason\":\"SAFETY\"}],\"usageMetadata\":{}}");
    }

    @Test
    void geminiSpendsAllOnThought_isAskedOnceMore() {
        assertUnusable(
                gemini,
                "gemini:gemini-x",
                "{\"candidates\":[{\"content\":{\"role\":\"model\"},\"finishReason\":\"MAX_TOKENS\"}],\"usageMetadata\":{}}");
    }

    @Test
    void geminiWithoutAKey_saysBothVariables() {
        assertThatThrownBy(() -> Models.open(new GeminiProvider(), "gemini:x", Map.of(), new RecordedSleeper()))
                .isInstanceOf(ModelRejectedException.class)
                .hasMessageContaining("GEMINI_API_KEY or GOOGLE_API_KEY");
    }

    @Test
    void ollama_getsItsWindowAndNoKey() throws Exception {
        Reply reply = ask(ollama, "ollama:qwen3:8b@" + SERVER.baseUrl(), """
                {"model":"qwen3:8b","message":{"role":"assistant","content":"{\\"items\\":[]}"},"done":true,
                "done_reason":"stop","prompt_eval_count":900,"eval_count":7}
                """);

        assertThat(Models.anonymous(reply)).isEqualTo(new Reply("{\"items\":[]}", new Usage(900, 0, 7), false, 1));
        SERVER.verify(1, postRequestedFor(urlEqualTo("/api/chat")).withoutHeader("Authorization"));
        JsonNode sent = sent();
        assertThat(sent.path("model").asText()).isEqualTo("qwen3:8b");
        assertThat(sent.path("stream").asBoolean()).isFalse();
        assertThat(sent.at("/options/num_ctx").asInt()).isEqualTo(8192);
        assertThat(sent.at("/options/num_predict").asInt()).isEqualTo(2048);
        assertThat(sent.at("/options/temperature").asDouble()).isEqualTo(0.2);
        assertThat(sent.at("/messages")).hasSize(2);
        assertThat(sent.at("/messages/1/content").asText()).isEqualTo(Models.PROMPT.user());
        assertThat(sent.path("format").toString()).isEqualTo(Models.SCHEMA);
    }

    @Test
    void ollamaBehindADoor_getsTheKeyMeantForIt() {
        SERVER.stubFor(post(anyUrl()).willReturn(okJson("{\"message\":{\"role\":\"assistant\",\"content\":\"hi\"}}")));

        Models.open(ollama, "ollama:x@" + SERVER.baseUrl(), Map.of("DIGESTIF_API_KEY", "ours"), new RecordedSleeper())
                .ask(Models.PROMPT);

        SERVER.verify(1, postRequestedFor(urlEqualTo("/api/chat")).withHeader("Authorization", equalTo("Bearer ours")));
    }

    private static LanguageModel open(ModelProvider provider, String spec) {
        return Models.open(provider, spec, KEYS, new RecordedSleeper());
    }

    private static Reply ask(ModelProvider provider, String spec, String reply) {
        SERVER.stubFor(post(anyUrl()).willReturn(okJson(reply)));
        return open(provider, spec).ask(Models.PROMPT);
    }

    private static void assertRefused(ModelProvider provider, String spec, String reply) {
        assertThatThrownBy(() -> ask(provider, spec, reply))
                .isInstanceOf(ReplyException.class)
                .hasMessageContaining(spec)
                .hasMessageContaining("refused");
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    private static void assertUnusable(ModelProvider provider, String spec, String reply) {
        assertThatThrownBy(() -> ask(provider, spec, reply))
                .isInstanceOf(ReplyException.class)
                .hasMessageContaining(spec)
                .hasMessageContaining("empty answer");
        SERVER.verify(2, postRequestedFor(anyUrl()));
    }

    private static JsonNode sent() throws Exception {
        return new ObjectMapper()
                .readTree(SERVER.getAllServeEvents().get(0).getRequest().getBodyAsString());
    }
}
