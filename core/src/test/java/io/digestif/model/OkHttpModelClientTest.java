package io.digestif.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import io.digestif.error.DigestException;
import io.digestif.error.ModelUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy for all calls, against servers that misbehave on the bare socket. */
@Timeout(60)
class OkHttpModelClientTest {
    private static final OkHttpModelClient.Wire WIRE =
            new OkHttpModelClient.Wire(ApiKey.NONE, "choices", reply -> false);

    private final RecordedSleeper sleeper = new RecordedSleeper();

    @Test
    void policy_isWhatIsPromised() {
        OkHttpClient policy = OkHttpModelClient.policy(Duration.ofSeconds(10), Duration.ofMinutes(10));

        assertThat(policy.connectTimeoutMillis()).isEqualTo(10_000);
        assertThat(policy.callTimeoutMillis()).isEqualTo(600_000);
        assertThat(policy.readTimeoutMillis()).isZero();
        assertThat(policy.followRedirects()).isFalse();
        assertThat(policy.followSslRedirects()).isFalse();
        assertThat(policy.retryOnConnectionFailure()).isFalse();
        assertThat(policy.dispatcher().getMaxRequestsPerHost()).isGreaterThan(100);
    }

    @Test
    void timeoutsThatLangChain4jSets_changeNothing() {
        assertThat(OkHttpModelClient.builder(WIRE, Duration.ofMinutes(10))
                        .readTimeout(Duration.ofSeconds(60))
                        .connectTimeout(Duration.ofSeconds(15)))
                .satisfies(builder -> {
                    assertThat(builder.connectTimeout()).hasSeconds(10);
                    assertThat(builder.readTimeout()).hasMinutes(10);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // closed without a word
                "HTTP/1.1 banana\r\n\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"choices\":[", // shorter than it says
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"cho", // ends within a chunk
                "HTTP/1.1 200 OK\r\nno colon here\r\n\r\n",
            })
    void brokenHttp_isAskedForAgain(String response) throws Exception {
        try (RawServer server = new RawServer(response)) {
            DigestException thrown = ask(server);

            assertThat(thrown).isInstanceOf(ModelUnavailableException.class).hasMessageContaining(server.address());
            assertThat(server.connections.get()).isEqualTo(4);
        }
    }

    @Test
    void nobodyListening_isSaidWithTheAddress() throws Exception {
        String address;
        try (RawServer server = new RawServer("")) {
            address = server.address();
        }

        assertThat(ask(address))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("Nobody listens at " + address)
                .hasMessageContaining("is the server running?");
        assertThat(sleeper.naps()).hasSize(3);
    }

    @Test
    void unknownHost_isSaid() {
        assertThat(ask("nowhere.invalid"))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("no host nowhere.invalid");
    }

    @Test
    void tlsSpokenToAPlainServer_isSaid() throws Exception {
        try (RawServer server = new RawServer("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            LanguageModel model = Models.open(
                    new OpenAiProvider(), "openai:m@https://" + server.address() + "/v1", Map.of(), sleeper);

            assertThatThrownBy(() -> model.ask(Models.PROMPT))
                    .isInstanceOf(ModelUnavailableException.class)
                    .hasMessageContaining(server.address());
        }
    }

    @Test
    void hang_endsWithTheWholeCallsTimeout() throws Exception {
        try (RawServer server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", true)) {
            HttpClient client = OkHttpModelClient.builder(
                            WIRE, OkHttpModelClient.policy(Duration.ofSeconds(10), Duration.ofMillis(200)))
                    .build();

            Throwable thrown = catchThrowable(() -> client.execute(request(server)));

            assertThat(thrown).isInstanceOf(NoAnswer.class);
            assertThat(new Faults("openai:m", Models.NOON).of((RuntimeException) thrown, false))
                    .hasMessage("openai:m at " + server.address() + " did not answer in time.");
        }
    }

    @Test
    void interrupt_endsTheCallAndIsKept() throws Exception {
        try (RawServer server = new RawServer("", true)) {
            CompletableFuture<Throwable> outcome = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                Throwable thrown = ask(server);
                outcome.complete(
                        Thread.currentThread().isInterrupted() ? thrown : new AssertionError("flag lost", thrown));
            });
            caller.start();
            server.accepted.await();

            caller.interrupt();

            assertThat(outcome.get())
                    .isInstanceOf(ModelUnavailableException.class)
                    .hasMessageContaining("interrupted");
            assertThat(server.connections.get()).isEqualTo(1);
            server.hungUp.await();
        }
    }

    @Test
    void threadsOfACall_letTheJvmEnd() throws Exception {
        try (RawServer server = new RawServer("")) {
            ask(server);
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("digestif-call")
                        || thread.getName().startsWith("OkHttp"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }

    @Test
    void streaming_isRefusedInWords() {
        HttpClient client =
                OkHttpModelClient.builder(WIRE, Duration.ofMinutes(10)).build();
        HttpRequest request =
                HttpRequest.builder().method(HttpMethod.POST).url("http://h/").build();

        assertThatThrownBy(() -> client.execute(request, null, null))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("streaming is not supported");
    }

    private DigestException ask(RawServer server) {
        return ask(server.address());
    }

    private DigestException ask(String address) {
        LanguageModel model =
                Models.open(new OpenAiProvider(), "openai:m@http://" + address + "/v1", Map.of(), sleeper);
        return catchThrowableOfType(DigestException.class, () -> model.ask(Models.PROMPT));
    }

    private static HttpRequest request(RawServer server) {
        return HttpRequest.builder()
                .method(HttpMethod.POST)
                .url("http://" + server.address() + "/v1/chat/completions")
                .body("{}")
                .build();
    }

    /** Says the same to everybody who connects, then hangs up or waits until they do. */
    private static final class RawServer implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger connections = new AtomicInteger();
        private final CountDownLatch accepted = new CountDownLatch(1);
        private final CountDownLatch hungUp = new CountDownLatch(1);

        RawServer(String response) throws IOException {
            this(response, false);
        }

        RawServer(String response, boolean waits) throws IOException {
            Thread thread = new Thread(() -> serve(response, waits));
            thread.setDaemon(true);
            thread.start();
        }

        private void serve(String response, boolean waits) {
            while (!listener.isClosed()) {
                try (Socket socket = listener.accept()) {
                    connections.incrementAndGet();
                    InputStream in = socket.getInputStream();
                    in.read(new byte[1 << 16]);
                    accepted.countDown();
                    socket.getOutputStream().write(response.getBytes(StandardCharsets.UTF_8));
                    socket.getOutputStream().flush();
                    while (waits && in.read() >= 0) {
                        // until they hang up
                    }
                } catch (IOException e) {
                    // the client hung up, or the test is over
                } finally {
                    hungUp.countDown();
                }
            }
        }

        String address() {
            return "127.0.0.1:" + listener.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }
}
