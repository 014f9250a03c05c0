package io.digestif.cli;

import io.digestif.transcript.Transcript;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Transcripts at http(s) addresses, fetched within bounds of size and time. What a server says of the content's type is not
 * believed; redirects are followed, but never from https down to http. Nothing is sent that is not in the address.
 */
final class Download {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final long maxBytes;
    private final Duration timeout;

    Download() {
        this(Inputs.MAX_BYTES, Duration.ofSeconds(60));
    }

    /**
     * @param maxBytes how much is taken at most, unpacked
     * @param timeout from the first byte sent to the last received, redirects included
     */
    Download(long maxBytes, Duration timeout) {
        this.maxBytes = maxBytes;
        this.timeout = timeout;
    }

    Input input(String address) {
        // The classes of the client take a while to load: not before they are needed.
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            return new Input(address, "transcript", Optional.empty(), () -> {
                throw new Failure(ExitCode.TRANSCRIPT, address + ": this is not an address that can be fetched.");
            });
        }
        String label = withoutSecrets(url);
        String name = name(url);
        return new Input(label, name, Optional.empty(), () -> Transcript.read(fetch(url, label), name));
    }

    /** A password or a signature in an address is nobody's business. */
    private static String withoutSecrets(HttpUrl url) {
        return url.newBuilder()
                .username("")
                .password("")
                .query(null)
                .fragment(null)
                .build()
                .toString();
    }

    private static String name(HttpUrl url) {
        List<String> segments = url.pathSegments().stream()
                .filter(segment -> !segment.isBlank())
                .toList();
        String last = segments.isEmpty() ? url.host() : segments.get(segments.size() - 1);
        return last.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_");
    }

    private byte[] fetch(HttpUrl url, String label) {
        OkHttpClient client = new OkHttpClient.Builder()
                .connectTimeout(CONNECT_TIMEOUT)
                .callTimeout(timeout)
                .build();
        try (Response response =
                client.newCall(new Request.Builder().url(url).build()).execute()) {
            if (url.isHttps() && !response.request().url().isHttps()) {
                throw failure(label, "the server leads from https to http, which is not followed.", null);
            }
            if (!response.isSuccessful()) {
                throw failure(label, "the server answers " + response.code() + ". Check the address.", null);
            }
            BufferedSource body = response.body().source();
            if (body.request(maxBytes + 1)) {
                throw failure(label, "more than " + maxBytes / 1_000_000 + " MB, which no transcript has.", null);
            }
            return body.readByteArray();
        } catch (InterruptedIOException e) {
            throw failure(label, "not received within " + timeout.toSeconds() + " seconds. Try again later.", e);
        } catch (IOException e) {
            throw failure(label, "can't be fetched (" + e.getMessage() + "). Check the address.", e);
        }
    }

    private static Failure failure(String label, String problem, @org.jspecify.annotations.Nullable Throwable cause) {
        return new Failure(ExitCode.TRANSCRIPT, label + ": " + problem, cause);
    }
}
