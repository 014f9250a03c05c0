package io.digestif.prompt;

import io.digestif.plan.Window;
import java.util.List;
import java.util.Objects;

/**
 * A note that the talk does not carry as it is written, though some lines come near to it: its author may reword it once.
 *
 * @param section id of the section it was drafted for
 * @param window what its author was shown
 * @param text as drafted
 * @param label as drafted
 * @param reason why it can't stand, a short sentence for people
 * @param lines indexes of the utterances that come nearest to it, in order, at least one
 */
public record Doubt(String section, Window window, String text, String label, String reason, List<Integer> lines) {
    public Doubt {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(reason, "reason");
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("nothing comes near to it: " + text);
        }
    }
}
