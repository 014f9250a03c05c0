package io.digestif.digest;

import io.digestif.transcript.Speaker;
import io.digestif.transcript.TimeSpan;
import io.digestif.verify.Evidence;
import io.digestif.verify.Match;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a digest.
 *
 * @param text the claim, paragraph, quote, question, or the reference's title
 * @param theme the heading that a point stands under, or what a part of the flow is about
 * @param span conversation-flow: the part of the talk that the paragraph covers
 * @param kind references: book, film, paper, person, product, site, organization, method or other
 * @param searchLink references: where to look for it
 * @param speaker quotes: who said it, where the transcript tells
 * @param match quotes: how it was found
 * @param evidence the moments that the line rests on, in the order of the talk, at least one
 */
public record Item(
        String text,
        Optional<String> theme,
        Optional<TimeSpan> span,
        Optional<String> kind,
        Optional<URI> searchLink,
        Optional<Speaker> speaker,
        Optional<Match> match,
        List<Evidence> evidence) {
    public Item {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(searchLink, "searchLink");
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(match, "match");
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("an item without evidence: " + text);
        }
    }
}
