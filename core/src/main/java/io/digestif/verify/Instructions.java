package io.digestif.verify;

import io.digestif.language.Language;
import io.digestif.language.Phrases;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Where somebody in the talk speaks to whoever sums it up: <em>ignore all previous instructions</em>. What is said there, and
 * right after it in the same breath, is no evidence for anything, so one who obeyed it has nothing to cite.
 */
final class Instructions {
    /** How many utterances of the same speaker after one that instructs belong to it. */
    private static final int REACH = 2;

    private final BitSet utterances = new BitSet();

    Instructions(Transcript transcript) {
        // In any language: who speaks to a machine need not speak as the others do.
        List<Language> languages = Language.tags().stream().map(Language::of).toList();
        List<Phrases> phrases = languages.stream()
                .map(language -> new Phrases(language, "instructions"))
                .toList();
        List<Utterance> said = transcript.utterances();
        for (Utterance utterance : said) {
            for (int i = 0; i < phrases.size(); i++) {
                if (phrases.get(i).in(languages.get(i).words(utterance.text().toLowerCase(Locale.ROOT)))) {
                    utterances.set(utterance.index());
                    for (int after = utterance.index() + 1;
                            after <= utterance.index() + REACH
                                    && after < said.size()
                                    && said.get(after).speaker().equals(utterance.speaker());
                            after++) {
                        utterances.set(after);
                    }
                }
            }
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
