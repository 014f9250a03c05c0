package io.digestif.extract;

import io.digestif.draft.Draft;
import io.digestif.draft.Drafted;
import io.digestif.draft.Drafter;
import io.digestif.draft.Tally;
import io.digestif.plan.Plan;
import io.digestif.plan.Window;
import io.digestif.prompt.Chapter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The embedded engine as a source of drafts. It finds all sections at once, so that none repeats another. */
final class ExtractiveDrafter implements Drafter {
    private final List<String> wanted;
    private final Map<String, Draft> found = new HashMap<>();

    ExtractiveDrafter(List<String> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    @Override
    public List<Drafted> draft(Plan plan, List<String> sections, List<Chapter> chapters) {
        if (found.isEmpty()) {
            Extraction.drafts(plan.transcript(), wanted, plan.parts())
                    .forEach(draft -> found.put(draft.section(), draft));
        }
        Window whole = new Window(0, plan.transcript().utterances().size());
        return sections.stream()
                .map(id -> new Drafted(
                        id,
                        whole,
                        Optional.of(about(chapters, found.getOrDefault(id, new Draft(id, List.of())))),
                        Optional.empty(),
                        Tally.NONE))
                .toList();
    }

    /** What of a draft rests on the parts asked about; all of it where none are named. */
    private static Draft about(List<Chapter> chapters, Draft draft) {
        return chapters.isEmpty()
                ? draft
                : new Draft(
                        draft.section(),
                        draft.items().stream()
                                .filter(item -> chapters.stream()
                                        .anyMatch(chapter -> item.lines().stream()
                                                .anyMatch(line ->
                                                        chapter.segment().holds(line))))
                                .toList());
    }

    @Override
    public void close() {}
}
