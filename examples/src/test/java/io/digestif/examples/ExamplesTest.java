package io.digestif.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.digestif.digest.Digest;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples that need no network, and holds the README's Java against them. */
class ExamplesTest {
    private static final Path TRANSCRIPTS = Path.of("transcripts");
    private static final Path MEETING = TRANSCRIPTS.resolve("library-meeting.txt");

    @TempDir
    Path folder;

    @Test
    void firstMinute_printsADigest() {
        String printed = printedBy(() -> FirstMinute.main(
                new String[] {TRANSCRIPTS.resolve("night-trains.vtt").toString()}));
        assertThat(printed).contains("## Key insights").contains("## Notable quotes");
    }

    @Test
    void folderOfTalks_writesAPageForEach() throws IOException {
        FolderOfTalks.main(new String[] {TRANSCRIPTS.toString(), folder.toString()});
        assertThat(folder.resolve("night-trains.vtt.html")).content().contains("<h1");
        assertThat(folder.resolve("stadtbaeume.srt.html")).exists();
        assertThat(folder.resolve("sourdough-microbes.json.html")).exists();
        assertThat(folder.resolve("library-meeting.txt.html")).exists();
    }

    @Test
    void readTheReport_tracesEachLine() {
        String printed = printedBy(() -> ReadTheReport.main(new String[] {MEETING.toString(), "extractive"}));
        assertThat(printed).contains("Key insights: complete").contains("    said: ");
    }

    @Test
    void ownSection_isAskedForAndVerified() {
        Utterance longest = Transcript.read(MEETING).utterances().stream()
                .max(Comparator.comparing(u -> u.text().length()))
                .orElseThrow();
        ChatModel model = answering(
                "{\"items\": [{\"text\": \"" + longest.text().replace("\"", "\\\"")
                        + "\", \"lines\": [0], \"label\": \"\"}, {\"text\": \"Marie Curie paints the roof.\", \"lines\": [0]}]}");
        Digest digest = OwnSection.withActionItems(Path.of("prompts"))
                .model(model)
                .build()
                .summarize(Transcript.read(MEETING));
        assertThat(digest.sections().get(0).heading()).isEqualTo("Action items");
        assertThat(digest.sections().get(0).items())
                .singleElement()
                .satisfies(
                        item -> assertThat(item.evidence().get(0).utterance()).isEqualTo(longest));
        assertThat(digest.report().dropped()).isNotEmpty();
    }

    @Test
    void anyChatModel_writesADigest() {
        Digest digest = AnyChatModel.digest(answering("{\"items\": []}"), MEETING);
        assertThat(digest.report().calls().made()).isGreaterThanOrEqualTo(7);
    }

    @Test
    void readme_showsLinesThatAreCompiled() throws IOException {
        String source = Files.readString(Path.of("src/main/java/io/digestif/examples/FirstMinute.java"));
        List<String> lines = source.substring(
                        source.indexOf("// README: three lines\n") + "// README: three lines\n".length(),
                        source.indexOf("// README: end"))
                .strip()
                .lines()
                .map(String::strip)
                .toList();
        assertThat(Files.readString(Path.of("../README.md"))).contains(String.join("\n", lines));
    }

    private static ChatModel answering(String reply) {
        return new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                assertThat(request.messages()).last().isInstanceOf(UserMessage.class);
                return ChatResponse.builder().aiMessage(AiMessage.from(reply)).build();
            }
        };
    }

    private static String printedBy(Runnable program) {
        PrintStream standard = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(standard);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
