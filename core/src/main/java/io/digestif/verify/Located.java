package io.digestif.verify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where something that somebody wrote about a talk stands in it, or what comes nearest.
 *
 * @param state whether it stands there
 * @param match how it was found, for a quote that was
 * @param evidence in the order of the talk: what it rests on, else the nearest passage; empty if nothing comes near
 * @param changes how it differs from that passage, in order; empty unless it is altered, and also where words don't tell it
 * @param reason why it was not found, a short phrase for people; empty if it was
 */
public record Located(
        State state, Optional<Match> match, List<Evidence> evidence, List<Change> changes, String reason) {

    /** Whether something stands in the talk. */
    public enum State {
        /** The talk has it. */
        FOUND,
        /** The talk has nearly it: a word more, less or other, or the opposite. */
        ALTERED,
        /** The talk does not have it. */
        NOT_FOUND
    }

    /**
     * A run of words in a comparison.
     *
     * @param side who has them
     * @param words as written there
     */
    public record Change(Side side, String words) {
        public Change {
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(words, "words");
        }
    }

    /** Which of two texts has some words. */
    public enum Side {
        /** Both have them. */
        BOTH,
        /** Only what was written about the talk. */
        DIGEST,
        /** Only the talk. */
        TALK
    }

    public Located {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(match, "match");
        evidence = List.copyOf(evidence);
        changes = List.copyOf(changes);
        Objects.requireNonNull(reason, "reason");
    }

    static Located found(Optional<Match> match, List<Evidence> evidence) {
        return new Located(State.FOUND, match, evidence, List.of(), "");
    }

    static Located altered(List<Evidence> evidence, List<Change> changes, String reason) {
        return new Located(State.ALTERED, Optional.empty(), evidence, changes, reason);
    }

    static Located notFound(List<Evidence> nearest, String reason) {
        return new Located(State.NOT_FOUND, Optional.empty(), nearest, List.of(), reason);
    }
}
