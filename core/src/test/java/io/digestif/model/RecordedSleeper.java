package io.digestif.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Doesn't sleep, but remembers for how long it should have. */
final class RecordedSleeper implements Sleeper {
    private final List<Duration> naps = new ArrayList<>();

    @Override
    public synchronized void sleep(Duration duration) {
        naps.add(duration);
    }

    synchronized List<Duration> naps() {
        return List.copyOf(naps);
    }
}
