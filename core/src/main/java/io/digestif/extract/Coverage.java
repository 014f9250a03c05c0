package io.digestif.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What the lines chosen so far have said, by the weights of their words. A word that was said once keeps a quarter of its
 * weight, so what comes next adds something. Not thread-safe.
 */
final class Coverage {
    private static final double KEPT = 0.25;

    private final double[] weights;

    Coverage(double[] weights) {
        this.weights = weights.clone();
    }

    /** What a passage would add. */
    double gain(Passage passage) {
        double sum = 0;
        for (int term : passage.content()) {
            sum += weights[term];
        }
        return sum / Math.sqrt(passage.length());
    }

    void cover(Passage passage) {
        for (int term : passage.content()) {
            weights[term] *= KEPT;
        }
    }

    /**
     * Chooses again and again what adds most, and covers it.
     *
     * @param worth a factor for each passage, at most what it was the time before; 0 leaves it out
     * @param taken told of each choice
     * @param enough whether to stop, asked before each choice
     */
    List<Passage> choose(
            Collection<Passage> passages,
            ToDoubleFunction<Passage> worth,
            Consumer<Passage> taken,
            Predicate<List<Passage>> enough) {
        record Bid(Passage passage, double value) {}
        // Values only go down while words get covered, so a bid that is still the highest when made anew is the best
        // there is.
        PriorityQueue<Bid> bids = new PriorityQueue<>(Comparator.comparingDouble(Bid::value)
                .reversed()
                .thenComparing(b -> b.passage().first().number()));
        for (Passage passage : passages) {
            double value = gain(passage) * worth.applyAsDouble(passage);
            if (value > 0) {
                bids.add(new Bid(passage, value));
            }
        }
        List<Passage> chosen = new ArrayList<>();
        while (!bids.isEmpty() && !enough.test(chosen)) {
            Bid top = bids.remove();
            double value = gain(top.passage()) * worth.applyAsDouble(top.passage());
            Bid next = bids.peek();
            if (next != null && value < next.value()) {
                if (value > 0) {
                    bids.add(new Bid(top.passage(), value));
                }
            } else if (value > 0) {
                chosen.add(top.passage());
                cover(top.passage());
                taken.accept(top.passage());
            }
        }
        return chosen;
    }
}
