package io.digestif.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.digestif.transcript.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    @TempDir
    Path folder;

    @Test
    void address_isReadWhateverItsContentType() {
        SERVER.stubFor(get(urlPathEqualTo("/shows/talk.vtt"))
                .willReturn(ok(Talks.HARBOUR).withHeader("Content-Type", "application/octet-stream")));

        Transcript talk = new Download().input(SERVER.url("/shows/talk.vtt")).read();

        assertThat(talk.name()).isEqualTo("talk");
        assertThat(talk.speakers()).hasSize(2);
    }

    @Test
    void address_givesTheOutputItsName() {
        SERVER.stubFor(get(urlPathEqualTo("/talk.vtt")).willReturn(ok(Talks.HARBOUR)));

        CommandRun run = CommandRun.of("-q", "-o", folder + "/", SERVER.url("/talk.vtt?token=abc"));

        assertThat(run.code()).isZero();
        assertThat(folder.resolve("talk.md")).isNotEmptyFile();
    }

    @Test
    void redirect_isFollowed() {
        SERVER.stubFor(get(urlPathEqualTo("/old.vtt")).willReturn(temporaryRedirect("/talk.vtt")));
        SERVER.stubFor(get(urlPathEqualTo("/talk.vtt")).willReturn(ok(Talks.HARBOUR)));

        assertThat(CommandRun.of("-q", SERVER.url("/old.vtt")).code()).isZero();
    }

    @Test
    void missingPage_saysAddressAndStatus() {
        CommandRun run = CommandRun.of("-q", SERVER.url("/none.vtt?token=abc"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("/none.vtt", "404")
                .doesNotContain("token")
                .hasLineCount(1);
    }

    @Test
    void passwordInAddress_isNotShown() {
        CommandRun run = CommandRun.of("-q", SERVER.url("/none.vtt").replace("http://", "http://me:hush@"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).doesNotContain("hush");
    }

    @Test
    void nobodyListening_saysAddress() {
        CommandRun run = CommandRun.of("-q", "http://127.0.0.1:1/talk.vtt");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("http://127.0.0.1:1/talk.vtt").hasLineCount(1);
    }

    @Test
    void tooLarge_isRefused() {
        SERVER.stubFor(get(urlPathEqualTo("/huge.vtt")).willReturn(ok("x".repeat(2001))));
        Input huge = new Download(2000, Duration.ofSeconds(60)).input(SERVER.url("/huge.vtt"));

        assertThatThrownBy(huge::read).isInstanceOf(Failure.class).hasMessageContaining("more than");
    }

    @Test
    void tooSlow_isGivenUp() {
        SERVER.stubFor(get(urlPathEqualTo("/slow.vtt"))
                .willReturn(aResponse().withFixedDelay(20_000).withBody(Talks.HARBOUR)));
        Input slow = new Download(2000, Duration.ofMillis(200)).input(SERVER.url("/slow.vtt"));

        assertThatThrownBy(slow::read).isInstanceOf(Failure.class).hasMessageContaining("not received within");
    }

    @Test
    void nonsense_isNoAddress() {
        assertThat(CommandRun.of("-q", "http://").code()).isEqualTo(3);
    }
}
