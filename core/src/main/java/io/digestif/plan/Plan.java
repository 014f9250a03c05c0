package io.digestif.plan;

import java.util.List;

/** Placeholder. */
public record Plan(List<Window> windows) {
    public static Plan of() {
        return new Plan(List.of());
    }
}
