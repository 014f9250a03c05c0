package io.digestif.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private final RecordedSleeper time = new RecordedSleeper();

    @Test
    void requestsAMinute_areEvenlySpaced() {
        Pace pace = new Pace(OptionalInt.of(30), OptionalInt.empty(), time.clock());

        assertThat(List.of(pace.take(1), pace.take(1), pace.take(1)))
                .containsExactly(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(4));
        time.sleep(Duration.ofSeconds(60));
        assertThat(pace.take(1)).isZero();
        assertThat(pace.take(1)).hasSeconds(2);
    }

    @Test
    void tokensAMinute_areNeverMore() {
        Pace pace = new Pace(OptionalInt.empty(), OptionalInt.of(6000), time.clock());

        assertThat(pace.take(3000)).isZero();
        assertThat(pace.take(1000)).hasSeconds(30);
        pace.used(500);
        assertThat(pace.take(1)).hasSeconds(45);
    }

    @Test
    void withoutLimits_nobodyWaits() {
        Pace pace = new Pace(OptionalInt.empty(), OptionalInt.empty(), time.clock());

        for (int i = 0; i < 100; i++) {
            assertThat(pace.take(100_000)).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "x-ratelimit-remaining-requests, x-ratelimit-reset-requests, 1s, 1000",
        "X-RateLimit-Remaining-Requests, X-RateLimit-Reset-Requests, 1m0s, 60000",
        "x-ratelimit-remaining-requests, x-ratelimit-reset-requests, 20ms, 20",
        "x-ratelimit-remaining-requests, x-ratelimit-reset-requests, 1.5s, 1500",
        "anthropic-ratelimit-requests-remaining, anthropic-ratelimit-requests-reset, 2026-03-04T12:00:07Z, 7000",
        "x-ratelimit-remaining-requests, x-ratelimit-reset-requests, 6h0m0s, 0",
        "x-ratelimit-remaining-requests, x-ratelimit-reset-requests, soon, 0",
        "x-ratelimit-remaining-requests, x-ratelimit-other, 1s, 0",
    })
    void providerWithoutRequestsLeft_isWaitedFor(String left, String reset, String until, long millis) {
        Pace pace = new Pace(OptionalInt.empty(), OptionalInt.empty(), time.clock());

        pace.heard(Map.of(left, List.of("0"), reset, List.of(until)));

        assertThat(pace.take(1)).hasMillis(millis);
        time.sleep(Duration.ofMillis(millis));
        assertThat(pace.take(1)).isZero();
    }

    @Test
    void providerWithRequestsLeft_isAsked() {
        Pace pace = new Pace(OptionalInt.empty(), OptionalInt.empty(), time.clock());

        pace.heard(Map.of("x-ratelimit-remaining-requests", List.of("1"), "x-ratelimit-reset-requests", List.of("9s")));

        assertThat(pace.take(1)).isZero();
    }

    @Test
    void providerWithTooFewTokensLeft_isWaitedForByWhoeverNeedsMore() {
        Pace pace = new Pace(OptionalInt.empty(), OptionalInt.empty(), time.clock());
        pace.heard(Map.of("x-ratelimit-remaining-tokens", List.of("1500"), "x-ratelimit-reset-tokens", List.of("8s")));

        assertThat(pace.take(1000)).isZero();
        assertThat(pace.take(1000)).hasSeconds(8);
    }

    @Test
    void busyServer_isLeftAloneByEverybody() {
        Pace pace = new Pace(OptionalInt.empty(), OptionalInt.empty(), time.clock());

        pace.pause(Duration.ofSeconds(3));
        pace.pause(Duration.ofSeconds(1));
        pace.pause(Duration.ofHours(1));

        assertThat(pace.take(1)).hasSeconds(3);
    }
}
