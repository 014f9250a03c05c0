package io.digestif.draft;

import io.digestif.model.Usage;
import io.digestif.plan.Plan;
import io.digestif.plan.TokenCounter;
import io.digestif.plan.Window;
import io.digestif.prompt.Chapter;
import io.digestif.prompt.Prompt;
import io.digestif.prompt.PromptCatalog;
import io.digestif.prompt.SectionPrompt;
import io.digestif.transcript.Transcript;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What asking for a digest will come to, as estimated, if each call is answered the first time and nothing was kept from before.
 * Claims that the talk does not carry as they are written may be asked for once more, in one small call a window: what they read is
 * counted as they usually are, the calls only in what it may come to at most.
 *
 * @param model who will be asked, as a spec
 * @param words of the talk
 * @param talkTokens what the talk itself comes to
 * @param windows in how many pieces it will be read; 0 where no model is asked
 * @param contextWindow how many tokens the model reads and writes in one call, together
 * @param calls how many, without those for rewording
 * @param usage tokens read, those of them that a server that keeps prefixes need not read again, and tokens written
 * @param mostOutputTokens what the answers come to if each is as long as it may be, and claims of every window are reworded
 * @param cost in US dollars; empty where the price is not known
 * @param mostCost the same if no prefix is kept, each answer is as long as it may be, and claims of every window are reworded
 */
