package io.digestif.transcript;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A reader as a user may add one: first line {@code STENO}, then {@code seconds words}. */
public final class OwnReader implements TranscriptReader {
    @Override
    public String format() {
        return "steno";
    }

    @Override
    public boolean recognizes(String text) {
        return text.startsWith("STENO\n");
    }

    @Override
    public Reading read(String text) {
        List<Cue> cues = text.lines().skip(1).map(OwnReader::cue).toList();
        return new Reading(cues, Optional.of("Steno"), Optional.of("en"), List.of("Read by steno."));
    }

    private static Cue cue(String line) {
        int blank = line.indexOf(' ');
        Duration start = Duration.ofSeconds(Long.parseLong(line.substring(0, blank)));
        return new Cue(Optional.empty(), line.substring(blank + 1), Optional.of(start), Optional.empty());
    }
}
