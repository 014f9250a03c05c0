package io.digestif.model;

import io.digestif.prompt.Prompt;
import java.time.Duration;

/** Lets calls go at the pace that the user and the provider allow. Thread-safe. */
final class RateLimiting implements LanguageModel {
    private final LanguageModel next;
    private final Pace pace;
    private final Sleeper sleeper;

    RateLimiting(LanguageModel next, Pace pace, Sleeper sleeper) {
        this.next = next;
        this.pace = pace;
        this.sleeper = sleeper;
    }

    @Override
    public String name() {
        return next.name();
    }

    @Override
    public Reply ask(Prompt prompt) {
        int tokens = Budgeting.tokens(prompt);
        Duration wait = pace.take(tokens);
        if (!wait.isZero()) {
            try {
                sleeper.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CallFault(CallFault.Kind.STOPPED, "Asking " + name() + " was interrupted.", e);
            }
        }
        try {
            Reply reply = next.ask(prompt);
            pace.used(reply.usage().outputTokens());
            return reply;
        } catch (CallFault fault) {
            if (fault.kind() == CallFault.Kind.BUSY) {
                fault.retryAfter().ifPresent(pace::pause);
            }
            throw fault;
        }
    }
}