public record Forecast(
        String model,
        int words,
        int talkTokens,
        int windows,
        int contextWindow,
        int calls,
        Usage usage,
        int mostOutputTokens,
        Optional<BigDecimal> cost,
        Optional<BigDecimal> mostCost) {
    /** What a call that rewords reads: the rules, a few notes and the lines that come nearest to them. */
    private static final int USUAL_REWORDING = 400;

    /** Five to seven notes of some fifty tokens, with their form. */
    private static final int USUAL_ANSWER = 400;

    private static final int LONGEST_PROBLEM = 200;

    /** What a server adds around messages, and a digit more for the bounds in the schema of a longer window. */
    private static final int FRAME = 30;

    public Forecast {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(mostCost, "mostCost");
    }

    /** For a digest for which no model is asked. */
    public static Forecast nothing(String model, int words) {
        Optional<BigDecimal> free = Optional.of(BigDecimal.ZERO);
        return new Forecast(model, words, 0, 0, 0, 0, Usage.NONE, 0, free, free);
    }

    /**
     * For a language model.
     *
     * @param sections ids
     * @param language BCP 47 tag of the language to write in
     * @param price of tokens in US dollars, where it is known
     */
    public static Forecast of(
            String model,
            Plan plan,
            PromptCatalog prompts,
            List<String> sections,
            String language,
            Reading reading,
            Function<Usage, Optional<BigDecimal>> price) {
        TokenCounter counter = reading.corrected();
        List<Chapter> chapters = chapters(plan);
        List<List<String>> asked = Reading.calls(sections, reading.joins(plan, sections, prompts, language), prompts);
        int contextWindow = reading.contextWindow();
        int room = reading.room();
        int requests = asked.stream()
                .filter(call -> !isFlow(call))
                .mapToInt(call -> counter.count(request(call, List.of(), plan, prompts, language, room)))
                .sum();
        int input = 0;
        int again = 0;
        int shownOnce = 0;
        for (Window window : plan.windows()) {
            List<Chapter> within =
                    chapters.stream().flatMap(c -> c.within(window).stream()).toList();
            Prompt shown = prompts.prompt(sections.get(0), plan.transcript(), window, language, within);
            int prefix = counter.count(shown.system())
                    + counter.count(shown.talk())
                    + (reading.readsSchema() ? counter.count(shown.schema()) : 0);
            shownOnce += prefix + counter.count(shown.request());
            again += reading.experience().rereads() ? 0 : (asked.size() - 1) * prefix;
            input += asked.size() * prefix + requests;
            for (List<String> call : asked) {
                input += isFlow(call) ? counter.count(request(call, within, plan, prompts, language, room)) : 0;
            }
        }
        int calls = asked.size() * plan.windows().size();
        int answers = asked.stream()
                .mapToInt(call -> Math.min(USUAL_ANSWER * call.size(), room))
                .sum();
        // To reword shows less of a window than reading it does.
        boolean mayReword = sections.stream().anyMatch(SectionPrompt::claims);
        int rewordings = mayReword ? plan.windows().size() : 0;
        int most = input + (mayReword ? shownOnce : 0);
        Usage usage = new Usage(
                input + rewordings * USUAL_REWORDING,
                again,
                answers * plan.windows().size());
        return new Forecast(
                model,
                plan.transcript().words(),
                plan.tokens(),
                plan.windows().size(),
                contextWindow,
                calls,
                usage,
                (calls + rewordings) * room,
                price.apply(usage),
                price.apply(new Usage(most, 0, (calls + rewordings) * room)));
    }

    private static boolean isFlow(List<String> call) {
        return call.get(0).equals(SectionPrompt.FLOW);
    }

    /** A request, which is the same over whatever is shown. */
    private static String request(
            List<String> call, List<Chapter> chapters, Plan plan, PromptCatalog prompts, String language, int room) {
        Window little = new Window(0, 1);
        Prompt prompt = call.size() > 1
                ? prompts.together(call, plan.transcript(), little, language, room)
                : prompts.prompt(call.get(0), plan.transcript(), little, language, chapters);
        return prompt.request();
    }

    /**
     * How many tokens a call reads beside the talk, at most: what the longest of the requests and all around it come to.
     *
     * @param sections ids
     */
    public static int instructions(
            Plan whole, PromptCatalog prompts, List<String> sections, String language, Reading reading) {
        TokenCounter counter = reading.corrected();
        Transcript transcript = whole.transcript();
        int size = transcript.utterances().size();
        // The frame around a window with context before it, filled with the shortest piece of the talk that has one.
        Window shown = size > 1 ? new Window(0, 1, 2) : new Window(0, 1);
        int talk = IntStream.range(0, shown.to())
                .map(i -> counter.count(transcript.utterances().get(i).text()))
                .sum();
        List<Chapter> most = chapters(whole);
        Stream<Prompt> alone = sections.stream()
                .map(section -> prompts.prompt(
                        section, transcript, shown, language, section.equals(SectionPrompt.FLOW) ? most : List.of()))
                // Asked again, it says what was wrong.
                .map(prompt -> prompts.again(prompt, "x".repeat(LONGEST_PROBLEM)));
        List<String> joinable = prompts.joinable(sections);
        Stream<Prompt> joined = reading.answersSeveral() && joinable.size() > 1
                ? Stream.of(prompts.together(joinable, transcript, shown, language, reading.room()))
                : Stream.of();
        int longest = Stream.concat(alone, joined)
                .mapToInt(prompt -> counter.count(prompt.system())
                        + counter.count(prompt.user())
                        + (reading.readsSchema() ? counter.count(prompt.schema()) : 0))
                .max()
                .orElse(0);
        return Math.max(0, longest - talk) + FRAME;
    }

    private static List<Chapter> chapters(Plan plan) {
        return IntStream.rangeClosed(1, plan.parts().size())
                .mapToObj(i -> new Chapter(i, plan.parts().get(i - 1)))
                .toList();
    }

    /** A table for people. */
    @Override
    public String toString() {
        if (calls == 0) {
            return String.format(Locale.ROOT, "%s: %,d words; no model is asked, nothing is paid.%n", model, words);
        }
        int read = usage.inputTokens() - usage.inputTokensFromPrefixCache();
        return String.format(
                Locale.ROOT,
                """
                model          %s, %,d tokens a call
                talk           %,d words, about %,d tokens
                windows        %,d
                calls          %,d
                               and one more a window at most, where claims have to be reworded
                tokens in      about %,d, of which %,d again over the same prefix (a server that keeps it reads %,d, %.2f x the talk)
                tokens out     about %,d, at most %,d
                cost           %s
                """,
                model,
                contextWindow,
                words,
                talkTokens,
                windows,
                calls,
                usage.inputTokens(),
                usage.inputTokensFromPrefixCache(),
                read,
                read / (double) Math.max(1, talkTokens),
                usage.outputTokens(),
                mostOutputTokens,
                cost.flatMap(usual -> mostCost.map(most -> String.format(
                                Locale.ROOT, "about %.4f USD where the prefix is kept, at most %.4f USD", usual, most)))
                        .orElse("unknown: no price of this model is known"));
    }
}
