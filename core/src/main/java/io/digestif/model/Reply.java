package io.digestif.model;

import java.util.Objects;

/**
 * A model's answer, as it came.
 *
 * @param text the words of the answer, not blank
 * @param usage what it cost
 * @param cut whether the output limit ended it, so that it is not whole
 * @param attempts how many requests it took, 1 or more
 */
public record Reply(String text, Usage usage, boolean cut, int attempts) {
    public Reply {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(usage, "usage");
    }
}
