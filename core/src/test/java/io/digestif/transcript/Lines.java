package io.digestif.transcript;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Transcripts as lines that a test can read: {@code 1.5-3 Ada: words}. */
final class Lines {
    private Lines() {}

    static List<String> of(Transcript transcript) {
        return transcript.utterances().stream()
                .map(u -> u.time().map(Lines::time).orElse("") + said(u))
                .toList();
    }

    /** Without times. */
    static List<String> said(Transcript transcript) {
        return transcript.utterances().stream().map(Lines::said).toList();
    }

    /** Only times. */
    static List<String> times(Transcript transcript) {
        return transcript.utterances().stream()
                .map(u -> u.time().map(t -> time(t).strip()).orElse("-"))
                .toList();
    }

    private static String said(Utterance utterance) {
        return utterance.speaker().map(s -> s.name() + ": ").orElse("") + utterance.text();
    }

    private static String time(TimeSpan span) {
        return (span.approximate() ? "~" : "") + seconds(span.start()) + "-" + seconds(span.end()) + " ";
    }

    private static String seconds(Duration time) {
        String seconds = String.valueOf(time.toMillis() / 1000.0);
        return seconds.endsWith(".0") ? seconds.substring(0, seconds.length() - 2) : seconds;
    }

    static Cue cue(String text, double start, double end) {
        return new Cue(
                Optional.empty(),
                text,
                Optional.of(Duration.ofMillis(Math.round(start * 1000))),
                Optional.of(Duration.ofMillis(Math.round(end * 1000))));
    }
}
