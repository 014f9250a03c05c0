package io.digestif.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads SBV, captions under lines such as {@code 0:00:01.000,0:00:03.000}. */
final class SbvReader implements TranscriptReader {
    @Override
    public String format() {
        return "SBV captions";
    }

    @Override
    public boolean recognizes(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(SbvReader::isTiming)
                .isPresent();
    }

    @Override
    public Reading read(String text) {
        List<Caption> captions = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        long start = -1;
        long end = -1;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (isTiming(line)) {
                captions.add(Caption.of(start, end, words.toString().replace("[br]", "\n")));
                words.setLength(0);
                int comma = line.indexOf(',');
                start = Stamps.millis(line, 0, comma);
                end = Stamps.millis(line, comma + 1, line.length());
            } else {
                words.append(line).append('\n');
            }
        }
        captions.add(Caption.of(start, end, words.toString().replace("[br]", "\n")));
        captions.removeIf(caption -> !caption.hasWords());
        return new Reading(Captions.cues(captions), Optional.empty(), Optional.empty(), List.of());
    }

    /** Two times with hours and a comma between. */
    private static boolean isTiming(String line) {
        int comma = line.indexOf(',');
        return comma > 0
                && line.indexOf(':') > 0
                && line.indexOf(':', comma) > 0
                && Stamps.millis(line, 0, comma) >= 0
                && Stamps.millis(line, comma + 1, line.length()) >= 0;
    }
}
