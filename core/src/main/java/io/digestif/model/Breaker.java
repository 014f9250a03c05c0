package io.digestif.model;

import io.digestif.prompt.Prompt;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Leaves a server alone that is down: after ten requests in a row without an answer no other is sent for twenty seconds, then
 * one; when that is answered, all. A server that is merely busy is not down. Thread-safe.
 */
final class Breaker implements LanguageModel {
    static final int FAILURES = 10;
    static final Duration REST = Duration.ofSeconds(20);

    /** How long others wait while one tries. */
    private static final Duration TRIAL = Duration.ofSeconds(1);

    private final LanguageModel next;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private volatile Instant closedUntil = Instant.EPOCH;

    Breaker(LanguageModel next, Clock clock) {
        this.next = next;
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                next.name(),
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindow(FAILURES, FAILURES, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(REST)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                closedUntil = clock.instant().plus(REST);
            }
        });
    }

    @Override
    public String name() {
        return next.name();
    }

    @Override
    public Reply ask(Prompt prompt) {
        if (!breaker.tryAcquirePermission()) {
            Duration left = Duration.between(clock.instant(), closedUntil);
            throw new CallFault(
                    CallFault.Kind.OPEN,
                    name() + " has not answered " + FAILURES + " requests in a row, so it is left alone for a while.",
                    "",
                    left.compareTo(TRIAL) > 0 ? left : TRIAL,
                    null);
        }
        try {
            Reply reply = next.ask(prompt);
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            return reply;
        } catch (CallFault fault) {
            switch (fault.kind()) {
                case UNAVAILABLE -> breaker.onError(0, TimeUnit.NANOSECONDS, fault);
                case STOPPED -> breaker.releasePermission();
                default -> breaker.onSuccess(0, TimeUnit.NANOSECONDS); // it does answer
            }
            throw fault;
        } catch (RuntimeException | Error e) {
            breaker.releasePermission();
            throw e;
        }
    }
}
