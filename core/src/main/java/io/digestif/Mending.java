package io.digestif;

import io.digestif.digest.Assembly;
import io.digestif.draft.Drafter;
import io.digestif.draft.Reworded;
import io.digestif.plan.Plan;
import io.digestif.prompt.Doubt;
import io.digestif.verify.Verdict;
import io.digestif.verify.Verifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of claims in doubt: their author rewords them once, and they are verified like all else. */
final class Mending {
    private Mending() {}

    /** The verdicts, with nothing left in doubt. */
    static List<Verdict> mended(
            List<Verdict> verdicts, Plan plan, Drafter drafter, Verifier verifier, Assembly assembly) {
        Reworded reworded = drafter.reword(
                plan,
                verdicts.stream().flatMap(verdict -> verdict.doubts().stream()).toList());
        Map<Doubt, Verdict> mended = new HashMap<>();
        reworded.notes()
                .forEach((doubt, note) -> mended.put(
                        doubt,
                        note.map(text -> verifier.verifyReworded(doubt, text))
                                .orElseGet(() -> new Verdict(doubt.section(), List.of(), List.of()))));
        assembly.reworded(
                reworded.tally(),
                mended.values().stream()
                        .mapToInt(verdict -> verdict.findings().size())
                        .sum());
        return verdicts.stream()
                .map(verdict -> verdict.settled(doubt -> Optional.ofNullable(mended.get(doubt))))
                .toList();
    }
}
