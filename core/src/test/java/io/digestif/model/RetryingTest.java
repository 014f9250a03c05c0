package io.digestif.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.digestif.error.ModelUnavailableException;
import io.digestif.error.ReplyException;
import io.digestif.model.CallFault.Kind;
import io.digestif.prompt.Prompt;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RetryingTest {
    private final RecordedSleeper sleeper = new RecordedSleeper();

    @Test
    void serverThatSaysWhen_isWaitedForAsToldIt() {
        Script script = new Script(unavailable(Duration.ofMillis(1500)), unavailable(Duration.ofSeconds(20)));

        assertThat(new Retrying(script, sleeper, true).ask(Models.PROMPT).attempts())
                .isEqualTo(3);
        assertThat(sleeper.naps()).containsExactly(Duration.ofMillis(1500), Duration.ofSeconds(20));
    }

    @Test
    void serverThatDoesNotSay_isWaitedForLongerEachTime() {
        for (int i = 0; i < 200; i++) {
            RecordedSleeper naps = new RecordedSleeper();
            new Retrying(new Script(unavailable(null), unavailable(null), unavailable(null)), naps, true)
                    .ask(Models.PROMPT);
            for (int attempt = 0; attempt < naps.naps().size(); attempt++) {
                assertThat(naps.naps().get(attempt))
                        .isBetween(Duration.ZERO, Duration.ofMillis((2000L << attempt) + 1));
            }
        }
    }

    @Test
    void backoff_isFullJitter() {
        List<Duration> first = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> {
                    RecordedSleeper naps = new RecordedSleeper();
                    new Retrying(new Script(unavailable(null)), naps, true).ask(Models.PROMPT);
                    return naps.naps().isEmpty() ? Duration.ZERO : naps.naps().get(0);
                })
                .toList();

        assertThat(first).anyMatch(nap -> nap.toMillis() < 500).anyMatch(nap -> nap.toMillis() > 1500);
    }

    @Test
    void aMinuteOfWaiting_isEnough() {
        Duration half = Duration.ofSeconds(31);
        Script script = new Script(unavailable(half), unavailable(half), unavailable(half));

        ModelUnavailableException thrown = catchThrowableOfType(
                ModelUnavailableException.class, () -> new Retrying(script, sleeper, true).ask(Models.PROMPT));

        assertThat(thrown.attempts()).isEqualTo(2);
        assertThat(thrown.retryAfter()).contains(half);
        assertThat(thrown).hasMessageEndingWith("Asked 2 times.");
        assertThat(sleeper.naps()).containsExactly(half);
    }

    @Test
    void uselessAnswer_isAskedForOnceMoreAtOnce() {
        CallFault empty = new CallFault(Kind.UNUSABLE, "Empty.", null);

        assertThatThrownBy(() -> new Retrying(
                                new Script(empty, unavailable(Duration.ofSeconds(1)), empty), sleeper, true)
                        .ask(Models.PROMPT))
                .isInstanceOf(ReplyException.class);
        assertThat(sleeper.naps()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void interruptedWhileWaiting_stopsAtOnce() {
        Script script = new Script(unavailable(Duration.ofSeconds(1)));
        Retrying retrying = new Retrying(
                script,
                duration -> {
                    throw new InterruptedException();
                },
                true);

        assertThatThrownBy(() -> retrying.ask(Models.PROMPT))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(script.asked).isEqualTo(1);
    }

    @Test
    void interruptedBefore_sendsNothing() {
        Script script = new Script();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new Retrying(script, sleeper, true).ask(Models.PROMPT))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(script.asked).isZero();
    }

    private static CallFault unavailable(@Nullable Duration retryAfter) {
        return new CallFault(Kind.UNAVAILABLE, "Not now.", "", retryAfter, null);
    }

    /** Fails as told, then answers. */
    private static final class Script implements LanguageModel {
        private final Deque<CallFault> faults;
        private int asked;

        Script(CallFault... faults) {
            this.faults = new ArrayDeque<>(Arrays.asList(faults));
        }

        @Override
        public String name() {
            return "script";
        }

        @Override
        public Reply ask(Prompt prompt) {
            asked++;
            if (!faults.isEmpty()) {
                throw faults.remove();
            }
            return new Reply("fine", Usage.NONE, false, 1);
        }
    }
}
