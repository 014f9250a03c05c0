package io.digestif.digest;

import io.digestif.model.Usage;
import io.digestif.verify.Dropped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How a digest came about: what was asked, what was dropped and why, what is covered.
 *
 * @param model the model asked for, as a spec
 * @param promptsVersion which prompts were used; changes when their text does
 * @param createdAt when it was made
 * @param windows in how many pieces the talk was read
 * @param calls what was asked
 * @param tokens what it cost, as the server counts
 * @param coverage how much evidence falls in each tenth of the talk's words, ten numbers
 * @param dropped what was left out because the talk does not carry it, or because it stood already
 * @param warnings what a reader should know, each a sentence
 * @param checked how many items went through verification
 * @param reworded how many of them the talk did not carry as they were written first, but does as the model reworded them
 */
public record Report(
        String model,
        String promptsVersion,
        Instant createdAt,
        int windows,
        Calls calls,
        Usage tokens,
        List<Integer> coverage,
        List<Dropped> dropped,
        List<String> warnings,
        int checked,
        int reworded) {

    /** One of a digest of which nothing was reworded. */
    public Report(
            String model,
            String promptsVersion,
            Instant createdAt,
            int windows,
            Calls calls,
            Usage tokens,
            List<Integer> coverage,
            List<Dropped> dropped,
            List<String> warnings,
            int checked) {
        this(model, promptsVersion, createdAt, windows, calls, tokens, coverage, dropped, warnings, checked, 0);
    }

    /**
     * Counts of calls.
     *
     * @param made answered by the model
     * @param fromCache answered without asking
     * @param retried requests sent beyond the first of each call
     * @param failed calls that ended without an answer
     * @param unpaid calls that were not made, since the budget did not suffice
     */
    public record Calls(int made, int fromCache, int retried, int failed, int unpaid) {
        /** With enough of a budget for all. */
        public Calls(int made, int fromCache, int retried, int failed) {
            this(made, fromCache, retried, failed, 0);
        }
    }

    public Report {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(promptsVersion, "promptsVersion");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(calls, "calls");
        Objects.requireNonNull(tokens, "tokens");
        coverage = List.copyOf(coverage);
        dropped = List.copyOf(dropped);
        warnings = List.copyOf(warnings);
    }
}
