package io.digestif.check;

import io.digestif.check.DigestCheck.Kind;
import io.digestif.check.DigestCheck.Line;
import io.digestif.check.DigestCheck.Result;
import io.digestif.digest.Printable;
import io.digestif.transcript.Utterance;
import io.digestif.verify.Evidence;
import io.digestif.verify.Located;
import io.digestif.verify.Located.Change;
import io.digestif.verify.Particular;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The verdicts so far, in reading order, with words that are fit for a terminal. */
final class VerdictLines {
    private final List<Line> lines = new ArrayList<>();

    List<Line> all() {
        return List.copyOf(lines);
    }

    void add(String text, Kind kind, Located located) {
        Result result = switch (located.state()) {
            case FOUND -> Result.FOUND;
            case ALTERED -> Result.ALTERED;
            case NOT_FOUND -> Result.NOT_FOUND;
        };
        boolean found = result == Result.FOUND;
        lines.add(new Line(
                Printable.of(text),
                kind,
                result,
                located.match(),
                utterance(located.evidence().stream().findFirst()),
                found ? Optional.empty() : words(located.evidence()),
                located.changes().stream()
                        .map(change -> new Change(change.side(), Printable.of(change.words())))
                        .toList(),
                Printable.of(located.reason())));
    }

    void add(
            String text,
            Kind kind,
            Result result,
            Optional<Evidence> evidence,
            Optional<String> nearest,
            String reason) {
        lines.add(new Line(
                Printable.of(text),
                kind,
                result,
                Optional.empty(),
                utterance(evidence),
                nearest.map(Printable::of),
                List.of(),
                Printable.of(reason)));
    }

    void add(Particular particular, List<Evidence> evidence) {
        Kind kind = particular.number() ? Kind.NUMBER : Kind.NAME;
        if (particular.supported()) {
            add(particular.text(), kind, Result.FOUND, particular.evidence(), Optional.empty(), "");
            return;
        }
        boolean elsewhere = particular.evidence().isPresent();
        List<Evidence> shown = elsewhere ? particular.evidence().stream().toList() : evidence;
        add(
                particular.text(),
                kind,
                Result.UNSUPPORTED,
                shown.stream().findFirst(),
                words(shown),
                elsewhere ? "the talk has this " + kind.id() + " elsewhere" : "no such " + kind.id() + " is said");
    }

    private static Optional<Utterance> utterance(Optional<Evidence> evidence) {
        return evidence.map(Evidence::utterance);
    }

    private static Optional<String> words(List<Evidence> evidence) {
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(Printable.of(evidence.stream().map(Evidence::text).collect(Collectors.joining(" "))));
    }
}
