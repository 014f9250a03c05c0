package io.digestif.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads SubRip (SRT), also without counters, without empty lines, with points for commas, or with arrows come apart. */
final class SubRipReader implements TranscriptReader {
    /** How far down the first times may stand. */
    private static final int FIRST_LINES = 50;

    @Override
    public String format() {
        return "SubRip (SRT)";
    }

    @Override
    public boolean recognizes(String text) {
        return text.lines().filter(line -> !line.isBlank()).limit(FIRST_LINES).anyMatch(CaptionBlocks::isTiming);
    }

    @Override
    public Reading read(String text) {
        List<String> warnings = new ArrayList<>();
        List<Caption> captions = CaptionBlocks.read(text, 0, false, warnings);
        return new Reading(Captions.cues(captions), Optional.empty(), Optional.empty(), warnings);
    }
}
