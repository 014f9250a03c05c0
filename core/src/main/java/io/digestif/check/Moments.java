package io.digestif.check;

import io.digestif.transcript.TimeSpan;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The moments of a talk: what is said at those that a digest cites. */
final class Moments {
    /** People cite where a passage begins, to a few seconds. */
    private static final double TOLERANCE = 20;

    /** For a moment that is said to be inexact, or where the transcript's own times are worked out. */
    private static final double TOLERANCE_ABOUT = 60;

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d\\d");

    private final Transcript transcript;
    private final Set<String> said = new HashSet<>();

    Moments(Transcript transcript) {
        this.transcript = transcript;
        transcript
                .utterances()
                .forEach(
                        utterance -> CLOCK.matcher(utterance.text()).results().forEach(time -> said.add(time.group())));
    }

    /** Whether something that looks like a moment is a time of day that the talk is about. */
    boolean isSaid(String time) {
        return said.contains(time.strip());
    }

    /** Whether it can be told what is said at a moment. */
    boolean isKnown(Cite cite) {
        return cite.utterance().isPresent() || transcript.duration().isPresent();
    }

    /** Whether the talk is over by then. */
    boolean isBeyond(Cite cite) {
        if (cite.utterance().isPresent()) {
            return cite.utterance().getAsInt() >= transcript.utterances().size();
        }
        return cite.from() > transcript.duration().map(Moments::seconds).orElse(Double.MAX_VALUE) + tolerance(cite);
    }

    /** What is said at a moment, give or take the tolerance; nothing if the talk has no times or is over. */
    List<Integer> around(Cite cite) {
        if (!isKnown(cite) || isBeyond(cite)) {
            return List.of();
        }
        if (cite.utterance().isPresent()) {
            return List.of(cite.utterance().getAsInt());
        }
        double tolerance = tolerance(cite);
        List<Integer> around = transcript.utterances().stream()
                .filter(utterance -> apart(utterance, cite) <= tolerance)
                .map(Utterance::index)
                .toList();
        return around.isEmpty()
                ? transcript.utterances().stream()
                        .min(Comparator.comparing(utterance -> apart(utterance, cite)))
                        .map(utterance -> List.of(utterance.index()))
                        .orElse(List.of())
                : around;
    }

    /** The utterance that a moment most likely means, first; then those around it. */
    List<Integer> nearestFirst(Cite cite) {
        return around(cite).stream()
                .sorted(Comparator.comparing(
                        index -> begins(transcript.utterances().get(index), cite)))
                .toList();
    }

    private static double begins(Utterance utterance, Cite cite) {
        return utterance
                .time()
                .map(time -> Math.abs(seconds(time.start()) - cite.from()))
                .orElse(0.0);
    }

    private double tolerance(Cite cite) {
        boolean about = cite.about()
                || transcript.utterances().stream()
                        .flatMap(utterance -> utterance.time().stream())
                        .anyMatch(TimeSpan::approximate);
        return about ? TOLERANCE_ABOUT : TOLERANCE;
    }

    private static double apart(Utterance utterance, Cite cite) {
        Optional<TimeSpan> time = utterance.time();
        if (time.isEmpty()) {
            return Double.MAX_VALUE;
        }
        double start = seconds(time.get().start());
        double end = seconds(time.get().end());
        return Math.max(0, Math.max(start - cite.to(), cite.from() - end));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
