package io.digestif.transcript;

import io.digestif.error.TranscriptException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads one kind of transcript. Digestif's own readers are hidden behind this interface; another is found by {@link
 * java.util.ServiceLoader} and asked before them. Implementations are stateless and thread-safe.
 */
public interface TranscriptReader {

    /** What this reader reads, in a word or two for people: {@code WebVTT}. */
    String format();

    /**
     * Whether a text is of this kind, judged by its content alone.
     *
     * @param text the whole file, decoded, line ends as they are, without a byte-order mark
     */
    boolean recognizes(String text);

    /**
     * Reads a text that this reader recognized.
     *
     * @throws TranscriptException if it turns out to be none; the message names the line or JSON path, the caller adds the file
     */
    Reading read(String text);

    /**
     * What a reader found in a file.
     *
     * @param cues in the order of the file
     * @param title the talk's title, where the file has one
     * @param language BCP 47 tag of the talk, where the file tells
     * @param warnings what was skipped or repaired, each a sentence for people
     */
    record Reading(List<Cue> cues, Optional<String> title, Optional<String> language, List<String> warnings) {
        public Reading {
            // Only readers of this room pack cues, and they keep none; copied they would be packed no more.
            cues = cues instanceof PackedCues ? cues : List.copyOf(cues);
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(language, "language");
            warnings = List.copyOf(warnings);
        }
    }
}
