package io.digestif.model;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the guards around a model go by.
 *
 * @param cache where answers are kept
 * @param budget what may be spent; empty for no limit
 * @param requestsPerMinute how many calls may go in a minute; empty for no limit
 * @param tokensPerMinute how many tokens may be read and written in a minute; empty for no limit
 * @param sleeper how they wait
 * @param clock what they take for the time
 */
public record CallPolicy(
        CacheStore cache,
        Optional<Budget> budget,
        OptionalInt requestsPerMinute,
        OptionalInt tokensPerMinute,
        Sleeper sleeper,
        Clock clock) {
    public CallPolicy {
        Objects.requireNonNull(cache, "cache");
        Objects.requireNonNull(budget, "budget");
        Objects.requireNonNull(requestsPerMinute, "requestsPerMinute");
        Objects.requireNonNull(tokensPerMinute, "tokensPerMinute");
        Objects.requireNonNull(sleeper, "sleeper");
        Objects.requireNonNull(clock, "clock");
    }

    /** Keeps nothing, limits nothing. */
    public static CallPolicy plain() {
        return new CallPolicy(
                CacheStore.none(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Sleeper.REAL,
                Clock.systemUTC());
    }
}
