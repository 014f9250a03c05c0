package io.digestif.plan;

import io.digestif.error.ModelRejectedException;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts a talk into windows: as few as can be, of about the same size, each begun where a topic or a turn does if one begins
 * nearby. Never inside an utterance.
 */
final class Cutter {
    /** Utterances before a window that are shown for context, at most. */
    private static final int CONTEXT = 3;

    /** What part of a window's room its context may take. */
    private static final int SHARE_OF_CONTEXT = 40;

    /** A cut may come this much before an even share is full. */
    private static final double EARLY = 0.75;

    private static final double TOPIC_BEGINS = 1;
    private static final double TURN_BEGINS = 0.5;

    private final Transcript transcript;
    private final TokenCounter counter;
    /** Tokens of all utterances before each, with the lines that name their speakers; at the end those of the talk. */
    private final long[] before;

    Cutter(Transcript transcript, TokenCounter counter) {
        this.transcript = transcript;
        this.counter = counter;
        this.before = new long[transcript.utterances().size() + 1];
        for (Utterance utterance : transcript.utterances()) {
            int i = utterance.index();
            before[i + 1] = before[i] + (turnBegins(i) ? name(i) : 0) + line(utterance);
        }
    }

    /** What the talk comes to. */
    long tokens() {
        return before[before.length - 1];
    }

    /**
     * What a window comes to as it is shown, its context with it. That is counted as if it were numbered, too.
     */
    long tokens(Window window) {
        int first = window.shownFrom();
        return before[window.to()] - before[first] + (turnBegins(first) ? 0 : name(first)) + againNamed(window);
    }

    /** Who goes on speaking after the context is named once more. */
    private int againNamed(Window window) {
        return window.shownFrom() < window.from() && !turnBegins(window.from()) ? name(window.from()) : 0;
    }

    private int line(Utterance utterance) {
        return counter.count(utterance.index() + " " + utterance.text() + "\n");
    }

    private int name(int utterance) {
        return transcript
                .utterances()
                .get(utterance)
                .speaker()
                .map(who -> counter.count(who.name() + ":\n"))
                .orElse(0);
    }

    private boolean turnBegins(int i) {
        List<Utterance> all = transcript.utterances();
        return i == 0 || !all.get(i - 1).speaker().equals(all.get(i).speaker());
    }

    /**
     * The windows.
     *
     * @param room tokens that a window may take, its context with it
     * @throws ModelRejectedException if an utterance alone is longer than that
     */
    List<Window> windows(long room) {
        int size = before.length - 1;
        List<Window> windows = new ArrayList<>();
        Set<Integer> topics = Set.of();
        for (int from = 0; from < size; ) {
            Window first = fitting(from, room);
            if (first.to() == size) {
                windows.add(first);
                break;
            }
            if (windows.isEmpty()) {
                topics = topics(room);
            }
            Window window = new Window(first.shownFrom(), from, cut(first, room, topics));
            windows.add(window);
            from = window.to();
        }
        return windows;
    }

    /** Where topics begin, about twice as many as windows. */
    private Set<Integer> topics(long room) {
        int windows = (int) Math.min(30, tokens() / Math.max(1, room) + 1);
        return Segment.divide(transcript, windows, 2 * windows).stream()
                .map(Segment::from)
                .collect(Collectors.toSet());
    }

    /** The longest window that begins with an utterance; its context gives way where it must. */
    private Window fitting(int from, long room) {
        int shownFrom = from;
        while (shownFrom > 0
                && from - shownFrom < CONTEXT
                && tokens(new Window(shownFrom - 1, from, from + 1)) - tokens(new Window(from, from + 1))
                        <= room / SHARE_OF_CONTEXT) {
            shownFrom--;
        }
        while (shownFrom < from && tokens(new Window(shownFrom, from, from + 1)) > room) {
            shownFrom++;
        }
        if (tokens(new Window(shownFrom, from, from + 1)) > room) {
            throw tooLong(from, room);
        }
        long more = room - tokens(new Window(shownFrom, from, from + 1));
        return new Window(shownFrom, from, lastWithin(before[from + 1] + more));
    }

    /** The largest index before which no more than so many tokens stand. */
    private int lastWithin(long tokens) {
        int found = Arrays.binarySearch(before, tokens);
        // An utterance that comes to nothing leaves equal sums: the last of them counts.
        int at = found >= 0 ? found : -found - 2;
        while (at + 1 < before.length && before[at + 1] <= tokens) {
            at++;
        }
        return at;
    }

    /** Where to end a window that can't hold the rest of the talk: early enough to leave no small one, but so that none more is needed. */
    private int cut(Window longest, long room, Set<Integer> topics) {
        long rest = tokens() - before[longest.from()];
        long left = Math.max(1, before[longest.to()] - before[longest.from()]);
        long windows = (rest + left - 1) / left;
        long even = rest / windows;
        long least = Math.max((long) (EARLY * even), rest - (windows - 1) * (room - room / SHARE_OF_CONTEXT));
        int best = longest.to();
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int to = longest.to(); to > longest.from(); to--) {
            long tokens = before[to] - before[longest.from()];
            if (tokens < least) {
                break;
            }
            double score = (topics.contains(to) ? TOPIC_BEGINS : 0)
                    + (turnBegins(to) ? TURN_BEGINS : 0)
                    - 2.0 * Math.abs(tokens - even) / even;
            if (score > bestScore) {
                best = to;
                bestScore = score;
            }
        }
        return best;
    }

    private ModelRejectedException tooLong(int from, long room) {
        Utterance utterance = transcript.utterances().get(from);
        return new ModelRejectedException(String.format(
                Locale.ROOT,
                "Utterance %,d of %s%s has %,d words without an end, about %,d tokens; the context window leaves room for"
                        + " %,d. Name a model with a larger window, or say its size with --context-window (contextWindow"
                        + " in Java).",
                from + 1,
                transcript.name(),
                utterance
                        .time()
                        .map(time -> " (at " + time.start().toSeconds() + " s)")
                        .orElse(""),
                utterance.words(),
                line(utterance),
                Math.max(0, room)));
    }

    /** A window in two, cut near its middle; itself where it has one utterance. Each has as much context as the whole. */
    List<Window> halves(Window window) {
        if (window.to() - window.from() == 1) {
            return List.of(window);
        }
        long middle = (before[window.from()] + before[window.to()]) / 2;
        int cut = Math.min(window.to() - 1, Math.max(window.from() + 1, lastWithin(middle)));
        for (int near = 0; near <= (window.to() - window.from()) / 8; near++) {
            if (cut + near < window.to() && turnBegins(cut + near)) {
                cut += near;
                break;
            }
        }
        int shownFrom = Math.max(window.from(), cut - (window.from() - window.shownFrom()));
        return List.of(new Window(window.shownFrom(), window.from(), cut), new Window(shownFrom, cut, window.to()));
    }
}
