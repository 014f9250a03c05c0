package io.digestif.transcript;

import io.digestif.error.TranscriptException;
import java.nio.file.Path;

/** Reads each file once, and prints what came of it: how many utterances and words, or the refusal; seconds. */
public final class ReadOnce {
    private ReadOnce() {}

    public static void main(String[] args) {
        for (String arg : args) {
            long begin = System.nanoTime();
            String outcome;
            try {
                Transcript talk = Transcript.read(Path.of(arg));
                outcome = String.format("%,d utterances, %,d words", talk.utterances().size(), talk.words());
            } catch (TranscriptException e) {
                outcome = e.getMessage();
            } catch (OutOfMemoryError e) {
                outcome = "OUT OF MEMORY";
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf("%s\t%s\t%.1f%n", Path.of(arg).getFileName(), outcome, seconds);
        }
    }
}
