package io.digestif.draft;

import io.digestif.plan.Plan;
import io.digestif.prompt.Chapter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Takes from another source the sections for which one has no answer at all, and says so. */
final class FloorDrafter implements Drafter {
    private final Drafter first;
    private final Drafter floor;
    private final String floorName;

    FloorDrafter(Drafter first, Drafter floor, String floorName) {
        this.first = first;
        this.floor = floor;
        this.floorName = floorName;
    }

    @Override
    public List<Drafted> draft(Plan plan, List<String> sections, List<Chapter> chapters) {
        List<Drafted> answers = first.draft(plan, sections, chapters);
        List<String> lost = sections.stream()
                .filter(section -> answers.stream()
                        .noneMatch(answer -> answer.section().equals(section)
                                && answer.draft().isPresent()))
                .toList();
        List<Drafted> all = new ArrayList<>(answers.stream()
                .filter(answer -> !lost.contains(answer.section()))
                .toList());
        if (!lost.isEmpty()) {
            floor.draft(plan, lost, chapters)
                    .forEach(answer -> all.add(instead(
                            answer,
                            answers.stream()
                                    .filter(a -> a.section().equals(answer.section()))
                                    .toList())));
        }
        return all;
    }

    /** The floor's answer, with what it had come to before. */
    private Drafted instead(Drafted answer, List<Drafted> lost) {
        String reasons =
                lost.stream().flatMap(l -> l.failure().stream()).distinct().collect(Collectors.joining("; "));
        Tally tally = lost.stream().map(Drafted::tally).reduce(Tally.NONE, Tally::plus);
        Tally both = new Tally(
                tally.answered(),
                tally.fromCache(),
                tally.retried(),
                tally.failed(),
                tally.unpaid(),
                tally.usage(),
                List.of(floorName),
                List.of(floorName + " wrote " + answer.section() + ": " + reasons));
        return new Drafted(answer.section(), answer.window(), answer.draft(), answer.failure(), both);
    }

    @Override
    public void close() {
        first.close();
        floor.close();
    }
}
