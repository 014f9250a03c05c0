package io.digestif.transcript;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Clocks that start again midway: two recordings in one file. What follows is counted on from where the recording before ended, as
 * in a player that plays both one after the other: so times rise, no two moments have the same, and a citation leads to the place
 * in the joined recording. How much less a player of the later recording alone shows is told in a warning.
 *
 * <p>A stamp that is merely wrong, a block in the wrong place or a teaser before the beginning are not this: on both sides the
 * clock must start at about zero and rise over several stamps, it must not return to where it was, and words must fill a part of
 * the time, as they don't in a list of chapters.
 */
final class Restarts {
    private static final int FEWEST_STAMPS = 4;
    private static final long SMALLEST_FALL_MILLIS = 20_000;
    private static final long LATEST_START_MILLIS = 30_000;
    private static final long DISORDER_MILLIS = 10_000;
    private static final long LONGEST_CUE_MILLIS = 600_000;
    private static final long MILLIS_A_WORD = 400;
    /** So much of a recording is speech at least, in percent; a list of chapters has a few words for each quarter of an hour. */
    private static final int LEAST_SPEECH = 15;

    private static final int MOST_WARNINGS = 5;
    private static final int LONGEST_SHOWN = 60;

    private final List<Cue> cues;
    /** The cues that have a start, and those starts. */
    private final int[] stamped;

    private final long[] starts;
    /** How many words stand before each of them, and in all; empty until asked for. */
    private int[] wordsBefore = {};

    private Restarts(List<Cue> cues) {
        this.cues = cues;
        stamped = IntStream.range(0, cues.size())
                .filter(i -> cues.get(i).start().isPresent())
                .toArray();
        starts = Arrays.stream(stamped)
                .mapToLong(i -> millis(cues.get(i).start()))
                .toArray();
    }

    private static long millis(Optional<Duration> time) {
        return time.map(Duration::toMillis).orElse(-1L);
    }

    /** These cues on one clock; each restart is told in the warnings. */
    static List<Cue> runOn(List<Cue> cues, List<String> warnings) {
        Restarts file = new Restarts(cues);
        int[] found = file.find();
        return found.length == 0 ? cues : file.runOn(found, warnings);
    }

    /** Where the clock starts again, as indexes of stamps. */
    private int[] find() {
        IntStream.Builder found = IntStream.builder();
        int from = 0;
        for (int i = FEWEST_STAMPS; i + FEWEST_STAMPS <= starts.length; i++) {
            if (i - from >= FEWEST_STAMPS && starts[i] < starts[i - 1] && isRestart(from, i)) {
                found.add(i);
                from = i;
            }
        }
        return found.build().toArray();
    }

    private boolean isRestart(int from, int at) {
        long reached = reached(at);
        long latest = Math.max(LATEST_START_MILLIS, reached / 10);
        return reached - starts[at] >= SMALLEST_FALL_MILLIS
                && starts[at] <= latest
                && Math.min(starts[from], starts[from + 1]) <= latest
                && rises(at)
                && !returns(at, reached)
                && isSpoken(from, at)
                && isSpoken(at, nextFall(at));
    }

    /** Whether the words between two stamps take a fair part of the time that passes by the clock. */
    private boolean isSpoken(int from, int to) {
        long length = reached(to) - Math.min(starts[from], starts[from + 1]);
        return (wordsBefore(to) - wordsBefore(from)) * MILLIS_A_WORD * 100 >= length * LEAST_SPEECH;
    }

    /** How many words stand before a stamp, counted when first asked for. */
    private int wordsBefore(int stamp) {
        if (wordsBefore.length == 0) {
            wordsBefore = new int[stamped.length + 1];
            for (int i = 0; i < stamped.length; i++) {
                int to = i + 1 < stamped.length ? stamped[i + 1] : cues.size();
                wordsBefore[i + 1] = wordsBefore[i] + words(stamped[i], to);
            }
        }
        return wordsBefore[stamp];
    }

    private int words(int fromCue, int toCue) {
        int words = 0;
        for (int i = fromCue; i < toCue; i++) {
            words += SpokenWords.count(cues.get(i).text());
        }
        return words;
    }

    /** Index of the next stamp that falls far, or after the last. */
    private int nextFall(int at) {
        int i = at + FEWEST_STAMPS;
        while (i < starts.length && starts[i - 1] - starts[i] < SMALLEST_FALL_MILLIS) {
            i++;
        }
        return i;
    }

    /** What the clock showed before a stamp: the middle one of three, for one may be wrong. */
    private long reached(int at) {
        long[] last = Arrays.copyOfRange(starts, at - 3, at);
        Arrays.sort(last);
        return last[1];
    }

    private boolean rises(int at) {
        for (int i = at + 1; i < at + FEWEST_STAMPS; i++) {
            if (starts[i] < starts[i - 1]) {
                return false;
            }
        }
        return starts[at + FEWEST_STAMPS - 1] > starts[at];
    }

    /** Whether the clock jumps back to where it was. */
    private boolean returns(int at, long reached) {
        int i = at + 1;
        while (i < starts.length && starts[i] < reached && starts[i] >= starts[i - 1] - DISORDER_MILLIS) {
            i++;
        }
        return i < starts.length && starts[i] >= reached && starts[i] - starts[i - 1] > (reached - starts[at]) / 2;
    }

    private List<Cue> runOn(int[] restarts, List<String> warnings) {
        List<Cue> all = PackedCues.listLike(cues);
        Duration offset = Duration.ZERO;
        int next = 0;
        for (int i = 0; i < cues.size(); i++) {
            if (next < restarts.length && stamped[restarts[next]] == i) {
                offset = offset.plusMillis(end(restarts[next]));
                Captions.endParagraph(all);
                if (next++ < MOST_WARNINGS) {
                    warnings.add(warning(i, offset));
                }
            }
            Cue cue = cues.get(i);
            Duration since = offset;
            all.add(new Cue(
                    cue.speaker(),
                    cue.text(),
                    cue.start().map(since::plus),
                    cue.end().map(since::plus)));
        }
        if (restarts.length > MOST_WARNINGS) {
            warnings.add("So it does " + (restarts.length - MOST_WARNINGS) + " more times.");
        }
        return all;
    }

    private String warning(int cue, Duration offset) {
        String words = SpokenWords.oneLine(cues.get(cue).text());
        String shown = words.length() <= LONGEST_SHOWN
                ? words
                : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, LONGEST_SHOWN))) + "…";
        return "The clock starts again at \"" + shown
                + "\": another recording in the same file. Its times are counted on from the"
                + " end of the one before; a player of that recording alone shows " + Stamps.forPeople(offset)
                + " less.";
    }

    /** When a recording ended, by its own clock: with its last words. */
    private long end(int restart) {
        long reached = reached(restart);
        long end = reached;
        for (int i = restart - 3; i < restart; i++) {
            if (starts[i] <= reached + LONGEST_CUE_MILLIS) {
                end = Math.max(end, end(i, stamped[restart]));
            }
        }
        return end;
    }

    /** When the words of a stamp end: by the file, else at a usual pace. */
    private long end(int stamp, int beforeCue) {
        long end = millis(cues.get(stamped[stamp]).end());
        if (end >= starts[stamp] && end - starts[stamp] <= LONGEST_CUE_MILLIS) {
            return end;
        }
        int to = Math.min(beforeCue, stamp + 1 < stamped.length ? stamped[stamp + 1] : beforeCue);
        return starts[stamp] + words(stamped[stamp], to) * MILLIS_A_WORD;
    }
}
