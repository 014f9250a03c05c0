package io.digestif.merge;

import io.digestif.plan.Plan;
import io.digestif.plan.Segment;
import io.digestif.prompt.SectionPrompt;
import io.digestif.verify.Dropped;
import io.digestif.verify.Evidence;
import io.digestif.verify.Finding;
import io.digestif.verify.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Chooses what a digest will hold, in code. The same thing in two places is kept in the first, with the moments of both; what a
 * section has no room for is cut and counted. Stateless and thread-safe.
 */
public final class Merge {
    private static final int THEMES = 5;
    private static final int POINTS = 4;

    /** Not behind "Mr." */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[\\p{L}\\p{N})\"”]{3}[.!?…])\\s+");

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
        Ranking ranking = new Ranking(plan, standing);
        Map<String, List<Verdict>> bySection = new LinkedHashMap<>();
        verdicts.forEach(verdict -> bySection
                .computeIfAbsent(verdict.section(), id -> new ArrayList<>())
                .add(verdict));
        List<Selection> selections = new ArrayList<>();
        bySection.forEach((section, ofSection) -> {
            List<Dropped> repeated = new ArrayList<>();
            List<Candidate> candidates = folded(ofSection, plan, standing, repeated);
            Selection selection = choose(section, ranking.ranked(candidates), repeated, standing);
            selections.add(
                    plan.windows().size() == 1 || section.equals(SectionPrompt.KEY_INSIGHTS)
                            ? selection
                            : selection.inOrderOfTheTalk());
        });
        return selections;
    }

    /** The findings of all windows; what says the same comes once. */
    private static List<Candidate> folded(
            List<Verdict> verdicts, Plan plan, Standing standing, List<Dropped> repeated) {
        List<Candidate> candidates = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            for (int place = 0; place < verdict.findings().size(); place++) {
                Finding finding = verdict.findings().get(place);
                Candidate candidate = new Candidate(
                        finding, place, plan.windowOf(finding.evidence().get(0).utterance()));
                int same = 0;
                while (same < candidates.size()
                        && !standing.same(candidates.get(same).finding(), finding)) {
                    same++;
                }
                if (same == candidates.size()) {
                    candidates.add(candidate);
                } else {
                    repeated.add(Dropped.repeat(finding));
                    candidates.set(same, candidates.get(same).with(candidate));
                }
            }
        }
        return candidates;
    }

    private static Selection choose(String section, List<Candidate> ranked, List<Dropped> repeated, Standing standing) {
        List<Finding> chosen = new ArrayList<>();
        List<Theme> themes = new ArrayList<>();
        int cut = 0;
        for (Candidate candidate : ranked) {
            Finding finding = candidate.finding();
            if (standing.has(finding)) {
                repeated.add(Dropped.repeat(finding));
                continue;
            }
            Optional<Finding> fitting = chosen.size() >= room(section)
                    ? Optional.empty()
                    : section.equals(SectionPrompt.IN_DEPTH)
                            ? underTheme(candidate, themes, standing)
                            : Optional.of(finding);
            if (fitting.isEmpty()) {
                cut++;
            } else {
                chosen.add(fitting.get());
                standing.add(finding);
            }
        }
        return new Selection(section, chosen, repeated, cut);
    }

    /** A theme, the words that name it, and how many points stand under it. */
    private record Theme(String label, Set<String> content, int points) {
        boolean isNamedBy(String other, Set<String> otherContent) {
            return label.equalsIgnoreCase(other)
                    || (!content.isEmpty()
                            && !otherContent.isEmpty()
                            && (content.containsAll(otherContent) || otherContent.containsAll(content)));
        }
    }

    /** A point under its theme, where that still takes one; windows name the same theme in different words. */
    private static Optional<Finding> underTheme(Candidate point, List<Theme> themes, Standing standing) {
        String label = point.finding().label();
        if (label.isEmpty()) {
            return Optional.of(point.finding());
        }
        Set<String> content = standing.content(label);
        for (int i = 0; i < themes.size(); i++) {
            Theme theme = themes.get(i);
            if (theme.isNamedBy(label, content)) {
                if (theme.points == POINTS) {
                    return Optional.empty();
                }
                themes.set(i, new Theme(theme.label, theme.content, theme.points + 1));
                return Optional.of(point.under(theme.label).finding());
            }
        }
        if (themes.size() == THEMES) {
            return Optional.empty();
        }
        themes.add(new Theme(label, content, 1));
        return Optional.of(point.finding());
    }

    /** Orders the paragraphs on the flow by the parts that they are about; two on one part become one. */
    public static Selection narrate(List<Finding> paragraphs, Plan plan) {
        Map<Segment, Finding> byPart = new TreeMap<>(Comparator.comparing(Segment::from));
        List<Finding> inOrder = paragraphs.stream()
                .sorted(Comparator.comparing(
                        paragraph -> paragraph.evidence().get(0).utterance().index()))
                .toList();
        for (Finding paragraph : inOrder) {
            byPart.merge(plan.partOf(paragraph.evidence().get(0).utterance()), paragraph, Merge::joined);
        }
        return new Selection(SectionPrompt.FLOW, List.copyOf(byPart.values()), List.of(), 0);
    }

    /** Two paragraphs in one, without the sentences of the second that stand in the first. */
    private static Finding joined(Finding first, Finding second) {
        String rest = Arrays.stream(SENTENCE_END.split(second.text()))
                .filter(sentence -> !first.text().contains(sentence))
                .collect(Collectors.joining(" "));
        if (rest.isEmpty()) {
            return first;
        }
        Map<Integer, Evidence> evidence = new TreeMap<>();
        first.evidence().forEach(e -> evidence.put(e.utterance().index(), e));
        second.evidence().forEach(e -> evidence.put(e.utterance().index(), e));
        return new Finding(
                first.section(),
                first.text() + " " + rest,
                first.label(),
                List.copyOf(evidence.values()),
                first.match());
    }
}
