package io.digestif.draft;

import io.digestif.plan.Plan;
import io.digestif.plan.TokenCounter;
import io.digestif.plan.Window;
import io.digestif.prompt.Prompt;
import io.digestif.prompt.PromptCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a model reads. Thread-safe.
 *
 * @param contextWindow how many tokens it reads and writes in one call, together
 * @param counter of its tokens, as they are taken for before it is asked
 * @param readsSchema whether it reads the answer's schema, too
 * @param answersSeveral whether it can be asked for several sections in one call
 * @param experience what its replies have told
 */
public record Reading(
        int contextWindow, TokenCounter counter, boolean readsSchema, boolean answersSeveral, Experience experience) {
    /** Where the requests of all sections are more than this part of what they are asked about, one for all of them pays. */
    private static final int HEAVY_REQUESTS = 4;

    public Reading {
        Objects.requireNonNull(counter, "counter");
        Objects.requireNonNull(experience, "experience");
    }

    /** The counter, corrected by what is known by now. */
    public TokenCounter corrected() {
        return experience.corrected(counter);
    }

    /** Whether a prompt and its answer are more than it reads, by what is known by now. */
    boolean isTooLong(Prompt prompt) {
        return tokens(prompt, corrected()) + Plan.roomForAnswer(contextWindow) > contextWindow;
    }

    /** What a prompt is taken for. */
    int tokens(Prompt prompt) {
        return tokens(prompt, counter);
    }

    private int tokens(Prompt prompt, TokenCounter by) {
        return by.count(prompt.system()) + by.count(prompt.user()) + (readsSchema ? by.count(prompt.schema()) : 0);
    }

    /**
     * Which sections are asked for together, in the order of calls: each by itself as long as the server keeps what it has read and
     * requests weigh little; else one call for all that can be joined, if the model can answer it.
     */
    List<List<String>> calls(Plan plan, List<String> sections, PromptCatalog prompts, String language) {
        List<String> joined = prompts.joinable(sections);
        if (!answersSeveral || joined.size() < 2 || !(experience.rereads() || weigh(plan, joined, prompts, language))) {
            return sections.stream().map(List::of).toList();
        }
        List<List<String>> calls = new ArrayList<>();
        calls.add(joined);
        sections.stream()
                .filter(section -> !joined.contains(section))
                .map(List::of)
                .forEach(calls::add);
        return calls;
    }

    private boolean weigh(Plan plan, List<String> sections, PromptCatalog prompts, String language) {
        if (plan.windows().size() == 1) {
            return false;
        }
        Window shortest = new Window(0, 1);
        int requests = sections.stream()
                .mapToInt(section ->
                        counter.count(prompts.prompt(section, plan.transcript(), shortest, language, List.of())
                                .request()))
                .sum();
        return requests > plan.tokens() / plan.windows().size() / HEAVY_REQUESTS;
    }
}
