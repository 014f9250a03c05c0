package io.digestif.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A model's answer, as it came.
 *
 * @param text the words of the answer, not blank
 * @param usage what it cost this time: nothing where it was kept from before
 * @param cut whether the output limit ended it, so that it is not whole
 * @param attempts how many requests it took, 0 where it was kept from before
 * @param model who wrote it, as a spec; empty where nobody said
 * @param notes what a reader of the digest should know of how it came about, each a sentence
 * @param counted what the server counted when it answered, also where that was before
 * @param countsPrefix whether it says how much of the prompt came from its prefix cache, be it nothing
 */
public record Reply(
        String text,
        Usage usage,
        boolean cut,
        int attempts,
        String model,
        List<String> notes,
        Usage counted,
        boolean countsPrefix) {
    public Reply {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(counted, "counted");
        notes = List.copyOf(notes);
    }

    /** An answer of which nothing else is to be said. */
    public Reply(String text, Usage usage, boolean cut, int attempts) {
        this(text, usage, cut, attempts, "", List.of(), usage, false);
    }

    Reply after(int requests) {
        return new Reply(text, usage, cut, requests, model, notes, counted, countsPrefix);
    }

    Reply noting(String note) {
        return new Reply(
                text,
                usage,
                cut,
                attempts,
                model,
                Stream.concat(notes.stream(), Stream.of(note)).toList(),
                counted,
                countsPrefix);
    }
}
