package io.digestif.transcript;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of talk as a file has it, before it is joined into sentences: a caption, a turn, a paragraph, a word.
 *
 * @param speaker who says it, where the file tells
 * @param text the words, mark-up removed and entities resolved; may be blank. An empty line in it ({@link #PARAGRAPH_END}) ends
 *     a turn or a paragraph, which no sentence crosses; a single line end is a blank
 * @param start when it begins, where the file tells
 * @param end when it ends, where the file tells
 */
public record Cue(Optional<Speaker> speaker, String text, Optional<Duration> start, Optional<Duration> end) {

    /** What a text holds where a turn or a paragraph ends. */
    public static final String PARAGRAPH_END = "\n\n";

    public Cue {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
    }
}
