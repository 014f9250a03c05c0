package io.digestif.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CacheCommandTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    @TempDir
    Path folder;

    private String talk;
    private String model;

    @BeforeEach
    void serve() {
        talk = Talks.harbour(folder, "talk.vtt").toString();
        model = "openai:m@" + SERVER.baseUrl() + "/v1";
        SERVER.stubFor(post(anyUrl())
                .willReturn(okJson("{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\","
                        + "\"content\":\"{\\\"items\\\":[]}\"}}]}")));
    }

    @Test
    void secondRun_asksNothing() {
        String cache = folder.resolve("kept").toString();
        CommandRun first = CommandRun.of("-q", "-f", "json", "--cache", cache, "-m", model, talk);
        int calls = calls();

        CommandRun second = CommandRun.of("-q", "-f", "json", "--cache", cache, "-m", model, talk);

        assertThat(first.code()).isZero();
        assertThat(second.code()).isZero();
        assertThat(calls).isGreaterThanOrEqualTo(7);
        assertThat(calls()).isEqualTo(calls);
        assertThat(second.out()).contains("\"made\" : 0").contains("\"fromCache\" : " + calls);
    }

    @Test
    void noCache_asksAgainAndKeepsNothing() {
        Map<String, String> home = Map.of("XDG_CACHE_HOME", folder.toString());
        CommandRun.with(home, "", "-q", "--no-cache", "-m", model, talk);
        int calls = calls();
        CommandRun.with(home, "", "-q", "--no-cache", "-m", model, talk);

        assertThat(calls()).isEqualTo(2 * calls);
        assertThat(folder.resolve("digestif")).doesNotExist();
    }

    @Test
    void info_saysWhereAndHowMuch() {
        Map<String, String> home = Map.of("XDG_CACHE_HOME", folder.toString());
        assertThat(CommandRun.with(home, "", "cache", "info").out()).startsWith("0 answers, 0.0 MB in ");
        CommandRun.with(home, "", "-q", "-m", model, talk);

        CommandRun info = CommandRun.with(home, "", "cache", "info");

        assertThat(info.code()).isZero();
        assertThat(info.out())
                .startsWith(calls() + " answers, ")
                .contains(folder.resolve("digestif").toString(), "The oldest is of 20", "268.4 MB");
    }

    @Test
    void clear_deletesWhatWasKeptAndNothingElse() throws Exception {
        String cache = folder.resolve("kept").toString();
        CommandRun.of("-q", "--cache", cache, "-m", model, talk);
        Path other = Files.writeString(Path.of(cache, "notes.txt"), "mine");

        CommandRun clear = CommandRun.of("cache", "clear", "--cache", cache);

        assertThat(clear.code()).isZero();
        assertThat(clear.out()).startsWith("Deleted " + calls() + " answers").contains(cache);
        assertThat(Path.of(cache)).isDirectoryContaining(other::equals);
        assertThat(CommandRun.of("cache", "info", "--cache", cache).out()).startsWith("0 answers");
    }

    @Test
    void otherWord_isWrongUsage() {
        CommandRun run = CommandRun.of("cache", "empty");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("info or clear").hasLineCount(1);
    }

    private static int calls() {
        return SERVER.findAll(postRequestedFor(anyUrl())).size();
    }
}
