package io.digestif.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSpecTest {
    @Test
    void extractive_isNamedAlone() {
        assertThat(ModelSpec.parse(" extractive ")).isEqualTo(ModelSpec.EXTRACTIVE);
        assertThat(ModelSpec.parse("extractive").isExtractive()).isTrue();
    }

    @Test
    void colonInTheModel_staysThere() {
        assertThat(ModelSpec.parse("ollama:qwen3:8b")).isEqualTo(new ModelSpec("ollama", "qwen3:8b", Optional.empty()));
    }

    @Test
    void url_isSplitOff() {
        assertThat(ModelSpec.parse("openai:NAME@http://127.0.0.1:8791/v1"))
                .isEqualTo(new ModelSpec("openai", "NAME", Optional.of(URI.create("http://127.0.0.1:8791/v1"))));
        assertThat(ModelSpec.parse("openai:org/m:free@https://openrouter.ai/api/v1")
                        .model())
                .isEqualTo("org/m:free");
    }

    @Test
    void atSignBeforeNoUrl_isPartOfTheModel() {
        assertThat(ModelSpec.parse("gemini:model@001").model()).isEqualTo("model@001");
        assertThat(ModelSpec.parse("openai:model@001@http://h/v1"))
                .isEqualTo(new ModelSpec("openai", "model@001", Optional.of(URI.create("http://h/v1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"extractive", "ollama:qwen3:8b", "openai:NAME@http://127.0.0.1:8791/v1", "gemini:m@001"})
    void toString_readsBack(String spec) {
        assertThat(ModelSpec.parse(spec)).hasToString(spec);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opnai:gpt-4o | did you mean 'openai'",
                "OpenAI:gpt-4o | did you mean 'openai'",
                "olama:x | did you mean 'ollama'",
                "antropic:x | did you mean 'anthropic'",
                "gemni:x | did you mean 'gemini'",
                "extractiv | did you mean 'extractive'",
                "qwen3:8b | as in openai:gpt-4o",
                "gpt-4o | openai:gpt-4o",
                "claude-x | anthropic:claude-x",
                "gemini-9-flash | gemini:gemini-9-flash",
                "nonsense | openai, anthropic, gemini, ollama",
                "ollama | ollama:MODEL",
                "ollama: | no model",
                "openai:@http://h/v1 | no model",
                "'' | ollama:qwen3:8b",
                "'  ' | ollama:qwen3:8b",
                ":x | PROVIDER:MODEL",
                "extractive:x | extractive",
                "ollama:a,extractive | names more than one model",
                "openai:m@http:///v1 | no address of a model server",
                "openai:m@http://h:port/v1 | no address of a model server",
                "openai:m@http://a b/v1 | no address of a model server",
            })
    void badSpec_saysWhatWasExpected(String spec, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelSpec.parse(spec))
                .withMessageContaining(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openai:m@http://me:s3cret@h/v1",
                "openai:m@http://s3cret@h/v1",
                "openai:m@https://h/v1?key=s3cret",
                "openai:m@https://h/v1#s3cret",
                "openai:m@https://me:s3cret@h/v 1",
            })
    void secretInTheUrl_isRefusedAndNotRepeated(String spec) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelSpec.parse(spec))
                .withMessageContaining("DIGESTIF_API_KEY")
                .withMessageNotContaining("s3cret");
    }

    @Test
    void extractiveOpenedAsAModel_isAProgrammingError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LanguageModel.open(
                        List.of(ModelSpec.EXTRACTIVE), Models.settings(Map.of()), CallPolicy.plain()))
                .withMessageContaining("extractive");
    }

    @ParameterizedTest
    @CsvSource({
        "openai:gpt-4.1-mini, true",
        "anthropic:claude-sonnet-4-5, true",
        "ollama:qwen3:8b, true",
        "ollama:qwen2.5:1.5b, false",
        "ollama:gemma3n:e4b, false",
        "ollama:llama3, false",
        "openai:Qwen/Qwen2.5-7B-Instruct@http://127.0.0.1:8000/v1, true",
        "openai:SmolLM2-135M-Instruct@http://127.0.0.1:8000/v1, false",
        "openai:qwen3-30b-a3b@http://127.0.0.1:8000/v1, true",
        "openai:own@http://127.0.0.1:8000/v1, false",
        "extractive, false"
    })
    void answersSeveral_isTrueOfHostedModelsAndOfThoseWhoseNameSaysFourBillionOrMore(String spec, boolean answers) {
        assertThat(ModelSpec.parse(spec).answersSeveral()).isEqualTo(answers);
    }
}
