package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.digestif.error.TranscriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real transcripts of others, where they are at hand: nothing may be lost of them, nothing added. */
class SharedTranscriptsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path data = Path.of("");

    @BeforeAll
    static void findData() {
        Optional<Path> found = Stream.iterate(
                        Optional.of(Path.of("").toAbsolutePath()),
                        Optional::isPresent,
                        folder -> folder.map(Path::getParent))
                .flatMap(Optional::stream)
                .map(folder -> folder.resolve("shared/data"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "the shared transcripts are not here");
        data = found.orElseThrow();
    }

    @Test
    void everyFile_isATranscriptOrRefusedInASentence() throws IOException {
        for (Path file : files("")) {
            try {
                Transcript talk = Transcript.read(file);
                assertThat(talk.utterances()).as(file.toString()).isNotEmpty();
                assertOrder(talk);
            } catch (TranscriptException e) {
                assertThat(e).as(file.toString()).hasMessageContaining(file.toString());
            }
        }
    }

    @Test
    void captions_keepEveryWord() throws IOException {
        for (Path file : files("talks")) {
            if (file.toString().endsWith(".vtt")) {
                String words = Files.readString(file)
                        .lines()
                        .skip(1)
                        .filter(line -> !line.contains("-->"))
                        .reduce("", (all, line) -> all + " " + line.strip());
                assertThat(said(Transcript.read(file))).isEqualTo(SpokenWords.oneLine(words));
            }
        }
    }

    @Test
    void segments_keepEveryWord() throws IOException {
        for (String name : List.of(
                "talks/cs309.json",
                "talks/fg55.json",
                "podcasting20/buzzcast.json",
                "podcasting20/how_to_start_a_podcast.json")) {
            JsonNode root = JSON.readTree(data.resolve(name).toFile());
            StringBuilder words = new StringBuilder();
            for (JsonNode segment : root.isArray() ? root : root.path("segments")) {
                words.append(segment.path("text").asText(""))
                        .append(segment.path("body").asText(""))
                        .append(' ');
            }
            assertThat(said(Transcript.read(data.resolve(name))))
                    .as(name)
                    .isEqualTo(SpokenWords.oneLine(words.toString()));
        }
    }

    @Test
    void markdownTalks_keepEveryWord() throws IOException {
        for (String name : List.of("talks/go-time-200.md", "talks/practical-ai-200.md")) {
            String words = Files.readString(data.resolve(name))
                    .replaceAll("(?m)^\\*\\*[^*\\n]{1,40}:\\*\\*", "")
                    .replaceAll("\\\\\\[[0-9:.]+\\\\\\]", "")
                    .replaceAll("\\[([^\\]]+)\\]\\([^)]+\\)", "$1")
                    .replace("\\", "")
                    .replace("**", "");
            assertThat(letters(said(Transcript.read(data.resolve(name)))))
                    .as(name)
                    .isEqualTo(letters(words));
        }
    }

    @Test
    void meetingsAsLabelledLines_keepTurnsAndSpeakers() throws IOException {
        for (Path file : files("meetings")) {
            if (!file.toString().endsWith(".json")) {
                continue;
            }
            StringBuilder lines = new StringBuilder();
            List<String> speakers = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            for (JsonNode turn : JSON.readTree(file.toFile()).path("meeting_transcripts")) {
                String content = SpokenWords.oneLine(turn.path("content").asText());
                if (!content.isBlank()) {
                    lines.append(turn.path("speaker").asText())
                            .append(": ")
                            .append(content)
                            .append('\n');
                    words.append(content).append(' ');
                    speakers.add(turn.path("speaker").asText());
                }
            }
            Transcript talk = Transcript.parse(lines.toString(), "meeting");
            assertThat(talk.speakers())
                    .extracting(Speaker::name)
                    .as(file.toString())
                    .isEqualTo(withoutRoles(speakers));
            assertThat(said(talk))
                    .as(file.toString())
                    .isEqualTo(words.toString().strip());
        }
    }

    /** The speakers of these turns, where who has a seat or an office in brackets once is the one of that name without. */
    private static List<String> withoutRoles(List<String> turns) {
        return turns.stream()
                .map(name -> {
                    String bare = name.replaceFirst(" \\(.*", "");
                    boolean person = turns.contains(bare) && !bare.startsWith("The ");
                    return person ? bare : name;
                })
                .distinct()
                .toList();
    }

    @Test
    void talks_areTheSameWhenWrittenAndReadAgain() throws IOException {
        List<Path> files = new ArrayList<>(files("talks"));
        files.addAll(files("podcasting20"));
        for (Path file : files) {
            if (file.toString().contains("_parsed")
                    || file.toString().endsWith(".html")
                    || file.toString().contains("spec")) {
                continue;
            }
            Transcript talk = Transcript.read(file);
            assertThat(Lines.said(Transcript.parse(talk.toJson(), "x")))
                    .as(file + " JSON")
                    .isEqualTo(Lines.said(talk));
            if (talk.duration().isPresent()) {
                assertThat(Lines.said(Transcript.parse(talk.toVtt(), "x")))
                        .as(file + " VTT")
                        .isEqualTo(Lines.said(talk));
                assertThat(Lines.said(Transcript.parse(talk.toSrt(), "x")))
                        .as(file + " SRT")
                        .isEqualTo(Lines.said(talk));
            }
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> walk = Files.walk(data.resolve(folder))) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void assertOrder(Transcript talk) {
        List<TimeSpan> times =
                talk.utterances().stream().flatMap(u -> u.time().stream()).toList();
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i).start())
                    .isGreaterThanOrEqualTo(times.get(i - 1).start());
        }
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
