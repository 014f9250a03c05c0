package io.digestif.draft;

import io.digestif.model.Reply;
import io.digestif.model.Usage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What asking came to.
 *
 * @param answered calls that the model answered
 * @param fromCache answers kept from before, for which nothing was asked
 * @param retried requests sent beyond the first of each call
 * @param failed calls that ended without an answer
 * @param unpaid calls that were not made, since the budget did not suffice
 * @param usage tokens read and written
 * @param models who answered, as specs, each once
 * @param notes what a reader of the digest should know of how the answers came about, each once
 */
public record Tally(
        int answered,
        int fromCache,
        int retried,
        int failed,
        int unpaid,
        Usage usage,
        List<String> models,
        List<String> notes) {
    /** Nothing was asked. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, Usage.NONE, List.of(), List.of());

    /** A call for which the budget did not suffice. */
    static final Tally UNPAID = new Tally(0, 0, 0, 0, 1, Usage.NONE, List.of(), List.of());

    public Tally {
        Objects.requireNonNull(usage, "usage");
        models = models.stream().distinct().toList();
        notes = notes.stream().distinct().toList();
    }

    /** What an answer came to. */
    static Tally of(Reply reply) {
        boolean asked = reply.attempts() > 0;
        return new Tally(
                asked ? 1 : 0,
                asked ? 0 : 1,
                asked ? reply.attempts() - 1 : 0,
                0,
                0,
                reply.usage(),
                reply.model().isEmpty() ? List.of() : List.of(reply.model()),
                reply.notes());
    }

    /** What a call without an answer came to, after so many requests. */
    static Tally failed(int requests) {
        return new Tally(0, 0, Math.max(0, requests - 1), 1, 0, Usage.NONE, List.of(), List.of());
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                answered + other.answered,
                fromCache + other.fromCache,
                retried + other.retried,
                failed + other.failed,
                unpaid + other.unpaid,
                usage.plus(other.usage),
                Stream.concat(models.stream(), other.models.stream()).toList(),
                Stream.concat(notes.stream(), other.notes.stream()).toList());
    }
}
