package io.digestif.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which a digest's calls wait, until its deadline. A call that is added while others wait goes before those of a
 * later place: so a window is done with before the next is begun, and a server that keeps but one prefix keeps the right one.
 */
final class AskingThreads implements AutoCloseable {
    private final ThreadPoolExecutor threads;
    private final Optional<Duration> deadline;
    private final long begun = System.nanoTime();

    AskingThreads(int concurrency, Optional<Duration> deadline) {
        this.deadline = deadline;
        this.threads = new ThreadPoolExecutor(
                concurrency, concurrency, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "digestif-asks");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Things to do together, which may add others.
     *
     * @param place of a thing in the order in which they are done
     * @param work does a thing
     * @param late what comes of a thing that was not done when the deadline came
     */
    <T, R> Round<T, R> round(ToLongFunction<T> place, BiConsumer<T, Round<T, R>> work, Function<T, List<R>> late) {
        return new Round<>(this, place, work, late);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** What is underway together. */
    static final class Round<T, R> {
        private final AskingThreads on;
        private final ToLongFunction<T> place;
        private final BiConsumer<T, Round<T, R>> work;
        private final Function<T, List<R>> late;
        private final Set<T> open = new LinkedHashSet<>();
        private final List<R> found = new ArrayList<>();
        private boolean over;
        private @Nullable Throwable problem;

        private Round(
                AskingThreads on, ToLongFunction<T> place, BiConsumer<T, Round<T, R>> work, Function<T, List<R>> late) {
            this.on = on;
            this.place = place;
            this.work = work;
            this.late = late;
        }

        /** Something to do. */
        synchronized void add(T thing) {
            if (!over) {
                open.add(thing);
                if (!on.threads.isShutdown()) {
                    on.threads.execute(new Task<>(this, thing));
                }
            }
        }

        /** What came of something. */
        synchronized void found(R result) {
            if (!over) {
                found.add(result);
            }
        }

        /**
         * Waits until all is done, or the deadline comes, which ends all work.
         *
         * @throws InterruptedException if the thread is interrupted, which ends all work, too
         */
        synchronized List<R> await() throws InterruptedException {
            try {
                while (!open.isEmpty() && problem == null && left() > 0) {
                    TimeUnit.NANOSECONDS.timedWait(this, left());
                }
            } catch (InterruptedException e) {
                on.close();
                throw e;
            } finally {
                over = true;
            }
            if (problem != null || !open.isEmpty()) {
                on.close();
            }
            if (problem instanceof RuntimeException known) {
                throw known;
            } else if (problem instanceof Error error) {
                throw error;
            }
            open.forEach(thing -> found.addAll(late.apply(thing)));
            return found;
        }

        private long left() {
            return on.deadline
                    .map(after -> after.toNanos() - (System.nanoTime() - on.begun))
                    .orElse(Long.MAX_VALUE);
        }

        private void run(T thing) {
            Throwable thrown = null;
            try {
                work.accept(thing, this);
            } catch (RuntimeException | Error e) {
                thrown = e;
            }
            synchronized (this) {
                open.remove(thing);
                if (problem == null) {
                    problem = thrown;
                }
                notifyAll();
            }
        }
    }

    private record Task<T>(Round<T, ?> round, T thing) implements Runnable, Comparable<Task<T>> {
        @Override
        public void run() {
            round.run(thing);
        }

        @Override
        public int compareTo(Task<T> other) {
            return Long.compare(round.place.applyAsLong(thing), other.round.place.applyAsLong(other.thing));
        }
    }
}
