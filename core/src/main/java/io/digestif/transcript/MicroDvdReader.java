package io.digestif.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads MicroDVD, {@code {25}{75}Words|on two lines}, whose times are numbers of frames: the file has to tell how many a second has. */
final class MicroDvdReader implements TranscriptReader {
    private static final int MAX_DIGITS = 9;
    private static final double MOST_FRAMES = 1000;
    private static final int LONGEST_STYLE = 60;

    @Override
    public String format() {
        return "MicroDVD";
    }

    @Override
    public boolean recognizes(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("{DEFAULT}"))
                .findFirst()
                .filter(line -> wordsFrom(line) > 0)
                .isPresent();
    }

    @Override
    public Reading read(String text) {
        List<Caption> captions = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        double rate = 0;
        int skipped = 0;
        boolean first = true;
        for (String line : (Iterable<String>) text.lines().map(String::strip)::iterator) {
            int from = wordsFrom(line);
            if (from < 0) {
                skipped += line.isEmpty() || line.startsWith("{DEFAULT}") ? 0 : 1;
                continue;
            }
            if (first) {
                first = false;
                rate = rate(line.substring(from));
                if (rate > 0) {
                    continue;
                }
            }
            int close = line.indexOf('}');
            captions.add(Caption.of(
                    time(line.substring(1, close), rate),
                    time(line.substring(close + 2, line.indexOf('}', close + 1)), rate),
                    words(line.substring(from))));
        }
        captions.removeIf(caption -> !caption.hasWords());
        if (rate == 0) {
            warnings.add(
                    "The file counts frames and doesn't tell how many a second has, so its times are not known; a first line"
                            + " such as {1}{1}25 tells.");
        }
        if (skipped > 0) {
            warnings.add(
                    skipped + (skipped == 1 ? " line has" : " lines have") + " no frame numbers and was left out.");
        }
        return new Reading(Captions.cues(captions), Optional.empty(), Optional.empty(), warnings);
    }

    private static long time(String frames, double rate) {
        return rate == 0 || frames.isEmpty() ? -1 : Math.round(Integer.parseInt(frames) * 1000 / rate);
    }

    /** Frames a second, 0 where the words are none. */
    private static double rate(String words) {
        String number = words.strip().replace(',', '.');
        boolean shaped = !number.isEmpty()
                && number.length() <= MAX_DIGITS
                && number.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')
                && number.indexOf('.') == number.lastIndexOf('.')
                && !number.equals(".");
        double rate = shaped ? Double.parseDouble(number) : 0;
        return rate >= 1 && rate <= MOST_FRAMES ? rate : 0;
    }

    /** Takes out styles such as {@code {y:i}}, and the slash that stands before a line in italics. */
    private static String words(String styled) {
        StringBuilder words = new StringBuilder();
        boolean lineStart = true;
        for (int i = 0; i < styled.length(); i++) {
            char c = styled.charAt(i);
            int close = c == '{' ? styleEnd(styled, i) : -1;
            if (close > 0) {
                i = close;
            } else if (c == '|') {
                words.append('\n');
                lineStart = true;
            } else if (c != '/' || !lineStart) {
                words.append(c);
                lineStart = false;
            }
        }
        return words.toString();
    }

    /** Index of the brace that closes a style which begins at a char; -1 where none does. */
    private static int styleEnd(String styled, int fromChar) {
        int limit = Math.min(styled.length(), fromChar + LONGEST_STYLE);
        boolean style = fromChar + 2 < limit && styled.charAt(fromChar + 2) == ':';
        int i = fromChar;
        while (style && i < limit && styled.charAt(i) != '}') {
            i++;
        }
        return style && i < limit ? i : -1;
    }

    /** Index after the two numbers in braces that a line begins with, the second of which may be empty; -1 where there are none. */
    private static int wordsFrom(String line) {
        int first = bracedEnd(line, 0);
        int second = first < 3 ? -1 : bracedEnd(line, first);
        return second;
    }

    private static int bracedEnd(String line, int fromChar) {
        if (fromChar >= line.length() || line.charAt(fromChar) != '{') {
            return -1;
        }
        int i = fromChar + 1;
        while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
            i++;
        }
        return i < line.length() && line.charAt(i) == '}' && i - fromChar <= MAX_DIGITS ? i + 1 : -1;
    }
}
