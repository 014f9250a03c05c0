package io.digestif.examples;

import io.digestif.Summarizer;
import io.digestif.digest.Digest;
import io.digestif.digest.Item;
import io.digestif.digest.Section;
import io.digestif.transcript.Transcript;
import java.nio.file.Path;

/** What a program sees of a digest: each line with the moments that it rests on, and what was left out and why. */
public final class ReadTheReport {
    private ReadTheReport() {}

    /**
     * Prints each line of a digest with its first moment, then the report.
     *
     * @param args a transcript's file; a model's spec
     */
    public static void main(String[] args) {
        Digest digest = Summarizer.with(args[1]).summarize(Transcript.read(Path.of(args[0])));
        for (Section section : digest.sections()) {
            System.out.println(section.heading() + ": " + section.status().id());
            for (Item item : section.items()) {
                System.out.println("  " + item.text());
                System.out.println("    said: " + item.evidence().get(0).text());
            }
        }
        System.out.println(
                "evidence in each tenth of the talk: " + digest.report().coverage());
        digest.report()
                .dropped()
                .forEach(dropped -> System.out.println("dropped: " + dropped.text() + " (" + dropped.reason() + ")"));
    }
}
