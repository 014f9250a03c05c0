package io.digestif.verify;

import java.util.List;
import java.util.Objects;

/**
 * What became of a draft.
 *
 * @param section id of the section
 * @param findings what the talk carries, in the draft's order
 * @param dropped what it does not
 */
public record Verdict(String section, List<Finding> findings, List<Dropped> dropped) {
    public Verdict {
        Objects.requireNonNull(section, "section");
        findings = List.copyOf(findings);
        dropped = List.copyOf(dropped);
    }
}
