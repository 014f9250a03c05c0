package io.digestif.model;

import io.digestif.error.ModelUnavailableException;
import io.digestif.prompt.Prompt;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks again where that may help: at most four requests a call, with at most a minute of waiting between them, for as long as
 * the server says or else with exponential backoff and full jitter. An interrupt ends it at once. The only place that asks
 * again. Thread-safe.
 */
final class Retrying implements LanguageModel {
    static final int MAX_ATTEMPTS = 4;
    static final Duration MAX_WAITING = Duration.ofSeconds(60);

    private static final Set<CallFault.Kind> MAY_HEAL =
            Set.of(CallFault.Kind.UNAVAILABLE, CallFault.Kind.UNUSABLE, CallFault.Kind.SCHEMA_REFUSED);
    // Full jitter (Brooker, "Exponential Backoff And Jitter", 2015): anything from nothing to 2, 4, 8 seconds.
    private static final IntervalFunction BACKOFF = IntervalFunction.ofExponentialRandomBackoff(1000, 2, 1.0);

    private final LanguageModel next;
    private final Sleeper sleeper;
    private final Retry retry;

    Retrying(LanguageModel next, Sleeper sleeper) {
        this.next = next;
        this.sleeper = sleeper;
        this.retry = Retry.of(
                next.name(),
                RetryConfig.<Reply>custom()
                        .maxAttempts(MAX_ATTEMPTS)
                        .retryOnException(
                                thrown -> thrown instanceof CallFault fault && MAY_HEAL.contains(fault.kind()))
                        .intervalBiFunction((attempt, outcome) -> waiting((CallFault) outcome.getLeft(), attempt))
                        .build());
    }

    private static long waiting(CallFault fault, int attempt) {
        return fault.kind() == CallFault.Kind.UNAVAILABLE
                ? fault.retryAfter().map(Duration::toMillis).orElseGet(() -> BACKOFF.apply(attempt))
                : 0; // another question, or a model's bad luck: nothing to wait for
    }

    @Override
    public String name() {
        return next.name();
    }

    @Override
    public Reply ask(Prompt prompt) {
        Retry.AsyncContext<Reply> context = retry.asyncContext();
        long waited = 0;
        boolean wasUnusable = false;
        for (int attempt = 1; ; attempt++) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted(Math.max(1, attempt - 1), null);
            }
            try {
                Reply reply = next.ask(prompt);
                context.onComplete();
                return reply.after(attempt);
            } catch (CallFault fault) {
                long wait = context.onError(fault);
                boolean unusable = fault.kind() == CallFault.Kind.UNUSABLE;
                if (wait < 0 || waited + wait > MAX_WAITING.toMillis() || (unusable && wasUnusable)) {
                    throw fault.toException(attempt);
                }
                wasUnusable |= unusable;
                waited += wait;
                pause(wait, attempt);
            }
        }
    }

    private void pause(long millis, int attempt) {
        try {
            if (millis > 0) {
                sleeper.sleep(Duration.ofMillis(millis));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(attempt, e);
        }
    }

    private ModelUnavailableException interrupted(int attempts, @Nullable Throwable cause) {
        return new ModelUnavailableException("Asking " + name() + " was interrupted.", attempts, null, cause);
    }
}
