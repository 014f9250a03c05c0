package io.digestif.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the guards around a model do, as a user of the command sees it. */
@Timeout(120)
class GuardsTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().build();

    @TempDir
    Path folder;

    private String talk;
    private String model;

    @BeforeEach
    void prepare() {
        talk = Talks.harbour(folder, "talk.vtt").toString();
        model = "openai:m@" + SERVER.baseUrl() + "/v1";
    }

    @Test
    void budgetThatEnds_writesWhatIsDoneAndEndsWith6() {
        SERVER.stubFor(post(anyUrl()).willReturn(nothing(1500, 500)));
        CommandRun whole = CommandRun.of("-q", "--no-cache", "-m", model, talk);
        int calls = calls();

        CommandRun run = CommandRun.of(
                "-q", "--no-cache", "--concurrency", "1", "--budget", "12k", "-f", "json", "-m", model, talk);

        assertThat(whole.code()).isZero();
        assertThat(run.code()).isEqualTo(6);
        assertThat(run.out()).contains("\"failed\"", "The budget of 12,000 tokens does not suffice");
        assertThat(calls() - calls).isBetween(2, 6);
    }

    @Test
    void budgetThatNeverSuffices_writesNothing() {
        CommandRun run = CommandRun.of("-q", "--no-cache", "--budget", "100", "-m", model, talk);

        assertThat(run.code()).isEqualTo(6);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("budget of 100 tokens").hasLineCount(1);
        assertThat(calls()).isZero();
    }

    @Test
    void chainThatEndsInExtractive_isWholeWithoutAModel() {
        SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(401)));

        CommandRun run = CommandRun.of("-q", "--no-cache", "-f", "json", "-m", model + ",extractive", talk);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("extractive wrote all of it: The key is refused", "\"model\" : \"extractive\"");
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void sectionThatEveryModelRefuses_isWrittenByExtractive() {
        SERVER.stubFor(post(anyUrl()).willReturn(nothing(100, 10)));
        SERVER.stubFor(post(anyUrl())
                .withRequestBody(containing("word for word"))
                .willReturn(okJson(
                        "{\"choices\":[{\"finish_reason\":\"content_filter\",\"message\":{\"content\":\"\"}}]}")));

        CommandRun alone = CommandRun.of("-q", "--no-cache", "-m", model, talk);
        CommandRun chain = CommandRun.of("-q", "--no-cache", "-f", "json", "-m", model + ",extractive", talk);

        assertThat(alone.code()).isEqualTo(5);
        assertThat(chain.code()).isZero();
        assertThat(chain.out()).contains("extractive wrote quotes: the answer of", model);
    }

    @Test
    void callThatTakesTooLong_endsWithItsTimeout() throws Exception {
        try (Silent server = new Silent()) {
            CommandRun run = CommandRun.of("-q", "--no-cache", "--timeout", "0.2", "-m", server.model(), talk);

            assertThat(run.code()).isEqualTo(4);
            assertThat(run.err()).contains("did not answer in time").hasLineCount(1);
        }
    }

    @Test
    void digestThatTakesTooLong_endsWithItsDeadline() throws Exception {
        try (Silent server = new Silent()) {
            CommandRun run = CommandRun.of("-q", "--no-cache", "--deadline", "0.3", "-m", server.model(), talk);

            assertThat(run.code()).isEqualTo(4);
            assertThat(run.err())
                    .contains("had not answered when the deadline came, after 0.3 s")
                    .hasLineCount(1);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process can't be asked to end")
    void commandThatIsEnded_saysHowToGoOn() throws Exception {
        try (Silent server = new Silent()) {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "--cache",
                            folder.resolve("kept").toString(),
                            "-m",
                            server.model(),
                            talk))
                    .start();
            server.asked.await();

            long begun = System.nanoTime();
            process.toHandle().destroy(); // as Ctrl-C does, a signal that lets it end by itself
            int code = process.waitFor();
            long millis = (System.nanoTime() - begun) / 1_000_000;

            String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(err)
                    .contains(
                            "stopped. What a model has answered is kept in " + folder.resolve("kept"),
                            "the same command")
                    .doesNotContain("\tat ");
            assertThat(code).isEqualTo(143);
            // Half a second is promised, 15 ms were seen; a machine that is busy with other things may take its time.
            assertThat(millis).isLessThan(10_000);
        }
    }

    private static ResponseDefinitionBuilder nothing(int read, int written) {
        return okJson("{\"usage\":{\"prompt_tokens\":" + read + ",\"completion_tokens\":" + written
                + "},\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\","
                + "\"content\":\"{\\\"items\\\":[]}\"}}]}");
    }

    private static int calls() {
        return SERVER.findAll(postRequestedFor(anyUrl())).size();
    }

    /** Takes every call and says nothing. */
    private static final class Silent implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final java.util.concurrent.CountDownLatch asked = new java.util.concurrent.CountDownLatch(1);

        Silent() throws java.io.IOException {
            Thread thread = new Thread(() -> {
                while (!listener.isClosed()) {
                    try {
                        Socket socket = listener.accept();
                        InputStream in = socket.getInputStream();
                        if (in.read() >= 0) {
                            asked.countDown();
                        }
                    } catch (java.io.IOException e) {
                        // the test is over
                    }
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        String model() {
            return "openai:m@http://127.0.0.1:" + listener.getLocalPort() + "/v1";
        }

        @Override
        public void close() throws java.io.IOException {
            listener.close();
        }
    }
}
