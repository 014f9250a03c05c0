package io.digestif.model;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.digestif.error.ModelRejectedException;
import io.digestif.prompt.Prompt;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a server says beside its answer: how much it has read, and how much more it will. */
class ServersWordTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    private final RecordedSleeper time = new RecordedSleeper();

    @Test
    void lessReadThanSent_isAFaultAndNamed() {
        SERVER.stubFor(post(anyUrl()).willReturn(answer(2_000)));
        Prompt prompt = talkOf(40_000);

        assertThatThrownBy(() -> open(CallPolicy.plain()).ask(prompt))
                .isInstanceOf(ModelRejectedException.class)
                .hasMessageContaining("has read 2,000 tokens of about 8,003")
                .hasMessageContaining("--context-window");
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void allRead_isFineWhateverTheTokenizer() {
        for (int read : new int[] {0, 5_500, 9_000, 15_000}) {
            SERVER.stubFor(post(anyUrl()).willReturn(answer(read)));
            assertThat(open(CallPolicy.plain()).ask(talkOf(40_000)).text()).isEqualTo("fine");
        }
    }

    @Test
    void limitInTheHeaders_isHonouredBeforeThe429() {
        SERVER.stubFor(post(anyUrl())
                .willReturn(answer(0)
                        .withHeader("x-ratelimit-remaining-requests", "0")
                        .withHeader("x-ratelimit-reset-requests", "3s")));
        LanguageModel model = open(Models.plain(time));

        model.ask(Models.PROMPT);
        model.ask(Models.PROMPT.plus(" Again."));

        assertThat(time.naps()).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void requestsAMinute_areKept() {
        SERVER.stubFor(post(anyUrl()).willReturn(answer(0)));
        LanguageModel model = open(new CallPolicy(
                CacheStore.none(), Optional.empty(), OptionalInt.of(20), OptionalInt.empty(), time, time.clock()));

        for (int i = 0; i < 4; i++) {
            model.ask(Models.PROMPT.plus(" " + i));
        }

        assertThat(time.slept()).isEqualTo(Duration.ofSeconds(9));
    }

    private static LanguageModel open(CallPolicy policy) {
        return LanguageModel.open(
                ModelSpec.parseChain("openai:m@" + SERVER.baseUrl() + "/v1"), Models.settings(Map.of()), policy);
    }

    private static Prompt talkOf(int chars) {
        return new Prompt("s", "", "talk ".repeat(chars / 5), "Say fine.", "");
    }

    private static ResponseDefinitionBuilder answer(int read) {
        return okJson(
                "{\"usage\":{\"prompt_tokens\":" + read + ",\"completion_tokens\":1},\"choices\":[{\"finish_reason\":"
                        + "\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"fine\"}}]}");
    }
}
