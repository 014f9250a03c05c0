package io.digestif.model;

import io.digestif.prompt.Prompt;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks an answer up before it asks for it, and keeps each answer the moment it is complete, before anybody uses it: also one
 * that will turn out to be no use, so that next time only what followed it is looked up or asked. Thread-safe.
 */
final class Caching implements LanguageModel {
    private static final Logger LOG = LoggerFactory.getLogger(Caching.class);

    private final LanguageModel next;
    private final CacheStore store;
    private final RequestKey key;

    Caching(LanguageModel next, CacheStore store, RequestKey key) {
        this.next = next;
        this.store = store;
        this.key = key;
    }

    @Override
    public String name() {
        return next.name();
    }

    @Override
    public Reply ask(Prompt prompt) {
        String at = key.of(prompt);
        Optional<String> problem = Optional.empty();
        try {
            Optional<String> kept = store.get(at);
            if (kept.isPresent()) {
                Reply reply = KeptReply.read(kept.get());
                LOG.debug("kept answer {} of {} for {}", at, name(), prompt.section());
                return reply;
            }
        } catch (IOException | RuntimeException e) {
            problem = problem("An answer that was kept could not be used, and was asked for again", e);
        }
        Reply reply = next.ask(prompt);
        try {
            store.put(at, KeptReply.write(reply));
        } catch (IOException | RuntimeException e) {
            problem = problem("Answers could not be kept, and would be asked for again next time", e);
        }
        return problem.map(reply::noting).orElse(reply);
    }

    /** Said in the same words for every answer, so that it stands in a digest once. */
    private static Optional<String> problem(String what, Exception e) {
        LOG.warn("{}: {}", what, e.toString());
        return Optional.of(what + ErrorAnswer.clause(String.valueOf(e.getMessage())) + ".");
    }
}
