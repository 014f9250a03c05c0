package io.digestif.model;

import dev.langchain4j.model.chat.ChatModel;
import io.digestif.error.BudgetException;
import io.digestif.error.ModelRejectedException;
import io.digestif.error.ModelUnavailableException;
import io.digestif.error.ReplyException;
import io.digestif.prompt.Prompt;
import java.util.List;
import java.util.OptionalInt;

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
     * @throws BudgetException if the budget does not suffice for it
     */
    Reply ask(Prompt prompt);

    /**
     * Opens the models that specs name; each after the first is asked where those before can't be used. Nothing is sent yet.
     *
     * @throws IllegalArgumentException if there is a budget in money and the price of one is not known
     * @throws ModelRejectedException if something is missing, such as a key
     */
    static LanguageModel open(List<ModelSpec> specs, ModelSettings settings, CallPolicy policy) {
        return Guards.around(specs, settings, policy);
    }

    /**
     * The window of the models that specs name: what is known of a hosted one, what its server says of another. Of several the
     * smallest; empty where that of one is not known. Asks servers of one's own, for a few seconds at most.
     *
     * @param unless with what the window is taken for where this is empty
     * @param kept what a server says is kept there and counts when it says nothing, so that what was answered before it went away
     *     is found again
     */
    static OptionalInt askedWindow(List<ModelSpec> specs, ModelSettings unless, CacheStore kept) {
        OptionalInt least = OptionalInt.empty();
        for (ModelSpec spec : specs) {
            OptionalInt window = spec.contextWindow();
            if (window.isEmpty()) {
                window = ServersWindow.asked(spec, unless, kept);
            }
            if (window.isEmpty()) {
                return window;
            }
            least = OptionalInt.of(Math.min(least.orElse(Integer.MAX_VALUE), window.getAsInt()));
        }
        return least;
    }

    /**
     * Takes a model that an application already has. Its own retries and timeouts stay as they are.
     *
     * @param maxOutputTokens what it may write in one answer, for the budget's estimate
     */
    static LanguageModel of(ChatModel model, int maxOutputTokens, CallPolicy policy) {
        return Guards.around(model, maxOutputTokens, policy);
    }
}
