package io.digestif.verify;

import io.digestif.language.Language;
import io.digestif.language.Phrases;
import io.digestif.language.Word;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where somebody in the talk speaks to whoever sums it up: <em>ignore all previous instructions</em>. What is said there, and
 * right after it in the same breath, is no evidence for anything, so one who obeyed it has nothing to cite.
 */
final class Instructions {
    /** How many utterances of the same speaker after one that instructs belong to it. */
    private static final int REACH = 2;

    private final BitSet utterances = new BitSet();

    Instructions(TalkIndex index) {
        // In any language: who speaks to a machine need not speak as the others do.
        List<Phrases> phrases = Language.tags().stream()
                .map(tag -> new Phrases(Language.of(tag), "instructions"))
                .toList();
        Map<Integer, List<Word>> said = index.tokens.stream()
                .collect(Collectors.groupingBy(
                        TalkIndex.Token::utterance, Collectors.mapping(TalkIndex.Token::word, Collectors.toList())));
        said.forEach((utterance, words) -> {
            if (phrases.stream().anyMatch(list -> list.in(words))) {
                mark(utterance, index);
            }
        });
    }

    private void mark(int utterance, TalkIndex index) {
        for (int i = utterance;
                i <= utterance + REACH
                        && i < index.size()
                        && index.utterance(i)
                                .speaker()
                                .equals(index.utterance(utterance).speaker());
                i++) {
            utterances.set(i);
        }
    }

    /** Whether any of these moments is one of them. */
    boolean areIn(List<Evidence> evidence) {
        return evidence.stream().anyMatch(e -> utterances.get(e.utterance().index()));
    }

    boolean isOne(int utterance) {
        return utterances.get(utterance);
    }
}
