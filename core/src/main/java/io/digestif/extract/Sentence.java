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
 * @param asks whether it is a question
 * @param tied whether it opens with a connective
 */
record Sentence(
        int number,
        int line,
        Optional<Speaker> speaker,
        String said,
        String printed,
        List<Word> words,
        List<Integer> terms,
        boolean asks,
        boolean tied) {

    /** The words from the first that is printed on; those before only tie or fill. */
    List<Word> opened() {
        int skipped = words.size();
        String folded = io.digestif.language.Language.fold(printed);
        for (int i = 0; i < words.size(); i++) {
            if (folded.startsWith(words.get(i).folded())) {
                skipped = i;
                break;
            }
        }
        return words.subList(skipped, words.size());
    }
}
