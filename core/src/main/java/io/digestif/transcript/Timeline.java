package io.digestif.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives each word its time. Inside a cue with start and end a word takes its share by characters; where stamps stand only now
 * and then, words between two of them take theirs by words, before the first from 0:00, after the last at the pace so far.
 */
final class Timeline {
    /** What is worked out between stamps no further apart than this is as good as a stamp. */
    private static final long CLOSE_MILLIS = 30_000;

    /** An usual pace of speech, 150 words a minute, for a talk whose only stamp is its first. */
    private static final long MILLIS_A_WORD = 400;

    private static final TimeSpan NEVER = new TimeSpan(Duration.ZERO, Duration.ZERO, true);

    private static final long OVERLAP_WORTH_TELLING_MILLIS = 500;

    private final List<Cue> cues;
    private final List<Token> tokens;
    private final List<String> warnings;
    private final long[] starts;
    private final long[] ends;
    /** Index of each cue's first token; one more at the end. */
    private final int[] firstTokens;
    /** How many words are said before each cue; one more at the end. */
    private final long[] wordsBefore;

    private Timeline(List<Cue> cues, List<Token> tokens, List<String> warnings) {
        this.cues = cues;
        this.tokens = tokens;
        this.warnings = warnings;
        starts = cues.stream().mapToLong(c -> millis(c.start())).toArray();
        ends = cues.stream().mapToLong(c -> millis(c.end())).toArray();
        firstTokens = new int[cues.size() + 1];
        wordsBefore = new long[cues.size() + 1];
        int token = 0;
        for (int i = 0; i < cues.size(); i++) {
            firstTokens[i] = token;
            wordsBefore[i + 1] = wordsBefore[i];
            for (; token < tokens.size() && tokens.get(token).cue == i; token++) {
                wordsBefore[i + 1] += tokens.get(token).words;
            }
        }
        firstTokens[cues.size()] = token;
    }

    /** Sets the times of all tokens, or of none where no cue has a start. */
    static void set(List<Cue> cues, List<Token> tokens, List<String> warnings) {
        Timeline timeline = new Timeline(cues, tokens, warnings);
        timeline.dropDisorder();
        if (Arrays.stream(timeline.starts).anyMatch(start -> start >= 0)) {
            timeline.dropOverlap();
            timeline.fill();
        }
    }

    private static long millis(Optional<Duration> time) {
        return time.map(Duration::toMillis).orElse(-1L);
    }

