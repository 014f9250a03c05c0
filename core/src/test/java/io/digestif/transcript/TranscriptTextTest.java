package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.digestif.error.TranscriptException;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TranscriptTextTest {
    private static final Transcript TALK = Transcript.parse("""
            WEBVTT - Looms & more

            00:01.000 --> 00:02.500
            <v Ada & Co>Is 1 &lt; 2 --&gt; 3?

            1:00:02.500 --> 1:00:04.000
            <v Charles>Yes.
            """, "talk");

    @Test
    void text_hasTimeAndSpeakerBeforeEachUtterance() {
        assertThat(TALK.toText()).isEqualTo("[0:01] Ada & Co: Is 1 < 2 --> 3?\n[1:00:02] Charles: Yes.\n");
        assertThat(Transcript.parse("Ada: Hi.\nBen: Ho.", "talk").toText()).isEqualTo("Ada: Hi.\nBen: Ho.\n");
    }

    @Test
    void vtt_hasVoicesAndEscapes() {
        assertThat(TALK.toVtt()).isEqualTo("""
                        WEBVTT - Looms &amp; more

                        00:00:01.000 --> 00:00:02.500
                        <v Ada &amp; Co>Is 1 &lt; 2 --&gt; 3?

                        01:00:02.500 --> 01:00:04.000
                        <v Charles>Yes.
                        """);
    }

    @Test
    void srt_hasLabels() {
        assertThat(TALK.toSrt()).isEqualTo("""
                        1
                        00:00:01,000 --> 00:00:02,500
                        Ada & Co: Is 1 < 2 --&gt; 3?

                        2
                        01:00:02,500 --> 01:00:04,000
                        Charles: Yes.
                        """);
    }

    @Test
    void json_isPodcastingJson() {
        assertThat(TALK.toJson()).isEqualTo("""
                        {
                          "version" : "1.0.0",
                          "segments" : [ {
                            "speaker" : "Ada & Co",
                            "startTime" : 1.000,
                            "endTime" : 2.500,
                            "body" : "Is 1 < 2 --&gt; 3?"
                          }, {
                            "speaker" : "Charles",
                            "startTime" : 3602.500,
                            "endTime" : 3604.000,
                            "body" : "Yes."
                          } ]
                        }
                        """);
    }

    @Test
    void talkWithoutTimes_isNotWrittenAsCaptions() {
        Transcript talk = Transcript.parse("Hello.", "talk.txt");

        assertThatThrownBy(talk::toVtt)
                .isInstanceOf(TranscriptException.class)
                .hasMessage("talk has no times, and WebVTT needs them; write it as text or json.");
        assertThatThrownBy(talk::toSrt).isInstanceOf(TranscriptException.class);
        assertThat(talk.toJson()).doesNotContain("startTime");
    }

    /** Seeded talks of all that makes joining hard: fragments, no punctuation, pauses, nobody's words, long runs, mark-up. */
    @Test
    void writtenAndReadAgain_everyUtteranceIsTheSame() {
        for (int seed = 0; seed < 200; seed++) {
            Transcript talk = Transcript.parse(randomVtt(new Random(seed)), "talk");

            assertSame(talk, Transcript::toVtt, "VTT, seed " + seed);
            assertSame(talk, Transcript::toJson, "JSON, seed " + seed);
            assertSame(talk, Transcript::toSrt, "SRT, seed " + seed);
        }
    }

    @Test
    void paragraphsOfAText_stayApart() {
        Transcript talk = Transcript.parse("""
                **Ada:** [00:00] first

                second one.

                third Dr.

                **Ada:** fourth

                **Ben:** [00:40] and last
                """, "talk");

        assertThat(Lines.said(talk))
                .containsExactly("Ada: first", "Ada: second one.", "Ada: third Dr.", "Ada: fourth", "Ben: and last");
        assertSame(talk, Transcript::toVtt, "VTT");
        assertSame(talk, Transcript::toJson, "JSON");
        assertSame(talk, Transcript::toSrt, "SRT");
    }

    private static void assertSame(Transcript talk, Function<Transcript, String> write, String what) {
        Transcript again = Transcript.parse(write.apply(talk), "talk");
        List<String> times = Lines.times(again);
        assertThat(Lines.said(again)).as(what).isEqualTo(Lines.said(talk));
        assertThat(times)
                .as(what)
                .isEqualTo(
                        Lines.times(talk).stream().map(t -> t.replace("~", "")).toList());
    }

    private static String randomVtt(Random random) {
        String[] words = {
            "we",
            "and",
            "the",
            "loom",
            "weaves",
            "so",
            "Mr.",
            "Ada",
            "U.S.",
            "3.",
            "...",
            "[laughs]",
            "--",
            "it's",
            "I",
            "said:",
            "\"well\"",
            "(yes)",
            "&amp;amp;",
            "&lt;b>",
            "5",
            "e.g.",
            "then"
        };
        String[] stops = {".", "?", "!", "...", ",", ""};
        int chanceOfStop = random.nextInt(4) == 0 ? 400 : 8;
        boolean speakers = random.nextBoolean();
        StringBuilder vtt = new StringBuilder("WEBVTT\n");
        long now = random.nextInt(3000);
        int cues = 30 + random.nextInt(60);
        String speaker = "Ada";
        for (int i = 0; i < cues; i++) {
            long end = now + random.nextInt(5000);
            vtt.append('\n')
                    .append(stamp(now))
                    .append(" --> ")
                    .append(stamp(end))
                    .append('\n');
            speaker = random.nextInt(4) == 0 ? (speaker.equals("Ada") ? "Ben Oz" : "Ada") : speaker;
            vtt.append(speakers ? "<v " + speaker + ">" : "");
            int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 90 : 12);
            for (int w = 0; w < length; w++) {
                vtt.append(w == 0 ? "" : w % 7 == 6 ? "\n" : " ").append(words[random.nextInt(words.length)]);
                vtt.append(random.nextInt(chanceOfStop) == 0 ? stops[random.nextInt(stops.length)] : "");
            }
            vtt.append('\n');
            now = end + (random.nextInt(8) == 0 ? random.nextInt(9000) : random.nextInt(50)) - random.nextInt(20) % 3;
            now = Math.max(0, now);
        }
        return vtt.toString();
    }

    private static String stamp(long millis) {
        return Stamps.caption(java.time.Duration.ofMillis(millis), '.');
    }
}
