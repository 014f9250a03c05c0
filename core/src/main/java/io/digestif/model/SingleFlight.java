package io.digestif.model;

import io.digestif.error.ModelUnavailableException;
import io.digestif.prompt.Prompt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;

/**
 * Makes one request of any number of equal ones that are underway at a time: whoever comes later waits for the answer, which
 * costs them nothing. Thread-safe.
 */
final class SingleFlight implements LanguageModel {
    private final LanguageModel next;
    private final RequestKey key;
    private final ConcurrentMap<String, CompletableFuture<Reply>> underway = new ConcurrentHashMap<>();

    SingleFlight(LanguageModel next, RequestKey key) {
        this.next = next;
        this.key = key;
    }

    @Override
    public String name() {
        return next.name();
    }

    @Override
    public Reply ask(Prompt prompt) {
        String at = key.of(prompt);
        while (true) {
            CompletableFuture<Reply> mine = new CompletableFuture<>();
            CompletableFuture<Reply> another = underway.putIfAbsent(at, mine);
            if (another == null) {
                return lead(prompt, at, mine);
            }
            try {
                Reply reply = another.get();
                return new Reply(
                        reply.text(),
                        Usage.NONE,
                        reply.cut(),
                        0,
                        reply.model(),
                        reply.notes(),
                        reply.counted(),
                        reply.countsPrefix());
            } catch (CancellationException e) {
                // Whoever asked was stopped, which is no reason for us: ask ourselves.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ModelUnavailableException("Asking " + name() + " was interrupted.", 1, null, e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
            }
        }
    }

    private Reply lead(Prompt prompt, String at, CompletableFuture<Reply> mine) {
        try {
            Reply reply = next.ask(prompt);
            underway.remove(at, mine);
            mine.complete(reply);
            return reply;
        } catch (RuntimeException | Error e) {
            underway.remove(at, mine);
            if (Thread.currentThread().isInterrupted()) {
                mine.cancel(false);
            } else {
                mine.completeExceptionally(e);
            }
            throw e;
        }
    }
}
