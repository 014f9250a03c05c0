package io.digestif.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Doesn't sleep, but remembers for how long it should have, and has a clock that goes on by as much. */
final class RecordedSleeper implements Sleeper {
    private final List<Duration> naps = new ArrayList<>();

    @Override
    public synchronized void sleep(Duration duration) {
        naps.add(duration);
    }

    synchronized List<Duration> naps() {
        return List.copyOf(naps);
    }

    synchronized Duration slept() {
        return naps.stream().reduce(Duration.ZERO, Duration::plus);
    }

    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return Models.NOON.instant().plus(slept());
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
