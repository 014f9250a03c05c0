package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubRipReaderTest {
    private static Transcript read(String text) {
        return Transcript.parse(text, "talk.srt");
    }

    @Test
    void labelsOnChange_holdUntilTheNext() {
        Transcript talk = read("""
                1
                00:00:00,000 --> 00:00:02,000
                Alma: It is so nice to
                show up and record

                2
                00:00:02,000 --> 00:00:03,000
                this show. My answer is this:

                3
                00:00:03,000 --> 00:00:04,000
                come again.

                4
                00:00:04,000 --> 00:00:05,000
                Ben: Yes.

                5
                00:00:05,000 --> 00:00:06,000
                Always.
                """);

        assertThat(Lines.said(talk))
                .containsExactly(
                        "Alma: It is so nice to show up and record this show.",
                        "Alma: My answer is this: come again.",
                        "Ben: Yes.",
                        "Ben: Always.");
    }

    @Test
    void labelsOnEachCue_areNobodysWhereMissing() {
        Transcript talk = read("""
                1
                00:00:00,000 --> 00:00:02,000
                Alma: One.

                2
                00:00:02,000 --> 00:00:03,000
                Alma: Two.

                3
                00:00:03,000 --> 00:00:04,000
                Three.

                4
                00:00:04,000 --> 00:00:05,000
                Alma: Four.
                """);

        assertThat(Lines.said(talk)).containsExactly("Alma: One.", "Alma: Two.", "Three.", "Alma: Four.");
    }

    @Test
    void wildFile_isReadAllTheSame() {
        Transcript talk = read("""
                00:00:01 --> 00:00:02.5 X1:40 X2:600
                {\\an8}<font color="#ff0000">One</font> &amp; only.
                2
                00:00:02,500 --> 00:00:03,04
                <b>Two,
                7
                00:00:03,50 --> 00:00:04,000
                or 3 < 4.


                8
                00:00:05,000 --> 00:00:06,000

                Five.
                """);

        assertThat(Lines.of(talk)).containsExactly("1-2.5 One & only.", "2.5-4 Two, or 3 < 4.", "5-6 Five.");
    }

    @Test
    void counterWithoutTimes_isNoWord() {
        Transcript talk = read("""
                1
                00:00:00,000 --> 00:00:01,000
                One.

                2
                Two.

                3
                00:00:03,000 --> 00:00:04,000
                Three.
                """);

        assertThat(Lines.of(talk)).containsExactly("0-1 One.", "1-3 Two.", "3-4 Three.");
        assertThat(talk.warnings()).hasSize(1);
    }

    @Test
    void stampsOutOfOrder_areRepairedAndReported() {
        Transcript talk = read("""
                1
                00:00:00,000 --> 00:00:01,000
                One.

                2
                02:00:01,000 --> 02:00:02,000
                Two.

                3
                00:00:03,000 --> 00:00:04,000
                Three.

                4
                00:00:03,200 --> 00:00:05,000
                Four.
                """);

        assertThat(Lines.of(talk)).containsExactly("0-1 One.", "1-3 Two.", "3-3.2 Three.", "3.2-5 Four.");
        assertThat(talk.warnings())
                .containsExactly(
                        "1 stamp runs backwards; the time was worked out from those around.",
                        "1 cue lasts into the next; each was ended where the next begins.");
    }

    @Test
    void onlySounds_haveUtterancesOfTheirOwn() {
        Transcript talk = read("""
                1
                00:00:00,000 --> 00:00:01,000
                [door opens]

                2
                00:00:01,000 --> 00:00:02,000
                MAN: Who is it?
                """);

        assertThat(Lines.said(talk)).containsExactly("[door opens]", "MAN: Who is it?");
    }
}
