package io.digestif.draft;

import io.digestif.prompt.Doubt;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What came of asking once more for notes.
 *
 * @param notes those that were answered for: the note reworded, or empty where it was withdrawn
 * @param tally what it came to
 */
public record Reworded(Map<Doubt, Optional<DraftItem>> notes, Tally tally) {
    /** Nothing was asked. */
    public static final Reworded NONE = new Reworded(Map.of(), Tally.NONE);

    public Reworded {
        notes = Map.copyOf(notes);
    }

    /** Both together. */
    Reworded plus(Reworded other) {
        Map<Doubt, Optional<DraftItem>> both = new LinkedHashMap<>(notes);
        both.putAll(other.notes);
        return new Reworded(both, tally.plus(other.tally));
    }
}
