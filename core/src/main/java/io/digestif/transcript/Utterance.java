package io.digestif.transcript;

import java.util.Objects;
import java.util.Optional;

/**
 * A sentence, or a short turn: the unit that a digest cites. Where the transcript describes a sound, that is an utterance, too, and
 * nothing may rest on it, see {@link #isSound}.
 *
 * @param index its place in the transcript, 0-based
 * @param speaker who says it, where the transcript tells
 * @param text the words as transcribed, on one line, not blank
 * @param time when it is said; a transcript has times for all of its utterances or for none
 */
public record Utterance(int index, Optional<Speaker> speaker, String text, Optional<TimeSpan> time) {
    public Utterance {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(time, "time");
        if (index < 0) {
            throw new IllegalArgumentException("an utterance's index is negative: " + index);
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("utterance " + index + " has no text");
        }
    }

    /**
     * Whether it only describes sounds: {@code [Music]}, {@code (laughter)}, {@code ♪ … ♪}. Nobody said that, so no quote and no
     * claim rests on it; it has no words that count.
     */
    public boolean isSound() {
        return Sounds.are(text);
    }

    /** How many words it has, counted as in {@link Transcript#words}. */
    public int words() {
        return isSound() ? 0 : SpokenWords.count(text);
    }
}
