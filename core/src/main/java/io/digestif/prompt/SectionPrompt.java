package io.digestif.prompt;

import java.util.Objects;

/**
 * A section that can be asked for.
 *
 * @param id the name of its folder, such as {@code key-insights}
 * @param heading what people read above it
 */
public record SectionPrompt(String id, String heading) {
    public SectionPrompt {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(heading, "heading");
    }
}
