package io.digestif.verify;

import io.digestif.transcript.Speaker;
import io.digestif.transcript.Transcript;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds in one talk what somebody, whoever it was, quotes from it or says about it: where it stands, or what comes nearest. Unlike
 * a {@link Verifier} it drops and rewords nothing. Thread-safe.
 */
public interface Locator {

    /**
     * Where a quote stands; empty if it has no words. Short quotes, questions and greetings are located like any other.
     *
     * @param near utterances where it is said to stand; of several places the nearest to them is taken
     */
    Optional<Located> quote(String quote, List<Integer> near);

    /**
     * What a sentence about the talk rests on, its numbers and names aside; empty if it says too little to be looked for.
     *
     * @param near utterances that it cites
     * @param holders to whom it is ascribed; of places that carry it alike, theirs is taken
     */
    Optional<Located> claim(String sentence, List<Integer> near, Set<Speaker> holders);

    /** Where a work, person or thing is named; empty if it isn't. */
    Optional<Evidence> named(String title);

    /**
     * The numbers and proper names of a text, in its order.
     *
     * @param evidence what the text rests on, where they must stand, or near it; if it is empty, they may stand anywhere
     */
    List<Particular> particulars(String text, List<Evidence> evidence);

    /** The speaker whom a name, or a part of one, belongs to and no other speaker. */
    Optional<Speaker> speaker(String name);

    /** The speakers to whom a sentence ascribes something ("Ada says"). */
    Set<Speaker> holders(String sentence);

    /** How much of the content words of a text some utterances have, from 0 to 1. */
    double support(String text, Collection<Integer> utterances);

    /** The sentences of a text. */
    List<String> sentences(String text);

    /** A locator for a talk, which it indexes once. */
    static Locator of(Transcript transcript) {
        return new TalkLocator(transcript);
    }
}
