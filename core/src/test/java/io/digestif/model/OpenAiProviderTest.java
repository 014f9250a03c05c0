package io.digestif.model;

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
import io.digestif.prompt.Prompt;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenAiProviderTest {
    private static final String REPLY = """
            {"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop",
            "message":{"role":"assistant","content":"{\\"items\\":[]}"}}],
            "usage":{"prompt_tokens":900,"completion_tokens":7,"total_tokens":907,"prompt_tokens_details":{"cached_tokens":850}}}
            """;

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    @BeforeEach
    void reply() {
        SERVER.stubFor(post("/v1/chat/completions").willReturn(okJson(REPLY)));
    }

    @Test
    void openAiItself_getsItsKeyAndMaxCompletionTokens() throws Exception {
        OpenAiProvider provider = new OpenAiProvider(URI.create(SERVER.baseUrl() + "/v1"));

        Reply reply = Models.open(
                        provider,
                        "openai:gpt-x",
                        Map.of("OPENAI_API_KEY", "sk-mine", "DIGESTIF_API_KEY", "other"),
                        new RecordedSleeper())
                .ask(Models.PROMPT);

        assertThat(Models.anonymous(reply)).isEqualTo(new Reply("{\"items\":[]}", new Usage(900, 850, 7), false, 1));
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo("/v1/chat/completions"))
                        .withHeader("Authorization", equalTo("Bearer sk-mine")));
        JsonNode sent = sent();
        assertThat(sent.path("model").asText()).isEqualTo("gpt-x");
        assertThat(sent.path("max_completion_tokens").asInt()).isEqualTo(2048);
        assertThat(sent.has("max_tokens")).isFalse();
        assertThat(sent.has("temperature")).isFalse();
        assertThat(sent.at("/messages")).hasSize(2);
        assertThat(sent.at("/messages/0/role").asText()).isEqualTo("system");
        assertThat(sent.at("/messages/0/content").asText()).isEqualTo("Rules for all.");
        assertThat(sent.at("/messages/1/role").asText()).isEqualTo("user");
        assertThat(sent.at("/messages/1/content").asText()).isEqualTo("[1] Hello there.\n\nGive the key insights.");
        assertThat(sent.at("/response_format/type").asText()).isEqualTo("json_schema");
        assertThat(sent.at("/response_format/json_schema/strict").asBoolean()).isFalse();
        assertThat(sent.at("/response_format/json_schema/schema").toString()).isEqualTo(Models.SCHEMA);
    }

    @Test
    void callsOverOneWindow_nameTheirPrefixAlike() throws Exception {
        LanguageModel model = Models.open(
                new OpenAiProvider(URI.create(SERVER.baseUrl() + "/v1")),
                "openai:gpt-x",
                Map.of("OPENAI_API_KEY", "sk-mine"),
                new RecordedSleeper());

        model.ask(Models.PROMPT);
        String first = sent().path("prompt_cache_key").asText();
        model.ask(Models.PROMPT.plus(" And more."));
        String second = sent().path("prompt_cache_key").asText();
        model.ask(new Prompt("s", "Rules for all.", "[2] Another window.\n\n", "Give the key insights.", ""));

        assertThat(first).matches("digestif-[0-9a-f]{16}").isEqualTo(second);
        assertThat(sent().path("prompt_cache_key").asText()).isNotEqualTo(first).startsWith("digestif-");
        assertThat(sent().has("response_format")).isFalse();
    }

    @Test
    void anotherServer_getsNoKeyOfOpenAi() throws Exception {
        ask("openai:qwen@" + SERVER.baseUrl() + "/v1", Map.of("OPENAI_API_KEY", "sk-mine"));

        SERVER.verify(1, postRequestedFor(urlEqualTo("/v1/chat/completions")).withoutHeader("Authorization"));
        JsonNode sent = sent();
        assertThat(sent.path("max_tokens").asInt()).isEqualTo(2048);
        assertThat(sent.has("max_completion_tokens")).isFalse();
        assertThat(sent.has("prompt_cache_key")).isFalse();
        assertThat(sent.path("temperature").asDouble()).isEqualTo(0.2);
        assertThat(sent.at("/response_format/json_schema/schema").toString()).isEqualTo(Models.SCHEMA);
    }

    @Test
    void anotherServer_getsTheKeyMeantForIt() {
        ask(
                "openai:qwen@" + SERVER.baseUrl() + "/v1/",
                Map.of("OPENAI_API_KEY", "sk-mine", "DIGESTIF_API_KEY", "ours\n"));

        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo("/v1/chat/completions"))
                        .withHeader("Authorization", equalTo("Bearer ours")));
    }

    @Test
    void keyMissing_saysWhichVariable() {
        assertThatThrownBy(() -> ask("openai:gpt-x", Map.of("DIGESTIF_API_KEY", "other")))
                .isInstanceOf(ModelRejectedException.class)
                .hasMessageContaining("openai:gpt-x")
                .hasMessageContaining("OPENAI_API_KEY");
    }

    @Test
    void keyThatCannotBeSent_isNotQuoted() {
        assertThatThrownBy(() -> ask("openai:gpt-x", Map.of("OPENAI_API_KEY", "sk-m ine")))
                .isInstanceOf(ModelRejectedException.class)
                .hasMessageContaining("OPENAI_API_KEY")
                .hasMessageNotContaining("ine\"");
    }

    private static void ask(String spec, Map<String, String> keys) {
        Models.open(new OpenAiProvider(), spec, keys, new RecordedSleeper()).ask(Models.PROMPT);
    }

    private static JsonNode sent() throws Exception {
        return new ObjectMapper()
                .readTree(SERVER.getAllServeEvents().get(0).getRequest().getBodyAsString());
    }
}
