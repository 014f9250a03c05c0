package io.digestif.verify;

import java.util.Objects;

/**
 * Something that was left out, and why.
 *
 * @param section id of the section it was drafted for
 * @param text as drafted
 * @param reason a short sentence for people
 */
public record Dropped(String section, String text, String reason) {
    public Dropped {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(reason, "reason");
    }
}
