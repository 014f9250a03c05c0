package io.digestif.prompt;

import io.digestif.error.PromptException;
import io.digestif.plan.Window;
import io.digestif.transcript.Transcript;
import java.nio.file.Path;
import java.util.List;

/**
 * The prompts of all sections. Implementations are immutable and thread-safe.
 *
 * <p>A prompt is a <a href="https://mustache.github.io/mustache.5.html">Mustache</a> text, {@code <id>/prompt.md}, that begins
 * with the section's heading as a Markdown title; what it sees stands in a comment at its top. The talk, the rules for all
 * sections and the shared schema of the answer are files beside the sections' folders.
 */
public interface PromptCatalog {

    /** The sections, in reading order; those of the user's own come last, in order of their ids. */
    List<SectionPrompt> sections();

    /** Tells apart any two sets of prompts whose texts differ: the beginning of a hash over all of them. */
    String version();

    /**
     * What to ask for a section.
     *
     * @param section an id of {@link #sections()}
     * @param window which utterances the model is shown
     * @param language BCP 47 tag of the language to write in
     * @param chapters the parts of the talk; empty but for the section on its flow
     * @throws PromptException if the section's prompt cannot be filled in
     */
    Prompt prompt(String section, Transcript transcript, Window window, String language, List<Chapter> chapters);

    /**
     * Those of some sections that {@link #together} can ask for: they have the shared schema of the answer and a shorter form of
     * their prompt, which refers to {@code together}.
     */
    List<String> joinable(List<String> sections);

    /**
     * What to ask for several sections in one call, in fewer words than for each alone. Items of the answer name their section.
     *
     * @param sections ids, all of them {@linkplain #joinable joinable}
     * @param window which utterances the model is shown
     * @param language BCP 47 tag of the language to write in
     * @param room how many tokens the answer may take, which must hold the items of all
     * @throws PromptException if the prompt of one cannot be filled in
     */
    Prompt together(List<String> sections, Transcript transcript, Window window, String language, int room);

    /**
     * The same prompt once more, after an answer that could not be used.
     *
     * @param problem what was wrong with the answer, in words for the model
     */
    Prompt again(Prompt prompt, String problem);

    /**
     * Asks for notes once more, in view of nothing but the lines that come nearest to them.
     *
     * @param doubts the notes, of one window, numbered from 1 in the answer's labels
     * @param language BCP 47 tag of the language to write in
     * @throws PromptException if the prompt cannot be filled in
     */
    Prompt reword(List<Doubt> doubts, Transcript transcript, String language);

    /** Digestif's own prompts. */
    static PromptCatalog builtIn() {
        return PromptFiles.load(null);
    }

    /**
     * Digestif's own prompts under those of a folder: a file of the same name takes the place of ours, and a folder of another
     * name with a {@code prompt.md} is a further section. It may bring a {@code schema.json} of its own, whose items must
     * still have {@code text} and {@code lines}.
     *
     * @throws PromptException if the folder is none, or a file in it cannot be used; the message names it
     */
    static PromptCatalog with(Path folder) {
        return PromptFiles.load(folder);
    }
}
