package io.digestif.merge;

import io.digestif.plan.Plan;
import io.digestif.plan.Segment;
import io.digestif.prompt.SectionPrompt;
import io.digestif.verify.Dropped;
import io.digestif.verify.Evidence;
import io.digestif.verify.Finding;
import io.digestif.verify.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chooses what a digest will hold, in code. The same thing in two places is kept in the first; what a section has no room for
 * is cut and counted. Stateless and thread-safe.
 */
public final class Merge {
    private static final int THEMES = 5;
    private static final int POINTS = 4;

    private Merge() {}

    /** How many items a section holds: the upper bounds of what a reader takes in, not goals. */
    private static int room(String section) {
        return switch (section) {
            case SectionPrompt.KEY_INSIGHTS -> 7;
            case SectionPrompt.SURPRISES, SectionPrompt.OPEN_QUESTIONS -> 5;
            case SectionPrompt.IN_DEPTH -> THEMES * POINTS;
            case SectionPrompt.QUOTES -> 6;
            case SectionPrompt.REFERENCES -> 40;
            default -> 12;
        };
    }

    /**
     * Chooses for all sections but the one on the flow.
     *
     * @param verdicts in reading order of their sections; several for one section are united
     */
    public static List<Selection> choose(List<Verdict> verdicts, Plan plan) {
        Standing standing = new Standing(plan.transcript());
        Map<String, List<Finding>> bySection = new LinkedHashMap<>();
        verdicts.forEach(verdict -> bySection
                .computeIfAbsent(verdict.section(), id -> new ArrayList<>())
                .addAll(verdict.findings()));
        List<Selection> selections = new ArrayList<>();
        bySection.forEach((section, findings) -> selections.add(choose(section, findings, standing)));
        return selections;
    }

    private static Selection choose(String section, List<Finding> findings, Standing standing) {
        List<Finding> chosen = new ArrayList<>();
        List<Dropped> repeated = new ArrayList<>();
        Map<String, Integer> pointsOfTheme = new LinkedHashMap<>();
        int cut = 0;
        for (Finding finding : findings) {
            if (standing.has(finding)) {
                repeated.add(Dropped.repeat(finding));
            } else if (chosen.size() >= room(section)
                    || (section.equals(SectionPrompt.IN_DEPTH) && !hasRoom(pointsOfTheme, finding))) {
                cut++;
            } else {
                chosen.add(finding);
                standing.add(finding);
            }
        }
        return new Selection(section, chosen, repeated, cut);
    }

    /** Whether the theme of a point still takes one; counts it if so. */
    private static boolean hasRoom(Map<String, Integer> pointsOfTheme, Finding point) {
        String theme = point.label().toLowerCase(Locale.ROOT);
        if (theme.isEmpty()) {
            return true;
        }
        if (!pointsOfTheme.containsKey(theme) && pointsOfTheme.size() == THEMES) {
            return false;
        }
        return pointsOfTheme.merge(theme, 1, Integer::sum) <= POINTS;
    }

    /** Orders the paragraphs on the flow by the parts that they are about; two on one part become one. */
    public static Selection narrate(List<Finding> paragraphs, Plan plan) {
        Map<Segment, Finding> byPart = new TreeMap<>(Comparator.comparing(Segment::from));
        for (Finding paragraph : paragraphs) {
            byPart.merge(plan.partOf(paragraph.evidence().get(0).utterance()), paragraph, Merge::joined);
        }
        return new Selection(SectionPrompt.FLOW, List.copyOf(byPart.values()), List.of(), 0);
    }

    private static Finding joined(Finding first, Finding second) {
        if (first.text().contains(second.text())) {
            return first;
        }
        Map<Integer, Evidence> evidence = new TreeMap<>();
        first.evidence().forEach(e -> evidence.put(e.utterance().index(), e));
        second.evidence().forEach(e -> evidence.put(e.utterance().index(), e));
        return new Finding(
                first.section(),
                first.text() + " " + second.text(),
                first.label(),
                List.copyOf(evidence.values()),
                first.match());
    }
}
