package io.digestif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.digestif.digest.Digest;
import io.digestif.digest.Item;
import io.digestif.digest.Section;
import io.digestif.transcript.Transcript;
import io.digestif.verify.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real talks and meetings through both engines, where they are at hand. */
class WholePathTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LINE = Pattern.compile("(?m)^(\\d+) (.*)$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "talks/episode_003_large.vtt",
                "talks/practical-ai-200.md",
                "talks/fg55.json",
                "meetings/ES2004a.json",
                "meetings/education_13.json"
            })
    void embeddedEngine_givesAWholeDigestOfARealTalk(String name) throws IOException {
        Transcript talk = talk(name);
        Digest digest = Summarizer.with("extractive").summarize(talk);

        assertIsSound(digest);
        assertThat(digest.report().coverage().stream().filter(count -> count > 0))
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(digest.hasGaps()).isFalse();
        assertThat(digest.section("quotes").orElseThrow().items())
                .allSatisfy(quote -> assertThat(saidBy(quote)).contains(quote.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "talks/episode_003_large.vtt",
                "talks/practical-ai-200.md",
                "talks/fg55.json",
                "meetings/ES2004a.json",
                "meetings/education_13.json"
            })
    void languageModel_givesASoundDigestOfARealTalk(String name) throws IOException {
        Transcript talk = talk(name);
        FakeModel copyist = new FakeModel(WholePathTest::copySomeLines);
        Digest digest = Summarizer.builder()
                .model(copyist)
                .contextWindow(200_000)
                .build()
                .summarize(talk);

        assertIsSound(digest);
        // Seven sections; the flow once more, and claims in doubt once, where that is needed.
        assertThat(copyist.asked).hasSizeBetween(7, 9);
        assertThat(digest.section("key-insights").orElseThrow().items()).isNotEmpty();
    }

    private static void assertIsSound(Digest digest) throws IOException {
        assertThat(schema().validate(digest.toJson(), InputFormat.JSON)).isEmpty();
        assertThat(digest.sections()).hasSize(7);
        assertThat(digest.sections())
                .flatMap(Section::items)
                .flatMap(Item::evidence)
                .allSatisfy(evidence -> assertThat(digest.transcript()
                                .utterances()
                                .get(evidence.utterance().index()))
                        .isEqualTo(evidence.utterance()));
        assertThat(digest.toMarkdown()).startsWith("# ");
        assertThat(digest.toHtml()).contains("<h1");
        assertThat(digest.toText()).isNotBlank();
    }

    private static String saidBy(Item quote) {
        return quote.evidence().stream()
                .map(Evidence::utterance)
                .map(u -> u.text())
                .collect(Collectors.joining(" "));
    }

    /** Answers with every fortieth line, as a model might that only copies. */
    private static String copySomeLines(String user) {
        String items = LINE.matcher(user)
                .results()
                .filter(line -> Integer.parseInt(line.group(1)) % 40 == 7)
                .limit(12)
                .map(WholePathTest::item)
                .collect(Collectors.joining(","));
        return "{\"items\": [" + items + "]}";
    }

    private static String item(MatchResult line) {
        return JSON.createObjectNode()
                .put("text", line.group(2))
                .put("label", "theme")
                .set("lines", JSON.createArrayNode().add(Integer.parseInt(line.group(1))))
                .toString();
    }

    private static Transcript talk(String name) throws IOException {
        Optional<Path> data = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/data"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(data.isPresent(), "the real transcripts are not at hand");
        Path file = data.get().resolve(name);
        return name.startsWith("meetings/") ? meeting(file) : Transcript.read(file);
    }

    /** A meeting's turns as lines of {@code Name: words}. */
    private static Transcript meeting(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (JsonNode turn : JSON.readTree(file.toFile()).get("meeting_transcripts")) {
            lines.append(turn.get("speaker").asText())
                    .append(": ")
                    .append(turn.get("content").asText())
                    .append('\n');
        }
        return Transcript.parse(lines.toString(), file.getFileName() + ".txt");
    }

    private static Schema schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Digest.class.getResourceAsStream("/io/digestif/digest.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
