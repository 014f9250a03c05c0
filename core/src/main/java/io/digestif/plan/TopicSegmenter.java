package io.digestif.plan;

import io.digestif.language.Language;
import io.digestif.language.Word;
import io.digestif.transcript.TimeSpan;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The best division of a talk by the words it repeats. A segment costs what its content words cost to tell when each is drawn
 * by how often the segment had it so far (the Dirichlet-multinomial of Eisenstein and Barzilay 2008, in the exact search of
 * Utiyama and Isahara 2001): words that come back are cheap, so a stretch about one thing stays together. The search runs over
 * a bounded number of blocks, so its time is linear in the words; each boundary then moves to the nearby utterance where a
 * new part most likely begins: where the speaker changes, after a pause, with a question.
 */
final class TopicSegmenter {
    /** Enough to place a boundary within half a percent of the talk; the search takes time linear in words times blocks. */
    private static final int BLOCKS = 200;

    /** A talk of few words has fewer segments than asked for at most: one for so many words. */
    private static final int WORDS = 400;

    /** How many blocks a boundary may move to where the part seems to open. */
    private static final int REACH = 3;

    /** Prior count of each word in a segment. */
    private static final double PRIOR = 0.15;

    private final List<Utterance> utterances;
    private final int[][] words;
    private final int[] lengths;
    private final int vocabulary;
    /** Index of the first utterance of each block, and at the end the number of utterances. */
    private final int[] blocks;

    private TopicSegmenter(Transcript transcript) {
        Language language = Language.of(transcript.language().orElse(""));
        utterances = transcript.utterances();
        words = new int[utterances.size()][];
        lengths = new int[utterances.size()];
        vocabulary = index(language);
        blocks = blocks();
    }

