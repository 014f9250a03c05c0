package io.digestif.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.digestif.error.DigestException;
import io.digestif.error.ModelRejectedException;
import io.digestif.error.ModelUnavailableException;
import io.digestif.error.ReplyException;
import io.digestif.prompt.Prompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A model that an application brings. */
class LanguageModelTest {
    private final RecordedSleeper sleeper = new RecordedSleeper();

    @Test
    void knownModel_isNamedAsASpec() {
        ChatModel model = OpenAiChatModel.builder()
                .httpClientBuilder(OkHttpModelClient.builder(
                        new OkHttpModelClient.Wire(ApiKey.NONE, "choices", reply -> false),
                        java.time.Duration.ofMinutes(10)))
                .apiKey("x")
                .modelName("gpt-x")
                .build();

        assertThat(LanguageModel.of(model, 1000, CallPolicy.plain()).name()).isEqualTo("openai:gpt-x");
    }

    @Test
    void unknownModel_isNamedByItsClass() {
        assertThat(LanguageModel.of(new FakeModel(), 1000, CallPolicy.plain()).name())
                .isEqualTo("FakeModel");
        ChatModel anonymous = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                throw new AssertionError();
            }
        };
        assertThat(LanguageModel.of(anonymous, 1000, CallPolicy.plain()).name()).isEqualTo("ChatModel");
    }

    @Test
    void promptWithoutASchema_isSentAsItIs() {
        FakeModel fake = new FakeModel().answer("fine");

        around(fake).ask(new Prompt("s", "", "talk ", "request", ""));

        assertThat(fake.history().get(0).messages()).hasSize(1);
        assertThat(fake.history().get(0).responseFormat()).isNull();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new AuthenticationException("Bad key sk-abcdefgh1234"), ModelRejectedException.class, 1),
                Arguments.of(new ModelNotFoundException("no m"), ModelRejectedException.class, 1),
                Arguments.of(new InvalidRequestException("no"), ModelRejectedException.class, 1),
                Arguments.of(new UnsupportedFeatureException("no"), ModelRejectedException.class, 1),
                Arguments.of(new IllegalArgumentException("no"), ModelRejectedException.class, 1),
                Arguments.of(new RateLimitException("insufficient_quota"), ModelRejectedException.class, 1),
                Arguments.of(new ContentFilteredException("no"), ReplyException.class, 1),
                Arguments.of(new RateLimitException("slow down"), ModelUnavailableException.class, 4),
                Arguments.of(new TimeoutException("slow"), ModelUnavailableException.class, 4),
                Arguments.of(new InternalServerException("oops"), ModelUnavailableException.class, 4),
                Arguments.of(
                        new InternalServerException(new HttpException(503, "<html>")),
                        ModelUnavailableException.class,
                        4),
                Arguments.of(
                        new RuntimeException("wrapped", new HttpException(401, "sk-abcdefgh1234")),
                        ModelRejectedException.class,
                        1),
                Arguments.of(
                        new UncheckedIOException(new ConnectException("refused")), ModelUnavailableException.class, 4),
                Arguments.of(new RuntimeException(new IOException("broken pipe")), ModelUnavailableException.class, 4),
                Arguments.of(new NullPointerException(), ModelUnavailableException.class, 4));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failure_isClassifiedByItsCause(
            RuntimeException failure, Class<? extends DigestException> expected, int requests) {
        FakeModel fake = new FakeModel().fail(failure, failure, failure, failure);

        DigestException thrown =
                catchThrowableOfType(DigestException.class, () -> around(fake).ask(Models.PROMPT));

        assertThat(thrown)
                .isInstanceOf(expected)
                .hasMessageContaining("FakeModel")
                .hasMessageNotContaining("sk-abcdefgh1234")
                .hasRootCause(root(failure));
        assertThat(fake.history()).hasSize(requests);
        assertThat(sleeper.naps()).hasSize(requests - 1);
    }

    @Test
    void interruptInsideTheModel_isKept() {
        FakeModel fake = new FakeModel().fail(new RuntimeException(new InterruptedException()));

        assertThatThrownBy(() -> around(fake).ask(Models.PROMPT))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(fake.history()).hasSize(1);
    }

    @Test
    void schemaThatIsNotJson_isRejectedByName() {
        ChatModel claude = new ChatModel() {
            @Override
            public dev.langchain4j.model.ModelProvider provider() {
                return dev.langchain4j.model.ModelProvider.ANTHROPIC;
            }

            @Override
            public java.util.Set<dev.langchain4j.model.chat.Capability> supportedCapabilities() {
                return java.util.Set.of(dev.langchain4j.model.chat.Capability.RESPONSE_FORMAT_JSON_SCHEMA);
            }
        };

        assertThatThrownBy(() -> around(claude).ask(new Prompt("mine", "", "", "x", "{oops")))
                .isInstanceOf(ModelRejectedException.class)
                .hasMessageContaining("schema of section 'mine'");
    }

    private LanguageModel around(ChatModel model) {
        return Guards.around(model, 1000, Models.plain(sleeper));
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }
}
