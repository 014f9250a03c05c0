package io.digestif.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.Summarizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    private static final String FAULTY = """
            # Boats

            - Tomas says that paint hides forty bad planks for ten years. (0:50)

            > A storm breaks no plank, and I see it the next day.
            >
            > — Ines, 2:05
            """;

    @TempDir
    Path folder;

    private String talk() {
        return Talks.harbour(folder, "talk.vtt").toString();
    }

    private String digest(String text) {
        return Talks.file(folder, "digest.md", text).toString();
    }

    private static CommandRun onTerminal(Map<String, String> variables, boolean ascii, int columns, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                List.of(args),
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                new Environment(variables, OptionalInt.empty(), OptionalInt.of(columns), ascii, Summarizer::builder));
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"markdown", "html", "text", "json"})
    void ownDigest_isAllFound(String format) {
        String own = CommandRun.of("-q", "-f", format, talk()).out();

        CommandRun run = CommandRun.of("check", digest(own), talk());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("✓ found", "All ").doesNotContain("✗");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void faultyDigest_endsWithOneAndShowsEachFault() {
        CommandRun run = CommandRun.of("check", digest(FAULTY), talk());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().dropWhile(line -> !line.startsWith("✓")))
                .containsExactly(
                        "✓ found          Tomas says that paint hides forty bad planks for ten years.",
                        "                 1:02, Tomas · with 2 numbers, 1 moment, 1 speaker",
                        "✗ altered        “A storm breaks no plank, and I see it the next day.”",
                        "                 0:54, Tomas: A storm breaks [-no-] {+one+} plank, and I see it",
                        "                 the next day",
                        "✗ wrong speaker  Ines",
                        "                 Tomas says this, at 0:54",
                        "✗ wrong time     2:05",
                        "                 the talk has this at 0:54, Tomas: “A storm breaks one plank,",
                        "                 and I see it the next day.”",
                        "",
                        "5 of 8 found: 0 of 1 quote, 1 claim, 2 numbers, 1 of 2 moments, 1 of 2 speakers.",
                        "Not found as it stands: 1 altered, 1 wrong time, 1 wrong speaker.",
                        "Differences: [-only in the digest-] {+only in the talk+}");
    }

    @Test
    void json_isJsonAlone() {
        CommandRun run = CommandRun.of("check", "-f", "json", digest(FAULTY), talk());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("{")
                .contains("\"wrong-speaker\"", "\"totals\"")
                .endsWith("}\n");
    }

    @Test
    void digestFromStandardInput_isChecked() {
        CommandRun run = CommandRun.with(Map.of(), FAULTY, "check", "-", talk());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("wrong speaker");
    }

    @Test
    void terminal_getsColoursAndItsOwnWidth() {
        CommandRun run = onTerminal(Map.of(), false, 50, "check", digest(FAULTY), talk());

        assertThat(run.out()).contains("\u001B[32m✓ found", "\u001B[31m✗ altered", "\u001B[31m[-no-]\u001B[0m");
        assertThat(run.out().replaceAll("\u001B\\[\\d+m", "").lines().skip(1))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(50));
    }

    @Test
    void noColorInTheEnvironment_isRespected() {
        assertThat(onTerminal(Map.of("NO_COLOR", "1"), false, 80, "check", digest(FAULTY), talk())
                        .out())
                .doesNotContain("\u001B");
    }

    @Test
    void terminalWithoutUnicode_getsAscii() {
        CommandRun run = onTerminal(Map.of("NO_COLOR", "1"), true, 80, "check", digest(FAULTY), talk());

        assertThat(run.out()).contains("+ found", "x altered").matches("[\\x00-\\x7F]*");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void anyNumberOfFilesButTwo_isWrongUsage(int count) {
        List<String> args = new ArrayList<>(List.of("check"));
        for (int i = 0; i < count; i++) {
            args.add(talk());
        }

        CommandRun run = CommandRun.of(args.toArray(String[]::new));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("digestif check digest.md talk.vtt").hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void digestThatIsNotThere_isWrongUsage() {
        CommandRun run = CommandRun.of("check", folder.resolve("none.md").toString(), talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("none.md").hasLineCount(1);
    }

    @Test
    void transcriptThatIsNotThere_endsWithThree() {
        CommandRun run = CommandRun.of(
                "check", digest(FAULTY), folder.resolve("none.vtt").toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("none.vtt").hasLineCount(1);
    }

    @Test
    void jsonThatIsNoDigest_isWrongUsage() {
        CommandRun run = CommandRun.of("check", digest("{\"a\": 1}"), talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("sections").hasLineCount(1);
    }

    @Test
    void bothFromStandardInput_isWrongUsage() {
        assertThat(CommandRun.of("check", "-", "-").code()).isEqualTo(2);
    }

    @Test
    void help_namesTheExitCodes() {
        CommandRun run = CommandRun.of("check", "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("DIGEST TRANSCRIPT", "Ends with 0");
    }
}
