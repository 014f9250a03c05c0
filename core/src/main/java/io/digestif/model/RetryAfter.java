package io.digestif.model;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a server asks to be left alone, in each of the ways that servers say it. */
final class RetryAfter {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d+)?");
    // google.rpc.RetryInfo in the body of an error of Gemini
    private static final Pattern RETRY_DELAY = Pattern.compile("\"retryDelay\"\\s*:\\s*\"(\\d{1,9}(?:\\.\\d+)?)s\"");

    private RetryAfter() {}

    /** Empty where it doesn't say, or not so that it can be read. */
    static Optional<Duration> of(HttpFailure failure, Clock clock) {
        return failure.header("retry-after-ms")
                .flatMap(millis -> number(millis, 1))
                .or(() -> failure.header("retry-after")
                        .flatMap(value -> number(value, 1000).or(() -> untilDate(value, clock))))
                .or(() -> inBody(failure.body()));
    }

    /** Gemini's way, the only one that stands in the body. */
    static Optional<Duration> inBody(String body) {
        Matcher delay = RETRY_DELAY.matcher(body);
        return delay.find() ? number(delay.group(1), 1000) : Optional.empty();
    }

    private static Optional<Duration> number(String text, int millisPerUnit) {
        String digits = text.strip();
        return NUMBER.matcher(digits).matches()
                ? Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(digits) * millisPerUnit)))
                : Optional.empty();
    }

    private static Optional<Duration> untilDate(String text, Clock clock) {
        try {
            Instant date = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(clock.instant(), date);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
