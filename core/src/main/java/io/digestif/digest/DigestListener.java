package io.digestif.digest;

/** Hears how a digest comes along. Called from the threads that do the work, one call at a time for each digest. */
public interface DigestListener {
    /** Does nothing. */
    DigestListener NONE = new DigestListener() {};

    /** The model is about to be asked. */
    default void started(int asks) {}

    /**
     * An ask has ended, answered or not.
     *
     * @param section what was asked for
     * @param done asks that have ended so far, this one among them
     * @param asks how many there are in all
     */
    default void progressed(String section, int done, int asks) {}
}
