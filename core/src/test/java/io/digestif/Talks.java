package io.digestif;

import io.digestif.transcript.Speaker;
import io.digestif.transcript.TimeSpan;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small talks for tests, an utterance a line: {@code Ada: words} or words alone, ten seconds each. */
public final class Talks {
    /** A talk of two people with claims, a number, a work, a question that stays open, and one that is answered. */
    public static final Transcript LIGHTHOUSE = of(
            "Ada Finch: Welcome to the harbour hour, I am Ada Finch.",
            "Ada Finch: With me is Ben Okoro, who keeps the lighthouse on Skerry Point.",
            "Ben Okoro: Thank you, it is good to be here.",
            "Ada Finch: Why does anybody still need a lighthouse?",
            "Ben Okoro: Satellite navigation fails more often than sailors admit.",
            "Ben Okoro: Last winter the signal was jammed on 14 nights along this coast.",
            "Ben Okoro: A lamp that you can see with your own eyes is not jammed by anybody.",
            "Ada Finch: So the old lamp is a backup for the satellites?",
            "Ben Okoro: Exactly, the lamp is the backup that needs no electricity from the mainland.",
            "Ben Okoro: I think half of the lighthouses will be closed within ten years, and I fear that is a mistake.",
            "Ada Finch: That surprised me when I read your report.",
            "Ben Okoro: What nobody expected was that um the fishing boats asked us to keep the foghorn.",
            "Ben Okoro: There is a book by Bella Bathurst called The Lighthouse Stevensons about the engineers who built them.",
            "Ada Finch: Who will pay for the repair of the tower?",
            "Ben Okoro: Honestly, we do not know that yet, the council has not decided.",
            "Ada Finch: Let us hope that they do not wait for the next storm.");

    private Talks() {}

    /** A talk of these lines. */
    public static Transcript of(String... lines) {
        List<Utterance> utterances = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            boolean named = colon > 0 && colon < 20;
            int index = utterances.size();
            utterances.add(new Utterance(
                    index,
                    named ? Optional.of(new Speaker(line.substring(0, colon))) : Optional.empty(),
                    named ? line.substring(colon + 2) : line,
                    Optional.of(new TimeSpan(
                            Duration.ofSeconds(10L * index), Duration.ofSeconds(10L * index + 9), false))));
        }
        return new Transcript(
                "talk", Optional.empty(), Optional.of("en"), Optional.empty(), utterances, "0".repeat(64), List.of());
    }
}
