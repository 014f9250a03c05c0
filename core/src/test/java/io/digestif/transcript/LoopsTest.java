package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopsTest {
    private static String captions(List<String> lines) {
        StringBuilder vtt = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < lines.size(); i++) {
            vtt.append(String.format("%n00:%02d.000 --> 00:%02d.000%n%s%n", i, i + 1, lines.get(i)));
        }
        return vtt.toString();
    }

    private static List<String> repeated(String first, String line, int times, String last) {
        List<String> lines = new ArrayList<>(List.of(first));
        for (int i = 0; i < times; i++) {
            lines.add(line);
        }
        lines.add(last);
        return lines;
    }

    @Test
    void phraseInManyCaptions_isKeptOnceAndReported() {
        Transcript talk = Transcript.parse(captions(repeated("We begin.", "Thank you.", 30, "We end.")), "talk");

        assertThat(Lines.of(talk)).containsExactly("0-1 We begin.", "1-2 Thank you.", "31-32 We end.");
        assertThat(talk.warnings())
                .containsExactly(
                        "\"Thank you.\" stands 30 times in a row from 0:01, as transcribers write that loop; it was kept once.");
    }

    @Test
    void phraseInsideOneCaption_isKeptOnce() {
        Transcript talk =
                Transcript.parse(captions(List.of("So " + "I'm going to ".repeat(20) + "stop here.", "Good.")), "talk");

        assertThat(Lines.said(talk)).containsExactly("So I'm going to stop here.", "Good.");
        assertThat(talk.warnings()).hasSize(1);
    }

    @Test
    void phraseOverCaptionsOfOtherCuts_isKeptOnce() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            lines.add("and it goes round,");
            lines.add("round the old mill, and it goes round, round");
            lines.add("the old mill,");
        }
        lines.add("till it stops.");

        Transcript talk = Transcript.parse(captions(lines), "talk");

        assertThat(String.join(" ", Lines.said(talk)))
                .isEqualTo("and it goes round, round the old mill, till it stops.");
    }

    @Test
    void refrainAndEmphasis_stay() {
        List<String> lines = repeated("Home again.", "Row the boat.", 4, "No no no no no no, I won't.");

        assertThat(Lines.said(Transcript.parse(captions(lines), "talk")))
                .containsExactly(
                        "Home again.",
                        "Row the boat.",
                        "Row the boat.",
                        "Row the boat.",
                        "Row the boat.",
                        "No no no no no no, I won't.");
    }

    @Test
    void wordsOfSeveralSpeakers_areNoLoop() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add(i % 2 == 0 ? "<v Ada>Yes." : "<v Ben>Yes.");
        }

        assertThat(Lines.said(Transcript.parse(captions(lines), "talk"))).hasSize(20);
    }

    @Test
    void speakersInTracks_arePutInOrderOfTime() {
        Transcript talk = Transcript.parse("""
                WEBVTT

                00:01.000 --> 00:02.000
                <v Ada>One.

                00:05.000 --> 00:06.000
                <v Ada>Three.

                00:03.000 --> 00:04.000
                <v Ben>Two.

                00:07.000 --> 00:08.000
                <v Ben>Four.
                """, "talk");

        assertThat(Lines.of(talk))
                .containsExactly("1-2 Ada: One.", "3-4 Ben: Two.", "5-6 Ada: Three.", "7-8 Ben: Four.");
        assertThat(talk.warnings())
                .containsExactly("What each speaker says stood in a block of its own; it was put in order of time.");
    }
}
