package io.digestif.model;

import java.time.Duration;

/** How a guard waits. Another one lets tests go on at once. */
@FunctionalInterface
public interface Sleeper {
    /** Sleeps in earnest. */
    Sleeper REAL = duration -> Thread.sleep(duration.toMillis());

    void sleep(Duration duration) throws InterruptedException;
}
