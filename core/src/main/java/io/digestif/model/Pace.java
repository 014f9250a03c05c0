package io.digestif.model;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When the next call may go: as the user's limits a minute say, evenly spaced, and as the provider says in the headers of its
 * answers. Thread-safe.
 */
final class Pace {
    /** A provider that wants to be left alone for longer is asked all the same, and says so in words. */
    private static final Duration LONGEST = Retrying.MAX_WAITING;

    private static final Pattern DURATION = Pattern.compile(
            "(?:(\\d{1,5})h)?(?:(\\d{1,5})m(?!s))?(?:(\\d{1,9}(?:\\.\\d+)?)s)?(?:(\\d{1,9}(?:\\.\\d+)?)ms)?");

    private final OptionalInt requestsPerMinute;
    private final OptionalInt tokensPerMinute;
    private final Clock clock;
    private Instant nextRequest = Instant.EPOCH;
    private Instant nextTokens = Instant.EPOCH;
    private Instant resumed = Instant.EPOCH;
    private long tokensLeft = Long.MAX_VALUE;
    private Instant tokensRenewed = Instant.EPOCH;

    Pace(OptionalInt requestsPerMinute, OptionalInt tokensPerMinute, Clock clock) {
        this.requestsPerMinute = requestsPerMinute;
        this.tokensPerMinute = tokensPerMinute;
        this.clock = clock;
    }

    /** Takes the next free place for a call of so many tokens, and says how long it is until then. */
    synchronized Duration take(int tokens) {
        Instant now = clock.instant();
        Instant start = latest(now, nextRequest, nextTokens, resumed);
        if (tokens > tokensLeft) {
            start = latest(start, tokensRenewed);
            tokensLeft = Long.MAX_VALUE; // until the provider says again
        } else if (tokensLeft != Long.MAX_VALUE) {
            tokensLeft -= tokens;
        }
        if (requestsPerMinute.isPresent()) {
            nextRequest = start.plus(Duration.ofMinutes(1).dividedBy(requestsPerMinute.getAsInt()));
        }
        nextTokens = start;
        used(tokens);
        return Duration.between(now, start);
    }

    /** Tokens beyond those that a call was taken for: what the model wrote. */
    synchronized void used(long tokens) {
        if (tokensPerMinute.isPresent()) {
            nextTokens = nextTokens.plusNanos(tokens * Duration.ofMinutes(1).toNanos() / tokensPerMinute.getAsInt());
        }
    }

    /** Nobody asks for so long. */
    synchronized void pause(Duration duration) {
        if (duration.compareTo(LONGEST) <= 0) {
            resumed = latest(resumed, clock.instant().plus(duration));
        }
    }

    /** What a provider says of its limits: OpenAI's headers and those made like them, and Anthropic's. */
    synchronized void heard(Map<String, List<String>> given) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.forEach((name, values) -> values.stream().findFirst().ifPresent(value -> headers.put(name, value)));
        limit(headers, "x-ratelimit-remaining-requests", "x-ratelimit-reset-requests")
                .or(() ->
                        limit(headers, "anthropic-ratelimit-requests-remaining", "anthropic-ratelimit-requests-reset"))
                .filter(limit -> limit.left() == 0)
                .ifPresent(limit -> pause(limit.renewed()));
        limit(headers, "x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens")
                .or(() -> limit(headers, "anthropic-ratelimit-tokens-remaining", "anthropic-ratelimit-tokens-reset"))
                .filter(limit -> limit.renewed().compareTo(LONGEST) <= 0)
                .ifPresent(limit -> {
                    tokensLeft = limit.left();
                    tokensRenewed = clock.instant().plus(limit.renewed());
                });
    }

    private record Limit(long left, Duration renewed) {}

    private Optional<Limit> limit(Map<String, String> headers, String left, String reset) {
        Optional<Long> count = Optional.ofNullable(headers.get(left))
                .filter(text -> text.matches("\\d{1,12}"))
                .map(Long::parseLong);
        return count.flatMap(number -> Optional.ofNullable(headers.get(reset))
                .flatMap(this::untilReset)
                .map(renewed -> new Limit(number, renewed)));
    }

    private Optional<Duration> untilReset(String text) {
        Matcher form = DURATION.matcher(text.toLowerCase(Locale.ROOT));
        if (!text.isEmpty() && form.matches()) {
            double seconds = 3600 * number(form, 1) + 60 * number(form, 2) + number(form, 3) + number(form, 4) / 1000;
            return Optional.of(Duration.ofMillis(Math.round(1000 * seconds)));
        }
        try {
            Duration left = Duration.between(clock.instant(), Instant.parse(text));
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static double number(Matcher form, int group) {
        return form.group(group) == null ? 0 : Double.parseDouble(form.group(group));
    }

    private static Instant latest(Instant... instants) {
        return java.util.Collections.max(List.of(instants));
    }
}
