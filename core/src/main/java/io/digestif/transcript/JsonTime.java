package io.digestif.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Reads a time as JSON has it: a number, {@code "1.2"}, {@code "1.200s"}, {@code "PT1.2S"}, {@code "0:01,2"}, seconds and nanos. */
final class JsonTime {
    /** What stands where there is no time. */
    static final double NONE = -1;

    private static final double NANOS = 1e-9;
    private static final double LATEST_SECONDS = 1e7;

    private JsonTime() {}

    /**
     * A time in seconds, or {@link #NONE}.
     *
     * @param unit how many seconds a bare number counts
     */
    static double seconds(JsonNode value, double unit) {
        if (value.isNumber()) {
            return checked(value.asDouble() * unit);
        }
        if (value.isTextual()) {
            return checked(text(value.asText().strip(), unit));
        }
        if (value.isObject() && (value.has("seconds") || value.has("nanos"))) {
            return checked(
                    value.path("seconds").asDouble() + value.path("nanos").asDouble() * NANOS);
        }
        return NONE;
    }

    private static double text(String text, double unit) {
        if (text.startsWith("P")) {
            try {
                return Duration.parse(text).toNanos() * NANOS;
            } catch (DateTimeParseException | ArithmeticException e) {
                return NONE;
            }
        }
        boolean seconds = text.endsWith("s");
        String number = seconds ? text.substring(0, text.length() - 1) : text;
        double scale = seconds || number.indexOf(':') >= 0 ? 1 : unit;
        return Stamps.parse(number)
                .map(time -> time.toMillis() / 1000.0 * scale)
                .orElse(NONE);
    }

    private static double checked(double seconds) {
        return seconds >= 0 && seconds < LATEST_SECONDS ? seconds : NONE;
    }
}
