package io.digestif.transcript;

import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * Cues kept column by column and made when they are asked for: where each word has its times, each is a cue, and a file of a
 * hundred megabytes has two million of them. Times are kept in milliseconds.
 */
final class PackedCues extends AbstractList<Cue> implements RandomAccess {
    private final List<Optional<Speaker>> speakers = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private long[] starts = new long[16];
    private long[] ends = new long[16];

    /** An empty list for cues made of others: packed, as those are, or with the exact times that those may have. */
    static List<Cue> listLike(List<Cue> cues) {
        return cues instanceof PackedCues ? new PackedCues() : new ArrayList<>(cues.size());
    }

    /** Adds a cue at the end; a time below zero is none. */
    void add(Optional<Speaker> speaker, String text, long startMillis, long endMillis) {
        int size = texts.size();
        if (size == starts.length) {
            int larger = size + (size >> 1);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
        }
        speakers.add(speaker);
        texts.add(text);
        starts[size] = startMillis;
        ends[size] = endMillis;
    }

    @Override
    public boolean add(Cue cue) {
        add(cue.speaker(), cue.text(), millis(cue.start()), millis(cue.end()));
        return true;
    }

    @Override
    public Cue set(int index, Cue cue) {
        Cue before = get(index);
        speakers.set(index, cue.speaker());
        texts.set(index, cue.text());
        starts[index] = millis(cue.start());
        ends[index] = millis(cue.end());
        return before;
    }

    @Override
    public Cue get(int index) {
        return new Cue(speakers.get(index), texts.get(index), time(starts[index]), time(ends[index]));
    }

    private static long millis(Optional<Duration> time) {
        return time.map(Duration::toMillis).orElse(-1L);
    }

    private static Optional<Duration> time(long millis) {
        return millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    @Override
    public int size() {
        return texts.size();
    }
}
