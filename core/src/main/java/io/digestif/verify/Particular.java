package io.digestif.verify;

import java.util.Objects;
import java.util.Optional;

/**
 * A number or a proper name in a text about a talk.
 *
 * @param number whether it is a number
 * @param text as written
 * @param supported whether the talk has it where it must
 * @param evidence the utterance that has it, wherever that is; empty if none has, and for a name that only stands over the talk, such as
 *     a speaker's
 */
public record Particular(boolean number, String text, boolean supported, Optional<Evidence> evidence) {
    public Particular {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(evidence, "evidence");
    }
}
