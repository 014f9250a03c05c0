package io.digestif;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.digest.Digest;
import io.digestif.digest.Section;
import io.digestif.digest.Section.Status;
import io.digestif.draft.Forecast;
import io.digestif.model.CacheStore;
import io.digestif.transcript.Transcript;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked in one call, and what replies teach about the next, through the real client. */
class TogetherTest {
    private static final List<String> JOINED =
            List.of("key-insights", "surprising-moments", "in-depth", "quotes", "open-questions", "references");

    private static final Transcript TALK = Talks.of(IntStream.range(1900, 1912)
            .boxed()
            .flatMap(year -> Talks.LONG.utterances().stream()
                    .map(utterance -> utterance.speaker().orElseThrow().name() + ": " + utterance.text()
                            + " That was in " + year + "."))
            .toArray(String[]::new));

    private final ScriptedServer server = new ScriptedServer();
    private final Queue<List<String>> calls = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void smallWindows_areAskedForAllSectionsAtOnceButTheFlow() {
        listen();
        Summarizer summarizer = summarizer("own-8b", 4_096);
        Forecast forecast = summarizer.plan(TALK);
        Digest digest = summarizer.summarize(TALK);
        int windows = digest.report().windows();
        assertThat(windows).isGreaterThan(2).isEqualTo(forecast.windows());
        assertThat(forecast.calls()).isEqualTo(2 * windows);
        assertThat(calls.stream().filter(JOINED::equals)).hasSize(windows);
        assertThat(calls).allMatch(call -> call.equals(JOINED) || call.equals(List.of("")));
        assertThat(digest.section("key-insights").orElseThrow().items()).isNotEmpty();
        assertThat(digest.section("quotes").orElseThrow().items()).isNotEmpty();
        assertThat(digest.sections()).extracting(Section::isGap).containsOnly(false);
        assertThat(digest.report().calls().made()).isEqualTo(calls.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"own-1.5b", "own"})
    void smallOrUnknownModel_isAskedForOneSectionAtATime(String model) {
        listen();
        Digest digest = summarizer(model, 4_096).summarize(TALK);
        assertThat(digest.report().windows()).isGreaterThan(2);
        assertThat(calls)
                .hasSizeGreaterThanOrEqualTo(7 * digest.report().windows())
                .containsOnly(List.of(""));
    }

    @Test
    void largeWindow_isAskedForOneSectionAtATime() {
        listen();
        summarizer("own-8b", 65_536).summarize(TALK);
        assertThat(calls).hasSizeGreaterThanOrEqualTo(7).containsOnly(List.of(""));
    }

    @Test
    void answerForAllThatCannotBeUsed_isAskedForSectionBySectionFromThenOn() {
        server.behaviour = (call, time) -> {
            List<String> sections = ScriptedServer.sections(user(call));
            calls.add(sections);
            if (sections.equals(JOINED)) {
                call.send(200, call.right().replace("\"stop\"", "\"length\""));
            } else {
                call.answer();
            }
        };
        Digest digest = summarizer("own-8b", 4_096).summarize(TALK);
        int windows = digest.report().windows();
        assertThat(calls.stream().filter(JOINED::equals)).hasSize(1);
        assertThat(calls).hasSizeGreaterThanOrEqualTo(1 + windows * 7);
        assertThat(digest.sections()).extracting(Section::status).doesNotContain(Status.FAILED, Status.PARTIAL);
        assertThat(digest.report().calls().made()).isEqualTo(calls.size());
    }

    @Test
    void callThatFailsAfterTheFirstAnswer_losesNoOther() {
        server.behaviour = (call, time) -> {
            List<String> sections = ScriptedServer.sections(user(call));
            if (sections.equals(JOINED)) {
                call.send(200, call.right().replace("\"stop\"", "\"length\""));
            } else if (user(call).contains("one repeat word for word")) {
                call.send(400, "{\"error\": {\"message\": \"not this one\"}}");
            } else {
                call.answer();
            }
        };
        Digest digest = summarizer("own-8b", 4_096).summarize(TALK);
        assertThat(digest.section("quotes").orElseThrow().status()).isEqualTo(Status.FAILED);
        assertThat(digest.section("key-insights").orElseThrow().status()).isEqualTo(Status.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_096, 65_536})
    void flowAlone_isAskedFor(int window) {
        listen();
        Digest digest = builder("own-8b", window)
                .sections(List.of("conversation-flow"))
                .build()
                .summarize(TALK);
        assertThat(digest.section("conversation-flow").orElseThrow().items()).isNotEmpty();
    }

