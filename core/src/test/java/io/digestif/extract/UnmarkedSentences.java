package io.digestif.extract;

import io.digestif.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;

/** Prints the sentences of a talk without marks, each after a plus where it is trusted to be a whole one; for benchmarks/extractive. */
final class UnmarkedSentences {
    private UnmarkedSentences() {}

    public static void main(String[] args) throws IOException {
        Talk talk = new Talk(Transcript.read(Path.of(args[0])));
        Wholeness wholeness = new Wholeness(talk);
        for (Sentence s : talk.sentences()) {
            System.out.println((wholeness.isCutOff(s) ? "- " : "+ ") + s.said());
        }
    }
}
