package io.digestif.transcript;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Reads and writes times as files have them: {@code 1:02:03.456}, {@code 02:03,4}, {@code 3.5}. */
final class Stamps {
    private static final int MAX_DIGITS = 7;

    private Stamps() {}

    /**
     * A stamp found in a line.
     *
     * @param time what it says
     * @param bracketed whether it stands in brackets
     * @param toChar index after its last char, closing bracket included
     */
    record Found(Duration time, boolean bracketed, int toChar) {}

    /** A stamp as captions have it: hours and minutes may be left out, decimals follow a point or a comma. */
    static Optional<Duration> parse(String text) {
        long millis = millis(text, 0, text.length());
        return millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    /** A stamp as captions have it, in milliseconds; -1 where there is none. Blanks may stand around it. */
    static long millis(String text, int fromChar, int toChar) {
        int to = toChar;
        while (to > fromChar && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        long seconds = 0;
        int parts = 1;
        int digits = 0;
        long part = 0;
        int i = skipBlanks(text, fromChar);
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (isDigit(c) && digits < MAX_DIGITS) {
                part = part * 10 + (c - '0');
                digits++;
            } else if (c == ':' && digits > 0 && parts < 3 && (parts == 1 || part < 60)) {
                seconds = (seconds + part) * 60;
                part = 0;
                digits = 0;
                parts++;
            } else {
                break;
            }
        }
        if (digits == 0 || (parts > 1 && part >= 60)) {
            return -1;
        }
        seconds += part;
        if (i >= to) {
            return seconds * 1000;
        }
        // Some write hh:mm:ss:mmm or hh:mm:ss;mmm.
        char point = text.charAt(i);
        boolean pointed = point == '.' || point == ',' || (parts == 3 && to - i == 4 && (point == ':' || point == ';'));
        long decimals = pointed ? decimals(text, i + 1, to) : -1;
        return decimals < 0 ? -1 : seconds * 1000 + decimals;
    }

    private static long decimals(String text, int fromChar, int toChar) {
        long micros = 0;
        int unit = 100_000;
        for (int i = fromChar; i < toChar; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            micros += (long) (c - '0') * unit;
            unit /= 10;
        }
        return fromChar == toChar ? -1 : (micros + 500) / 1000;
    }

    /**
     * The stamp that begins at a char of a line of text: {@code [12:34]}, {@code (0:12:34)}, {@code [~12:34]}, {@code \[12:34\]}, {@code 12:34};
     * of a range, the first. Text is full of numbers, so unlike in captions there must be minutes, and seconds of two digits.
     */
    static Optional<Found> at(String line, int fromChar) {
        int i = fromChar;
        if (i < line.length() && line.charAt(i) == '\\') {
            i++;
        }
        char opening = i < line.length() ? line.charAt(i) : ' ';
        if (opening != '[' && opening != '(') {
            int end = clockEnd(line, i);
            boolean ends = end == line.length() || !Character.isLetterOrDigit(line.charAt(end));
            return i > fromChar || !ends
                    ? Optional.empty()
                    : clock(line.substring(i, end)).map(time -> new Found(time, false, end));
        }
        i = skipBlanks(line, i + 1);
        if (i < line.length() && line.charAt(i) == '~') {
            i++;
        }
        int end = clockEnd(line, i);
        Optional<Duration> time = clock(line.substring(i, end));
        int close = skipRange(line, end);
        if (close < line.length() && line.charAt(close) == '\\') {
            close++;
        }
        if (close >= line.length() || line.charAt(close) != (opening == '[' ? ']' : ')')) {
            return Optional.empty();
        }
        int toChar = close + 1;
        return time.map(t -> new Found(t, true, toChar));
    }

    private static Optional<Duration> clock(String text) {
        int colon = text.lastIndexOf(':');
        boolean twoDigits = colon > 0
                && colon + 2 < text.length()
                && Character.isDigit(text.charAt(colon + 1))
                && Character.isDigit(text.charAt(colon + 2));
        return twoDigits ? parse(text) : Optional.empty();
    }

    /** After the clock, the rest of a range such as {@code --> 00:05.000} or {@code - 0:05}. */
    private static int skipRange(String line, int fromChar) {
        int i = skipBlanks(line, fromChar);
        int dash = i;
        while (i < line.length() && "->–—".indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        return i == dash ? i : skipBlanks(line, clockEnd(line, skipBlanks(line, i)));
    }

    private static int clockEnd(String line, int fromChar) {
        int i = fromChar;
        while (i < line.length() && (isDigit(line.charAt(i)) || isJoint(line, i))) {
            i++;
        }
        return i;
    }

    private static boolean isJoint(String line, int i) {
        return ":.,".indexOf(line.charAt(i)) >= 0 && i + 1 < line.length() && isDigit(line.charAt(i + 1));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int skipBlanks(String line, int fromChar) {
        int i = fromChar;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
    }

    /** {@code 00:01:02.345}, the decimals after the given sign. */
    static String caption(Duration time, char point) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                time.toHours(),
                time.toMinutesPart(),
                time.toSecondsPart(),
                point,
                time.toMillisPart());
    }

    /** {@code 1:02} or {@code 1:02:03}, as people write it; whole seconds, cut off. */
    static String forPeople(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
