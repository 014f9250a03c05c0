package io.digestif.transcript;

import java.util.ArrayList;
import java.util.List;

/** The numbers that courts, parliaments and some tools put before each line or turn, page by page or all through. */
final class LineNumbers {
    private static final int FEWEST_LINES = 4;
    private static final int MOST_DIGITS = 6;

    private LineNumbers() {}

    /** The lines without their numbers, if nearly all of them have one and these count up. */
    static List<String> without(List<String> lines) {
        int spoken = 0;
        int counted = 0;
        int last = 0;
        for (String line : lines) {
            if (!line.isBlank()) {
                int number = number(line);
                counted += number > 0 && (number == last + 1 || number == 1) ? 1 : 0;
                last = number;
                spoken++;
            }
        }
        if (spoken < FEWEST_LINES || counted * 10 < spoken * 9) {
            return lines;
        }
        List<String> bare = new ArrayList<>();
        lines.forEach(
                line -> bare.add(number(line) > 0 ? line.substring(end(line)).strip() : line));
        return bare;
    }

    private static int number(String line) {
        String number = line.substring(0, end(line)).strip();
        int digits = 0;
        while (digits < number.length() && isDigit(number.charAt(digits))) {
            digits++;
        }
        return digits == 0 || digits > MOST_DIGITS ? 0 : Integer.parseInt(number.substring(0, digits));
    }

    /** Index after a number that stands alone before the words, with its point or bracket; 0 where there is none. */
    private static int end(String line) {
        int i = 0;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        int first = i;
        while (i < line.length() && isDigit(line.charAt(i))) {
            i++;
        }
        int digits = i;
        if (i < line.length() && ".):".indexOf(line.charAt(i)) >= 0) {
            i++;
        }
        boolean alone = i == line.length() || Character.isWhitespace(line.charAt(i));
        return digits > first && alone ? i : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
