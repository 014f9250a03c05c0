package io.digestif.transcript;

import java.util.Objects;

/**
 * Who speaks, by the label that the transcript gives; never guessed.
 *
 * @param name the label as written, not blank
 */
public record Speaker(String name) {
    public Speaker {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a speaker's name is blank");
        }
    }
}
