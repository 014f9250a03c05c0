package io.digestif.plan;

import io.digestif.transcript.Speaker;
import io.digestif.transcript.Utterance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line of the talk as a model is shown it, under the number of its longest utterance. A few words alone carry nothing, and
 * a number costs as much as they do, so a speaker's short utterances share a line with what follows. A sound has a line of its
 * own.
 *
 * @param utterances one or more of one speaker, in order
 */
public record Line(List<Utterance> utterances) {
    /** A line of fewer words takes the next utterance in. */
    private static final int FEW_WORDS = 10;

    public Line {
        utterances = List.copyOf(utterances);
        if (utterances.isEmpty()) {
            throw new IllegalArgumentException("a line must hold an utterance");
        }
    }

    /** The lines of utterances that are shown together; each utterance is in one, in order. */
    public static List<Line> of(List<Utterance> shown) {
        List<Line> lines = new ArrayList<>();
        List<Utterance> line = new ArrayList<>();
        int words = 0;
        for (Utterance utterance : shown) {
            if (!line.isEmpty() && (words >= FEW_WORDS || !belongsTo(line.get(0), utterance))) {
                lines.add(new Line(line));
                line = new ArrayList<>();
                words = 0;
            }
            line.add(utterance);
            words += utterance.words();
        }
        if (!line.isEmpty()) {
            lines.add(new Line(line));
        }
        return lines;
    }

    private static boolean belongsTo(Utterance first, Utterance next) {
        return first.speaker().equals(next.speaker()) && !first.isSound() && !next.isSound();
    }

    /** What the model calls it: the utterance that most probably carries what rests on the line. */
    public int number() {
        return Collections.max(utterances, Comparator.comparingInt(Utterance::words))
                .index();
    }

    /** Whether anything may rest on it. */
    public boolean isCitable() {
        return !utterances.get(0).isSound();
    }

    /** Who says it. */
    public Optional<Speaker> speaker() {
        return utterances.get(0).speaker();
    }

    /** All its words. */
    public String text() {
        return utterances.stream().map(Utterance::text).collect(Collectors.joining(" "));
    }
}
