package io.digestif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A server that speaks as OpenAI's does, on a real socket: answers a request always in the same way, with lines of the talk,
 * and counts. What a test puts around its answers decides when and whether they go out.
 */
final class ScriptedServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern LIST = Pattern.compile("(?m)^([a-z-]+): ");
    private static final Pattern LINE = Pattern.compile("(?m)^(\\d+) (.*)$");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Throwable> problems = new ConcurrentLinkedQueue<>();

    /** Requests that came. */
    final AtomicInteger asked = new AtomicInteger();

    /** Answers that went out whole. */
    final Map<String, AtomicInteger> answered = new ConcurrentHashMap<>();

    /** What happens to a request: the answer goes out, or it misbehaves. */
    interface Behaviour {
        /** Handles a request that is asked in these words the how-manieth time, 1 for the first. */
        void handle(Call call, int time) throws IOException;
    }

    volatile Behaviour behaviour = (call, time) -> call.answer();

    /** How many tokens it makes of a user message. */
    volatile ToIntFunction<String> tokens = user -> user.length() / 4;

    /** What it says of its prefix cache, as a part of the usage. */
    volatile String cached = "";

    ScriptedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int answers() {
        return answered.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(404, -1); // it does not tell how much it reads
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.incrementAndGet();
            int time = requests.computeIfAbsent(body, b -> new AtomicInteger()).incrementAndGet();
            behaviour.handle(new Call(exchange, body), time);
        } catch (IOException e) {
            // the client is gone, as it may be
        } catch (RuntimeException e) {
            problems.add(e);
        }
    }

    final class Call {
        private final HttpExchange exchange;
        final String body;

        Call(HttpExchange exchange, String body) {
            this.exchange = exchange;
            this.body = body;
        }

        /** The right answer, whole. */
        void answer() throws IOException {
            send(200, right());
            answered.computeIfAbsent(body, b -> new AtomicInteger()).incrementAndGet();
        }

        void send(int status, String text, String... header) throws IOException {
            if (header.length > 0) {
                exchange.getResponseHeaders().add(header[0], header[1]);
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
        }

        /** Promises the whole and sends half. */
        void sendHalf() throws IOException {
            byte[] bytes = right().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
            exchange.getResponseBody().flush();
        }

        /** A few of the talk's own lines, always the same ones for the same request. */
        String right() {
            try {
                JsonNode messages = JSON.readTree(body).path("messages");
                String user = messages.get(messages.size() - 1).path("content").asText();
                List<MatchResult> lines = LINE.matcher(user).results().toList();
                ObjectNode reply = JSON.createObjectNode();
                int at = user.hashCode();
                for (String section : sections(user)) {
                    for (int i = 0; i < 2; i++, at += 5) {
                        MatchResult line = lines.get(Math.floorMod(at, lines.size()));
                        ObjectNode item = reply.withArray("items").addObject();
                        item.put("section", section)
                                .put("text", line.group(2))
                                .put("label", "")
                                .putArray("lines")
                                .add(Integer.parseInt(line.group(1)));
                    }
                }
                ObjectNode whole = JSON.createObjectNode();
                ObjectNode usage = whole.putObject("usage");
                usage.put("prompt_tokens", tokens.applyAsInt(user)).put("completion_tokens", 60);
                if (!cached.isEmpty()) {
                    usage.set("prompt_tokens_details", JSON.readTree(cached));
                }
                ObjectNode choice = whole.putArray("choices").addObject().put("finish_reason", "stop");
                choice.putObject("message").put("role", "assistant").put("content", reply.toString());
                return whole.toString();
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The sections that one request asks for together; else one without a name. */
    static List<String> sections(String user) {
        String request = user.substring(user.indexOf("Your task:"));
        return request.contains("Make ") && request.contains(" lists.")
                ? LIST.matcher(request).results().map(match -> match.group(1)).toList()
                : List.of("");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        if (!problems.isEmpty()) {
            throw new AssertionError("the server stumbled", problems.peek());
        }
    }

    /** The digest without what may differ between two runs: counters and dates. */
    static String lasting(String json) {
        try {
            ObjectNode digest = (ObjectNode) JSON.readTree(json);
            ((ObjectNode) digest.path("report")).remove(List.of("calls", "tokens", "createdAt"));
            return digest.toPrettyString();
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
