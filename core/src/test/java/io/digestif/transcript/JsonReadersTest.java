package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.digestif.error.TranscriptException;
import org.junit.jupiter.api.Test;

class JsonReadersTest {
    private static Transcript read(String text) {
        return Transcript.parse(text, "talk.json");
    }

    @Test
    void podcastingSegments_areJoinedIntoSentences() {
        Transcript talk = read("""
                {"version": "1.0.0", "segments": [
                  {"speaker": "Ada", "startTime": 0.5, "endTime": 0.75, "body": "I"},
                  {"speaker": "Ada", "startTime": 1, "endTime": 1.25, "body": "am"},
                  {"speaker": "Ada", "startTime": 1.5, "endTime": 2.0, "body": "here."},
                  {"speaker": "Ada", "startTime": 2.2, "endTime": 2.5, "body": "Now"},
                  {"speaker": "Ben", "startTime": 2.75, "endTime": 3.0, "body": "No!"}],
                 "language": "en"}
                """);

        assertThat(Lines.of(talk)).containsExactly("0.5-2 Ada: I am here.", "2.2-2.5 Ada: Now", "2.75-3 Ben: No!");
        assertThat(talk.language()).contains("en");
    }

    @Test
    void segmentsOfOneSpan_shareIt() {
        Transcript talk = read("""
                {"segments": [
                  {"startTime": 0, "endTime": 4, "body": "We met"},
                  {"startTime": 0, "endTime": 4, "body": "her. Here"},
                  {"startTime": 4, "endTime": 6, "body": "she is."}]}
                """);

        assertThat(Lines.of(talk)).containsExactly("0-2.75 We met her.", "3-6 Here she is.");
    }

    @Test
    void segmentsWithBlanksOfTheirOwn_areNotSpaced() {
        Transcript talk = read("""
                {"segments": [
                  {"startTime": 0.0, "endTime": 0.5, "body": "It's"},
                  {"startTime": 0.5, "endTime": 0.5, "body": " "},
                  {"startTime": 0.5, "endTime": 1.0, "body": "Friday"},
                  {"startTime": 1.0, "endTime": 1.0, "body": ","},
                  {"startTime": 1.0, "endTime": 1.0, "body": " "},
                  {"startTime": 1.2, "endTime": 1.5, "body": "yes"},
                  {"startTime": 1.5, "endTime": 1.5, "body": "."}]}
                """);

        assertThat(Lines.of(talk)).containsExactly("0-1.5 It's Friday, yes.");
    }

    @Test
    void speakersNamedOnChange_holdUntilTheNext() {
        Transcript talk = read("""
                {"segments": [
                  {"speaker": "Ada", "startTime": 0, "endTime": 1, "body": "One."},
                  {"startTime": 1, "endTime": 2, "body": "Two."},
                  {"speaker": "Ben", "startTime": 2, "endTime": 3, "body": "Three."},
                  {"startTime": 3, "endTime": 4, "body": "Four."}]}
                """);

        assertThat(Lines.said(talk)).containsExactly("Ada: One.", "Ada: Two.", "Ben: Three.", "Ben: Four.");
    }

    @Test
    void podlove_isReadWithStampsAndNobodys() {
        Transcript talk = read("""
                [{"start": "00:00:01.500", "end": "00:00:02.000", "speaker": "ada", "text": "Guten Tag, Dr. Lesch."},
                 {"start": "00:00:02.001", "end": "00:00:03.000", "speaker": null, "text": "Hallo."}]
                """);

        assertThat(Lines.of(talk)).containsExactly("1.5-2 ada: Guten Tag, Dr. Lesch.", "2.001-3 Hallo.");
        assertThat(read("{\"version\": 1, \"transcripts\": [{\"start\": 1.5, \"end\": 2, \"text\": \"Hallo.\"}]}")
                        .toText())
                .isEqualTo("[0:01] Hallo.\n");
    }

    @Test
    void wholeNumbersTooLargeForSeconds_areMilliseconds() {
        Transcript talk = read("""
                [{"start": 1, "end": 5000, "text": "One two."}, {"start": 25801, "end": 28700, "text": "Three four."}]
                """);

        assertThat(Lines.of(talk)).containsExactly("0.001-5 One two.", "25.801-28.7 Three four.");
    }

    @Test
    void cutOff_isReadUpToThere() {
        Transcript talk = read("{\"segments\": [{\"body\": \"One.\", \"startTime\": 1, \"endTime\": 2}, {\"bo");

        assertThat(Lines.said(talk)).containsExactly("One.");
        assertThat(talk.warnings()).singleElement().asString().startsWith("The JSON is broken in line 1");
    }

