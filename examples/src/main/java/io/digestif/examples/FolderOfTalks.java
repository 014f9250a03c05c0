package io.digestif.examples;

import io.digestif.Summarizer;
import io.digestif.error.TranscriptException;
import io.digestif.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A web page for each talk of a folder. One summarizer serves them all; a file that is no transcript stops nothing. */
public final class FolderOfTalks {
    private FolderOfTalks() {}

    /**
     * Writes the pages.
     *
     * @param args a folder of transcripts; a folder for the pages
     */
    public static void main(String[] args) throws IOException {
        Summarizer summarizer = Summarizer.with("extractive");
        Path pages = Files.createDirectories(Path.of(args[1]));
        List<Path> files;
        try (Stream<Path> entries = Files.list(Path.of(args[0]))) {
            files = entries.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            try {
                String page = summarizer.summarize(Transcript.read(file)).toHtml();
                Files.writeString(pages.resolve(file.getFileName() + ".html"), page);
            } catch (TranscriptException e) {
                System.err.println(e.getMessage());
            }
        }
    }
}
