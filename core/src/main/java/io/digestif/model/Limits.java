package io.digestif.model;

/** What every provider is told about how to answer. */
final class Limits {
    /** Low, since an answer is to say what the talk says; not sent to hosted models, newer ones refuse it. */
    static final double TEMPERATURE = 0.2;

    private Limits() {}

    /** A quarter of the window, the rest is for the talk; no answer needs more than 4,096. */
    static int maxOutputTokens(ModelSettings settings) {
        return Math.max(1, Math.min(4096, settings.contextWindow() / 4));
    }
}
