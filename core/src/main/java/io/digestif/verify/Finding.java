package io.digestif.verify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that the talk carries.
 *
 * @param section id of the section it was drafted for
 * @param text what is printed: the claim, or for a quote the transcript's own words
 * @param label the theme, what a part is about, or the kind of a reference; else empty
 * @param evidence in the order of the talk, at least one
 * @param match how it was found, for a quote
 */
public record Finding(String section, String text, String label, List<Evidence> evidence, Optional<Match> match) {
    public Finding {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(label, "label");
        evidence = List.copyOf(evidence);
        Objects.requireNonNull(match, "match");
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding without evidence: " + text);
        }
    }
}
