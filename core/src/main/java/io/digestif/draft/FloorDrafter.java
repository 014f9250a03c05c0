package io.digestif.draft;

import io.digestif.plan.Plan;
import io.digestif.prompt.Chapter;
import io.digestif.prompt.Doubt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes from another source the sections for which one has no answer at all, and says so. */
final class FloorDrafter implements Drafter {
    private final Drafter first;
    private final Drafter floor;
    private final String floorName;
    private final Set<String> onFloor = new HashSet<>();

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
        onFloor.addAll(lost);
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

    /** What the floor wrote stays as it is. */
    @Override
    public Reworded reword(Plan plan, List<Doubt> doubts) {
        return first.reword(
                plan,
                doubts.stream()
                        .filter(doubt -> !onFloor.contains(doubt.section()))
                        .toList());
    }

    @Override
    public void close() {
        first.close();
        floor.close();
    }
}
