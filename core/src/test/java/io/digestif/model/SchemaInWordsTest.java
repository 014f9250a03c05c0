package io.digestif.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import io.digestif.error.ModelRejectedException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaInWordsTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    private final RecordedSleeper sleeper = new RecordedSleeper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model",
                "Unsupported JSON schema keyword: maxItems",
                "failed to parse grammar",
                "output_config: Extra inputs are not permitted",
            })
    void schemaRefused_isAskedForInWordsOnceAndRemembered(String complaint) {
        SERVER.stubFor(post(anyUrl())
                .willReturn(okJson("{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"{}\"}}]}")));
        SERVER.stubFor(post(anyUrl())
                .withRequestBody(matchingJsonPath("$.response_format"))
                .willReturn(aResponse().withStatus(400).withBody("{\"error\":{\"message\":\"" + complaint + "\"}}")));
        LanguageModel model = openAi();

        assertThat(model.ask(Models.PROMPT).attempts()).isEqualTo(2);
        assertThat(model.ask(Models.PROMPT).attempts()).isEqualTo(1);

        assertThat(sleeper.naps()).isEmpty();
        SERVER.verify(1, postRequestedFor(anyUrl()).withRequestBody(matchingJsonPath("$.response_format")));
        String last = SERVER.getAllServeEvents().get(0).getRequest().getBodyAsString();
        assertThat(last).contains("It must match this JSON Schema", "maxItems");
    }

    @Test
    void complaintThatStaysWithoutASchema_isReported() {
        SERVER.stubFor(post(anyUrl())
                .willReturn(aResponse().withStatus(400).withBody("{\"error\":\"response_format is broken here\"}")));

        assertThatThrownBy(() -> openAi().ask(Models.PROMPT))
                .isInstanceOf(ModelRejectedException.class)
                .hasMessageContaining("response_format is broken here");
        SERVER.verify(2, postRequestedFor(anyUrl()));
    }

    @Test
    void modelThatTakesNoSchema_getsItInWords() {
        FakeModel fake = new FakeModel().answer("{}");

        LanguageModel.of(fake, 1000, CallPolicy.plain()).ask(Models.PROMPT);

        ChatRequest request = fake.history().get(0);
        assertThat(request.responseFormat()).isNull();
        assertThat(((UserMessage) request.messages().get(1)).singleText())
                .startsWith(Models.PROMPT.user())
                .endsWith(Models.SCHEMA + "\n");
    }

    @Test
    void modelThatTakesASchema_getsItAsOne() {
        FakeModel fake = new FakeModel(Capability.RESPONSE_FORMAT_JSON_SCHEMA).answer("{}");

        LanguageModel.of(fake, 1000, CallPolicy.plain()).ask(Models.PROMPT);

        ChatRequest request = fake.history().get(0);
        assertThat(request.responseFormat().jsonSchema().rootElement()).isEqualTo(JsonRawSchema.from(Models.SCHEMA));
        assertThat(((UserMessage) request.messages().get(1)).singleText()).isEqualTo(Models.PROMPT.user());
    }

    private LanguageModel openAi() {
        return Models.open(new OpenAiProvider(), "openai:m@" + SERVER.baseUrl() + "/v1", Map.of(), sleeper);
    }
}
