package io.digestif.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    Path folder;

    private String talk() {
        return Talks.harbour(folder, "talk.vtt").toString();
    }

    @Test
    void help_printsOptionsAndExamples() {
        CommandRun run = CommandRun.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("-m, --model", "--speaker", "transcript", "Examples:");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void helpOfTranscript_printsItsFormats() {
        CommandRun run = CommandRun.of("transcript", "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("text, json, vtt, srt").doesNotContain("--model");
    }

    @Test
    void version_printsNameAndNumber() {
        CommandRun run = CommandRun.of("--version");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("digestif ").endsWith("\n");
    }

    @Test
    void completion_printsScriptThatKnowsOptionsAndFormats() {
        CommandRun run = CommandRun.of("completion");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("complete -F", "--sections", "markdown");
    }

    @Test
    void noTranscript_isWrongUsage() {
        CommandRun run = CommandRun.of();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no transcript").hasLineCount(1);
    }

    @Test
    void misspeltOption_namesTheNearest() {
        CommandRun run = CommandRun.of("--modle", "extractive", talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("digestif: unknown option --modle. Did you mean --model?\n");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--budget=2EUR",
                "--budget=lots",
                "--rpm=0",
                "--tpm=many",
                "--timeout=0",
                "--timeout=1m",
                "--deadline=-3",
            })
    void limitThatIsNone_isWrongUsage(String option) {
        CommandRun run = CommandRun.of(option, "-m", "ollama:m", talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(option.replaceAll(".*=", ""), "xpected").hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void moneyForAModelWithoutAPrice_isWrongUsage() {
        CommandRun run = CommandRun.of("--budget", "1USD", "-m", "ollama:m", talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("ollama:m", "price", "200k").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chekc", "transcrit"})
    void unknownCommand_isWrongUsage(String command) {
        CommandRun run = CommandRun.of(command, talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(command, "transcript");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void commandAfterOptions_isWrongUsage() {
        CommandRun run = CommandRun.of("-q", "transcript", talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("transcript comes before");
    }

    @Test
    void misspeltFormat_namesTheNearest() {
        CommandRun run = CommandRun.of("-f", "htm", talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("digestif: there is no format htm. Did you mean html?\n");
    }

    @Test
    void strangeFormat_listsAll() {
        CommandRun run = CommandRun.of("-f", "pdf", talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("markdown, html, text, json");
    }

    @Test
    void formatOfDigests_isNoneOfTranscripts() {
        CommandRun run = CommandRun.of("transcript", "-f", "markdown", talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("text, json, vtt, srt");
    }

    @Test
    void misspeltSection_namesTheNearest() {
        CommandRun run = CommandRun.of("--sections", "quote", talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("quotes");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void misspeltProvider_namesTheNearest() {
        CommandRun run = CommandRun.of("-m", "olama:qwen3:8b", talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("ollama");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void extractiveBeforeTheEndOfAChain_isWrongUsage() {
        CommandRun run = CommandRun.of("-m", "extractive,ollama:a", talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Put it at the end").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-4", "many", "99999999999"})
    void windowThatIsNoCount_isWrongUsage(String window) {
        CommandRun run = CommandRun.of("--context-window=" + window, talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--context-window", window).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "talk.mp3", "https://a b/"})
    void linkThatIsNoAddress_isWrongUsage(String link) {
        CommandRun run = CommandRun.of("--link", link, talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--link").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "=Ada", "S1="})
    void speakerWithoutLabelOrName_isWrongUsage(String pair) {
        CommandRun run = CommandRun.of("--speaker", pair, talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("'S1=Ada'");
    }

    @Test
    void speakerThatDoesNotSpeak_listsThoseWhoDo() {
        CommandRun run = CommandRun.of("--speaker", "S1=Ada", talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("S1", "Ines", "Tomas");
    }

    @Test
    void titleForSeveralTalks_isWrongUsage() {
        String other = Talks.harbour(folder, "other.vtt").toString();

        CommandRun run = CommandRun.of("--title", "Boats", talk(), other);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--title", "2");
    }

    @Test
    void promptsThatAreNotThere_areWrongUsage() {
        CommandRun run = CommandRun.of("--prompts", folder.resolve("none").toString(), talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("none").hasLineCount(1);
    }

    @Test
    void noModelNamed_saysSoOnce() {
        CommandRun run = CommandRun.of(talk());

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("-m", "DIGESTIF_MODEL").hasLineCount(1);
    }

    @Test
    void modelNamedInTheEnvironment_isTaken() {
        CommandRun run = CommandRun.with(Map.of("DIGESTIF_MODEL", "extractive"), "", talk());

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void quiet_saysNothing() {
        CommandRun run = CommandRun.of("-q", talk());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isNotEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void cacheAndNoCache_excludeEachOther() {
        CommandRun run = CommandRun.of("--cache", "x", "--no-cache", talk());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--cache", "--no-cache").hasLineCount(1);
    }
}
