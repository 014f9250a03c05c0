package io.digestif.merge;

import io.digestif.plan.Plan;
import io.digestif.plan.Window;
import io.digestif.verify.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which findings are chosen. In one window that of the model's reply, which was asked for the weightiest first. Of
 * several windows, each of which has a first, those come earlier that the model named earlier, that their moments carry better and
 * that the talk returns to; and one from a window that has many chosen already comes later.
 */
final class Ranking {
    /** What one place further back in a reply costs. */
    private static final double PLACE = 0.5;

    /** What it counts that a finding is spoken of throughout the talk. */
    private static final double RETURNS = 0.5;

    /** What it costs that one of the same window is chosen already. */
    private static final double SPREAD = 0.5;

    /** A window that has this much of a finding's content words speaks of it. */
    private static final double SPEAKS_OF = 0.6;

    private final Plan plan;
    private final Standing words;
    private final Map<Window, Set<String>> spoken = new HashMap<>();

    Ranking(Plan plan, Standing words) {
        this.plan = plan;
        this.words = words;
        if (plan.windows().size() > 1) {
            for (Window window : plan.windows()) {
                Set<String> content = new HashSet<>();
                plan.transcript()
                        .utterances()
                        .subList(window.from(), window.to())
                        .forEach(u -> content.addAll(words.content(u.text())));
                spoken.put(window, content);
            }
        }
    }

    List<Candidate> ranked(List<Candidate> candidates) {
        if (plan.windows().size() == 1) {
            return candidates;
        }
        Map<Candidate, Double> weights = new HashMap<>();
        candidates.forEach(candidate -> weights.put(candidate, weight(candidate)));
        Map<Integer, Integer> chosen = new HashMap<>();
        List<Candidate> left = new ArrayList<>(candidates);
        List<Candidate> ranked = new ArrayList<>();
        while (!left.isEmpty()) {
            Candidate next = left.stream()
                    .max(Comparator.comparingDouble(candidate -> weights.getOrDefault(candidate, 0.0)
                            / (1 + SPREAD * chosen.getOrDefault(window(candidate), 0))))
                    .orElseThrow();
            chosen.merge(window(next), 1, Integer::sum);
            left.remove(next);
            ranked.add(next);
        }
        return ranked;
    }

    private int window(Candidate candidate) {
        return plan.windowOf(candidate.finding().evidence().get(0).utterance()).from();
    }

    private double weight(Candidate candidate) {
        Set<String> content = words.content(candidate.finding().text());
        Set<String> carried = new HashSet<>();
        for (Evidence evidence : candidate.finding().evidence()) {
            carried.addAll(words.content(evidence.utterance().text()));
        }
        long speaking = plan.windows().stream()
                .filter(window -> candidate.windows().contains(window.from())
                        || share(content, spoken.getOrDefault(window, Set.of())) >= SPEAKS_OF)
                .count();
        return (1 + share(content, carried))
                * (1 + RETURNS * speaking / plan.windows().size())
                / (1 + PLACE * candidate.place());
    }

    private static double share(Set<String> content, Set<String> of) {
        return content.isEmpty() ? 0 : content.stream().filter(of::contains).count() / (double) content.size();
    }
}
