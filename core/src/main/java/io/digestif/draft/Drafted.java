package io.digestif.draft;

import io.digestif.plan.Window;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of asking for one section over one window.
 *
 * @param section id of the section
 * @param window what was read
 * @param draft the answer; empty where there was none
 * @param failure why there was none, a sentence for people
 * @param tally what it came to
 */
public record Drafted(String section, Window window, Optional<Draft> draft, Optional<String> failure, Tally tally) {
    public Drafted {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(tally, "tally");
        if (draft.isPresent() == failure.isPresent()) {
            throw new IllegalArgumentException("either a draft or a failure: " + section);
        }
    }
}
