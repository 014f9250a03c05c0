package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.digestif.error.TranscriptException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too large or too deep is refused in words, and no file has another one fetched. */
class BoundsTest {
    private static final int DEEP = 20_000;

    @TempDir
    Path folder;

    @Test
    void fileOverAHundredMegabytes_isRefusedByName() throws IOException {
        Path file = folder.resolve("long.vtt");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100 * 1024 * 1024 + 1);
        }

        assertThatThrownBy(() -> Transcript.read(file))
                .isInstanceOf(TranscriptException.class)
                .hasMessageContaining("long.vtt is larger than 100 MB");
    }

    /** All readers' cues are joined there. */
    @Test
    void moreThanAMillionUtterances_areRefusedWithTheirPlace() {
        PackedCues cues = new PackedCues();
        for (int i = 0; i <= Sentences.MOST_UTTERANCES; i++) {
            cues.add(Optional.empty(), "Yes.", i * 1000L, i * 1000L + 500);
        }

        assertThatThrownBy(() -> Sentences.of(cues, new ArrayList<>()))
                .isInstanceOf(TranscriptException.class)
                .hasMessage("it holds more than a million utterances, the next of them at 277:46:40;"
                        + " expected the transcript of one talk");
    }

    @Test
    void aMillionUtterances_areRead() {
        PackedCues cues = new PackedCues();
        for (int i = 0; i < Sentences.MOST_UTTERANCES; i++) {
            cues.add(Optional.empty(), "Yes.", i * 1000L, i * 1000L + 500);
        }

        assertThat(Sentences.of(cues, new ArrayList<>())).hasSize(Sentences.MOST_UTTERANCES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<span class=speaker>",
                "<cite>",
                "<h1>",
                "<table><tr><td>",
                "<ul><li>",
                "<p class=time>"
            })
    void deepPage_isReadOnASmallStack(String element) throws InterruptedException {
        String page = "<html><body><cite>Ada:</cite><p>One.</p><cite>Ben:</cite><p>Two.</p>"
                + element.repeat(DEEP / 10)
                + "<p>Three.</p>";

        assertThat(onASmallStack(() -> Lines.said(Transcript.parse(page, "x")))).contains("Ada: One.", "Ben: Two.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"a\":",
                "[{\"start\":0,\"end\":1,\"text\":\"One.\",\"a\":[",
                "<tt><body>",
                "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.<b>",
                "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.<v A>",
                "**Ada:** One.\n\n**Ben:** Two.\n\n> ",
                "**Ada:** One.\n\n**Ben:** Two.\n\n[",
                "<SAMI><SYNC Start=1><P>One."
            })
    void deepText_isReadOrRefusedOnASmallStack(String start) throws InterruptedException {
        String again = start.startsWith("<tt>") ? "<div>" : start.startsWith("<SAMI") ? "<p>" : lastPart(start);
        String deep = start + again.repeat(DEEP);

        List<String> outcome = onASmallStack(() -> {
            try {
                return Lines.said(Transcript.parse(deep, "x"));
            } catch (TranscriptException e) {
                return List.of(String.valueOf(e.getMessage()));
            }
        });

        assertThat(outcome).isNotEmpty();
    }

    /** What the opening of a sample ends with is what is repeated. */
    private static String lastPart(String start) {
        int from = Math.max(start.lastIndexOf('\n'), Math.max(start.lastIndexOf('.'), start.lastIndexOf(',')));
        return start.substring(from + 1);
    }

    private interface Reading {
        List<String> read();
    }

    private static List<String> onASmallStack(Reading reading) throws InterruptedException {
        List<String> read = new ArrayList<>();
        List<Throwable> failed = new ArrayList<>();
        Thread thread = new Thread(null, () -> read.addAll(reading.read()), "small stack", 256 * 1024);
        thread.setUncaughtExceptionHandler((t, e) -> failed.add(e));
        thread.start();
        thread.join();
        assertThat(failed).isEmpty();
        return read;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE tt SYSTEM '@/a.dtd'><tt><body><p begin='1s' end='2s'>One.</p></body></tt>",
                "<!DOCTYPE tt [<!ENTITY % a SYSTEM '@/a'> %a;]><tt><body><p begin='1s' end='2s'>One.</p></body></tt>",
                "<?xml-stylesheet href='@/a.xsl'?><tt xmlns:xi='http://www.w3.org/2001/XInclude'><body>"
                        + "<xi:include href='@/a'/><p begin='1s' end='2s'>One.</p></body></tt>",
                "<!DOCTYPE transcript SYSTEM '@/a.dtd'><transcript><text start='1' dur='1'>One.</text></transcript>",
                "<html><head><base href='@/'><link rel='stylesheet' href='@/a.css'><script src='@/a.js'></script></head>"
                        + "<body><img src='@/a.png'><iframe src='@/a'></iframe><cite>Ada:</cite><p>One.</p><cite>Ben:</cite><p>Two.</p>",
                "**Ada:** One. ![a](@/a.png)\n\n**Ben:** [Two](@/b).\n",
                "WEBVTT\n\nSTYLE\n@import url(@/a.css);\n\n00:01.000 --> 00:02.000\nOne.\n"
            })
    void whatAFileNames_isNotFetched(String file) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.configureBlocking(false);
            String address = "http://127.0.0.1:" + server.socket().getLocalPort();

            Transcript talk = Transcript.parse(file.replace("@/", address + "/"), "x");

            assertThat(talk.utterances().get(0).text()).startsWith("One.");
            assertThat(server.accept()).isNull();
        }
    }

    @Test
    void entities_areNotExpanded() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "hidden");
        StringBuilder bomb = new StringBuilder("<!DOCTYPE tt [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a").append(i).append(" '").append("&a" + (i - 1) + ";&a" + (i - 1) + ";'>");
        }
        bomb.append("<!ENTITY f SYSTEM '").append(secret.toUri()).append("'>]>");
        String tt = bomb + "<tt><body><p begin='1s' end='2s'>One.</p><p begin='2s' end='3s'>&a29;&f;</p></body></tt>";

        Transcript talk = Transcript.parse(tt, "x");

        assertThat(talk.toText()).contains("One.").doesNotContain("haha", "hidden");
    }
}
