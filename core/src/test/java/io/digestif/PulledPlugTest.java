package io.digestif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.digestif.model.CacheStore;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that was answered is asked again, whatever happens to the process: digests of sixty calls in processes of their own,
 * which are killed, share a cache, or find it damaged or full.
 */
@Timeout(600)
class PulledPlugTest {
    private static final int CONCURRENCY = 8;

    /** A few by default, so that it is quick; -Ddigestif.kills=20 for more. */
    private static final int KILLS = Integer.getInteger("digestif.kills", 4);

    private static final int MILLIS_AN_ANSWER = 100;

    private static final long SEED = Long.getLong("digestif.seed", 20261124);

    private static final String KEY = "sk-known0123456789abcdefKEY";

    @TempDir
    Path folder;

    private final ScriptedServer server = new ScriptedServer();
    private Path prompts;
    private Path cache;

    @BeforeEach
    void prepare() {
        prompts = LongDigest.prompts(folder.resolve("prompts"));
        cache = folder.resolve("cache");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void killedAtRandomMoments_asksNothingAgainThatWasKept() throws Exception {
        String expected = ScriptedServer.lasting(inThisProcess(CacheStore.none()));
        int needed = server.asked.get();
        assertThat(needed).isGreaterThanOrEqualTo(60);
        server.answered.clear();
        Random random = new Random(SEED);
        int askedInAll = 0;
        long lostAtAnyTime = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long kept = kept();
            if (needed - kept < 2) {
                break;
            }
            int last = 1 + random.nextInt((int) Math.min(needed - kept - 1, 2 * needed / KILLS));
            long lostBefore = server.answers() - kept;
            askedInAll += switch (kill % 4) {
                case 0 -> killedWhenKept(last);
                case 1 -> killedWithAnswersOnTheirWay(last);
                default -> killedAtAnyTime(last, random);
            };
            long lost = server.answers() - kept() - lostBefore;
            // What was sent when the process died may not have arrived; what it had in hand was one answer a thread at
            // most.
            assertThat(lost)
                    .as("answers sent and not kept when killed in way %s", kill % 4)
                    .isBetween(0L, kill % 4 == 0 ? 0L : CONCURRENCY);
            lostAtAnyTime += kill % 4 > 1 ? lost : 0;
        }
        long kept = kept();
        server.asked.set(0);

        Run last = run();

        assertThat(last.code).isZero();
        assertThat(server.asked.get()).isEqualTo(needed - kept);
        assertThat(ScriptedServer.lasting(last.out)).isEqualTo(expected);
        server.asked.set(0);
        Run again = run();
        assertThat(server.asked.get()).isZero();
        assertThat(ScriptedServer.lasting(again.out)).isEqualTo(expected);
        JsonNode calls = ScriptedServer.read(again.out).at("/report/calls");
        assertThat(calls.path("made").asInt()).isZero();
        assertThat(calls.path("fromCache").asInt()).isEqualTo(needed);
        int asked = askedInAll + (int) (needed - kept);
        System.out.printf(
                "%d kills: %d calls needed, %d made, %d answered twice, %d of these after a kill at any time%n",
                KILLS, needed, asked, server.answers() - needed, lostAtAnyTime);
    }

