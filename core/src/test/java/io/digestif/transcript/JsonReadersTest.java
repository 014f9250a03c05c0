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
    void otherJson_isRefusedWithWhatWasExpected() {
        assertThatThrownBy(() -> read("{\"name\": \"digestif\", \"version\": 3}"))
                .isInstanceOf(TranscriptException.class)
                .hasMessageContaining("talk.json is JSON, but no transcript")
                .hasMessageContaining("\"segments\" with \"body\"");
    }
}
