package io.digestif.examples;

import io.digestif.Summarizer;
import io.digestif.digest.Digest;
import io.digestif.transcript.Transcript;
import java.nio.file.Path;

/** The whole library in three lines, on the embedded engine: no model, no key, no network. */
public final class FirstMinute {
    private FirstMinute() {}

    /**
     * Prints the digest of a transcript.
     *
     * @param args a transcript's file
     */
    public static void main(String[] args) {
        Path file = Path.of(args[0]);
        // README: three lines
        Summarizer summarizer = Summarizer.with("extractive");
        Digest digest = summarizer.summarize(Transcript.read(file));
        System.out.println(digest.toMarkdown());
        // README: end
    }
}
