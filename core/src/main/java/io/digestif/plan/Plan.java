package io.digestif.plan;

import io.digestif.error.ModelRejectedException;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.util.List;
import java.util.Objects;

/**
 * How a talk will be read. Immutable and thread-safe.
 *
 * @param transcript the talk
 * @param windows what is read together; they cover every utterance exactly once, in order
 * @param parts what the talk moves through, three to six, fewer in a talk of under 450 words; they cover every utterance exactly once, in order
 * @param tokens what the talk itself comes to, numbered, as estimated
 */
public record Plan(Transcript transcript, List<Window> windows, List<Segment> parts, int tokens) {
    /** What the instructions, a section's request and the schema come to, rounded up. */
    private static final int INSTRUCTIONS = 1_500;

    private static final int LEAST_PARTS = 3;
    private static final int MOST_PARTS = 6;

    /** About three minutes of talk: more parts than its words give of these, a long talk is not divided into. */
    private static final int WORDS_OF_PART = 450;

    /** About a minute: a short talk has fewer parts than three rather than parts shorter than this. */
    private static final int FEWEST_WORDS_OF_PART = 150;

    public Plan {
        Objects.requireNonNull(transcript, "transcript");
        windows = List.copyOf(windows);
        parts = List.copyOf(parts);
    }

    /**
     * Plans for a reader without a limit, as the embedded engine is.
     *
     * @param transcript with at least one utterance
     */
    public static Plan of(Transcript transcript) {
        return of(transcript, Integer.MAX_VALUE);
    }

    /**
     * Plans for a model.
     *
     * @param transcript with at least one utterance
     * @param contextWindow how many tokens the model reads and writes in one call, together
     * @throws ModelRejectedException if the talk does not fit
     */
    public static Plan of(Transcript transcript, int contextWindow) {
        TokenCounter counter = TokenCounter.estimate();
        int tokens = transcript.utterances().stream()
                .mapToInt(u -> counter.count(speaker(transcript, u) + "[" + u.index() + "] " + u.text() + "\n"))
                .sum();
        int room = contextWindow - INSTRUCTIONS - roomForAnswer(contextWindow);
        if (tokens > room) {
            throw new ModelRejectedException(String.format(
                    "%s has %,d words, about %,d tokens; a context window of %,d tokens leaves room for %,d."
                            + " Name a model with a larger window, and say its size with --context-window"
                            + " (contextWindow in Java).",
                    transcript.name(), transcript.words(), tokens, contextWindow, Math.max(0, room)));
        }
        Window whole = new Window(0, transcript.utterances().size());
        int words = transcript.words();
        int least = Math.max(1, Math.min(LEAST_PARTS, words / FEWEST_WORDS_OF_PART));
        int most = Math.max(least, Math.min(MOST_PARTS, words / WORDS_OF_PART));
        return new Plan(transcript, List.of(whole), Segment.divide(transcript, least, most), tokens);
    }

    /** The line with the name that stands before a turn. */
    private static String speaker(Transcript transcript, Utterance utterance) {
        boolean goesOn = utterance.index() > 0
                && transcript.utterances().get(utterance.index() - 1).speaker().equals(utterance.speaker());
        return goesOn ? "" : utterance.speaker().map(who -> who.name() + ":\n").orElse("");
    }

    /** The part that an utterance belongs to. */
    public Segment partOf(Utterance utterance) {
        return parts.stream()
                .filter(part -> part.holds(utterance.index()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part holds utterance " + utterance.index()));
    }

    /** How many tokens of a window are kept for the answer. */
    public static int roomForAnswer(int contextWindow) {
        return Math.min(4_096, contextWindow / 4);
    }
}
