package io.digestif;

/** Settings of summarizers that wait for nothing between two requests. */
public final class Sleepless {
    private Sleepless() {}

    public static Summarizer.Builder builder() {
        return Summarizer.builder().sleeper(duration -> {});
    }
}
