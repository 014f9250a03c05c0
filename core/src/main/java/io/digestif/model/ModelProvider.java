package io.digestif.model;

import dev.langchain4j.model.chat.ChatModel;
import io.digestif.error.ModelRejectedException;
import java.util.OptionalInt;

/**
 * Makes models of one provider. Digestif's own are hidden behind this interface; another is found by {@link
 * java.util.ServiceLoader}. Implementations are stateless and thread-safe.
 */
public interface ModelProvider {

    /** The first word of a spec that names it: {@code ollama} in {@code ollama:qwen3:8b}. */
    String name();

    /**
     * Makes the model that a spec names. It must not retry by itself: Digestif does.
     *
     * @throws ModelRejectedException if something is missing, such as a key; the message names the variable
     */
    ChatModel create(ModelSpec spec, ModelSettings settings);

    /**
     * How many tokens a model reads and writes in one call, together, as its server says; asks it, for a few seconds at most.
     * Default: not known. A hosted provider is never asked.
     *
     * @param unless what the window is taken for where this is empty
     */
    default OptionalInt askedWindow(ModelSpec spec, ModelSettings unless) {
        return OptionalInt.empty();
    }

    /** Whether its models take a JSON schema for the answer; where they don't, it is asked for in words. Default: no. */
    default boolean takesJsonSchema() {
        return false;
    }
}
