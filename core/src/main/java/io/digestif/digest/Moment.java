package io.digestif.digest;

import io.digestif.transcript.TimeSpan;
import io.digestif.transcript.Transcript;
import io.digestif.verify.Evidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place of the talk as it is printed: its time, or the number of its sentence where the talk has no times.
 *
 * @param label such as {@code 16:36}, {@code ~1:02:03} or {@code ¶12}
 * @param link to the second in the recording, where one is known
 * @param words what is said there; more than one where the label would only be repeated
 */
record Moment(String label, Optional<String> link, List<Words> words) {

    /**
     * Words of the talk at a moment.
     *
     * @param speaker who says them, where the transcript tells
     * @param text the whole sentence, fit to be printed
     */
    record Words(Optional<String> speaker, String text) {}

    /** The moments of an item in their order, neighbours with the same label made one. */
    static List<Moment> of(List<Evidence> evidence, Transcript transcript) {
        List<Moment> moments = new ArrayList<>();
        for (Evidence piece : evidence) {
            Moment next = of(piece, transcript);
            int last = moments.size() - 1;
            if (last >= 0 && moments.get(last).label.equals(next.label)) {
                moments.set(last, moments.get(last).plus(next.words));
            } else {
                moments.add(next);
            }
        }
        return moments;
    }

    /** The one moment of a quote: where it begins, with all the words it was taken from. */
    static Moment ofQuote(List<Evidence> evidence, Transcript transcript) {
        Moment first = of(evidence.get(0), transcript);
        return evidence.stream()
                .skip(1)
                .map(piece -> of(piece, transcript).words)
                .reduce(first, Moment::plus, (a, b) -> a.plus(b.words));
    }

    private static Moment of(Evidence evidence, Transcript transcript) {
        // A sentence's number is 1-based here, so that it is also its line in a print of the transcript.
        String label = evidence.utterance()
                .time()
                .map(time -> clock(time.start(), time.approximate()))
                .orElseGet(() -> "¶" + (evidence.utterance().index() + 1));
        Words words = new Words(
                evidence.utterance().speaker().map(s -> Printable.of(s.name())).filter(name -> !name.isEmpty()),
                Printable.of(evidence.utterance().text()));
        return new Moment(label, link(evidence, transcript), List.of(words));
    }

    /** The link to the second where a piece of evidence begins. */
    static Optional<String> link(Evidence evidence, Transcript transcript) {
        return transcript
                .link()
                .flatMap(media -> evidence.utterance().time().flatMap(time -> MomentLink.at(media, time.start())));
    }

    private Moment plus(List<Words> more) {
        List<Words> all = new ArrayList<>(words);
        more.stream().filter(w -> !all.contains(w)).forEach(all::add);
        return new Moment(label, link, List.copyOf(all));
    }

    /** A stretch of the talk, such as {@code 0:00 – ~11:30}. */
    static String stretch(TimeSpan span) {
        return clock(span.start(), span.approximate()) + " – " + clock(span.end(), span.approximate());
    }

    /** A time as a player shows it, {@code ~} before it where it was worked out; where the talk begins is never in doubt. */
    static String clock(Duration time, boolean approximate) {
        String mark = approximate && time.toSeconds() > 0 ? "~" : "";
        return time.toHours() > 0
                ? String.format(
                        Locale.ROOT, "%s%d:%02d:%02d", mark, time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%s%d:%02d", mark, time.toMinutes(), time.toSecondsPart());
    }
}
