package io.digestif.merge;

import io.digestif.verify.Dropped;
import io.digestif.verify.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a section will hold.
 *
 * @param section its id
 * @param chosen in reading order
 * @param repeated what was left out because it stands already
 * @param cut how many were left out because the section is full
 */
public record Selection(String section, List<Finding> chosen, List<Dropped> repeated, int cut) {
    public Selection {
        Objects.requireNonNull(section, "section");
        chosen = List.copyOf(chosen);
        repeated = List.copyOf(repeated);
    }

    /** The same, read from the talk's beginning to its end. */
    Selection inOrderOfTheTalk() {
        return new Selection(
                section,
                chosen.stream()
                        .sorted(Comparator.comparing(
                                finding -> finding.evidence().get(0).utterance().index()))
                        .toList(),
                repeated,
                cut);
    }
}
