package io.digestif.plan;

import io.digestif.error.ModelRejectedException;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How a talk will be read. Immutable and thread-safe.
 *
 * @param transcript the talk
 * @param windows what is read together; they cover every utterance exactly once, in order
 * @param parts what the talk moves through, three to six, fewer in a talk of under 450 words; they cover every utterance exactly
 *     once, in order. No part crosses the border of a window, or, in a talk of more than six windows, no window that of a part
 * @param tokens what the talk itself comes to, numbered, as estimated; 0 where no model reads it
 */
public record Plan(Transcript transcript, List<Window> windows, List<Segment> parts, int tokens) {
    /** What the instructions, a section's request and the schema come to, where nobody counts; rounded up. */
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
        int words = transcript.words();
        int least = Math.max(1, Math.min(LEAST_PARTS, words / FEWEST_WORDS_OF_PART));
        int most = Math.max(least, Math.min(MOST_PARTS, words / WORDS_OF_PART));
        List<Window> whole = List.of(new Window(0, transcript.utterances().size()));
        return new Plan(transcript, whole, Segment.divide(transcript, least, most), 0);
    }

    /**
     * Plans for a model whose tokens are estimated.
     *
     * @param transcript with at least one utterance
     * @param contextWindow how many tokens the model reads and writes in one call, together
     * @throws ModelRejectedException if an utterance alone does not fit
     */
    public static Plan of(Transcript transcript, int contextWindow) {
        return of(transcript, contextWindow, INSTRUCTIONS, TokenCounter.estimate());
    }

    /**
     * Plans for a model.
     *
     * @param transcript with at least one utterance
     * @param contextWindow how many tokens the model reads and writes in one call, together
     * @param instructions how many tokens a call reads beside the talk
     * @throws ModelRejectedException if an utterance alone does not fit
     */
    public static Plan of(Transcript transcript, int contextWindow, int instructions, TokenCounter counter) {
        return of(transcript).in(contextWindow, instructions, counter);
    }

    /**
     * The same talk, planned for a model.
     *
     * @param contextWindow how many tokens the model reads and writes in one call, together
     * @param instructions how many tokens a call reads beside the talk
     * @throws ModelRejectedException if an utterance alone does not fit
     */
    public Plan in(int contextWindow, int instructions, TokenCounter counter) {
        Cutter cutter = new Cutter(transcript, counter);
        double room = (contextWindow - roomForAnswer(contextWindow)) / (1 + counter.slack()) - instructions;
        List<Window> cut = cutter.windows((long) room);
        return new Plan(transcript, cut, cut.size() == 1 ? parts : aligned(parts, cut, transcript), (int)
                Math.min(Integer.MAX_VALUE, cutter.tokens()));
    }

    /** Parts and windows whose borders agree, so that whoever reads a window can tell of it all that it has of a part. */
    private static List<Segment> aligned(List<Segment> parts, List<Window> windows, Transcript transcript) {
        TreeSet<Integer> windowCuts = new TreeSet<>();
        windows.stream().skip(1).forEach(window -> windowCuts.add(window.from()));
        List<Integer> partCuts = parts.stream().skip(1).map(Segment::from).toList();
        TreeSet<Integer> cuts = new TreeSet<>();
        if (windows.size() <= MOST_PARTS) {
            cuts.addAll(windowCuts);
            partCuts.stream()
                    .filter(cut -> distance(cut, windowCuts, transcript) >= FEWEST_WORDS_OF_PART)
                    .sorted(Comparator.comparing((Integer cut) -> -distance(cut, windowCuts, transcript)))
                    .limit(MOST_PARTS - 1L - cuts.size())
                    .forEach(cuts::add);
        } else {
            for (int cut : partCuts) {
                windowCuts.stream()
                        .min(Comparator.comparing(c -> Math.abs(c - cut)))
                        .ifPresent(nearest -> {
                            cuts.add(nearest);
                            windowCuts.remove(nearest);
                        });
            }
        }
        cuts.add(transcript.utterances().size());
        List<Integer> ends = List.copyOf(cuts);
        return IntStream.range(0, ends.size())
                .mapToObj(i -> new Segment(i == 0 ? 0 : ends.get(i - 1), ends.get(i)))
                .toList();
    }

    /** Words from a cut to the nearest of others, or to an end of the talk. */
    private static int distance(int cut, TreeSet<Integer> others, Transcript transcript) {
        Integer floor = others.floor(cut);
        Integer ceiling = others.ceiling(cut);
        int from = floor == null ? 0 : floor;
        int to = ceiling == null ? transcript.utterances().size() : ceiling;
        return Math.min(words(transcript, from, cut), words(transcript, cut, to));
    }

    private static int words(Transcript transcript, int from, int to) {
        return transcript.utterances().subList(from, to).stream()
                .mapToInt(Utterance::words)
                .sum();
    }

    /** The part that an utterance belongs to. */
    public Segment partOf(Utterance utterance) {
        return parts.stream()
                .filter(part -> part.holds(utterance.index()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part holds utterance " + utterance.index()));
    }

    /** The window that an utterance is read in. */
    public Window windowOf(Utterance utterance) {
        return windows.stream()
                .filter(window -> window.holds(utterance.index()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no window holds utterance " + utterance.index()));
    }

    /** A window of the plan, or a half of one, in two; itself where it has one utterance. */
    public List<Window> halves(Window window) {
        return new Cutter(transcript, TokenCounter.estimate()).halves(window);
    }

    /** How many tokens of a window are kept for the answer. */
    public static int roomForAnswer(int contextWindow) {
        return Math.min(4_096, contextWindow / 4);
    }
}
