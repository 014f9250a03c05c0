package io.digestif.model;

import java.time.Clock;
import java.util.Objects;

/**
 * What the guards around a model go by.
 *
 * @param cache where answers are kept
 * @param sleeper how they wait
 * @param clock what they take for the time
 */
public record CallPolicy(CacheStore cache, Sleeper sleeper, Clock clock) {
    public CallPolicy {
        Objects.requireNonNull(cache, "cache");
        Objects.requireNonNull(sleeper, "sleeper");
        Objects.requireNonNull(clock, "clock");
    }

    /** Keeps nothing, limits nothing. */
    public static CallPolicy plain() {
        return new CallPolicy(CacheStore.none(), Sleeper.REAL, Clock.systemUTC());
    }
}