    /** Answers so many requests and no more, waits until all of these are kept, and kills: nothing may be lost. */
    private int killedWhenKept(int answers) throws Exception {
        long before = kept();
        AtomicInteger left = new AtomicInteger(answers);
        server.asked.set(0);
        CompletableFuture<Void> killed = new CompletableFuture<>();
        server.behaviour = (call, time) -> {
            if (left.getAndDecrement() > 0) {
                call.answer();
            } else {
                killed.join();
            }
        };
        Process process = startUnheard();
        while (kept() < before + answers) {
            assertThat(process.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
        killed.complete(null);
        server.behaviour = (call, time) -> call.answer();
        assertThat(kept()).isEqualTo(before + answers);
        return server.asked.get();
    }

    /** Kills at the worst moment: the server has just sent answers, and none of them is read yet. */
    private int killedWithAnswersOnTheirWay(int requests) throws Exception {
        AtomicInteger left = new AtomicInteger(requests);
        CompletableFuture<Process> process = new CompletableFuture<>();
        return killed(process, call -> {
            boolean isLast = left.decrementAndGet() == 0;
            call.answer();
            if (isLast) {
                process.join().destroyForcibly();
            }
        });
    }

    /** Answers take their time, as a model's do, and the kill comes between two of them wherever it falls. */
    private int killedAtAnyTime(int requests, Random random) throws Exception {
        AtomicInteger left = new AtomicInteger(requests);
        int untilKilled = random.nextInt(MILLIS_AN_ANSWER);
        CompletableFuture<Process> process = new CompletableFuture<>();
        return killed(process, call -> {
            if (left.decrementAndGet() == 0) {
                after(untilKilled).execute(() -> process.join().destroyForcibly());
            }
            int millis = MILLIS_AN_ANSWER / 2 + Math.floorMod(call.body.hashCode(), MILLIS_AN_ANSWER);
            CompletableFuture.runAsync(() -> {}, after(millis)).join();
            if (process.join().isAlive()) {
                call.answer();
            }
        });
    }

    private static Executor after(int millis) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    }

    private int killed(CompletableFuture<Process> process, Answering answering) throws Exception {
        server.asked.set(0);
        server.behaviour = (call, time) -> answering.to(call);
        process.complete(startUnheard());
        process.join().waitFor();
        server.behaviour = (call, time) -> call.answer();
        return server.asked.get();
    }

    private interface Answering {
        void to(ScriptedServer.Call call) throws IOException;
    }

    @Test
    void twoProcessesOnOneCache_bothGiveTheWholeDigest() throws Exception {
        String expected = ScriptedServer.lasting(inThisProcess(CacheStore.none()));
        int needed = server.asked.getAndSet(0);

        Process one = start();
        Process other = start();
        Run first = finish(one);
        Run second = finish(other);

        assertThat(List.of(first.code, second.code)).containsOnly(0);
        assertThat(ScriptedServer.lasting(first.out)).isEqualTo(expected);
        assertThat(ScriptedServer.lasting(second.out)).isEqualTo(expected);
        assertThat(server.asked.get()).isBetween(needed, 2 * needed);
        assertThat(kept()).isEqualTo(needed);
        server.asked.set(0);
        run();
        assertThat(server.asked.get()).isZero();
    }

    @Test
    void damagedEntries_areAskedForAgainWithAWarning() throws Exception {
        String expected = inThisProcess(CacheStore.disk(cache));
        int damaged = 0;
        List<Path> entries = entries();
        for (int i = 0; i < entries.size(); i += 3) {
            byte[] bytes = Files.readAllBytes(entries.get(i));
            if (i % 2 == 0) {
                bytes[bytes.length / 2] ^= 4;
            } else {
                bytes = java.util.Arrays.copyOf(bytes, bytes.length / 2);
            }
            Files.write(entries.get(i), bytes);
            damaged++;
        }
        server.asked.set(0);

        String repaired = inThisProcess(CacheStore.disk(cache));

        assertThat(server.asked.get()).isEqualTo(damaged);
        assertThat(warnings(repaired)).hasSize(1).first().asString().contains("damaged", cache.toString());
        assertThat(sections(repaired)).isEqualTo(sections(expected));
        assertThat(warnings(inThisProcess(CacheStore.disk(cache)))).isEmpty();
    }

    @Test
    void cacheThatCannotBeWritten_isSaidOnce() throws Exception {
        String expected = inThisProcess(CacheStore.none());
        Path file = Files.writeString(folder.resolve("file"), "in its place");

        String digest = inThisProcess(CacheStore.disk(file.resolve("cache")));

        assertThat(sections(digest)).isEqualTo(sections(expected));
        assertThat(warnings(digest)).hasSize(1).first().asString().contains("could not be kept", file.toString());
    }

    @Test
    void readOnlyFolder_givesTheWholeDigestWithAWarning() throws Exception {
        String expected = inThisProcess(CacheStore.none());
        Path readOnly = Files.createDirectory(folder.resolve("read-only"));
        assumeTrue(readOnly.toFile().setWritable(false), "a system that knows read-only folders");
        if (Files.isWritable(readOnly)) {
            readOnly = Path.of("/sys"); // where the superuser, too, makes no folders
            assumeTrue(Files.isDirectory(readOnly), "a folder where the superuser can't write");
        }

        String digest = inThisProcess(CacheStore.disk(readOnly.resolve("digestif-cache")));

        assertThat(sections(digest)).isEqualTo(sections(expected));
        assertThat(warnings(digest)).hasSize(1).first().asString().contains("could not be kept", readOnly.toString());
    }

    @Test
    void fullDisk_givesTheWholeDigestWithAWarning() throws Exception {
        Path shell = Path.of("/bin/sh");
        assumeTrue(Files.isExecutable(shell), "a shell that can limit the size of files");
        String expected = inThisProcess(CacheStore.none());
        List<String> command = new ArrayList<>(List.of(shell.toString(), "-c", "ulimit -f 0; exec \"$@\"", "sh"));
        command.addAll(command());

        Run run = finish(start(command));

        assertThat(run.code).as(run.err).isZero();
        assertThat(sections(run.out)).isEqualTo(sections(expected));
        assertThat(warnings(run.out)).hasSize(1).first().asString().contains("could not be kept", "File too large");
        assertThat(kept()).isZero();
        try (Stream<Path> left = Files.walk(cache)) {
            assertThat(left.filter(Files::isRegularFile))
                    .as("half-written files")
                    .isEmpty();
        }
    }

    @Test
    void key_isNowhereInWhatARunLeaves() throws Exception {
        // Servers do quote keys in what they say: first in errors that heal, then in one that doesn't.
        server.behaviour = (call, time) -> {
            if (time == 1) {
                call.send(500, "{\"error\":{\"message\":\"Key " + KEY + " met a ghost\"}}", "x-echo", KEY);
            } else {
                call.answer();
            }
        };
        Run healed = run();
        assertThat(healed.code).as(healed.err).isZero();
        server.behaviour = (call, time) -> call.send(401, "{\"error\":{\"message\":\"Bad key " + KEY + "\"}}");
        Files.createDirectories(folder.resolve("elsewhere"));
        cache = folder.resolve("elsewhere");
        Run refused = run();
        assertThat(refused.code).isEqualTo(4);

        List<String> words = Talks.LONG.utterances().stream()
                .map(utterance -> utterance.text())
                .toList();
        assertThat(healed.out).contains(words.get(4));
        assertThat(healed.err)
                .as("logs at every level")
                .contains("DEBUG io.digestif.model")
                .doesNotContain(words.toArray(String[]::new));
        assertThat(healed.out + healed.err + refused.out + refused.err).doesNotContain(KEY, KEY.substring(8));
        assertThat(refused.err).contains("DIGESTIF_API_KEY");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(KEY.substring(8));
            }
        }
    }

    private record Run(int code, String out, String err) {}

    private String inThisProcess(CacheStore store) {
        return LongDigest.builder(server.address(), store, prompts, CONCURRENCY)
                .build()
                .summarize(Talks.LONG)
                .toJson();
    }

    private Run run() throws Exception {
        return finish(start());
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                "-cp",
                System.getProperty("java.class.path"),
                LongDigest.class.getName(),
                server.address(),
                cache.toString(),
                prompts.toString(),
                String.valueOf(CONCURRENCY));
    }

    private Process start() throws IOException {
        return start(command());
    }

    private Process start(List<String> command) throws IOException {
        return started(new ProcessBuilder(command));
    }

    /** For one that will be killed: what nobody reads would fill a pipe, and the process would wait for that. */
    private Process startUnheard() throws IOException {
        return started(new ProcessBuilder(command())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD));
    }

    private static Process started(ProcessBuilder builder) throws IOException {
        builder.environment().put("DIGESTIF_API_KEY", KEY);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static Run finish(Process process) throws Exception {
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
        String out = text(process.getInputStream());
        return new Run(process.waitFor(), out, err.join());
    }

    private static String text(java.io.InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long kept() throws IOException {
        return entries().size();
    }

    private List<Path> entries() throws IOException {
        if (!Files.exists(cache)) {
            return List.of();
        }
        // Not a walk, which fails on a file that goes while it runs.
        return Stream.of(listed(cache.toFile()))
                .flatMap(file -> file.isDirectory() ? Stream.of(listed(file)) : Stream.of(file))
                .filter(file -> file.getName().matches("[0-9a-f]{62}"))
                .map(File::toPath)
                .sorted()
                .toList();
    }

    private static File[] listed(File folder) {
        File[] files = folder.listFiles();
        return files == null ? new File[0] : files;
    }

    private static String sections(String json) {
        return ScriptedServer.read(json).path("sections").toPrettyString();
    }

    private static List<String> warnings(String json) {
        List<String> warnings = new ArrayList<>();
        ScriptedServer.read(json).at("/report/warnings").forEach(warning -> warnings.add(warning.asText()));
        return warnings;
    }
}
