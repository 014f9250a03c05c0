package io.digestif.verify;

import java.util.Optional;

/** A finding, or why there is none. */
record Outcome(Optional<Finding> finding, String reason) {
    static Outcome found(Finding finding) {
        return new Outcome(Optional.of(finding), "");
    }

    static Outcome refused(String reason) {
        return new Outcome(Optional.empty(), reason);
    }
}
