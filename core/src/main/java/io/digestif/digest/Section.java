package io.digestif.digest;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A section of a digest.
 *
 * @param id such as {@code key-insights}
 * @param heading such as {@code Key insights}
 * @param status whether it could be made
 * @param reason why not, for {@link Status#PARTIAL} and {@link Status#FAILED}, which have one
 * @param items in reading order
 * @param model who wrote it, as a spec; empty where nobody was asked
 * @param cut how many verified findings were left out by the choice
 * @param coverage evidence of this section in each tenth of the talk's words, ten numbers
 */
public record Section(
        String id,
        String heading,
        Status status,
        Optional<String> reason,
        List<Item> items,
        Optional<String> model,
        int cut,
        List<Integer> coverage) {

    /** Whether a section could be made. Dropped items are not gaps. */
    public enum Status {
        /** Every window was answered, and something stands. */
        COMPLETE,
        /** Something stands, but a window was not read, or the flow lacks the talk's first or last tenth. */
        PARTIAL,
        /** Answered, and nothing survived. */
        NOTHING_FOUND,
        /** No answer. */
        FAILED;

        /** As it stands in the JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Section {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        items = List.copyOf(items);
        Objects.requireNonNull(model, "model");
        coverage = List.copyOf(coverage);
        if (isGap(status) && reason.isEmpty()) {
            throw new IllegalArgumentException("section " + id + " is " + status.id() + " without a reason");
        }
    }

    /** Whether part or all of it is missing for want of an answer. */
    public boolean isGap() {
        return isGap(status);
    }

    private static boolean isGap(Status status) {
        return status == Status.PARTIAL || status == Status.FAILED;
    }
}
