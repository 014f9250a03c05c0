package io.digestif.extract;

import io.digestif.transcript.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One sentence, or a few of one speaker that follow each other, fit to be printed together.
 *
 * @param content the different stems in it
 */
record Passage(List<Sentence> sentences, Set<Integer> content) {
    Passage {
        sentences = List.copyOf(sentences);
        content = Set.copyOf(content);
    }

    static Passage of(Sentence... sentences) {
        List<Sentence> list = List.of(sentences);
        return new Passage(
                list,
                list.stream()
                        .flatMap(s -> s.terms().stream())
                        .filter(term -> term >= 0)
                        .collect(Collectors.toSet()));
    }

    /** With one more sentence of the same speaker. */
    Passage and(Sentence next) {
        return of(Stream.concat(sentences.stream(), Stream.of(next)).toArray(Sentence[]::new));
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