    @Test
    void serverThatSaysItReadsAgain_isAskedForAllAtOnceFromThenOn() {
        listen();
        server.cached = "{\"cached_tokens\": 0}";
        Summarizer summarizer = summarizer("own-8b", 65_536);
        summarizer.summarize(TALK);
        assertThat(calls).containsOnly(List.of(""));
        calls.clear();
        summarizer.summarize(TALK);
        assertThat(calls.stream().filter(JOINED::equals)).hasSize(1);
        assertThat(summarizer.plan(TALK).usage().inputTokensFromPrefixCache()).isZero();
    }

    @Test
    void talkInSeveralWindows_asksItsSecondCallAloneToFindOutAndIsResumedAsItWasBegun() {
        listen();
        server.cached = "{\"cached_tokens\": 0}";
        CacheStore kept = CacheStore.memory();
        Digest first = builder("own-8b", 9_000).cache(kept).build().summarize(TALK);
        int windows = first.report().windows();
        assertThat(windows).isGreaterThan(1);
        List<List<String>> made = List.copyOf(calls);
        assertThat(made.subList(0, 2)).containsOnly(List.of(""));
        assertThat(made.stream().filter(call -> call.size() > 1)).hasSize(windows);

        Digest again = builder("own-8b", 9_000).cache(kept).build().summarize(TALK);
        assertThat(again.report().calls().made()).isZero();
        assertThat(calls).hasSameSizeAs(made);
    }

    @Test
    void serverThatKeepsPrefixesOrDoesNotSay_isAskedForOneSectionAtATime() {
        listen();
        for (String said : List.of("", "{\"cached_tokens\": 900}")) {
            server.cached = said;
            Summarizer summarizer = summarizer("own-8b", 65_536);
            summarizer.summarize(TALK);
            summarizer.summarize(TALK);
        }
        assertThat(calls).containsOnly(List.of(""));
    }

    @Test
    void modelThatMakesMoreTokensThanWasThought_getsSmallerPiecesAtOnce() {
        Queue<Integer> counted = new ConcurrentLinkedQueue<>();
        server.tokens = user -> {
            int tokens = user.length() / 3;
            counted.add(tokens);
            return tokens;
        };
        CacheStore kept = CacheStore.memory();
        Summarizer summarizer = builder("own", 6_000).cache(kept).build();
        int planned = summarizer.plan(TALK).windows();
        Digest digest = summarizer.summarize(TALK);
        assertThat(digest.report().windows()).isGreaterThan(planned);
        assertThat(digest.report().warnings()).anyMatch(warning -> warning.contains("more tokens of the talk"));
        assertThat(digest.sections()).extracting(Section::isGap).containsOnly(false);
        // The first window was cut before anything was known.
        assertThat(counted.stream().filter(tokens -> tokens > 4_500).count()).isLessThanOrEqualTo(9);

        Digest resumed = builder("own", 6_000).cache(kept).build().summarize(TALK);
        assertThat(resumed.report().calls().made()).isZero();

        counted.clear();
        Digest second = summarizer.summarize(TALK);
        assertThat(counted).isNotEmpty().allMatch(tokens -> tokens <= 4_500);
        assertThat(second.report().warnings()).noneMatch(warning -> warning.contains("more tokens of the talk"));
    }

    @Test
    void countThatCannotBe_spoilsNothing() {
        server.tokens = user -> 1_000_000;
        Summarizer summarizer = summarizer("own", 8_192);
        summarizer.summarize(TALK);
        assertThat(summarizer.summarize(TALK).sections())
                .extracting(Section::isGap)
                .containsOnly(false);
    }

    private void listen() {
        server.behaviour = (call, time) -> {
            calls.add(ScriptedServer.sections(user(call)));
            call.answer();
        };
    }

    private static String user(ScriptedServer.Call call) {
        return ScriptedServer.read(call.body)
                .path("messages")
                .path(1)
                .path("content")
                .asText();
    }

    private Summarizer summarizer(String model, int window) {
        return builder(model, window).build();
    }

    private Summarizer.Builder builder(String model, int window) {
        return Summarizer.builder()
                .model("openai:" + model + "@" + server.address() + "/v1")
                .contextWindow(window)
                .cache(CacheStore.none());
    }
}
