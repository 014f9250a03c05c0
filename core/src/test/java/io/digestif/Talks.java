package io.digestif;

import io.digestif.transcript.Speaker;
import io.digestif.transcript.TimeSpan;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The same talk with a second half, long enough to have parts. */
    public static final Transcript LONG = of(Stream.concat(
                    LIGHTHOUSE.utterances().stream()
                            .map(u -> u.speaker().orElseThrow().name() + ": " + u.text()),
                    Stream.of(
                            "Ada Finch: Let me come to the foghorn itself, which many of our listeners have heard at night.",
                            "Ada Finch: How does such a horn work, and who looks after it when the fog comes in?",
                            "Ben Okoro: The foghorn is a diaphone, a piston that lets compressed air through in short bursts.",
                            "Ben Okoro: It needs two compressors, and one of them is older than my father.",
                            "Ben Okoro: On a quiet night the sound of the foghorn carries seven miles over the water.",
                            "Ben Okoro: In rain it carries less, and against the wind hardly at all.",
                            "Ada Finch: And what do the neighbours in the village say about the noise?",
                            "Ben Okoro: They complain in the first week of autumn, and then they sleep through it like everybody.",
                            "Ben Okoro: When we stopped the foghorn for a month of repairs, people wrote to us that they could not sleep.",
                            "Ada Finch: What does it cost to keep the horn and its compressors running for a year?",
                            "Ben Okoro: Fuel, oil and spare parts come to nine thousand pounds a year, and my evenings are free.",
                            "Ben Okoro: A satellite beacon would cost less, but no fisherman has ever steered home by a beacon that he could not hear.",
                            "Ada Finch: Could young people still learn to look after a diaphone like this one?",
                            "Ben Okoro: Two apprentices from the boatyard come on Saturdays, and one of them can already strip the piston.",
                            "Ben Okoro: I would guess that in ten years the horn belongs to them, if the parts hold that long.",
                            "Ada Finch: We end with the sound of it, recorded last night from the harbour wall in a light fog."))
            .toArray(String[]::new));

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
