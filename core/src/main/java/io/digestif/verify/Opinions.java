package io.digestif.verify;

import io.digestif.language.Phrases;
import io.digestif.language.Templates;
import io.digestif.transcript.Speaker;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps an opinion an opinion: a claim that lost the doubt of what it rests on is put in the mouth of who said it. */
final class Opinions {
    private final TalkIndex index;
    private final Phrases hedges;
    private final Templates templates;

    Opinions(TalkIndex index) {
        this.index = index;
        this.hedges = new Phrases(index.language, "hedges");
        this.templates = new Templates(index.language);
    }

    /** A claim as it may be printed: unchanged, or with who holds it before it. */
    String held(String claim, List<Evidence> evidence) {
        return isOpinion(claim, evidence)
                ? holder(evidence).map(name -> name + ": " + claim).orElseGet(() -> templates.fill("opinion", claim))
                : claim;
    }

    /** A sentence of a longer text as it may be printed: unchanged, or told as what somebody says where it is known who. */
    String told(String sentence, List<Evidence> evidence) {
        return isOpinion(sentence, evidence)
                ? holder(evidence)
                        .map(name -> templates.fill("says", name, sentence))
                        .orElse(sentence)
                : sentence;
    }

    /** Whether the words that carry a claim best are in doubt, and the claim neither is nor names anybody. */
    private boolean isOpinion(String claim, List<Evidence> evidence) {
        Content content = Content.of(claim, index);
        return content.speakers().isEmpty()
                && !hedges.in(index.language.words(claim))
                && evidence.stream()
                        .map(e -> index.language.words(e.text()))
                        .max(Comparator.comparingDouble(said -> content.shared(said, index)))
                        .filter(hedges::in)
                        .isPresent();
    }

    private Optional<String> holder(List<Evidence> evidence) {
        Set<Speaker> holders =
                evidence.stream().flatMap(e -> e.utterance().speaker().stream()).collect(Collectors.toSet());
        return holders.size() == 1 && index.transcript.speakers().size() > 1
                ? holders.stream().map(Speaker::name).findFirst()
                : Optional.empty();
    }
}
