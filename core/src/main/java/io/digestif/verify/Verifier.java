package io.digestif.verify;

import io.digestif.draft.Draft;
import io.digestif.draft.DraftItem;
import io.digestif.plan.Plan;
import io.digestif.plan.Segment;
import io.digestif.plan.Window;
import io.digestif.prompt.Doubt;
import java.util.List;

/**
 * Decides what of a draft the talk carries. What a draft says of its evidence is a hint; the verifier finds the evidence, and
 * fills in who, when, and the words. What the talk supports nowhere is dropped with a reason. Thread-safe.
 */
public interface Verifier {

    /**
     * Verifies a draft.
     *
     * @param window what its author was shown; its claims must rest on it
     */
    Verdict verify(Draft draft, Window window);

    /**
     * Verifies a note as its author reworded it. It is held to what it was to say and to what its author was shown: it may not
     * wrap the note as it was, deny what that did not, or rest on no line that was shown.
     */
    Verdict verifyReworded(Doubt doubt, DraftItem note);

    /**
     * Verifies a draft on how the conversation moved, sentence by sentence.
     *
     * @param asked what its paragraphs are to be about, in order. A sentence that another part of the talk carries makes a paragraph
     *     on that one
     */
    Verdict verifyFlow(Draft draft, List<Segment> asked);

    /**
     * A verifier for the talk of a plan, which it indexes once.
     *
     * @param sameLanguage whether drafts are in the language of the talk. Where they are not, words can't be compared: a claim
     *     then rests on the lines that its author gave, and only its numbers are checked
     */
    static Verifier of(Plan plan, boolean sameLanguage) {
        return new TalkVerifier(plan, sameLanguage);
    }
}
