package io.digestif.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.digestif.error.ModelUnavailableException;
import io.digestif.model.CallFault.Kind;
import io.digestif.prompt.Prompt;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerTest {
    private final RecordedSleeper time = new RecordedSleeper();
    private final Server server = new Server();
    private final Breaker breaker = new Breaker(server, time.clock());

    @Test
    void serverThatIsDown_isLeftAloneAndThenTriedOnce() {
        server.kind = Kind.UNAVAILABLE;
        for (int i = 0; i < Breaker.FAILURES; i++) {
            assertThat(fault().kind()).isEqualTo(Kind.UNAVAILABLE);
        }

        CallFault open = fault();
        assertThat(open.kind()).isEqualTo(Kind.OPEN);
        assertThat(open.retryAfter()).contains(Breaker.REST);
        assertThat(open).hasMessageContaining("server has not answered 10 requests in a row");
        assertThat(server.asked).isEqualTo(10);

        time.sleep(Breaker.REST.plusMillis(1));
        assertThat(fault().kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(fault().kind()).isEqualTo(Kind.OPEN);
        assertThat(server.asked).isEqualTo(11);

        time.sleep(Breaker.REST.plusMillis(1));
        server.kind = null;
        assertThat(breaker.ask(Models.PROMPT).text()).isEqualTo("fine");
        assertThat(breaker.ask(Models.PROMPT).text()).isEqualTo("fine");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"UNAVAILABLE", "OPEN"},
            mode = EnumSource.Mode.EXCLUDE)
    void serverThatAnswersOtherwise_isNotDown(Kind kind) {
        server.kind = kind;
        for (int i = 0; i < 3 * Breaker.FAILURES; i++) {
            assertThat(fault().kind()).isEqualTo(kind);
        }
        assertThat(server.asked).isEqualTo(3 * Breaker.FAILURES);
    }

    @Test
    void oneAnswerInTen_keepsItClosed() {
        for (int i = 0; i < 100; i++) {
            server.kind = i % 10 == 9 ? null : Kind.UNAVAILABLE;
            try {
                breaker.ask(Models.PROMPT);
            } catch (CallFault fault) {
                assertThat(fault.kind()).isEqualTo(Kind.UNAVAILABLE);
            }
        }
        assertThat(server.asked).isEqualTo(100);
    }

    @Test
    void lastModelOfAChain_isWaitedFor() {
        server.kind = Kind.UNAVAILABLE;
        for (int i = 0; i < Breaker.FAILURES; i++) {
            fault();
        }
        LanguageModel patient = new Retrying(
                breaker,
                nap -> {
                    time.sleep(nap.plusMillis(1));
                    server.kind = null;
                },
                true);

        Reply reply = patient.ask(Models.PROMPT);

        assertThat(reply.attempts()).isEqualTo(1);
        assertThat(time.slept()).isGreaterThanOrEqualTo(Breaker.REST).isLessThan(Duration.ofSeconds(21));
    }

    @Test
    void anotherModelInTheChain_isAskedAtOnce() {
        server.kind = Kind.UNAVAILABLE;
        for (int i = 0; i < Breaker.FAILURES; i++) {
            fault();
        }
        LanguageModel other = new ModelCall(new FakeModel().answer("from b"), "b", Models.NOON, false, headers -> {});
        LanguageModel chain = new Fallback(java.util.List.of(new Retrying(breaker, time, false), other));

        Reply reply = chain.ask(Models.PROMPT);

        assertThat(reply.text()).isEqualTo("from b");
        assertThat(reply.model()).isEqualTo("b");
        assertThat(reply.notes()).singleElement().asString().startsWith("b was asked instead: server has not answered");
        assertThat(time.naps()).isEmpty();
        assertThat(server.asked).isEqualTo(10);
    }

    @Test
    void lastModelThatStaysDown_isGivenUpWithinAMinute() {
        server.kind = Kind.UNAVAILABLE;
        LanguageModel patient = new Retrying(breaker, time, true);
        for (int i = 0; i < 5; i++) {
            assertThat(catchThrowableOfType(ModelUnavailableException.class, () -> patient.ask(Models.PROMPT)))
                    .isNotNull();
        }
        // Four each for the first two, two for the third, and then one a rest.
        assertThat(server.asked).isLessThanOrEqualTo(20);
    }

    private CallFault fault() {
        return catchThrowableOfType(CallFault.class, () -> breaker.ask(Models.PROMPT));
    }

    private static final class Server implements LanguageModel {
        private int asked;
        private @org.jspecify.annotations.Nullable Kind kind;

        @Override
        public String name() {
            return "server";
        }

        @Override
        public Reply ask(Prompt prompt) {
            asked++;
            if (kind != null) {
                throw new CallFault(kind, "No.", null);
            }
            return new Reply("fine", Usage.NONE, false, 1);
        }
    }
}