    @Test
    void brokenInTheMiddle_isReadOnFromTheNextEntry() {
        Transcript talk = read("""
                {"segments": [
                  {"start": 0, "end": 1, "text": "One."},
                  {"start": 1, "end": 2, "text": "Two, "quoted" badly."},
                  {"start": 2, "end": 3, "text": "Three."},
                  {"start": 3, "end": 4, "text": "Four."}]}
                """);

        assertThat(Lines.said(talk)).containsExactly("One.", "Three.", "Four.");
        assertThat(talk.warnings())
                .singleElement()
                .asString()
                .startsWith("The JSON is broken in line 3")
                .contains("/segments/1");
    }

    @Test
    void entriesWithoutWords_areCounted() {
        Transcript talk = read("""
                [{"start": 0, "end": 1, "text": "One."}, {"start": 1, "end": 2}, 7, {"start": 2, "end": 3, "text": "Two."}]
                """);

        assertThat(Lines.said(talk)).containsExactly("One.", "Two.");
        assertThat(talk.warnings()).containsExactly("2 entries without words were left out.");
    }

    @Test
    void slipsOfWriters_areForgiven() {
        Transcript talk = read("[{\"start\": NaN, \"end\": 1, \"text\": \"It\\'s\ttime.\"},"
                + " {\"start\": 1, \"end\": 2, \"text\": \"Go.\"},]");

        assertThat(Lines.said(talk)).containsExactly("It's time.", "Go.");
    }

    @Test
    void nestedTooDeeply_isRefusedWithItsPlace() {
        String deep =
                "{\"segments\": [{\"start\": 0, \"text\": \"a\", \"x\": " + "[".repeat(300) + "]".repeat(300) + "}]}";

        assertThatThrownBy(() -> read(deep))
                .isInstanceOf(TranscriptException.class)
                .hasMessageContaining("talk.json")
                .hasMessageContaining("line 1")
                .hasMessageContaining("/segments/0/x");
    }

    @Test
    void wordsOfAnotherText_leaveTheTextAndGiveWhatTheyShare() {
        Transcript talk = read("""
                {"segments": [{"start": 1, "end": 9, "text": "On 5 May we met. It was cold.", "words": [
                  {"word": "on", "start": 1, "end": 1.2}, {"word": "fifth", "start": 1.3, "end": 1.6},
                  {"word": "may", "start": 2, "end": 2.4}, {"word": "we", "start": 2.5, "end": 2.7},
                  {"word": "met", "start": 2.8, "end": 3.1}, {"word": "it", "start": 6, "end": 6.2},
                  {"word": "was", "start": 6.3, "end": 6.5}, {"word": "cold", "start": 6.6, "end": 7}]}]}
                """);

        assertThat(Lines.of(talk)).containsExactly("1-3.1 On 5 May we met.", "6-7 It was cold.");
    }

    @Test
    void channelsThatSpeakAtOnce_areNotShuffledWordByWord() {
        Transcript talk = read("""
                {"results": {"channels": [
                  {"alternatives": [{"transcript": "", "words": [
                    {"word": "we", "punctuated_word": "We", "start": 0, "end": 1},
                    {"word": "never", "punctuated_word": "never", "start": 1, "end": 2},
                    {"word": "stop", "punctuated_word": "stop.", "start": 2, "end": 3},
                    {"word": "ever", "punctuated_word": "Ever.", "start": 8, "end": 9}]}]},
                  {"alternatives": [{"transcript": "", "words": [
                    {"word": "right", "punctuated_word": "Right.", "start": 1.5, "end": 2},
                    {"word": "why", "punctuated_word": "Why?", "start": 5, "end": 6}]}]}]}}
                """);

        assertThat(Lines.said(talk))
                .containsExactly(
                        "Channel 0: We never stop.", "Channel 1: Right.", "Channel 1: Why?", "Channel 0: Ever.");
        assertThat(Lines.times(talk)).endsWith("5-6", "8-9");
    }

    @Test
    void segmentsBesideChapters_areTheTalk() {
        Transcript talk = read("""
                {"chapters": [{"start": 0, "end": 1, "text": "Begin"}, {"start": 1, "end": 2, "text": "End"}],
                 "data": {"transcript": [{"startTimeMs": 500, "endTimeMs": 900, "text": "So.", "speakerName": "Ada"}]}}
                """);

        assertThat(Lines.of(talk)).containsExactly("0.5-0.9 Ada: So.");
    }

    @Test
    void otherJson_isRefusedWithWhatWasExpected() {
        assertThatThrownBy(() -> read("{\"name\": \"digestif\", \"version\": 3}"))
                .isInstanceOf(TranscriptException.class)
                .hasMessageContaining("talk.json is JSON, but no transcript")
                .hasMessageContaining("\"segments\" with \"body\"");
    }
}
