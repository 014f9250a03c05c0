package io.digestif.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    private static final String KEY = "sk-neverShowThis0123456789";

    @TempDir
    Path folder;

    @Test
    void emptyFile_saysWhatWasExpected() {
        Path file = Talks.file(folder, "empty.vtt", "");

        assertUnreadable(CommandRun.of("-q", file.toString()), "empty.vtt");
    }

    @Test
    void picture_saysWhatWasExpected() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1};
        Path file = Files.write(folder.resolve("cover.png"), png);

        assertUnreadable(CommandRun.of("-q", file.toString()), "cover.png");
    }

    @Test
    void missingFile_isNamed() {
        assertUnreadable(CommandRun.of("-q", folder.resolve("nowhere.vtt").toString()), "nowhere.vtt");
    }

    @Test
    void folderWithoutTranscripts_saysWhatWasExpected() {
        Talks.file(folder, "notes.docx", "x");

        CommandRun run = CommandRun.of("-q", folder.toString());

        assertUnreadable(run, folder.toString());
        assertThat(run.err()).contains(".vtt");
    }

    @Test
    void emptyStandardInput_isNamed() {
        assertUnreadable(CommandRun.of("-q", "-"), "standard input");
    }

    @Test
    void transcriptOfMissingFile_isNamed() {
        assertUnreadable(
                CommandRun.of("transcript", folder.resolve("nowhere.vtt").toString()), "nowhere.vtt");
    }

    @Test
    void oneOfManyFails_othersAreWritten() {
        Path good = Talks.harbour(folder, "a.vtt");
        Path bad = Talks.file(folder, "b.vtt", "");
        Path last = Talks.harbour(folder, "c.vtt");
        Path out = folder.resolve("digests");

        CommandRun run = CommandRun.of("-q", "-o", out.toString(), good.toString(), bad.toString(), last.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(out.resolve("a.md")).isNotEmptyFile();
        assertThat(out.resolve("b.md")).doesNotExist();
        assertThat(out.resolve("c.md")).isNotEmptyFile();
        assertThat(run.err()).contains("b.vtt").doesNotContain("a.vtt").hasLineCount(1);
    }

    @Test
    void verbose_showsWhereAnErrorCameFrom() {
        CommandRun run = CommandRun.of("-v", folder.resolve("nowhere.vtt").toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("\tat ");
    }

    @Test
    void threeSentences_haveNothingToDigest() {
        Path file =
                Talks.file(folder, "short.txt", "Ines: Hello there.\nTomas: Hello.\nInes: That is all for today.\n");

        CommandRun run = CommandRun.of("-q", "-m", "openai:tiny@http://127.0.0.1:1/v1", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).containsIgnoringCase("nothing to digest");
    }

    @ParameterizedTest
    @CsvSource({
        "openai:gpt-5-mini, OPENAI_API_KEY, gpt-5-mini",
        "anthropic:claude-haiku-4-5, ANTHROPIC_API_KEY, claude-haiku-4-5",
        "gemini:gemini-2.5-flash, GEMINI_API_KEY, gemini-2.5-flash"
    })
    void noKey_namesVariableAndModel(String spec, String variable, String model) {
        CommandRun run = CommandRun.of(
                "-q", "-m", spec, Talks.harbour(folder, "talk.vtt").toString());

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains(variable, model).doesNotContain("\tat ").hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void nobodyListening_namesAddressAndModelAndNoKey() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        String address = "http://127.0.0.1:" + port + "/v1";

        CommandRun run = CommandRun.with(
                Map.of("DIGESTIF_API_KEY", KEY, "OPENAI_API_KEY", KEY),
                "",
                "-v",
                "-m",
                "openai:tiny@" + address,
                Talks.harbour(folder, "talk.vtt").toString());

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("127.0.0.1:" + port, "tiny").doesNotContain(KEY);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void keyInAnyMessage_isHidden() {
        CommandRun run = CommandRun.with(
                Map.of("OPENAI_API_KEY", KEY),
                "",
                "-q",
                folder.resolve(KEY + ".vtt").toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).doesNotContain(KEY);
    }

    private static void assertUnreadable(CommandRun run, String name) {
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("digestif: ")
                .contains(name)
                .doesNotContain("\tat ")
                .hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }
}
