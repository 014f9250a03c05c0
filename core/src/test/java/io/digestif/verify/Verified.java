package io.digestif.verify;

import io.digestif.draft.Draft;
import io.digestif.draft.DraftItem;
import io.digestif.plan.Plan;
import io.digestif.plan.Window;
import io.digestif.transcript.Transcript;
import java.util.List;

/** What becomes of items that a model writes about a talk. */
final class Verified {
    private Verified() {}

    static Verdict of(Transcript talk, String section, DraftItem... items) {
        return Verifier.of(Plan.of(talk), true)
                .verify(
                        new Draft(section, List.of(items)),
                        new Window(0, talk.utterances().size()));
    }

    static DraftItem item(String text, Integer... lines) {
        return labelled(text, "", lines);
    }

    static DraftItem labelled(String text, String label, Integer... lines) {
        return new DraftItem(text, List.of(lines), label);
    }

    static List<Integer> lines(Finding finding) {
        return finding.evidence().stream()
                .map(evidence -> evidence.utterance().index())
                .toList();
    }
}
