package io.digestif.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.digestif.error.BudgetException;
import io.digestif.error.ModelRejectedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FallbackTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    private final RecordedSleeper time = new RecordedSleeper();

    @Test
    void modelThatRefuses_isFollowedByTheNextAndAskedAgainNextTime() {
        serve("/a", okJson("{\"choices\":[{\"finish_reason\":\"content_filter\",\"message\":{\"content\":\"\"}}]}"));
        serve("/b", fine("from b"));
        LanguageModel chain = chain(Optional.empty());

        Reply reply = chain.ask(Models.PROMPT);
        chain.ask(Models.PROMPT.plus(" More."));

        assertThat(reply.text()).isEqualTo("from b");
        assertThat(reply.model()).isEqualTo("openai:b@" + SERVER.baseUrl() + "/b");
        assertThat(reply.notes()).singleElement().asString().contains("openai:b@", "openai:a@", "refused");
        assertThat(calls("/a")).isEqualTo(2);
        assertThat(calls("/b")).isEqualTo(2);
    }

    @Test
    void modelThatWasNeverOfUse_isNotAskedAgain() {
        serve("/a", aResponse().withStatus(401));
        serve("/b", fine("from b"));
        LanguageModel chain = chain(Optional.empty());

        for (int i = 0; i < 5; i++) {
            assertThat(chain.ask(Models.PROMPT.plus(" " + i)).notes())
                    .singleElement()
                    .asString()
                    .contains("401");
        }
        assertThat(calls("/a")).isEqualTo(1);
        assertThat(calls("/b")).isEqualTo(5);
    }

    @Test
    void modelThatIsDown_isFollowedByTheNext() {
        serve("/a", aResponse().withStatus(503));
        serve("/b", fine("from b"));

        assertThat(chain(Optional.empty()).ask(Models.PROMPT).text()).isEqualTo("from b");
        assertThat(calls("/a")).isEqualTo(4);
    }

    @Test
    void firstThatAnswers_isTheOnlyOneAsked() {
        serve("/a", fine("from a"));
        serve("/b", fine("from b"));

        Reply reply = chain(Optional.empty()).ask(Models.PROMPT);

        assertThat(reply.text()).isEqualTo("from a");
        assertThat(reply.notes()).isEmpty();
        assertThat(calls("/b")).isZero();
    }

    @Test
    void allThatFail_giveTheErrorOfTheLast() {
        serve("/a", aResponse().withStatus(401));
        serve("/b", aResponse().withStatus(404));

        assertThatThrownBy(() -> chain(Optional.empty()).ask(Models.PROMPT))
                .isInstanceOf(ModelRejectedException.class)
                .hasMessageContaining("openai:b@");
    }

    @Test
    void budgetThatEnds_isNotPassedOn() {
        serve("/a", fine("from a"));
        serve("/b", fine("from b"));

        assertThatThrownBy(() -> chain(Optional.of(Budget.parse("100"))).ask(Models.PROMPT))
                .isInstanceOf(BudgetException.class);
        assertThat(calls("/a") + calls("/b")).isZero();
    }

    private LanguageModel chain(Optional<Budget> budget) {
        return LanguageModel.open(
                ModelSpec.parseChain("openai:a@" + SERVER.baseUrl() + "/a, openai:b@" + SERVER.baseUrl() + "/b"),
                Models.settings(Map.of()),
                new CallPolicy(
                        CacheStore.none(), budget, OptionalInt.empty(), OptionalInt.empty(), time, time.clock()));
    }

    private static void serve(String path, ResponseDefinitionBuilder response) {
        SERVER.stubFor(post(urlEqualTo(path + "/chat/completions")).willReturn(response));
    }

    private static ResponseDefinitionBuilder fine(String words) {
        return okJson("{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\""
                + words + "\"}}]}");
    }

    private static int calls(String path) {
        return SERVER.findAll(postRequestedFor(urlEqualTo(path + "/chat/completions")))
                .size();
    }

    @Test
    void chain_isReadInOrder() {
        assertThat(ModelSpec.parseChain("ollama:a , extractive"))
                .isEqualTo(List.of(ModelSpec.parse("ollama:a"), ModelSpec.EXTRACTIVE));
        assertThatThrownBy(() -> ModelSpec.parseChain("extractive,ollama:a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Put it at the end");
        assertThatThrownBy(() -> ModelSpec.parseChain("ollama:a,")).isInstanceOf(IllegalArgumentException.class);
    }
}
