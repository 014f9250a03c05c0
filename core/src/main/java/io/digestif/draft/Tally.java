package io.digestif.draft;

import io.digestif.model.Usage;
import java.util.Objects;

/**
 * What asking came to.
 *
 * @param answered calls that the model answered
 * @param retried requests sent beyond the first of each call
 * @param failed calls that ended without an answer
 * @param usage tokens read and written
 */
public record Tally(int answered, int retried, int failed, Usage usage) {
    /** Nothing was asked. */
    public static final Tally NONE = new Tally(0, 0, 0, Usage.NONE);

    public Tally {
        Objects.requireNonNull(usage, "usage");
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                answered + other.answered, retried + other.retried, failed + other.failed, usage.plus(other.usage));
    }
}
