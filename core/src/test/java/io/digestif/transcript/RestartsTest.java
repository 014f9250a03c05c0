package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private final List<String> warnings = new ArrayList<>();

    @Test
    void secondRecording_isCountedOnFromTheEndOfTheFirst() {
        List<Cue> cues = new ArrayList<>(recording(0, 10, 10));
        cues.addAll(recording(1, 12, 10));

        assertThat(starts(Restarts.runOn(cues, warnings)))
                .containsExactly(
                        0L, 10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L, 96L, 106L, 116L, 126L, 136L, 146L, 156L, 166L,
                        176L, 186L, 196L, 206L);
        assertThat(warnings)
                .containsExactly(
                        "The clock starts again at \"Words of 1 at 0.\": another recording in the same file. Its times"
                                + " are counted on from the end of the one before; a player of that recording alone shows 1:36 less.");
    }

    @Test
    void noSentence_goesOnIntoTheNextRecording() {
        StringBuilder srt = new StringBuilder();
        int number = 1;
        for (int recording = 0; recording < 2; recording++) {
            for (int i = 0; i < 6; i++) {
                srt.append(number++)
                        .append(String.format("%n00:00:%02d,000 --> 00:00:%02d,000%n", i * 8, i * 8 + 7))
                        .append(i == 5 ? "And we stop in the middle of" : "We say something.")
                        .append("\n\n");
            }
        }
        Transcript talk = Transcript.parse(srt.toString(), "x");

        assertThat(Lines.of(talk)).contains("40-47 And we stop in the middle of", "47-54 We say something.");
        assertThat(Lines.of(Transcript.parse(talk.toVtt(), "x"))).isEqualTo(Lines.of(talk));
        assertThat(Transcript.parse(talk.toVtt(), "x").warnings()).isEmpty();
    }

    @Test
    void turnsWithStampsOnly_runOnToo() {
        StringBuilder text = new StringBuilder();
        for (int recording = 0; recording < 2; recording++) {
            for (int i = 0; i < 6; i++) {
                text.append(String.format(
                        "[%02d:%02d] %s: We speak of looms in part %d, turn %d.%n",
                        i / 4, i % 4 * 15 + 5, i % 2 == 0 ? "Ada Brook" : "Ben Okoro", recording, i));
            }
        }
        Transcript talk = Transcript.parse(text.toString(), "x");

        assertThat(talk.utterances()).hasSize(12);
        assertThat(talk.utterances().get(6).time().orElseThrow().start()).isGreaterThan(Duration.ofSeconds(80));
        assertThat(talk.warnings()).singleElement().asString().contains("clock starts again");
    }

    @Test
    void packedCues_stayPacked() {
        PackedCues cues = new PackedCues();
        cues.addAll(recording(0, 10, 10));
        cues.addAll(recording(1, 10, 10));

        assertThat(Restarts.runOn(cues, warnings))
                .isInstanceOf(PackedCues.class)
                .hasSize(20);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void threeRecordings_runOnOneAfterTheOther() {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            cues.addAll(recording(i, 10, 10));
        }
        assertThat(starts(Restarts.runOn(cues, warnings))).contains(96L, 192L).isSorted();
        assertThat(warnings).hasSize(2).last().asString().endsWith("shows 3:12 less.");
    }

    @Test
    void wrongStamps_areNoRestart() {
        assertNoRestart(shifted(recording(0, 20, 10), 7, -60));
        assertNoRestart(shifted(recording(0, 20, 10), 19, -190));
        assertNoRestart(shifted(recording(0, 20, 10), 7, 900_000));
        assertNoRestart(shifted(recording(0, 20, 10), 0, 900));
    }

    @Test
    void blockInTheWrongPlace_isNoRestart() {
        List<Cue> cues = new ArrayList<>(recording(0, 20, 10));
        cues.addAll(12, recording(1, 5, 4));

        assertNoRestart(cues);
    }

    @Test
    void teaserBeforeTheBeginning_isNoRestart() {
        List<Cue> cues = new ArrayList<>();
        recording(0, 5, 10).forEach(cue -> cues.add(shifted(cue, 2000)));
        cues.addAll(recording(1, 300, 10));

        assertNoRestart(cues);
    }

    @Test
    void stampsThatAreZeroFromSomewhereOn_areNoRestart() {
        List<Cue> cues = new ArrayList<>(recording(0, 10, 10));
        for (int i = 0; i < 6; i++) {
            cues.add(Lines.cue("Without a stamp.", 0, 0));
        }
        assertNoRestart(cues);
    }

    @Test
    void chaptersAboveTheTranscript_areNoRecording() {
        List<Cue> chapters = Stream.of("0 Intro", "310 The plan", "1110 Money", "2400 Questions", "3120 Close")
                .map(line -> line.split(" ", 2))
                .map(line -> new Cue(
                        Optional.empty(),
                        line[1],
                        Optional.of(Duration.ofSeconds(Long.parseLong(line[0]))),
                        Optional.empty()))
                .toList();
        List<Cue> above = new ArrayList<>(chapters);
        above.addAll(recording(0, 330, 10));
        List<Cue> below = new ArrayList<>(recording(0, 330, 10));
        below.addAll(chapters);

        assertNoRestart(above);
        assertNoRestart(below);
    }

    @Test
    void chaptersAboveTheText_shiftNoStamp() {
        StringBuilder text =
                new StringBuilder("00:00 Intro\n05:10 The plan\n18:30 Money\n40:00 Questions\n52:00 Close\n\n");
        for (int i = 0; i < 800; i++) {
            text.append(String.format("%d:%02d We say some words about loom %d.%n", i * 4 / 60, i * 4 % 60, i));
        }
        Transcript talk = Transcript.parse(text.toString(), "x");

        assertThat(Lines.of(talk)).contains("40-44 We say some words about loom 10.");
        assertThat(talk.warnings()).noneMatch(warning -> warning.contains("clock"));
    }

    @Test
    void timesOfDay_goOnAfterMidnight() {
        Transcript talk = Transcript.parse("""
                23:59:40 Ada Brook: It is late.
                23:59:50 Ben Okoro: It is.
                00:00:10 Ada Brook: A new day.
                00:00:20 Ben Okoro: Good morning.
                """, "x");

        assertThat(talk.utterances())
                .extracting(u -> u.time().orElseThrow().start().toSeconds())
                .containsExactly(0L, 10L, 30L, 40L);
    }

    @Test
    void anyRecordings_keepTheirOrderAndTheirDistances() {
        Random random = new Random(31);
        for (int run = 0; run < 300; run++) {
            List<Cue> cues = new ArrayList<>();
            List<Integer> sizes = new ArrayList<>();
            for (int r = 0; r < 1 + random.nextInt(4); r++) {
                List<Cue> one = randomRecording(random);
                sizes.add(one.size());
                cues.addAll(one);
            }
            List<String> told = new ArrayList<>();
            List<Cue> joined = Restarts.runOn(cues, told);

            assertThat(told).hasSize(sizes.size() - 1);
            assertThat(starts(joined)).isSorted();
            int from = 0;
            for (int size : sizes) {
                for (int i = from + 1; i < from + size; i++) {
                    assertThat(start(joined, i).minus(start(joined, i - 1)))
                            .isEqualTo(start(cues, i).minus(start(cues, i - 1)));
                }
                from += size;
            }
            assertThat(Restarts.runOn(joined, told)).isEqualTo(joined);
        }
    }

    private static List<Cue> randomRecording(Random random) {
        List<Cue> cues = new ArrayList<>();
        double now = random.nextInt(25);
        for (int i = 0; i < 15 + random.nextInt(40); i++) {
            double length = 1 + random.nextInt(6);
            cues.add(Lines.cue("We say some words.", now, now + length));
            now += length + random.nextInt(5);
        }
        return cues;
    }

    private void assertNoRestart(List<Cue> cues) {
        assertThat(Restarts.runOn(cues, warnings)).isEqualTo(cues);
        assertThat(warnings).isEmpty();
    }

    private static List<Cue> recording(int number, int cues, int seconds) {
        List<Cue> all = new ArrayList<>();
        for (int i = 0; i < cues; i++) {
            all.add(Lines.cue("Words of " + number + " at " + i + ".", i * seconds, i * seconds + seconds * 0.6));
        }
        return all;
    }

    private static List<Cue> shifted(List<Cue> cues, int index, int seconds) {
        List<Cue> all = new ArrayList<>(cues);
        all.set(index, shifted(all.get(index), seconds));
        return all;
    }

    private static Cue shifted(Cue cue, int seconds) {
        Optional<Duration> start = cue.start().map(time -> time.plusSeconds(seconds));
        return new Cue(cue.speaker(), cue.text(), start, cue.end().map(time -> time.plusSeconds(seconds)));
    }

    private static Duration start(List<Cue> cues, int index) {
        return cues.get(index).start().orElseThrow();
    }

    private static List<Long> starts(List<Cue> cues) {
        return cues.stream().map(cue -> cue.start().orElseThrow().toSeconds()).toList();
    }
}