    static List<Segment> divide(Transcript transcript, int least, int most) {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("segments from " + least + " to " + most);
        }
        if (transcript.utterances().isEmpty()) {
            return List.of();
        }
        return new TopicSegmenter(transcript).divide(least, most);
    }

    private int index(Language language) {
        Map<String, Integer> ids = new HashMap<>();
        for (Utterance u : utterances) {
            List<Word> said = language.words(u.text());
            words[u.index()] = said.stream()
                    .map(Word::folded)
                    .filter(w -> !language.isStopWord(w))
                    .mapToInt(w -> ids.computeIfAbsent(language.stem(w), stem -> ids.size()))
                    .toArray();
            lengths[u.index()] = Math.max(1, said.size());
        }
        return ids.size();
    }

    private int[] blocks() {
        int perBlock = Math.max(1, Arrays.stream(lengths).sum() / BLOCKS);
        List<Integer> starts = new ArrayList<>();
        int open = perBlock;
        for (int u = 0; u < lengths.length; u++) {
            if (open >= perBlock) {
                starts.add(u);
                open = 0;
            }
            open += lengths[u];
        }
        starts.add(lengths.length);
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Segment> divide(int least, int most) {
        int count = blocks.length - 1;
        if (count <= least) {
            return evenly(Math.min(least, utterances.size()));
        }
        int worthwhile = Math.max(least, Arrays.stream(lengths).sum() / WORDS);
        int[] boundaries = search(count, least, Math.min(Math.min(most, worthwhile), count));
        if (boundaries.length == 0) {
            return evenly(least);
        }
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int boundary : boundaries) {
            int to = opening(boundary, from);
            segments.add(new Segment(from, to));
            from = to;
        }
        segments.add(new Segment(from, utterances.size()));
        return segments;
    }

    /** Pieces of as many utterances each as can be: for a talk too short, or too lumpy, to search. */
    private List<Segment> evenly(int count) {
        int size = utterances.size();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            segments.add(new Segment((int) ((long) i * size / count), (int) ((long) (i + 1) * size / count)));
        }
        return segments;
    }

    /** The inner boundaries, as blocks, of the cheapest division into {@code least} to {@code most} segments; none if none is possible. */
    private int[] search(int count, int least, int most) {
        double[][] costs = costs(count, shortest(most));
        double[][] best = new double[most + 1][count + 1];
        int[][] previous = new int[most + 1][count + 1];
        for (double[] row : best) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        best[0][0] = 0;
        for (int k = 1; k <= most; k++) {
            for (int to = k; to <= count; to++) {
                for (int from = k - 1; from < to; from++) {
                    double cost = best[k - 1][from] + costs[from][to];
                    if (cost < best[k][to]) {
                        best[k][to] = cost;
                        previous[k][to] = from;
                    }
                }
            }
        }
        int chosen = 0;
        double cheapest = Double.POSITIVE_INFINITY;
        for (int k = least; k <= most; k++) {
            // To tell where a boundary is takes log(blocks), so one more must save at least that much.
            double cost = best[k][count] + k * Math.log(count);
            if (cost < cheapest) {
                cheapest = cost;
                chosen = k;
            }
        }
        int[] boundaries = new int[Math.max(0, chosen - 1)];
        for (int k = chosen, to = count; k > 1; k--) {
            to = previous[k][to];
            boundaries[k - 2] = to;
        }
        return boundaries;
    }

    /** In words; half of an even share, so that no part is a splinter. */
    private int shortest(int most) {
        return Arrays.stream(lengths).sum() / (2 * most);
    }

    private double[][] costs(int count, int shortest) {
        int total = Arrays.stream(words).mapToInt(w -> w.length).sum();
        double[] logSeen = new double[total + 1];
        double[] logAll = new double[total + 1];
        for (int n = 0; n <= total; n++) {
            logSeen[n] = Math.log(n + PRIOR);
            logAll[n] = Math.log(n + PRIOR * vocabulary);
        }
        double[][] costs = new double[count][count + 1];
        int[] seen = new int[vocabulary];
        for (int from = 0; from < count; from++) {
            Arrays.fill(costs[from], Double.POSITIVE_INFINITY);
            Arrays.fill(seen, 0);
            double cost = 0;
            int all = 0;
            int length = 0;
            for (int block = from; block < count; block++) {
                for (int u = blocks[block]; u < blocks[block + 1]; u++) {
                    length += lengths[u];
                    for (int word : words[u]) {
                        cost += logAll[all++] - logSeen[seen[word]++];
                    }
                }
                if (length >= shortest) {
                    costs[from][block + 1] = cost;
                }
            }
        }
        return costs;
    }

    /** The utterance near the start of a block, not more than a few blocks away, with which a part most likely opens. */
    private int opening(int block, int after) {
        int low = Math.max(after + 1, blocks[Math.max(0, block - REACH)] + 1);
        int high = Math.min(utterances.size() - 1, blocks[Math.min(block + REACH, blocks.length - 1)] - 1);
        int best = Math.max(blocks[block], low);
        double bestHint = hint(best);
        for (int u = low; u <= high; u++) {
            double distance = Math.abs(u - blocks[block]) / (double) Math.max(1, high - low);
            double hint = hint(u) - distance;
            if (hint > bestHint) {
                best = u;
                bestHint = hint;
            }
        }
        return best;
    }

    /** How much an utterance looks like the opening of a new part; made for comparing neighbours only. */
    private double hint(int u) {
        Utterance now = utterances.get(u);
        Utterance before = utterances.get(u - 1);
        double hint = 0;
        if (!now.speaker().equals(before.speaker())) {
            hint += 1;
        }
        if (asks(u)) {
            hint += 1;
        }
        if (asks(u - 1)) {
            // The answer belongs to its question.
            hint -= 1.5;
        }
        return hint + pause(before, now);
    }

    /** Whether an utterance is a question, or one of the same turn's next two is. */
    private boolean asks(int u) {
        for (int i = u; i < Math.min(u + 3, utterances.size()); i++) {
            if (!utterances.get(i).speaker().equals(utterances.get(u).speaker())) {
                return false;
            }
            if (utterances.get(i).text().endsWith("?")) {
                return true;
            }
        }
        return false;
    }

    /** Up to one, for a silence of two seconds and more. */
    private static double pause(Utterance before, Utterance now) {
        if (before.time().isEmpty() || now.time().isEmpty()) {
            return 0;
        }
        TimeSpan earlier = before.time().get();
        TimeSpan later = now.time().get();
        if (earlier.approximate() || later.approximate()) {
            return 0;
        }
        Duration silence = later.start().minus(earlier.end());
        return Math.min(1, Math.max(0, silence.toMillis() / 2000.0));
    }
}
