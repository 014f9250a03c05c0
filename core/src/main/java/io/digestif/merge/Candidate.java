package io.digestif.merge;

import io.digestif.plan.Window;
import io.digestif.prompt.SectionPrompt;
import io.digestif.verify.Evidence;
import io.digestif.verify.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A finding that may be chosen, with what was found of it elsewhere.
 *
 * @param place before how many others of its window the model named it
 * @param windows where it was found, by their first utterances
 */
record Candidate(Finding finding, int place, Set<Integer> windows) {
    /** A claim cites one to three moments. */
    private static final int MOMENTS = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    Candidate(Finding finding, int place, Window window) {
        this(finding, place, Set.of(window.from()));
    }

    /** The one that was named earlier in its window, on the moments of both. */
    Candidate with(Candidate same) {
        Set<Integer> both = new TreeSet<>(windows);
        both.addAll(same.windows);
        return same.place < place
                ? new Candidate(united(same.finding, finding), same.place, both)
                : new Candidate(united(finding, same.finding), place, both);
    }

    private static Finding united(Finding kept, Finding other) {
        boolean isQuote = kept.section().equals(SectionPrompt.QUOTES);
        if (isQuote || !numbers(kept).equals(numbers(other))) {
            return kept;
        }
        Map<Integer, Evidence> moments = new TreeMap<>();
        kept.evidence().forEach(e -> moments.put(e.utterance().index(), e));
        for (Evidence evidence : other.evidence()) {
            if (moments.size() < MOMENTS) {
                moments.putIfAbsent(evidence.utterance().index(), evidence);
            }
        }
        return new Finding(kept.section(), kept.text(), kept.label(), List.copyOf(moments.values()), kept.match());
    }

    private static Set<String> numbers(Finding finding) {
        return NUMBER.matcher(finding.text()).results().map(r -> r.group()).collect(Collectors.toSet());
    }

    /** The moment that it begins with. */
    int moment() {
        return finding.evidence().get(0).utterance().index();
    }

    /** The same under another theme. */
    Candidate under(String label) {
        return new Candidate(
                new Finding(finding.section(), finding.text(), label, finding.evidence(), finding.match()),
                place,
                windows);
    }
}
