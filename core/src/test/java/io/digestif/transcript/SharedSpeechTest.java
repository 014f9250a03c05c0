package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speech services and podcasts really give, where it is at hand: the words are theirs, and so are the times. */
class SharedSpeechTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path data = Path.of("");

    @BeforeAll
    static void findData() {
        data = SharedData.folder();
    }

    /** The file's own text of the whole talk, where it is, and how the talk begins and ends. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amazonTranscribe.sample.json | /results/transcripts/0/transcript | 96 |"
                        + " 13.03-19.55 There was a day about ten years ago when I asked a friend to hold a baby dinosaur robot upside down. |"
                        + " 705.485-705.995 Thank you",
                "assemblyai_utterances.json | /text | 3 | 0.17-0.718 A: Yeah. |"
                        + " 12.778-25.14 A: And I think if it signifies anything, it is to honor the women who came before us, who were"
                        + " skilled and qualified and didn't get the same opportunities that we have today.",
                "bbcKaldiTranscriptWithSpeakerSegments.sample.json | /retval/punct | 131 | 13.02-13.86 S12: There is a day. | "
                        + "702.17-704.34 S10: Their reflections of our own humanity.",
                "dg_speakers.json | /results/channels/0/alternatives/0/transcript | 27 |"
                        + " 3.04-7.585 Speaker 0: And, Jessica, Christina, we are so proud of you. | "
                        + "162.605-163.105 Speaker 1: Copy.",
                "dg_utterances.json | /results/channels/0/alternatives/0/transcript | 3 | 0.08-0.32 Yeah. | "
                        + "13.835-25.44 I think if it signifies anything, It is to honor the the women who came before us who, were skilled and qualified, and didn't get the same opportunities that we have today.",
                "whisper_timestamped.json | /text | 2 |"
                        + " 0.12-12.36 Yeah, as much as it's worth celebrating the first spacewalk with an all-female team, I think many of"
                        + " us are looking forward to it just being normal. | "
                        + "12.98-25.32 And I think if it signifies anything, it is to honor the women who came before us, who were skilled and qualified and didn't get the same opportunities that we have today.",
            })
    void service_isReadWithItsWordsAndTimes(String file, String text, int utterances, String first, String last)
            throws IOException {
        Path path = data.resolve("speech-json").resolve(file);
        Transcript talk = Transcript.read(path);

        assertThat(said(talk))
                .isEqualTo(SpokenWords.oneLine(
                        JSON.readTree(path.toFile()).at(text).asText()));
        assertThat(talk.utterances()).hasSize(utterances);
        assertThat(Lines.of(talk).get(0)).isEqualTo(first);
        assertThat(Lines.of(talk).get(utterances - 1)).isEqualTo(last);
        assertThat(talk.warnings()).isEmpty();
    }

    @Test
    void google_isReadFromTheResultWithSpeakers() throws IOException {
        Path path = data.resolve("speech-json/gcpSttSpeakerDiarization.sample.json");
        JsonNode results = JSON.readTree(path.toFile()).path("results");
        JsonNode words =
                results.path(results.size() - 1).path("alternatives").path(0).path("words");
        Transcript talk = Transcript.read(path);

        assertThat(said(talk))
                .isEqualTo(StreamSupport.stream(words.spliterator(), false)
                        .map(word -> word.path("word").asText())
                        .reduce("", (all, word) -> (all + " " + word).strip()));
        assertThat(talk.speakers()).extracting(Speaker::name).containsExactlyInAnyOrder("Speaker 1", "Speaker 2");
        assertThat(Lines.times(talk)).startsWith("12.9-19.6", "21.7-29.6");
    }

    @Test
    void callAnalytics_keepsEachTurn() throws IOException {
        Path path = data.resolve("speech-json/aws-call-analytics-example.json");
        Transcript talk = Transcript.read(path);
        String turns = StreamSupport.stream(
                        JSON.readTree(path.toFile()).path("Transcript").spliterator(), false)
                .map(turn -> turn.path("Content").asText())
                .reduce("", (all, turn) -> all + " " + turn);

        assertThat(sortedWords(said(talk))).isEqualTo(sortedWords(turns));
        assertThat(talk.speakers()).extracting(Speaker::name).containsExactly("AGENT", "CUSTOMER");
        assertThat(Lines.of(talk))
                .startsWith(
                        "0.04-5.05 AGENT: Thank you for calling Anchor Credit Union, the number one choice for captains"
                                + " worldwide, how can I help you?");
    }

    @Test
    void podcasts_haveTheWordsThatAnotherReaderFound() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("podcasting20"))) {
            for (Path parsed : files.filter(file -> file.toString().contains("_parsed"))
                    .sorted()
                    .toList()) {
                Path source = source(parsed);
                // One caption there begins with a colon that the other reader takes for a speaker's.
                assertThat(letters(said(Transcript.read(source)).replaceFirst("^Subtitles:", "")))
                        .as(parsed.getFileName() + " of " + source.getFileName())
                        .isEqualTo(
                                letters(bodies(JSON.readTree(parsed.toFile())).replaceAll("</?i>|&amp;", "")));
            }
        }
    }

    /** The file that a parse is of: the longest name that its own begins with, of the kind that it names. */
    private static Path source(Path parsed) throws IOException {
        String name = parsed.getFileName().toString();
        try (Stream<Path> files = Files.list(parsed.getParent())) {
            return files.filter(file -> !file.toString().contains("_parsed"))
                    .filter(file -> {
                        String source = file.getFileName().toString();
                        int dot = source.lastIndexOf('.');
                        boolean kind = name.contains("_" + source.substring(dot + 1) + "_")
                                || (name.startsWith("one_word") && source.endsWith(".json"));
                        return kind && name.startsWith(source.substring(0, dot));
                    })
                    .max((a, b) ->
                            Integer.compare(a.toString().length(), b.toString().length()))
                    .orElseThrow();
        }
    }

    private static String bodies(JsonNode root) {
        StringBuilder words = new StringBuilder();
        for (JsonNode segment : root.isArray() ? root : root.path("segments")) {
            words.append(segment.path("body").asText()).append(' ');
        }
        return words.toString();
    }

    private static List<String> sortedWords(String text) {
        return Arrays.stream(SpokenWords.oneLine(text).split(" ", -1)).sorted().toList();
    }

    private static String said(Transcript talk) {
        return String.join(" ", talk.utterances().stream().map(Utterance::text).toList());
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
