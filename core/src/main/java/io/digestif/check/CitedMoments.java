package io.digestif.check;

import io.digestif.check.DigestCheck.Kind;
import io.digestif.check.DigestCheck.Result;
import io.digestif.verify.Evidence;
import io.digestif.verify.Locator;
import java.util.List;
import java.util.Optional;

/** Checks whether what a moment is cited for is said about then. */
final class CitedMoments {
    /** A cited moment must have so much of what its claim has at its best place, shared among the moments cited. */
    private static final double SHARE = 0.5;

    private final Locator locator;
    private final Moments moments;
    private final VerdictLines lines;

    CitedMoments(Locator locator, Moments moments, VerdictLines lines) {
        this.locator = locator;
        this.moments = moments;
        this.lines = lines;
    }

    /** Something of the digest that a cited moment can be held against; without evidence if the talk does not have it. */
    record Held(String text, List<Evidence> evidence, boolean quote, List<Cite> cites) {}

    void check(List<Cite> cites, List<Held> held) {
        for (Cite cite : cites) {
            if (!moments.isKnown(cite)) {
                continue;
            }
            List<Held> own = held.stream()
                    .filter(one -> one.cites().isEmpty() || one.cites().contains(cite))
                    .toList();
            boolean beyond = moments.isBeyond(cite);
            List<Integer> around = moments.nearestFirst(cite);
            boolean right = !beyond && own.stream().anyMatch(one -> stands(one, around));
            boolean unknown =
                    own.isEmpty() || own.stream().anyMatch(one -> one.evidence().isEmpty());
            if (!right && !beyond && unknown) {
                continue; // it may be cited for what the talk does not have
            }
            Optional<Evidence> where = own.stream()
                    .flatMap(one -> one.evidence().stream())
                    .filter(piece -> !right || around.contains(piece.utterance().index()))
                    .findFirst();
            lines.add(
                    cite.text(),
                    Kind.TIME,
                    right ? Result.FOUND : Result.WRONG_TIME,
                    where,
                    right ? Optional.empty() : where.map(Evidence::text),
                    right ? "" : beyond ? "the talk is over by then" : "");
        }
    }

    private boolean stands(Held held, List<Integer> around) {
        if (held.evidence().stream()
                .anyMatch(piece -> around.contains(piece.utterance().index()))) {
            return true;
        }
        if (held.quote()) {
            return false;
        }
        List<Integer> best =
                held.evidence().stream().map(piece -> piece.utterance().index()).toList();
        return locator.support(held.text(), around)
                >= SHARE
                        * locator.support(held.text(), best)
                        / Math.max(1, held.cites().size());
    }
}
