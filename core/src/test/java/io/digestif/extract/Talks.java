package io.digestif.extract;

import io.digestif.transcript.Speaker;
import io.digestif.transcript.TimeSpan;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small talks for tests: an utterance a line, {@code Name: words} or words alone, half a minute each. */
final class Talks {
    private static final int SECONDS = 30;

    private Talks() {}

    static Transcript in(String language, String... lines) {
        List<Utterance> utterances = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            boolean named = colon > 0 && colon < 12;
            int i = utterances.size();
            utterances.add(new Utterance(
                    i,
                    named ? Optional.of(new Speaker(line.substring(0, colon))) : Optional.empty(),
                    named ? line.substring(colon + 2) : line,
                    Optional.of(new TimeSpan(
                            Duration.ofSeconds((long) i * SECONDS), Duration.ofSeconds((i + 1L) * SECONDS), false))));
        }
        return new Transcript(
                "talk", Optional.empty(), Optional.of(language), Optional.empty(), utterances, "0", List.of());
    }

    static Transcript english(String... lines) {
        return in("en", lines);
    }
}
