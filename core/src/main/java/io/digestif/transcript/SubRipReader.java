package io.digestif.transcript;

import java.util.List;
import java.util.Optional;

/** Reads SubRip (SRT), also without counters, without empty lines, or with points for commas. */
final class SubRipReader implements TranscriptReader {
    /** How far down the first times may stand. */
    private static final int FIRST_LINES = 50;

    @Override
    public String format() {
        return "SubRip (SRT)";
    }

    @Override
    public boolean recognizes(String text) {
        return text.lines().filter(line -> !line.isBlank()).limit(FIRST_LINES).anyMatch(Captions::isTiming);
    }

    @Override
    public Reading read(String text) {
        List<String> lines = Captions.lines(text);
        return Captions.read(lines, 0, false, Optional.empty(), Optional.empty());
    }
}
