package io.digestif.extract;

import io.digestif.language.Word;
import io.digestif.transcript.Speaker;
import java.util.List;
import java.util.Optional;

/**
 * A sentence of the talk, indexed.
 *
 * @param number its place among the talk's sentences
 * @param line index of the utterance that it stands in
 * @param said the words as transcribed
 * @param printed the words without what only fills or ties, as a line of a digest
 * @param words of {@code said}
 * @param terms for each word the number of its stem in the talk, -1 for a word without content
 * @param opening index of the first word that is printed; equal to the number of words where none is
 * @param tied whether it opens with a connective, which is not printed
 * @param asks whether it is a question
 */
record Sentence(
        int number,
        int line,
        Optional<Speaker> speaker,
        String said,
        String printed,
        List<Word> words,
        List<Integer> terms,
        int opening,
        boolean tied,
        boolean asks) {}
