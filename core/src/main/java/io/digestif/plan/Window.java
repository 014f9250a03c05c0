package io.digestif.plan;

/**
 * A piece of the talk that is read in one call.
 *
 * @param from index of its first utterance
 * @param to index after its last utterance
 */
public record Window(int from, int to) {
    public Window {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a window must hold an utterance: " + from + " to " + to);
        }
    }

    /** Whether an utterance is read in it. */
    public boolean holds(int utterance) {
        return utterance >= from && utterance < to;
    }
}
