package io.digestif.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * LangChain4j's HTTP client over OkHttp, with one policy for every provider: ten seconds to connect, ten minutes for a call,
 * no redirects (a key would go with them), nothing sent twice, replies of at most 32 MB, and an interrupt ends a call at
 * once. Thread-safe.
 */
final class OkHttpModelClient implements HttpClient {
    static final int MAX_REPLY_BYTES = 32 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final OkHttpClient http;
    private final Wire wire;

    private OkHttpModelClient(OkHttpClient http, Wire wire) {
        this.http = http;
        this.wire = wire;
    }

    /**
     * How a provider's answers look, and the key that goes with a call.
     *
     * @param answerField the field that every reply of this provider has; without it, it is an error, whatever the status says
     * @param refused whether a reply says that the provider refused to answer, where LangChain4j would not see that
     */
    record Wire(ApiKey key, String answerField, Predicate<JsonNode> refused) {}

    /** Gives models their client. All share one pool of connections. */
    static HttpClientBuilder builder(Wire wire, Duration callTimeout) {
        return builder(wire, Shared.HTTP.newBuilder().callTimeout(callTimeout).build());
    }

    static HttpClientBuilder builder(Wire wire, OkHttpClient http) {
        return new Builder(wire, http);
    }

    /** The policy, as OkHttp knows it. */
    static OkHttpClient policy(Duration connectTimeout, Duration callTimeout) {
        Dispatcher dispatcher = new Dispatcher(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "digestif-call");
            thread.setDaemon(true); // so that the JVM may end while a connection idles
            return thread;
        }));
        // How many calls run at once is decided by whoever calls, not here.
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectTimeout(connectTimeout)
                .callTimeout(callTimeout)
                // The whole call is bounded; a server that reads for minutes sends nothing meanwhile.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .addNetworkInterceptor(chain -> {
                    Response response = chain.proceed(chain.request());
                    // OkHttp sends a request again on these two together, and there is no switch against it.
                    return response.code() == 503 && "0".equals(response.header("Retry-After"))
                            ? response.newBuilder().removeHeader("Retry-After").build()
                            : response;
                })
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        Request okRequest = toOkHttp(request);
        String address = address(okRequest.url());
        Call call = http.newCall(okRequest);
        CompletableFuture<Answer> future = new CompletableFuture<>();
        // A blocking call would sleep through an interrupt.
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException e) {
                future.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    future.complete(Answer.of(response));
                } catch (IOException | RuntimeException e) {
                    future.completeExceptionally(e);
                }
            }
        });
        try {
            return check(future.get(), address);
        } catch (InterruptedException e) {
            call.cancel();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io
                    ? new NoAnswer(address, io)
                    : new NoAnswer(address, new IOException(e.getCause()));
        }
    }

    /** Throws unless it is a reply: a model of LangChain4j takes many an error for one, or stumbles over it. */
    private SuccessfulHttpResponse check(Answer answer, String address) {
        if (answer.status < 200 || answer.status > 299) {
            throw new HttpFailure(answer.status, address, wire.key, answer.body, answer.headers);
        }
        JsonNode reply;
        try {
            reply = JSON.readTree(answer.body);
        } catch (JsonProcessingException e) {
            throw new HttpFailure(answer.status, address, wire.key, answer.body, answer.headers);
        }
        if (wire.refused.test(reply)) {
            throw new ContentFilteredException("refused");
        }
        if (!reply.hasNonNull(wire.answerField)) {
            int code = reply.path("error").path("code").asInt();
            int status = code >= 400 && code <= 599 ? code : answer.status;
            throw new HttpFailure(status, address, wire.key, answer.body, answer.headers);
        }
        Map<String, List<String>> headers = new HashMap<>();
        answer.headers.forEach((name, value) -> headers.put(name, List.of(value)));
        return SuccessfulHttpResponse.builder()
                .statusCode(answer.status)
                .headers(headers)
                .body(answer.body)
                .build();
    }

    private Request toOkHttp(HttpRequest request) {
        Request.Builder builder = new Request.Builder().url(request.url());
        request.headers().forEach((name, values) -> values.forEach(value -> builder.addHeader(name, value)));
        if (!wire.key.isPresent()) {
            ApiKey.HEADERS.forEach(builder::removeHeader); // a placeholder is not sent
        }
        // Without a media type here the Content-Type header stays as the provider wants it.
        RequestBody body = request.method() == HttpMethod.GET
                ? null
                : RequestBody.create(
                        request.body() == null ? new byte[0] : request.body().getBytes(StandardCharsets.UTF_8));
        return builder.method(request.method().name(), body).build();
    }

    private static String address(HttpUrl url) {
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? url.host() : url.host() + ":" + url.port();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("Digestif asks for whole answers; streaming is not supported.");
    }

    private record Answer(int status, Map<String, String> headers, String body) {
        static Answer of(Response response) throws IOException {
            Map<String, String> headers = new HashMap<>();
            for (String name : response.headers().names()) {
                headers.put(name.toLowerCase(Locale.ROOT), String.valueOf(response.header(name)));
            }
            BufferedSource source = response.body().source();
            if (source.request(MAX_REPLY_BYTES + 1L)) {
                throw new OversizedReply();
            }
            return new Answer(response.code(), headers, source.readUtf8());
        }
    }

    /** More than a model's reply can be. */
    static final class OversizedReply extends IOException {
        private static final long serialVersionUID = 1L;

        OversizedReply() {
            super("the reply is longer than " + (MAX_REPLY_BYTES >> 20) + " MB");
        }
    }

    /** One client for all models, made when the first is asked for: {@code extractive} never loads OkHttp. */
    static final class Shared {
        static final OkHttpClient HTTP = policy(Duration.ofSeconds(10), ModelSettings.DEFAULT_TIMEOUT);
    }

    /** Leaves the policy as it is: LangChain4j's models set timeouts of their own, 60 seconds for a reply among them. */
    private record Builder(Wire wire, OkHttpClient http) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return Duration.ofMillis(http.connectTimeoutMillis());
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofMillis(http.callTimeoutMillis());
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return new OkHttpModelClient(http, wire);
        }
    }
}
