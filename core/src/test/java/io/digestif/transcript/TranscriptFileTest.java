package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.digestif.error.TranscriptException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptFileTest {
    @TempDir
    private Path folder;

    @Test
    void kind_isToldFromTheContent() throws IOException {
        Path file = folder.resolve("my talk.en.json");
        Files.writeString(file, "WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n");

        Transcript talk = Transcript.read(file);

        assertThat(talk.toText()).isEqualTo("[0:01] Hello.\n");
        assertThat(talk.name()).isEqualTo("my talk.en");
        assertThat(talk.displayTitle()).isEqualTo("my talk.en");
        assertThat(talk.sha256()).hasSize(64).matches("[0-9a-f]+");
    }

    @Test
    void readerOfAUser_comesFirst() {
        Transcript talk = Transcript.parse("STENO\n1 We met.\n4 Then\n6 we left.\n", "talk");

        assertThat(Lines.of(talk)).containsExactly("1-4 We met.", "4-9.333 Then we left.");
        assertThat(talk.title()).contains("Steno");
        assertThat(talk.language()).contains("en");
        assertThat(talk.warnings()).containsExactly("Read by steno.");
    }

    @Test
    void name_losesItsEndingOnly() {
        assertThat(Transcript.parse("Hello.", "Episode 2.0").name()).isEqualTo("Episode 2.0");
        assertThat(Transcript.parse("Hello.", "talk.txt").name()).isEqualTo("talk");
        assertThat(Transcript.parse("Hello.", "-").name()).isEqualTo("-");
    }

    @Test
    void missingFile_isNamed() {
        assertThatThrownBy(() -> Transcript.read(folder.resolve("gone.vtt")))
                .isInstanceOf(TranscriptException.class)
                .hasMessageContaining("gone.vtt: there is no such file")
                .hasMessageContaining("WebVTT");
    }

    @Test
    void folder_isRefused() {
        assertThatThrownBy(() -> Transcript.read(folder))
                .isInstanceOf(TranscriptException.class)
                .hasMessageContaining("is a folder");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is empty; expected a transcript",
                "' ' | is empty",
                "'<!DOCTYPE html><html><body>404</body></html>' | is an HTML page",
                "'<?xml version=\"1.0\"?><rss/>' | is XML",
                "'WEBVTT' | nothing was said in it",
                "'[]' | is JSON, but no transcript",
                "'{\"segments\": []}' | is JSON, but no transcript",
                "'\u0089PNG' | is no transcript but a PNG image",
                "'%PDF-1.4' | is no transcript but a PDF"
            })
    void whatIsNoTranscript_isRefusedByName(String content, String message) {
        assertThatThrownBy(() -> Transcript.read(content.getBytes(StandardCharsets.ISO_8859_1), "x.vtt"))
                .isInstanceOf(TranscriptException.class)
                .hasMessageStartingWith("x.vtt")
                .hasMessageContaining(message);
    }

    @Test
    void tooLarge_isRefused() {
        assertThatThrownBy(() -> Transcript.read(new byte[100 * 1024 * 1024 + 1], "x.vtt"))
                .isInstanceOf(TranscriptException.class)
                .hasMessageContaining("larger than 100 MB");
    }
}