    /** Puts cues in order of time where each speaker's stand in a block, as in files of one track a microphone. */
    static List<Cue> inOrder(List<Cue> cues, List<String> warnings) {
        Set<Optional<Speaker>> speakers = new HashSet<>();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            Cue before = cues.get(Math.max(0, i - 1));
            boolean other = i == 0 || !cue.speaker().equals(before.speaker());
            boolean back = i == 0 || millis(cue.start()) < millis(before.start());
            if (cue.start().isEmpty()
                    || cue.speaker().isEmpty()
                    || other != back
                    || (other && !speakers.add(cue.speaker()))) {
                return cues;
            }
        }
        if (speakers.size() < 2 || cues.size() < 2 * speakers.size()) {
            return cues;
        }
        warnings.add("What each speaker says stood in a block of its own; it was put in order of time.");
        return cues.stream()
                .sorted(Comparator.comparingLong(cue -> millis(cue.start())))
                .toList();
    }

    /** Forgets starts that are out of order, as few as possible, and ends before their starts. */
    private void dropDisorder() {
        boolean[] kept = longestRising();
        int dropped = 0;
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] >= 0 && !kept[i]) {
                starts[i] = -1;
                dropped++;
            }
            if (starts[i] < 0) {
                // It began when the one before ended, if its own end was the only time that could be read.
                boolean after = i > 0
                        && starts[i - 1] >= 0
                        && ends[i - 1] >= 0
                        && cues.get(i).start().isEmpty();
                starts[i] = after && ends[i] >= ends[i - 1] && isBeforeNext(i) ? ends[i - 1] : -1;
                ends[i] = starts[i] < 0 ? -1 : ends[i];
            } else if (ends[i] >= 0 && ends[i] < starts[i]) {
                ends[i] = -1;
                dropped++;
            }
        }
        if (dropped > 0) {
            warnings.add(dropped + (dropped == 1 ? " stamp runs" : " stamps run")
                    + " backwards; the time was worked out from those around.");
        }
    }

    private boolean isBeforeNext(int cue) {
        return cue + 1 == starts.length || starts[cue + 1] < 0 || ends[cue] <= starts[cue + 1];
    }

    /** Which starts belong to a longest series that never falls (patience sorting). */
    private boolean[] longestRising() {
        int[] tails = new int[starts.length];
        int[] previous = new int[starts.length];
        int length = 0;
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] < 0) {
                continue;
            }
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (starts[tails[middle]] <= starts[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        boolean[] kept = new boolean[starts.length];
        for (int i = length == 0 ? -1 : tails[length - 1]; i >= 0; i = previous[i]) {
            kept[i] = true;
        }
        return kept;
    }

    /** Ends a cue where the next begins, unless the next is an aside inside it. */
    private void dropOverlap() {
        int overlaps = 0;
        for (int i = 0; i + 1 < starts.length; i++) {
            int next = i + 1;
            boolean overlap = starts[next] >= 0 && ends[i] > starts[next];
            boolean aside = ends[next] >= 0 && ends[next] <= ends[i];
            if (overlap && !aside) {
                overlaps += ends[i] - starts[next] > OVERLAP_WORTH_TELLING_MILLIS ? 1 : 0;
                ends[i] = starts[next];
            }
        }
        if (overlaps > 0) {
            warnings.add(overlaps + (overlaps == 1 ? " cue lasts" : " cues last")
                    + " into the next; each was ended where the next begins.");
        }
    }

    /** The same rule for sentences of several cues, so that what is written of them is read with the same times. */
    static List<Utterance> endedByNext(List<Utterance> utterances) {
        List<Utterance> ended = new ArrayList<>(utterances);
        for (int i = 0; i + 1 < ended.size(); i++) {
            Utterance utterance = ended.get(i);
            TimeSpan next = ended.get(i + 1).time().orElse(NEVER);
            TimeSpan own = utterance.time().orElse(NEVER);
            if (own.end().compareTo(next.start()) > 0 && own.end().compareTo(next.end()) < 0) {
                TimeSpan cut = new TimeSpan(own.start(), next.start(), own.approximate());
                ended.set(i, new Utterance(i, utterance.speaker(), utterance.text(), Optional.of(cut)));
            }
        }
        return ended;
    }

    private void fill() {
        long now = 0;
        int cue = 0;
        while (cue < cues.size()) {
            if (starts[cue] >= 0 && ends[cue] >= 0) {
                shareByChars(cue);
                now = ends[cue];
                cue++;
            } else {
                int after = cue + 1;
                while (after < cues.size() && starts[after] < 0) {
                    after++;
                }
                now = starts[cue] >= 0 ? starts[cue] : now;
                long end = after < cues.size() ? Math.max(now, starts[after]) : now + pace(now, cue, after);
                shareByWords(cue, after, now, end);
                now = end;
                cue = after;
            }
        }
    }

    /**
     * How long the words after the last stamp take, if they are spoken as fast as those before: those of cues with start and end,
     * where there are any, for between cues may be hours.
     */
    private long pace(long now, int cue, int after) {
        long words = wordsBefore[after] - wordsBefore[cue];
        long spoken = 0;
        long spokenWords = 0;
        for (int i = 0; i < cue; i++) {
            if (starts[i] >= 0 && ends[i] > starts[i]) {
                spoken += ends[i] - starts[i];
                spokenWords += wordsBefore[i + 1] - wordsBefore[i];
            }
        }
        if (spokenWords == 0) {
            spoken = now - Math.max(0, starts[0]);
            spokenWords = wordsBefore[cue];
        }
        return spokenWords > 0 && spoken > 0 ? spoken * words / spokenWords : words * MILLIS_A_WORD;
    }

    private void shareByChars(int cue) {
        List<Token> ofCue = tokens.subList(firstTokens[cue], firstTokens[cue + 1]);
        if (ofCue.isEmpty()) {
            return;
        }
        int first = ofCue.get(0).fromChar;
        int chars = ofCue.get(ofCue.size() - 1).toChar() - first;
        long length = ends[cue] - starts[cue];
        for (Token token : ofCue) {
            token.start = starts[cue] + length * (token.fromChar - first) / chars;
            token.end = starts[cue] + length * (token.toChar() - first) / chars;
            token.approximate = token.start > starts[cue] && length > CLOSE_MILLIS;
        }
    }

    private void shareByWords(int fromCue, int toCue, long start, long end) {
        List<Token> shared = tokens.subList(firstTokens[fromCue], firstTokens[toCue]);
        long words = Math.max(1, wordsBefore[toCue] - wordsBefore[fromCue]);
        long before = 0;
        boolean last = toCue == cues.size();
        for (int i = 0; i < shared.size(); i++) {
            Token token = shared.get(i);
            token.start = start + (end - start) * before / words;
            before += token.words;
            token.end = start + (end - start) * before / words;
            boolean stamped = i == 0 && starts[fromCue] >= 0;
            token.approximate = !stamped && (last || end - start > CLOSE_MILLIS);
        }
    }

    /**
     * The span of these tokens, if they have times.
     *
     * @param notBefore the start of the utterance before
     */
    static Optional<TimeSpan> span(List<Token> tokens, Duration notBefore) {
        Token first = tokens.get(0);
        long start = Math.max(first.start, notBefore.toMillis());
        long end = Math.max(start, tokens.get(tokens.size() - 1).end);
        return first.start < 0
                ? Optional.empty()
                : Optional.of(new TimeSpan(Duration.ofMillis(start), Duration.ofMillis(end), first.approximate));
    }

    /** Captions cut for the screen may share one span; joined into one they share it out. */
    static List<Cue> joinEqualSpans(List<Cue> cues) {
        PackedCues joined = new PackedCues();
        int next;
        for (int i = 0; i < cues.size(); i = next) {
            Cue first = cues.get(i);
            next = i + 1;
            while (next < cues.size() && isSameSpan(first, cues.get(next))) {
                next++;
            }
            String text = next == i + 1
                    ? first.text()
                    : cues.subList(i, next).stream().map(Cue::text).collect(Collectors.joining("\n"));
            joined.add(first.speaker(), text, millis(first.start()), millis(first.end()));
        }
        return joined.size() == cues.size() ? cues : joined;
    }

    private static boolean isSameSpan(Cue first, Cue next) {
        return first.start().isPresent()
                && first.end().isPresent()
                && first.start().equals(next.start())
                && first.end().equals(next.end())
                && first.speaker().equals(next.speaker());
    }
}
