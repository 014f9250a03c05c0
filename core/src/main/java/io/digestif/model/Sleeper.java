package io.digestif.model;

import java.time.Duration;

/** How a guard waits. */
@FunctionalInterface
interface Sleeper {
    void sleep(Duration duration) throws InterruptedException;
}
