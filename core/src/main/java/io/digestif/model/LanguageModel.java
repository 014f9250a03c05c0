package io.digestif.model;

import dev.langchain4j.model.chat.ChatModel;
import io.digestif.error.ModelRejectedException;
import io.digestif.error.ModelUnavailableException;
import io.digestif.error.ReplyException;
import io.digestif.prompt.Prompt;

/** A language model behind all its guards. Thread-safe. */
public interface LanguageModel {

    /** Who answers, as a spec: {@code ollama:qwen3:8b}. */
    String name();

    /**
     * Asks and waits for the answer.
     *
     * @throws ModelRejectedException if asking again would not help
     * @throws ModelUnavailableException if the model does not answer now
     * @throws ReplyException if the answer is empty, refused or unreadable
     */
    Reply ask(Prompt prompt);

    /**
     * Opens the model that a spec names. Nothing is sent yet.
     *
     * @throws ModelRejectedException if something is missing, such as a key
     */
    static LanguageModel open(ModelSpec spec, ModelSettings settings, CallPolicy policy) {
        return Guards.around(spec, settings, policy);
    }

    /** Takes a model that an application already has. Its own retries and timeouts stay as they are. */
    static LanguageModel of(ChatModel model, CallPolicy policy) {
        return Guards.around(model, policy);
    }
}
