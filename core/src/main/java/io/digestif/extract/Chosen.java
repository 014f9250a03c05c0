package io.digestif.extract;

import io.digestif.transcript.Speaker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What all sections have taken so far: nothing stands twice, every part of the talk and every voice is heard. Not thread-safe. */
final class Chosen {
    private static final double REPEATED = 0.6;
    private static final double NEW_TENTH = 1.3;
    private static final double NEW_VOICE = 1.3;
    /** A speaker of less than this share of an even share of the words need not be heard. */
    private static final double FAIR = 0.3;

    private final Talk talk;
    private final Coverage coverage;
    private final Map<Speaker, Double> shares;
    private final Set<Integer> sentences = new HashSet<>();
    private final Set<Integer> tenths = new HashSet<>();
    private final Set<Speaker> voices = new HashSet<>();
    private final List<Set<Integer>> said = new ArrayList<>();

    Chosen(Talk talk) {
        this.talk = talk;
        this.coverage = new Coverage(talk.weights());
        this.shares = new HashMap<>(talk.shares());
    }

    /** 0 for what stands already, more than 1 for what comes from a tenth or a voice not heard yet. */
    double worth(Passage passage) {
        if (repeats(passage)) {
            return 0;
        }
        double worth = tenths.contains(tenth(passage.first().line())) ? 1 : NEW_TENTH;
        boolean unheard = passage.speaker()
                .filter(who -> !voices.contains(who))
                .filter(who -> shares.getOrDefault(who, 0.0) >= FAIR / Math.max(1, talk.voices()))
                .isPresent();
        return unheard ? worth * NEW_VOICE : worth;
    }

    private boolean repeats(Passage passage) {
        if (passage.sentences().stream().anyMatch(s -> sentences.contains(s.number()))) {
            return true;
        }
        Set<Integer> content = passage.content();
        return said.stream().anyMatch(other -> {
            long shared = content.stream().filter(other::contains).count();
            return shared > REPEATED * Math.min(content.size(), other.size());
        });
    }

    void take(Passage passage) {
        passage.sentences().forEach(s -> sentences.add(s.number()));
        passage.lines().forEach(line -> tenths.add(tenth(line)));
        passage.speaker().ifPresent(voices::add);
        said.add(passage.content());
    }

    /** Chooses by what the sections so far have not covered, and takes the choice. */
    List<Passage> choose(Collection<Passage> passages, ToDoubleFunction<Passage> standing, int most) {
        return chooseBy(coverage, passages, standing, most);
    }

    /** Chooses by another measure of what is worth saying, and takes the choice. */
    List<Passage> chooseBy(
            Coverage measure, Collection<Passage> passages, ToDoubleFunction<Passage> standing, int most) {
        return measure.choose(passages, p -> standing.applyAsDouble(p) * worth(p), this::take, c -> c.size() == most);
    }

    private int tenth(int line) {
        return (int) Math.min(9, talk.place(line) * 10);
    }
}
