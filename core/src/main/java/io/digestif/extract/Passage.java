package io.digestif.extract;

import io.digestif.transcript.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One sentence, or a few of one speaker that follow each other, fit to be printed together. */
record Passage(List<Sentence> sentences) {
    Passage {
        sentences = List.copyOf(sentences);
    }

    static Passage of(Sentence... sentences) {
        return new Passage(List.of(sentences));
    }

    Sentence first() {
        return sentences.get(0);
    }

    Optional<Speaker> speaker() {
        return first().speaker();
    }

    /** In words as said, without those that opened it and are not printed. */
    int length() {
        return sentences.stream()
                .mapToInt(s -> Math.max(1, s.words().size() - s.opening()))
                .sum();
    }

    String printed() {
        return sentences.stream().map(Sentence::printed).collect(Collectors.joining(" "));
    }

    List<Integer> lines() {
        return sentences.stream().map(Sentence::line).distinct().toList();
    }
}
