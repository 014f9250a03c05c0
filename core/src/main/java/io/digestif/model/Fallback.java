package io.digestif.model;

import io.digestif.error.DigestException;
import io.digestif.error.ModelRejectedException;
import io.digestif.error.ModelUnavailableException;
import io.digestif.error.ReplyException;
import io.digestif.prompt.Prompt;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the next model where the one before can't be used, refuses, or does not answer. A model that was rejected before it ever
 * answered, as for a wrong key, is not asked again. Thread-safe.
 */
final class Fallback implements LanguageModel {
    private final List<LanguageModel> chain;
    /** For each model: null as long as nothing is known, itself once it has answered, why not when it was rejected first. */
    private final AtomicReferenceArray<@Nullable Object> known;

    Fallback(List<LanguageModel> chain) {
        this.chain = List.copyOf(chain);
        this.known = new AtomicReferenceArray<>(chain.size());
    }

    @Override
    public String name() {
        return chain.stream().map(LanguageModel::name).collect(Collectors.joining(","));
    }

    @Override
    public Reply ask(Prompt prompt) {
        DigestException last = null;
        for (int i = 0; i < chain.size(); i++) {
            LanguageModel model = chain.get(i);
            if (known.get(i) instanceof ModelRejectedException rejected) {
                last = rejected;
                continue;
            }
            try {
                Reply reply = model.ask(prompt);
                known.set(i, model);
                return last == null ? reply : reply.noting(note(last, model));
            } catch (ModelRejectedException e) {
                known.compareAndSet(i, null, e);
                last = e;
            } catch (ReplyException e) {
                last = e;
            } catch (ModelUnavailableException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                last = e;
            }
        }
        if (last == null) {
            throw new IllegalStateException("a chain without a model");
        }
        throw last;
    }

    private static String note(DigestException why, LanguageModel instead) {
        return instead.name() + " was asked instead: " + why.getMessage();
    }
}
