package io.digestif.draft;

import io.digestif.error.BudgetException;
import io.digestif.error.ModelRejectedException;
import io.digestif.error.ModelUnavailableException;
import io.digestif.model.LanguageModel;
import io.digestif.plan.Plan;
import io.digestif.prompt.Chapter;
import io.digestif.prompt.Doubt;
import io.digestif.prompt.PromptCatalog;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A source of drafts for one digest: a language model, or the embedded engine. Used by one thread. */
public interface Drafter extends AutoCloseable {

    /**
     * Drafts sections over all windows of a plan.
     *
     * @param sections ids
     * @param chapters the parts of the talk to tell; empty but for the section on its flow. A window is asked for what it has
     *     of them; one that has nothing is not asked
     * @return an answer, or why there is none, for each section and window, section by section in the order of the talk
     * @throws ModelRejectedException if the very first call is refused: no other is made then
     * @throws ModelUnavailableException if the very first call is not answered, or the thread is interrupted
     * @throws BudgetException if the budget does not suffice for the very first call
     */
    List<Drafted> draft(Plan plan, List<String> sections, List<Chapter> chapters);

    /**
     * Asks once more, at most once a window, for notes that the talk does not carry as they are written. A source that does not
     * reword, as the embedded engine, and a request that is not answered or for which the budget does not suffice leave them as
     * they were.
     */
    default Reworded reword(Plan plan, List<Doubt> doubts) {
        return Reworded.NONE;
    }

    /** Lets go of its threads. */
    @Override
    void close();

    /**
     * Drafts by asking a model. The very first call goes alone, since it shows whether the model answers at all. So does the
     * first of each window before the others of it, since it fills the server's prefix cache; windows are read side by side.
     * Where the server does not keep what it has read, or windows are so small that requests weigh, sections are asked for
     * together. A window that is more than the model reads is asked in halves.
     *
     * @param reading how the model reads; what its replies tell is entered there
     * @param language BCP 47 tag of the language to write in
     * @param concurrency how many calls at once, 1 or more
     * @param deadline how long from now calls may go on; those that have not ended by then are broken off; empty for no limit
     * @param ended told the section of each call that ends
     */
    static Drafter asking(
            LanguageModel model,
            Reading reading,
            PromptCatalog prompts,
            String language,
            int concurrency,
            Optional<Duration> deadline,
            Consumer<String> ended) {
        return new ModelDrafter(model, reading, prompts, language, concurrency, deadline, ended);
    }

    /**
     * The same source, but a section for which it has no answer at all is drafted by another.
     *
     * @param floorName who the other is, for the report
     */
    default Drafter or(Drafter floor, String floorName) {
        return new FloorDrafter(this, floor, floorName);
    }
}
