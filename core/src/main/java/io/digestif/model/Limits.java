package io.digestif.model;

import io.digestif.plan.Plan;

/** What every provider is told about how to answer. */
final class Limits {
    /** Low, since an answer is to say what the talk says; not sent to hosted models, newer ones refuse it. */
    static final double TEMPERATURE = 0.2;

    private Limits() {}

    /** What a plan keeps for the answer. */
    static int maxOutputTokens(ModelSettings settings) {
        return Math.max(1, Plan.roomForAnswer(settings.contextWindow()));
    }
}
