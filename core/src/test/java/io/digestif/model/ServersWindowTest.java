package io.digestif.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers of one's own are asked about their window, and how their answers are read. */
class ServersWindowTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    @Test
    void vllm_saysItOfTheModel() {
        SERVER.stubFor(get("/v1/models").willReturn(okJson("""
                {"object":"list","data":[{"id":"other","max_model_len":4096},{"id":"qwen","max_model_len":32768}]}""")));

        assertThat(asked("openai:qwen@" + SERVER.baseUrl() + "/v1/", Map.of())).hasValue(32_768);
        SERVER.verify(0, getRequestedFor(urlEqualTo("/props")));
    }

    @Test
    void llamaCpp_saysItOfItself() {
        SERVER.stubFor(
                get("/v1/models").willReturn(okJson("{\"data\":[{\"id\":\"x\",\"meta\":{\"n_ctx_train\":99}}]}")));
        SERVER.stubFor(get("/props")
                .willReturn(okJson("{\"default_generation_settings\":{\"n_ctx\":12288},\"total_slots\":1}")));

        assertThat(asked(
                        "openai:qwen@" + SERVER.baseUrl() + "/v1",
                        Map.of("OPENAI_API_KEY", "sk-mine", "DIGESTIF_API_KEY", "ours")))
                .hasValue(12_288);
        SERVER.verify(1, getRequestedFor(urlEqualTo("/props")).withHeader("Authorization", equalTo("Bearer ours")));
    }

    @ParameterizedTest
    @CsvSource({
        "'num_ctx                        16384\\nstop \"a\"', 40960, 16384",
        "'num_ctx 65536', 40960, 40960",
        "'', 4096, 4096",
        "'', 40960, -1",
    })
    void ollama_countsWhatItsOwnerHasSet(String parameters, int made, int window) {
        SERVER.stubFor(post("/api/show")
                .willReturn(okJson("{\"parameters\":\"" + parameters.replace("\"", "\\\"")
                        + "\",\"model_info\":{\"general.architecture\":\"qwen3\",\"qwen3.context_length\":" + made
                        + "}}")));

        OptionalInt expected = window < 0 ? OptionalInt.empty() : OptionalInt.of(window);
        assertThat(asked("ollama:qwen3:8b@" + SERVER.baseUrl(), Map.of())).isEqualTo(expected);
        SERVER.verify(
                1, postRequestedFor(urlEqualTo("/api/show")).withRequestBody(equalToJson("{\"model\":\"qwen3:8b\"}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "not JSON",
                "{\"data\":7}",
                "{\"data\":[{\"id\":\"m\",\"max_model_len\":12}]}"
            })
    void answerThatSaysNothing_isNotKnown(String body) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(body)));

        assertNotKnown();
    }

    @Test
    void serverThatFails_isNotKnown() {
        for (Fault fault : Fault.values()) {
            SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));
            assertNotKnown();
        }
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
        assertNotKnown();
    }

    private static void assertNotKnown() {
        Stream.of("openai:m@" + SERVER.baseUrl() + "/v1", "ollama:m@" + SERVER.baseUrl())
                .forEach(spec -> assertThat(asked(spec, Map.of())).isEmpty());
    }

    @Test
    void hostedProvider_isNeverAsked() {
        ModelProvider openAi = new OpenAiProvider(URI.create(SERVER.baseUrl() + "/v1"));

        assertThat(openAi.askedWindow(ModelSpec.parse("openai:gpt-x"), Models.settings(Map.of())))
                .isEmpty();
        SERVER.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void serverThatIsGone_hasWhatItSaidBefore() {
        CacheStore kept = CacheStore.memory();
        List<ModelSpec> specs = ModelSpec.parseChain("openai:m@" + SERVER.baseUrl() + "/v1");
        SERVER.stubFor(get("/v1/models").willReturn(okJson("{\"data\":[{\"id\":\"m\",\"max_model_len\":16384}]}")));
        assertThat(LanguageModel.askedWindow(specs, Models.settings(Map.of()), kept))
                .hasValue(16_384);

        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));

        assertThat(LanguageModel.askedWindow(specs, Models.settings(Map.of()), kept))
                .hasValue(16_384);
    }

    @Test
    void hostedService_isNotAskedEither() {
        assertThat(new OpenAiProvider(URI.create(SERVER.baseUrl() + "/v1"))
                        .askedWindow(ModelSpec.parse("openai:x@https://models.invalid/v1"), Models.settings(Map.of())))
                .isEmpty();
    }

    @Test
    void chain_hasTheSmallestOfItsWindows() {
        SERVER.stubFor(get("/v1/models").willReturn(okJson("""
                {"data":[{"id":"a","max_model_len":16384},{"id":"b","max_model_len":4096}]}""")));
        String at = "@" + SERVER.baseUrl() + "/v1";

        assertThat(LanguageModel.askedWindow(
                        ModelSpec.parseChain("openai:a" + at + ",openai:b" + at + ",openai:gpt-4o"),
                        Models.settings(Map.of()),
                        CacheStore.none()))
                .hasValue(4_096);
        assertThat(LanguageModel.askedWindow(
                        ModelSpec.parseChain("openai:a" + at + ",openai:c" + at),
                        Models.settings(Map.of()),
                        CacheStore.none()))
                .isEmpty();
    }

    private static OptionalInt asked(String spec, Map<String, String> keys) {
        return LanguageModel.askedWindow(List.of(ModelSpec.parse(spec)), Models.settings(keys), CacheStore.none());
    }
}
