package io.digestif.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads LRC, lines behind the time at which they are sung or said, {@code [00:12.34]Words}, also with times of words. */
final class LrcReader implements TranscriptReader {
    private static final int FIRST_LINES = 50;
    /** With its refrains a song has so many times the chars of its file at most, or the file is none. */
    private static final long MOST_SUNG = 20;

    @Override
    public String format() {
        return "LRC";
    }

    /** Its lines begin with times that have decimals, unlike those of turns that somebody wrote down. */
    @Override
    public boolean recognizes(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(FIRST_LINES)
                .toList();
        long stamped = lines.stream().filter(line -> stampEnd(line, 0) > 0).count();
        long tags = lines.stream().filter(line -> tagColon(line) > 0).count();
        long decimals = lines.stream()
                .filter(line -> stampEnd(line, 0) > 0
                        && line.substring(0, stampEnd(line, 0)).indexOf('.') > 0)
                .count();
        return stamped > 0 && decimals * 2 > stamped && (stamped + tags) * 5 >= lines.size() * 4L;
    }

    @Override
    public Reading read(String text) {
        List<Caption> lines = new ArrayList<>();
        Optional<String> title = Optional.empty();
        Optional<String> language = Optional.empty();
        long offset = 0;
        int withoutTime = 0;
        long sung = 0;
        for (String line : (Iterable<String>) text.lines().map(String::strip)::iterator) {
            int colon = tagColon(line);
            int from = skipStamps(line);
            if (from == 0 && colon > 0) {
                String value = line.substring(colon + 1, line.length() - 1).strip();
                switch (line.substring(1, colon).toLowerCase(Locale.ROOT)) {
                    case "ti" -> title = Optional.of(value).filter(v -> !v.isEmpty());
                    case "la" -> language = Optional.of(value).filter(v -> !v.isEmpty());
                    case "offset" -> offset = offset(value);
                    default -> {}
                }
                continue;
            }
            if (from == 0) {
                withoutTime += line.isEmpty() ? 0 : 1;
                lines.add(Caption.of(-1, -1, line));
                continue;
            }
            List<CueMarkup.Piece> words = CueMarkup.pieces(line.substring(from));
            // A refrain stands once, behind all of its times.
            for (int i = 0; i < from; i = skipBlanks(line, stampEnd(line, i))) {
                long start = Stamps.millis(line, i + 1, stampEnd(line, i) - 1);
                sung += line.length();
                if (sung <= MOST_SUNG * text.length()) {
                    lines.add(new Caption(start, -1, i == 0 ? words : again(words), false));
                }
            }
        }
        List<String> warnings = new ArrayList<>();
        if (withoutTime == 0) {
            lines.removeIf(line -> line.start() < 0);
            lines.sort(Comparator.comparingLong(Caption::start));
        } else {
            warnings.add(withoutTime + (withoutTime == 1 ? " line has" : " lines have")
                    + " no time; it was worked out from those around.");
        }
        return new Reading(Captions.cues(ended(lines, offset)), title, language, warnings);
    }

    /** The times of words are those of the first time. */
    private static List<CueMarkup.Piece> again(List<CueMarkup.Piece> words) {
        return words.stream()
                .map(w -> new CueMarkup.Piece(w.speaker(), -1, w.line(), w.text()))
                .toList();
    }

    /** Each line ends where the next one begins, one without words too. */
    private static List<Caption> ended(List<Caption> lines, long offset) {
        List<Caption> ended = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Caption line = lines.get(i);
            long next = i + 1 < lines.size() ? lines.get(i + 1).start() : -1;
            if (line.hasWords()) {
                List<CueMarkup.Piece> words = line.pieces().stream()
                        .map(w -> new CueMarkup.Piece(w.speaker(), shifted(w.start(), offset), w.line(), w.text()))
                        .toList();
                ended.add(new Caption(shifted(line.start(), offset), shifted(next, offset), words, false));
            }
        }
        return ended;
    }

    private static long shifted(long millis, long offset) {
        return millis < 0 ? -1 : Math.max(0, millis - offset);
    }

    private static long offset(String value) {
        try {
            return Long.parseLong(value, 0, Math.min(value.length(), 12), 10);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Index after all stamps at a line's beginning. */
    private static int skipStamps(String line) {
        int i = 0;
        while (stampEnd(line, i) > 0) {
            i = skipBlanks(line, stampEnd(line, i));
        }
        return i;
    }

    private static int skipBlanks(String line, int fromChar) {
        int i = fromChar;
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** Index after a stamp that begins at a char, {@code [00:12.34]}; -1 where there is none. */
    private static int stampEnd(String line, int fromChar) {
        if (fromChar + 1 >= line.length()
                || line.charAt(fromChar) != '['
                || !Character.isDigit(line.charAt(fromChar + 1))) {
            return -1;
        }
        int close = line.indexOf(']', fromChar);
        int colon = line.indexOf(':', fromChar);
        return colon > 0 && colon < close && Stamps.millis(line, fromChar + 1, close) >= 0 ? close + 1 : -1;
    }

    /** Index of the colon of a line such as {@code [ti:A title]}; -1 where it is none. */
    private static int tagColon(String line) {
        int colon = line.indexOf(':');
        boolean tag = line.startsWith("[") && line.endsWith("]") && colon > 1 && colon <= 12;
        return tag && line.substring(1, colon).chars().allMatch(c -> ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '#')
                ? colon
                : -1;
    }
}
