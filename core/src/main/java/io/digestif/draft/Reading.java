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
    /** Where the requests of all sections are more than a fourth of what they are asked about, one for all of them pays. */
    private static final int HEAVY = 4;

    public Reading {
        Objects.requireNonNull(counter, "counter");
        Objects.requireNonNull(experience, "experience");
    }

    /** The counter, corrected by what is known by now. */
    public TokenCounter corrected() {
        double correction = correction();
        return correction == 1
                ? counter
                : text -> (int) Math.min(Integer.MAX_VALUE, Math.round(counter.count(text) * correction));
    }

    /** By what the counter is too low, as is known by now; 1 where it is not. */
    double correction() {
        return experience.correction(counter);
    }

    /** What a prompt is taken for, uncorrected. */
    int tokens(Prompt prompt) {
        return counter.count(prompt.system())
                + counter.count(prompt.user())
                + (readsSchema ? counter.count(prompt.schema()) : 0);
    }

    /** How many tokens the answer to a call may take. */
    int room() {
        return Plan.roomForAnswer(contextWindow);
    }

    /**
     * Whether sections are best asked for together, as far as is known by now: the model can answer them so, and its server does not
     * keep what it has read, or windows are so small that requests weigh.
     */
    boolean joins(Plan plan, List<String> sections, PromptCatalog prompts, String language) {
        return answersSeveral && (experience.rereads() || weigh(plan, sections, prompts, language));
    }

    private boolean weigh(Plan plan, List<String> sections, PromptCatalog prompts, String language) {
        if (plan.windows().size() == 1) {
            return false;
        }
        TokenCounter by = corrected();
        Window little = new Window(0, 1);
        int requests = prompts.joinable(sections).stream()
                .mapToInt(section -> by.count(prompts.prompt(section, plan.transcript(), little, language, List.of())
                        .request()))
                .sum();
        return requests > plan.tokens() / plan.windows().size() / HEAVY;
    }

    /** Which sections are asked for in one call, call by call: each by itself, or all together that can be. */
    static List<List<String>> calls(List<String> sections, boolean together, PromptCatalog prompts) {
        List<String> joined = together ? prompts.joinable(sections) : List.of();
        if (joined.size() < 2) {
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
}
