package io.digestif.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retry-after | 7 | 7000",
                "retry-after | 0.5 | 500",
                "retry-after | 0 | 0",
                "retry-after-ms | 1250 | 1250",
                "retry-after | Wed, 04 Mar 2026 12:00:30 GMT | 30000",
                "retry-after | Wed, 04 Mar 2026 11:59:00 GMT | 0",
            })
    void header_isRead(String name, String value, long millis) {
        assertThat(of(Map.of(name, value), "")).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"soon", "-5", "99999999999999999999", "1e400", "NaN", "Wed, 99 Mar 2026 12:00:30 GMT", "''"})
    void headerThatNobodyCanRead_isPassedOver(String value) {
        assertThat(of(Map.of("retry-after", value), "")).isEmpty();
    }

    @Test
    void milliseconds_countBeforeSeconds() {
        assertThat(of(Map.of("retry-after", "3", "retry-after-ms", "2500"), "")).contains(Duration.ofMillis(2500));
    }

    @Test
    void delayInTheBodyOfGemini_isRead() {
        String body = "{\"error\":{\"details\":[{\"@type\":\"type.googleapis.com/google.rpc.RetryInfo\","
                + "\"retryDelay\": \"36.5s\"}]}}";

        assertThat(of(Map.of(), body)).contains(Duration.ofMillis(36_500));
    }

    private static Optional<Duration> of(Map<String, String> headers, String body) {
        return RetryAfter.of(new HttpFailure(429, "host", ApiKey.NONE, body, headers), Models.NOON);
    }
}
