package io.digestif.examples;

import io.digestif.Summarizer;
import io.digestif.digest.Digest;
import io.digestif.transcript.Transcript;
import java.nio.file.Path;
import java.util.List;

/** A section of one's own: who does what after a meeting. It takes one prompt file, {@code action-items/prompt.md}. */
public final class OwnSection {
    private OwnSection() {}

    /** A builder whose digests begin with the action items. */
    static Summarizer.Builder withActionItems(Path prompts) {
        return Summarizer.builder()
                .prompts(prompts)
                .sections(List.of("action-items", "key-insights", "open-questions"));
    }

    /**
     * Prints a meeting's action items, key insights and open questions.
     *
     * @param args a transcript's file; the folder of prompts; a model's spec
     */
    public static void main(String[] args) {
        Summarizer summarizer = withActionItems(Path.of(args[1])).model(args[2]).build();
        Digest digest = summarizer.summarize(Transcript.read(Path.of(args[0])));
        System.out.println(digest.toMarkdown());
    }
}
