package io.digestif.draft;

import java.util.List;
import java.util.Objects;

/**
 * One thing that a model, or the embedded engine, says it found. A hint, not evidence.
 *
 * @param text what it says
 * @param lines indexes of the utterances that it rests on, as claimed; any number may stand here
 * @param label a theme, what a part is about, or the kind of a reference; else empty
 */
public record DraftItem(String text, List<Integer> lines, String label) {
    public DraftItem {
        Objects.requireNonNull(text, "text");
        lines = List.copyOf(lines);
        Objects.requireNonNull(label, "label");
    }
}
