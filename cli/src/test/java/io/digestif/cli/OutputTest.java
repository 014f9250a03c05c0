package io.digestif.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.Summarizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
    @TempDir
    Path folder;

    @Test
    void oneInput_isPrinted() {
        CommandRun run = CommandRun.of("-q", Talks.harbour(folder, "talk.vtt").toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("talk");
    }

    @Test
    void standardInput_isDigested() {
        CommandRun run = CommandRun.with(Map.of(), Talks.HARBOUR, "-q", "--title", "Bøde 船", "-");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Bøde 船");
    }

    @Test
    void hyphenAsOutput_isStandardOutput() {
        String talk = Talks.harbour(folder, "talk.vtt").toString();

        assertThat(CommandRun.of("-q", "-o", "-", talk).out()).isNotEmpty();
    }

    @Test
    void severalInputs_followEachOtherSeparated() {
        Talks.harbour(folder, "b.vtt");
        Talks.harbour(folder, "a.vtt");
        Talks.file(folder, "README.md", "What is in this folder.");
        Talks.file(folder, "cover.png", "no picture");

        CommandRun run = CommandRun.of("-q", folder.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).containsOnlyOnce("\n---\n");
    }

    @Test
    void severalPages_needAFolder() {
        CommandRun run = CommandRun.of(
                "-q",
                "-f",
                "html",
                Talks.harbour(folder, "a.vtt").toString(),
                Talks.harbour(folder, "b.vtt").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("-o");
    }

    @Test
    void fileAsOutput_isWrittenWholeAndAlone() throws IOException {
        Path out = folder.resolve("new/digest.html");

        CommandRun run = CommandRun.of(
                "-q",
                "-f",
                "html",
                "-o",
                out.toString(),
                Talks.harbour(folder, "talk.vtt").toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(out).isNotEmptyFile();
        try (Stream<Path> files = Files.list(out.getParent())) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void folderWithASlash_isMade() {
        CommandRun run = CommandRun.of(
                "-o",
                folder + "/digests/",
                "-f",
                "json",
                Talks.harbour(folder, "talk.vtt").toString());

        assertThat(run.code()).isZero();
        assertThat(folder.resolve("digests/talk.json")).isNotEmptyFile();
        assertThat(run.err()).contains("written to " + folder.resolve("digests/talk.json"));
    }

    @Test
    void namesThatMeet_areKeptWhole() {
        Path vtt = Talks.harbour(folder, "talk.vtt");
        Path srt = Talks.harbour(folder, "talk.srt");
        Path elsewhere = Talks.harbour(folder.resolve("elsewhere"), "talk.srt");
        Path alone = Talks.harbour(folder, "alone.vtt");
        Path out = folder.resolve("out");

        CommandRun run = CommandRun.of(
                "-q", "-o", out.toString(), vtt.toString(), srt.toString(), elsewhere.toString(), alone.toString());

        assertThat(run.code()).isZero();
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder("talk.vtt.md", "talk.srt.md", "talk.srt-2.md", "alone.md");
    }

    @Test
    void output_neverFallsOnAnInput() {
        Path markdown = Talks.file(folder, "talk.md", "**Ines:** Hello.\n\n**Tomas:** Good day to you.\n");
        Path vtt = Talks.harbour(folder, "talk.vtt");

        CommandRun run = CommandRun.of("-q", "-o", folder.toString(), vtt.toString());
        CommandRun itself = CommandRun.of("-q", "-o", vtt.toString(), vtt.toString());
        CommandRun both = CommandRun.of("-q", "-o", folder.toString(), folder.toString());

        assertThat(run.code()).isZero();
        assertThat(itself.code()).isEqualTo(2);
        assertThat(vtt).hasContent(Talks.HARBOUR);
        assertThat(both.code()).isZero();
        assertThat(markdown).exists();
        assertThat(folder.resolve("talk.vtt.md")).exists();
        assertThat(folder.resolve("talk.md.md")).exists();
    }

    @Test
    void fileForSeveralInputs_isWrongUsage() {
        Path out = Talks.file(folder, "all.md", "old");

        CommandRun run = CommandRun.of(
                "-q",
                "-o",
                out.toString(),
                Talks.harbour(folder, "a.vtt").toString(),
                Talks.harbour(folder, "b.vtt").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("all.md").hasLineCount(1);
        assertThat(out).hasContent("old");
    }

    @Test
    void placeInsideAFile_isWrongUsage() {
        Path file = Talks.file(folder, "file", "old");

        CommandRun run = CommandRun.of(
                "-q",
                "-o",
                file.resolve("x.md").toString(),
                Talks.harbour(folder, "talk.vtt").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("can't be written", "-o").hasLineCount(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linkAsOutput_staysALink() throws IOException {
        Path target = Talks.file(folder, "target.md", "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), target);

        CommandRun.of(
                "-q", "-o", link.toString(), Talks.harbour(folder, "talk.vtt").toString());

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(target)).isNotEqualTo("old");
    }

    @Test
    void transcriptAsText_isPrinted() {
        CommandRun run =
                CommandRun.of("transcript", Talks.harbour(folder, "talk.vtt").toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Tomas", "Paint hides forty bad planks for ten years.");
    }

    @Test
    void transcriptsIntoAFolder_takeTheFormatsEnding() {
        Talks.harbour(folder, "talk.vtt");
        Path out = folder.resolve("out");

        CommandRun run = CommandRun.of("transcript", "-f", "srt", "-o", out.toString(), folder.toString());

        assertThat(run.code()).isZero();
        assertThat(out.resolve("talk.srt")).isNotEmptyFile();
    }

    @Test
    void captionsOfATalkWithoutTimes_areRefused() {
        Path file = Talks.file(folder, "talk.txt", "Ines: Hello there.\nTomas: Hello to you.\n");

        CommandRun run = CommandRun.of("transcript", "-f", "vtt", file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("talk.txt", "no times").hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void readerThatHasGone_endsItQuietly() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        int code = Main.run(
                List.of("-q", Talks.harbour(folder, "talk.vtt").toString()),
                InputStream.nullInputStream(),
                closed,
                err,
                new Environment(Map.of(), OptionalInt.empty(), Summarizer::builder));

        assertThat(code).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
