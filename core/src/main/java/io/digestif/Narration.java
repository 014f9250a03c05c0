package io.digestif;

import io.digestif.digest.Assembly;
import io.digestif.draft.Drafted;
import io.digestif.draft.Drafter;
import io.digestif.merge.Merge;
import io.digestif.plan.Plan;
import io.digestif.plan.Segment;
import io.digestif.prompt.Chapter;
import io.digestif.verify.Finding;
import io.digestif.verify.Verdict;
import io.digestif.verify.Verifier;
import java.util.ArrayList;
import java.util.List;

/** How the talk moved, told part by part; the parts about which nothing stands are asked for once more. */
final class Narration {
    /** How often a part of the talk is asked for until a paragraph on it stands. */
    private static final int NARRATIONS = 2;

    private final Plan plan;
    private final Drafter drafter;
    private final Verifier verifier;
    private final Assembly assembly;

    Narration(Plan plan, Drafter drafter, Verifier verifier, Assembly assembly) {
        this.plan = plan;
        this.drafter = drafter;
        this.verifier = verifier;
        this.assembly = assembly;
    }

    /** Tells it in the section given, where it is wanted. */
    void tell(List<String> flow) {
        List<Finding> told = new ArrayList<>();
        List<Chapter> all = chapters(plan, plan.parts());
        List<Chapter> untold = all;
        for (int i = 0; i < NARRATIONS && !untold.isEmpty(); i++) {
            List<Drafted> drafted = drafter.draft(plan, flow, untold);
            assembly.asked(drafted);
            for (Drafted answer : drafted) {
                if (answer.draft().isPresent()) {
                    List<Segment> asked = untold.stream()
                            .flatMap(chapter -> chapter.within(answer.window()).stream())
                            .map(Chapter::segment)
                            .toList();
                    Verdict verdict = verifier.verifyFlow(answer.draft().get(), asked);
                    assembly.verified(List.of(verdict));
                    told.addAll(verdict.findings());
                }
            }
            untold = all.stream()
                    .flatMap(chapter -> plan.windows().stream().flatMap(window -> chapter.within(window).stream()))
                    .filter(piece -> !isTold(piece.segment(), told))
                    .toList();
        }
        assembly.chosen(List.of(Merge.narrate(told, plan)));
    }

    private static boolean isTold(Segment piece, List<Finding> told) {
        return told.stream()
                .flatMap(finding -> finding.evidence().stream())
                .anyMatch(evidence -> piece.holds(evidence.utterance().index()));
    }

    private static List<Chapter> chapters(Plan plan, List<Segment> parts) {
        return parts.stream()
                .map(part -> new Chapter(plan.parts().indexOf(part) + 1, part))
                .toList();
    }
}
