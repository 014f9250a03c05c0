package io.digestif.verify;

import java.util.List;
import java.util.Optional;

/**
 * A finding, or why there is none.
 *
 * @param near indexes of the utterances that come near to a claim that is refused, so that it may be reworded; else empty
 */
record Outcome(Optional<Finding> finding, String reason, List<Integer> near) {
    static Outcome found(Finding finding) {
        return new Outcome(Optional.of(finding), "", List.of());
    }

    static Outcome refused(String reason) {
        return new Outcome(Optional.empty(), reason, List.of());
    }

    static Outcome refused(String reason, List<Integer> near) {
        return new Outcome(Optional.empty(), reason, near);
    }
}
