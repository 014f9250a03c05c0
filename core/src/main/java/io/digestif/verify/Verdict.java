package io.digestif.verify;

import io.digestif.prompt.Doubt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What became of a draft.
 *
 * @param section id of the section
 * @param findings what the talk carries, in the draft's order
 * @param dropped what it does not
 * @param doubts what it does not carry as it is written, but what its author may reword
 */
public record Verdict(String section, List<Finding> findings, List<Dropped> dropped, List<Doubt> doubts) {
    public Verdict {
        Objects.requireNonNull(section, "section");
        findings = List.copyOf(findings);
        dropped = List.copyOf(dropped);
        doubts = List.copyOf(doubts);
    }

    /** One in which nothing is left to be reworded. */
    public Verdict(String section, List<Finding> findings, List<Dropped> dropped) {
        this(section, findings, dropped, List.of());
    }

    /**
     * The same in the end: what was reworded to what the talk carries stands, and the rest of what was in doubt is dropped.
     *
     * @param mended what became of each doubt that was answered for
     */
    public Verdict settled(Function<Doubt, Optional<Verdict>> mended) {
        List<Finding> found = new ArrayList<>(findings);
        List<Dropped> lost = new ArrayList<>(dropped);
        for (Doubt doubt : doubts) {
            Optional<Verdict> answer = mended.apply(doubt);
            answer.ifPresent(verdict -> found.addAll(verdict.findings()));
            if (answer.map(verdict -> verdict.findings().isEmpty()).orElse(true)) {
                lost.add(new Dropped(
                        section,
                        doubt.text(),
                        doubt.reason() + answer.map(Verdict::andThen).orElse("")));
            }
        }
        return new Verdict(section, found, lost);
    }

    /** What is said of a note that was asked for once more in vain. */
    private String andThen() {
        List<String> reasons = Stream.concat(
                        dropped.stream().map(Dropped::reason), doubts.stream().map(Doubt::reason))
                .toList();
        return reasons.isEmpty()
                ? "; asked again, its author withdrew it"
                : "; reworded once: " + String.join("; ", reasons);
    }
}
