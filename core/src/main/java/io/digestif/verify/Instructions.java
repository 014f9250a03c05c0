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

    /** What an instruction looks like in a language: a set phrase, or a summary, what to do with it, and a bidding together. */
    private record Signs(Phrases phrases, Phrases summing, Phrases dictating, Phrases bidding) {
        static Signs of(Language language) {
            return new Signs(
                    new Phrases(language, "instructions"),
                    new Phrases(language, "summing"),
                    new Phrases(language, "dictating"),
                    new Phrases(language, "bidding"));
        }

        boolean are(List<Word> words) {
            return phrases.in(words) || (summing.in(words) && dictating.in(words) && bidding.in(words));
        }
    }

    private final BitSet instructing = new BitSet();
    private final BitSet utterances = new BitSet();

    Instructions(TalkIndex index) {
        // In any language: who speaks to a machine need not speak as the others do.
        List<Signs> signs =
                Language.tags().stream().map(tag -> Signs.of(Language.of(tag))).toList();
        Map<Integer, List<Word>> said = index.tokens.stream()
                .collect(Collectors.groupingBy(
                        TalkIndex.Token::utterance, Collectors.mapping(TalkIndex.Token::word, Collectors.toList())));
        said.forEach((utterance, words) -> {
            if (signs.stream().anyMatch(language -> language.are(words))) {
                mark(utterance, index);
            }
        });
    }

    private void mark(int utterance, TalkIndex index) {
        instructing.set(utterance);
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

    /** Whether a word of the talk, given as its stem, is said in instructions alone; those right after them may be harmless. */
    boolean areAllThatSay(String stem, TalkIndex index) {
        List<Integer> lines = index.holders(stem);
        return !lines.isEmpty() && lines.stream().allMatch(instructing::get);
    }

    boolean isOne(int utterance) {
        return utterances.get(utterance);
    }
}
