package io.digestif.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.error.ReplyException;
import io.digestif.prompt.Prompt;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SingleFlightTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch underway = new CountDownLatch(1);
    private final Semaphore mayEnd = new Semaphore(0);

    @Test
    void equalRequests_areOneCall() throws Exception {
        LanguageModel model = new SingleFlight(new Slow(() -> new Reply("fine", new Usage(9, 0, 1), false, 1)), key());
        Asking first = new Asking(model);
        underway.await();
        Asking second = new Asking(model);
        second.awaitWaiting();

        mayEnd.release(2);

        assertThat(first.reply.get().usage().inputTokens()).isEqualTo(9);
        assertThat(second.reply.get())
                .isEqualTo(new Reply("fine", Usage.NONE, false, 0, "", List.of(), new Usage(9, 0, 1), false));
        assertThat(calls).hasValue(1);
    }

    @Test
    void failure_isEverybodys() throws Exception {
        LanguageModel model = new SingleFlight(
                new Slow(() -> {
                    throw new ReplyException("No.", "", "$", null);
                }),
                key());
        Asking first = new Asking(model);
        underway.await();
        Asking second = new Asking(model);
        second.awaitWaiting();

        mayEnd.release(2);

        for (Asking each : List.of(first, second)) {
            org.assertj.core.api.Assertions.assertThatThrownBy(each.reply::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(ReplyException.class);
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void whoWaitsForOneThatIsStopped_asksItself() throws Exception {
        LanguageModel model = new SingleFlight(new Slow(() -> new Reply("fine", Usage.NONE, false, 1)), key());
        Asking first = new Asking(model);
        underway.await();
        Asking second = new Asking(model);
        second.awaitWaiting();

        first.thread.interrupt();
        first.thread.join();
        mayEnd.release();

        assertThat(second.reply.get().attempts()).isEqualTo(1);
        assertThat(calls).hasValue(2);
    }

    private static RequestKey key() {
        return new RequestKey(List.of());
    }

    private static final class Asking {
        private final CompletableFuture<Reply> reply = new CompletableFuture<>();
        private final Thread thread;

        Asking(LanguageModel model) {
            thread = new Thread(() -> {
                try {
                    reply.complete(model.ask(Models.PROMPT));
                } catch (RuntimeException e) {
                    reply.completeExceptionally(e);
                }
            });
            thread.start();
        }

        void awaitWaiting() {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
    }

    private final class Slow implements LanguageModel {
        private final java.util.function.Supplier<Reply> answer;

        Slow(java.util.function.Supplier<Reply> answer) {
            this.answer = answer;
        }

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public Reply ask(Prompt prompt) {
            calls.incrementAndGet();
            underway.countDown();
            try {
                mayEnd.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            return answer.get();
        }
    }
}
