package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextReaderTest {
    private static Transcript read(String text) {
        return Transcript.parse(text, "talk.txt");
    }

    @Test
    void proseWithoutLabelsOrStamps_isSentencesWithoutTimes() {
        Transcript talk = read("""
                There is one thing: time. At 10:30 we
                start.

                Note: nobody is named here. My answer is this: no.
                """);

        assertThat(Lines.of(talk))
                .containsExactly(
                        "There is one thing: time.",
                        "At 10:30 we start.",
                        "Note: nobody is named here.",
                        "My answer is this: no.");
        assertThat(talk.duration()).isEmpty();
        assertThat(talk.speakers()).isEmpty();
    }

    @Test
    void labelledLines_areTurns() {
        Transcript talk = read("""
                Ada: so then
                Ada: we left
                Charles Babbage: Why? Because of this:
                the rain.

                It did not stop. Warning: it never does.
                Ada: Hm
                """);

        assertThat(Lines.said(talk))
                .containsExactly(
                        "Ada: so then",
                        "Ada: we left",
                        "Charles Babbage: Why?",
                        "Charles Babbage: Because of this: the rain.",
                        "Charles Babbage: It did not stop.",
                        "Charles Babbage: Warning: it never does.",
                        "Ada: Hm");
    }

    @Test
    void stampBeforeLabel_isTheTurnsTime() {
        Transcript talk = read("""
                [0:00] Ada: One two.
                [00:10] Charles: Three four. Five six.
                (0:01:20) Ada: Seven.
                """);

        assertThat(Lines.of(talk))
                .containsExactly(
                        "0-10 Ada: One two.",
                        "10-45 Charles: Three four.",
                        "~45-80 Charles: Five six.",
                        "80-93.333 Ada: Seven.");
    }

    @Test
    void stampBehindLabel_isTheTurnsTime() {
        Transcript talk = read("""
                Ada (00:05): One.
                Charles (00:10): Two (and a half). Three.
                """);

        assertThat(Lines.said(talk)).containsExactly("Ada: One.", "Charles: Two (and a half).", "Charles: Three.");
        assertThat(Lines.times(talk).get(1)).startsWith("10-");
    }

    @Test
    void nameAndStampOnALineOfTheirOwn_areTheTurnBelow() {
        Transcript talk = read("""
                Ada Lovelace  00:00:02
                One. It goes
                on.

                Charles Babbage  00:00:14
                Two.

                Still he: speaks.
                """);

        assertThat(Lines.said(talk))
                .containsExactly(
                        "Ada Lovelace: One.",
                        "Ada Lovelace: It goes on.",
                        "Charles Babbage: Two.",
                        "Charles Babbage: Still he: speaks.");
        assertThat(Lines.times(talk)).first().isEqualTo("2-5");
    }

    @Test
    void stampBeforeNameOnALineOfItsOwn_isTheTurnBelow() {
        Transcript talk = read("""
                00:00:12 Speaker 1
                Hello there.

                00:00:20 Speaker 2
                And hello.
                """);

        assertThat(Lines.said(talk)).containsExactly("Speaker 1: Hello there.", "Speaker 2: And hello.");
    }

    @Test
    void stampsAlone_doNotCutSentences() {
        Transcript talk = read("""
                0:00
                hello everyone and
                0:03
                welcome
                0:06
                today we weave
                """);

        assertThat(Lines.of(talk)).containsExactly("0-10.5 hello everyone and welcome today we weave");
    }

    @Test
    void stampsNowAndThen_areInterpolatedByWords() {
        Transcript talk = read("""
                Ada: One two three four. Five six seven eight.

                Charles: [01:20] Nine ten. Eleven twelve thirteen fourteen.

                Ada: [03:00] Fifteen. Sixteen.
                """);

        assertThat(Lines.of(talk))
                .containsExactly(
                        "~0-40 Ada: One two three four.",
                        "~40-80 Ada: Five six seven eight.",
                        "80-113.333 Charles: Nine ten.",
                        "~113.333-180 Charles: Eleven twelve thirteen fourteen.",
                        "180-192.857 Ada: Fifteen.",
                        "~192.857-205.714 Ada: Sixteen.");
    }

    @Test
    void rangesInBrackets_areTimes() {
        Transcript talk = read("""
                [00:00.000 --> 00:05.280]  We have studied
                [00:05.280 --> 00:11.120]  the mind. So
                [00:11.680 --> 00:14.880]  we can start.
                """);

        assertThat(Lines.said(talk)).containsExactly("We have studied the mind.", "So we can start.");
    }

    @Test
    void noticeOfAMeetingTool_isNotSaid() {
        assertThat(Lines.said(Transcript.parse("""
                Lovelace, Ada started transcription
                Ada Lovelace   0:03
                We ran into trouble on the very first day because the vendor
                stopped transcription
                And then the whole team
                they stopped transcription
                Then Ada stopped transcription
                Will Smith (Guest) stopped transcription
                """, "x")))
                .containsExactly(
                        "Ada Lovelace: We ran into trouble on the very first day because the vendor stopped transcription"
                                + " And then the whole team they stopped transcription Then Ada stopped transcription");
    }

    @Test
    void roleBehindAComma_thatComesBack_isPartOfALabel() {
        Transcript talk = read("""
                Ada Brook: What do looms do to us?
                Clara M. Field, Psy.D: They make us patient.

                And they tire us.

                Ada Brook: Do they?
                Clara M. Field, Psy.D: They do.
                Tom Reed, weaver: Not me.

                Not after so many years.

                Ada Brook: No?
                Tom Reed, weaver: No.
                Tom Reed, weaver: Never.
                """);

        assertThat(Lines.said(talk))
                .containsExactly(
                        "Ada Brook: What do looms do to us?",
                        "Clara M. Field, Psy.D: They make us patient.",
                        "Clara M. Field, Psy.D: And they tire us.",
                        "Ada Brook: Do they?",
                        "Clara M. Field, Psy.D: They do.",
                        "Tom Reed, weaver: Not me.",
                        "Tom Reed, weaver: Not after so many years.",
                        "Ada Brook: No?",
                        "Tom Reed, weaver: No.",
                        "Tom Reed, weaver: Never.");
    }

    @Test
    void roleBehindAComma_whereAllLinesAreLabelled_isPartOfALabel() {
        Transcript talk = read("""
                Clara Field, LOOM/WEFT: Nobody wants the mills to close (Applause)
                President Ada Brook: Mr. Reed has the floor.
                Tom Reed, LdW: The mills are closed.
                President Ada Brook: Thank you.
                """);

        assertThat(talk.title()).isEmpty();
        assertThat(talk.speakers())
                .extracting(Speaker::name)
                .containsExactly("Clara Field, LOOM/WEFT", "President Ada Brook", "Tom Reed, LdW");
    }

    @Test
    void roleBehindAComma_ofOneWhoIsLabelledWithoutItLater_isPartOfALabel() {
        Transcript talk = read("""
                ADA BROOK, LOOM RADIO HOST: Good evening.

                This is about looms.

                We begin at the mill.

                TOM REED, WEAVER: It is loud here.

                BROOK: So it is.

                REED: It always was.

                BROOK: Always?

                REED: Since I came.
                """);

        assertThat(Lines.said(talk))
                .startsWith(
                        "ADA BROOK, LOOM RADIO HOST: Good evening.",
                        "ADA BROOK, LOOM RADIO HOST: This is about looms.",
                        "ADA BROOK, LOOM RADIO HOST: We begin at the mill.",
                        "TOM REED, WEAVER: It is loud here.",
                        "BROOK: So it is.");
    }

    @Test
    void surnamesBeforeAComma_areLabels() {
        Transcript talk = read("""
                Brook, Ada: What do looms do?
                Reed, Tom: They weave.
                Brook, Ada: And then?
                Reed, Tom: They stop.
                Field, Clara: Do they?
                """);

        assertThat(talk.speakers())
                .extracting(Speaker::name)
                .containsExactly("Brook, Ada", "Reed, Tom", "Field, Clara");
    }

    @Test
    void commaAndColonOfASentence_areNoLabel() {
        Transcript talk = read("""
                Ada: Here is what we saw.

                First, second: both looms stood still.

                Well, Charles: you saw it too.

                Dear Charles, Sir Thomas: you both did.

                Old Charles, who saw it: he will tell you.

                Charles: I did.

                First, second: so they did.

                Well, Charles: that is what I say.

                Old Charles, who saw it: that is me.

                Ada: Yes.
                """);

        assertThat(talk.speakers()).extracting(Speaker::name).containsExactly("Ada", "Charles");
        assertThat(Lines.said(talk)).contains("Ada: Dear Charles, Sir Thomas: you both did.");
    }

    @Test
    void stampBehindANameAndRole_isTheTurnsTime() {
        Transcript talk = read("""
                Ada Brook, PhD (00:05): One.
                Tom Reed (00:10): Two.

                00:12 Well, Tom [00:15] three.
                """);

        assertThat(Lines.said(talk)).startsWith("Ada Brook, PhD: One.", "Tom Reed: Two.");
        assertThat(talk.speakers()).hasSize(2);
    }

    @Test
    void titleAboveTheTurns_isNoSpeech() {
        String turns = "Ada: One.\nTom: Two.\nAda: Three.\n";
        String speech = "Nobody wants the mills to close, and nobody says so. ".repeat(6) + "(Applause)";

        assertThat(read("The mills of the valley\n\n" + turns).title()).contains("The mills of the valley");
        assertThat(read(speech + "\n\n" + turns).title()).isEmpty();
        assertThat(Lines.said(read(speech + "\n\n" + turns)))
                .contains("Nobody wants the mills to close, and nobody says so.");
        assertThat(Lines.said(read("The mills\n\nPresent: " + "Ada Brook, ".repeat(30) + "\n\n" + turns)))
                .first()
                .isEqualTo("Ada: One.");
    }
}
