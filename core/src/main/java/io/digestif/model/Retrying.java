package io.digestif.model;

import io.digestif.error.ModelUnavailableException;
import io.digestif.prompt.Prompt;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks again where that may help: at most four requests a call, with at most a minute of waiting between them, for as long as
 * the server says or else with exponential backoff and full jitter. An interrupt ends it at once. The only place that asks
 * again. Thread-safe.
 */
final class Retrying implements LanguageModel {
    private static final Logger LOG = LoggerFactory.getLogger(Retrying.class);

    static final int MAX_ATTEMPTS = 4;
    static final Duration MAX_WAITING = Duration.ofSeconds(60);

    private static final Set<CallFault.Kind> MAY_HEAL = Set.of(
            CallFault.Kind.UNAVAILABLE, CallFault.Kind.BUSY, CallFault.Kind.UNUSABLE, CallFault.Kind.SCHEMA_REFUSED);
    // Full jitter (Brooker, "Exponential Backoff And Jitter", 2015): anything from nothing to 2, 4, 8 seconds.
    private static final IntervalFunction BACKOFF = IntervalFunction.ofExponentialRandomBackoff(1000, 2, 1.0);

    private final LanguageModel next;
    private final Sleeper sleeper;
    private final boolean isLast;
    private final Retry retry;

    /** @param isLast whether no other model could answer instead, so that it is worth waiting for a server that is down */
    Retrying(LanguageModel next, Sleeper sleeper, boolean isLast) {
        this.next = next;
        this.sleeper = sleeper;
        this.isLast = isLast;
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
        return fault.kind() == CallFault.Kind.UNAVAILABLE || fault.kind() == CallFault.Kind.BUSY
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
        int requests = 0;
        boolean wasUnusable = false;
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted(Math.max(1, requests), null);
            }
            try {
                Reply reply = next.ask(prompt);
                context.onComplete();
                return reply.after(requests + 1);
            } catch (CallFault fault) {
                long wait;
                if (fault.kind() == CallFault.Kind.OPEN) {
                    wait = isLast ? fault.retryAfter().orElse(MAX_WAITING).toMillis() : -1;
                } else {
                    requests++;
                    wait = context.onError(fault);
                }
                boolean unusable = fault.kind() == CallFault.Kind.UNUSABLE;
                if (wait < 0 || waited + wait > MAX_WAITING.toMillis() || (unusable && wasUnusable)) {
                    throw fault.toException(Math.max(1, requests));
                }
                LOG.debug("{} is asked again in {} ms after request {}: {}", name(), wait, requests, fault.kind());
                wasUnusable |= unusable;
                waited += wait;
                pause(wait, Math.max(1, requests));
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
