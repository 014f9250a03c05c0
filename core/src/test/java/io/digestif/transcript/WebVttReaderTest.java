package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebVttReaderTest {
    private static Transcript read(String text) {
        return Transcript.parse(text, "talk.vtt");
    }

    @Test
    void sentenceOverSeveralCues_isOneUtteranceWithItsTimes() {
        Transcript talk = read("""
                WEBVTT

                00:01.000 --> 00:03.000
                The loom was not the first

                00:03.000 --> 00:05.000
                machine. But it was
                the first program.
                """);

        assertThat(Lines.of(talk))
                .containsExactly(
                        "1-3.421 The loom was not the first machine.", "3.473-5 But it was the first program.");
    }

    @Test
    void voices_areSpeakersEachWithItsShareOfTheCue() {
        Transcript talk = read("""
                WEBVTT

                1
                00:00:00.000 --> 00:00:04.000 align:start line:0
                <v.loud.first Ada Lovelace>Who is it?</v>
                <v Charles>It is me.</v>

                00:00:04.000 --> 00:00:05.000
                <v  Charles>Go &amp; see, <i>now</i> &lt;here&gt;.

                00:00:05.000 --> 00:00:06.000
                Nobody says this.
                """);

        assertThat(Lines.of(talk))
                .containsExactly(
                        "0-2.105 Ada Lovelace: Who is it?",
                        "2.105-4 Charles: It is me.",
                        "4-5 Charles: Go & see, now <here>.",
                        "5-6 Nobody says this.");
    }

    @Test
    void blocksAndHeaders_areNoWords() {
        Transcript talk = read("""
                WEBVTT - The loom, part 1
                Kind: captions
                Language: en-GB

                STYLE
                ::cue(v) { color: lime }

                REGION
                id:one

                NOTE a comment
                over two lines

                intro
                1:00:00.000 --> 1:00:02.500
                One.

                NOTE the end

                1:02:03.000 --> 1:02:04.000
                Two.
                """);

        assertThat(Lines.of(talk)).containsExactly("3600-3602.5 One.", "3723-3724 Two.");
        assertThat(talk.title()).contains("The loom, part 1");
        assertThat(talk.language()).contains("en-GB");
    }

    @Test
    void wildStamps_areRead() {
        Transcript talk = read("""
                WEBVTT # a comment is no title

                0.860 --> 2.5
                One.

                00:00:03,100 --> 00:00:04,000
                Two.

                00:05 --> 00:06.5
                Three.
                """);

        assertThat(Lines.of(talk)).containsExactly("0.86-2.5 One.", "3.1-4 Two.", "5-6.5 Three.");
        assertThat(talk.title()).isEqualTo(Optional.empty());
    }

    @Test
    void cueWithoutReadableTimes_keepsItsWordsAndWarns() {
        Transcript talk = read("""
                WEBVTT

                00:00.000 --> 00:02.000
                One.

                00:xx.000 --> later
                Two two.

                00:06.000 --> 00:07.000
                Three.
                """);

        assertThat(Lines.of(talk)).containsExactly("0-2 One.", "2-6 Two two.", "6-7 Three.");
        assertThat(talk.warnings()).singleElement().asString().startsWith("1 caption has no readable start or end");
    }

    @Test
    void labelsInsteadOfVoices_areSpeakers() {
        Transcript talk = read("""
                WEBVTT

                1
                00:00.000 --> 00:02.000
                Ada Lovelace: Hello.

                2
                00:02.000 --> 00:03.000
                Charles Babbage: There is one thing: time.

                3
                00:03.000 --> 00:04.000
                Ada Lovelace: I see.
                """);

        assertThat(Lines.said(talk))
                .containsExactly(
                        "Ada Lovelace: Hello.", "Charles Babbage: There is one thing: time.", "Ada Lovelace: I see.");
    }

    @Test
    void rollingCaptions_areNotDoubled() {
        Transcript talk = read("""
                WEBVTT

                00:00.000 --> 00:02.000
                so hello<00:00:01.000><c> everyone</c>

                00:02.000 --> 00:02.010
                so hello everyone

                00:02.010 --> 00:04.000
                so hello everyone
                this<00:00:03.000><c> is</c>

                00:04.000 --> 00:04.010
                this is

                00:04.010 --> 00:06.000
                this is
                no no

                00:06.000 --> 00:06.010
                no no

                00:06.010 --> 00:08.000
                no no
                no no
                """);

        assertThat(Lines.said(talk)).containsExactly("so hello everyone this is no no no no");
    }

    @Test
    void refrain_stays() {
        Transcript talk = read("""
                WEBVTT

                00:00.000 --> 00:02.000
                La la la.

                00:02.000 --> 00:04.000
                La la la.

                00:04.000 --> 00:06.000
                Home again.

                00:06.000 --> 00:08.000
                To the sea.
                """);

        assertThat(Lines.said(talk)).containsExactly("La la la.", "La la la.", "Home again.", "To the sea.");
    }

    @Test
    void liveCaptions_endTheTurnAtTheirSign() {
        Transcript talk = read("""
                WEBVTT

                00:00.000 --> 00:02.000
                &gt;&gt; where were you &gt;&gt; at

                00:02.000 --> 00:04.000
                home

                00:04.000 --> 00:06.000
                - Really?
                - Really.
                """);

        assertThat(Lines.said(talk)).containsExactly("where were you", "at home", "Really?", "Really.");
    }

    @Test
    void asideInsideACue_leavesItsEnd() {
        Transcript talk = read("""
                WEBVTT

                00:00.000 --> 00:10.000
                <v Ada>One two. Three four.

                00:01.000 --> 00:02.000
                <v Ben>Right.

                00:09.000 --> 00:12.000
                <v Ada>Five.
                """);

        assertThat(Lines.of(talk))
                .containsExactly(
                        "0-4 Ada: One two.", "4.5-10 Ada: Three four.", "4.5-4.5 Ben: Right.", "9-12 Ada: Five.");
    }
}
