package io.digestif.plan;

/**
 * A piece of the talk that is read in one call.
 *
 * @param shownFrom index of the first utterance that is shown; those before {@code from} are context, which nothing may rest on
 * @param from index of its first utterance
 * @param to index after its last utterance
 */
public record Window(int shownFrom, int from, int to) {
    public Window {
        if (shownFrom < 0 || from < shownFrom) {
            throw new IllegalArgumentException("a window's context comes before it: " + shownFrom + ", " + from);
        }
        if (to <= from) {
            throw new IllegalArgumentException("a window must hold an utterance: " + from + " to " + to);
        }
    }

    /** Without context. */
    public Window(int from, int to) {
        this(from, from, to);
    }

    /** Whether an utterance is read in it. */
    public boolean holds(int utterance) {
        return utterance >= from && utterance < to;
    }
}
