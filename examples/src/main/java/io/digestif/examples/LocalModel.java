package io.digestif.examples;

import io.digestif.Summarizer;
import io.digestif.digest.Digest;
import io.digestif.transcript.Transcript;
import java.nio.file.Path;

/** A model on this machine, here through Ollama: nothing leaves the house. */
public final class LocalModel {
    private LocalModel() {}

    /**
     * Prints the digest of a transcript.
     *
     * @param args a transcript's file; a model that Ollama has, such as {@code qwen3:8b}
     */
    public static void main(String[] args) {
        Summarizer summarizer = Summarizer.builder()
                .model("ollama:" + args[1])
                .contextWindow(16_384)
                .build();
        Digest digest = summarizer.summarize(Transcript.read(Path.of(args[0])));
        System.out.println(digest.toMarkdown());
    }
}
