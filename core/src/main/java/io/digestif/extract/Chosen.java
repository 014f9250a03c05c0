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
    /** The same between sentences of one breath, which mostly are about one thing. */
    private static final double REPEATED_AT_ONCE = 0.4;

    private static final int AT_ONCE = 3;
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
    private final List<Passage> taken = new ArrayList<>();

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
        return taken.stream().anyMatch(other -> shared(passage, other) > limit(passage, other));
    }

    /** How much of what the shorter one says the other says, too. */
    private static double shared(Passage one, Passage other) {
        Set<Integer> content = one.content();
        long shared = content.stream().filter(other.content()::contains).count();
        return shared
                / (double) Math.max(1, Math.min(content.size(), other.content().size()));
    }

    private static double limit(Passage one, Passage other) {
        int apart = Math.abs(one.first().number() - other.first().number());
        return apart <= AT_ONCE ? REPEATED_AT_ONCE : REPEATED;
    }

    void take(Passage passage) {
        passage.sentences().forEach(s -> sentences.add(s.number()));
        passage.lines().forEach(line -> tenths.add(tenth(line)));
        passage.speaker().ifPresent(voices::add);
        taken.add(passage);
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
