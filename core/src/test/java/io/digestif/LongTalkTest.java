package io.digestif;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.langchain4j.exception.InvalidRequestException;
import io.digestif.digest.Digest;
import io.digestif.digest.Item;
import io.digestif.digest.Section;
import io.digestif.digest.Section.Status;
import io.digestif.draft.Forecast;
import io.digestif.error.ModelRejectedException;
import io.digestif.model.CacheStore;
import io.digestif.plan.TokenCounter;
import io.digestif.transcript.TimeSpan;
import io.digestif.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Talks that are longer than the model's window. */
class LongTalkTest {
    private static final String PLANTED = "The keeper hid forty copper kettles beneath the northern staircase.";
    private static final Pattern LINE = Pattern.compile("(?m)^(\\d+) (.*)$");
    private static final Pattern PART = Pattern.compile("Part \\d+: lines (\\d+) to (\\d+)");
    private static final int SIZE = 400;
    private static final int WINDOW = 4_096;

    @ParameterizedTest
    @CsvSource({"1,7", "1,200", "1,393", "2,3", "2,211", "2,396", "3,12", "3,190", "3,388"})
    void factThatAWindowGivesFirst_isInTheDigestAtItsMoment(long seed, int place) {
        Transcript talk = talk(seed, place);
        Digest digest = digest(talk, LongTalkTest::answer);
        assertThat(digest.report().windows()).isBetween(3, 7);
        assertThat(digest.sections()).extracting(Section::status).containsOnly(Status.COMPLETE);
        Section insights = digest.section("key-insights").orElseThrow();
        assertThat(insights.items())
                .hasSize(7)
                .filteredOn(item -> item.text().equals(PLANTED))
                .singleElement()
                .satisfies(item -> assertThat(item.evidence())
                        .extracting(evidence -> evidence.utterance().index())
                        .containsExactly(place));
        assertThat(insights.cut()).isPositive();
        assertThat(insights.coverage().stream().filter(count -> count > 0)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void factGivenLastAmongTwoHundred_isCutAndCounted() {
        Transcript talk = talk(4, 300);
        Digest digest = Summarizer.builder()
                .model(new FakeModel(user -> items(
                        lines(user).stream()
                                .filter(line -> !line.group(2).equals(PLANTED))
                                .limit(199)
                                .toList(),
                        lines(user).stream()
                                .filter(line -> line.group(2).equals(PLANTED))
                                .toList())))
                .contextWindow(100_000)
                .sections(List.of("key-insights"))
                .build()
                .summarize(talk);
        Section insights = digest.section("key-insights").orElseThrow();
        assertThat(digest.report().windows()).isEqualTo(1);
        assertThat(insights.items()).hasSize(7).extracting(Item::text).doesNotContain(PLANTED);
        assertThat(insights.items().size()
                        + insights.cut()
                        + digest.report().dropped().size())
                .isEqualTo(200);
        assertThat(insights.cut()).isGreaterThan(150);
    }

    @Test
    void windowThatFails_makesItsSectionsPartial() {
        Transcript talk = talk(5, 200);
        Digest digest = digest(talk, user -> {
            if (user.contains(" " + PLANTED)) {
                throw new InvalidRequestException("this one not");
            }
            return answer(user);
        });
        assertThat(digest.sections()).extracting(Section::status).containsOnly(Status.PARTIAL);
        assertThat(digest.sections())
                .allSatisfy(section -> assertThat(section.reason().orElseThrow())
                        .startsWith("part of the talk was not read (0:")
                        .contains("this one not"));
        assertThat(digest.section("key-insights").orElseThrow().items()).hasSize(7);
        assertThat(digest.report().calls().failed()).isBetween(7, 8);
    }

    @Test
    void windowThatIsTooLong_isReadInHalves() {
        Transcript talk = talk(6, 200);
        Set<Integer> read = new HashSet<>();
        FakeModel model = new FakeModel(user -> {
            if (user.length() > 7_000) {
                throw new InvalidRequestException("This model's maximum context length is 2048 tokens.");
            }
            if (user.contains("main claims: what")) {
                synchronized (read) {
                    lines(user)
                            .forEach(line -> assertThat(read.add(Integer.parseInt(line.group(1))))
                                    .isTrue());
                }
            }
            return answer(user);
        });
        Digest digest =
                Summarizer.builder().model(model).contextWindow(8_192).build().summarize(talk);
        assertThat(digest.sections()).extracting(Section::status).containsOnly(Status.COMPLETE);
        assertThat(read).hasSize(SIZE);
        assertThat(digest.report().windows()).isGreaterThan(3);
        assertThat(digest.report().warnings()).singleElement().asString().contains("smaller pieces");
        assertSpansRise(digest, talk);
    }

    @Test
    void modelForWhichEverythingIsTooLong_isGivenUp() {
        FakeModel model = new FakeModel(user -> {
            throw new InvalidRequestException("maximum context length exceeded");
        });
        Summarizer summarizer =
                Summarizer.builder().model(model).contextWindow(8_192).build();
        assertThatThrownBy(() -> summarizer.summarize(talk(7, 5))).isInstanceOf(ModelRejectedException.class);
        assertThat(model.asked).hasSize(5);
    }

    @Test
    void callsOverAWindow_shareItsPrefixAndWaitForTheFirst() {
        Set<String> answered = ConcurrentHashMap.newKeySet();
        Set<String> begun = ConcurrentHashMap.newKeySet();
        ConcurrentLinkedQueue<String> early = new ConcurrentLinkedQueue<>();
        FakeModel model = new FakeModel(user -> {
            String prefix = prefix(user);
            if (!begun.add(prefix) && !answered.contains(prefix)) {
                early.add(user);
            }
            if (begun.size() > 1 && answered.isEmpty()) {
                early.add(user);
            }
            String answer = answer(user);
            answered.add(prefix);
            return answer;
        });
        Transcript talk = talk(8, 5);
        Digest digest = Summarizer.builder()
                .model(model)
                .contextWindow(WINDOW)
                .concurrency(16)
                .build()
                .summarize(talk);
        assertThat(early).isEmpty();
        assertThat(answered).hasSize(digest.report().windows());
        assertThat(model.asked).hasSize(7 * digest.report().windows());
        TokenCounter counter = TokenCounter.estimate();
        assertThat(model.asked)
                .allSatisfy(user -> assertThat(counter.count(user)).isLessThan(WINDOW - WINDOW / 4));
    }

    @Test
    void oneCallAtATime_goesWindowByWindow() {
        FakeModel model = new FakeModel(LongTalkTest::answer);
        Summarizer.builder()
                .model(model)
                .contextWindow(WINDOW)
                .concurrency(1)
                .sections(List.of("key-insights", "quotes", "references"))
                .build()
                .summarize(talk(8, 5));
        List<String> prefixes = model.asked.stream().map(LongTalkTest::prefix).toList();
        for (int i = 0; i < prefixes.size(); i++) {
            assertThat(prefixes.get(i)).isEqualTo(prefixes.get(i - i % 3));
        }
    }

    @Test
    void flow_risesFromTheFirstTenthToTheLast() {
        for (int window : List.of(3_000, WINDOW, 8_192)) {
            Transcript talk = talk(9, 5);
            Digest digest = Summarizer.builder()
                    .model(new FakeModel(LongTalkTest::answer))
                    .contextWindow(window)
                    .build()
                    .summarize(talk);
            assertThat(digest.section("conversation-flow").orElseThrow().status())
                    .isEqualTo(Status.COMPLETE);
            assertSpansRise(digest, talk);
        }
    }

    private static void assertSpansRise(Digest digest, Transcript talk) {
        List<Item> flow = digest.section("conversation-flow").orElseThrow().items();
        assertThat(flow).hasSizeBetween(3, 6);
        List<TimeSpan> spans =
                flow.stream().map(item -> item.span().orElseThrow()).toList();
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).start())
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
        assertThat(spans.get(0).start()).isZero();
        assertThat(spans.get(spans.size() - 1).end())
                .isEqualTo(talk.utterances().get(SIZE - 1).time().orElseThrow().end());
    }

    @Test
    void unknownWindow_isSaidWhereItMattered() {
        Digest digest = Summarizer.builder()
                .model(new FakeModel(LongTalkTest::answer))
                .build()
                .summarize(talk(10, 5));
        assertThat(digest.report().windows()).isGreaterThan(1);
        assertThat(digest.report().warnings())
                .singleElement()
                .asString()
                .contains("8,192 tokens")
                .contains("--context-window");
    }

    @Test
    void plan_saysWhatIsAskedAndAsksNothing() {
        FakeModel model = new FakeModel(LongTalkTest::answer);
        Summarizer summarizer =
                Summarizer.builder().model(model).contextWindow(WINDOW).build();
        Transcript talk = talk(11, 5);
        Forecast forecast = summarizer.plan(talk);
        assertThat(model.asked).isEmpty();
        Digest digest = summarizer.summarize(talk);
        assertThat(forecast.windows()).isEqualTo(digest.report().windows());
        assertThat(forecast.calls()).isEqualTo(model.asked.size());
        TokenCounter counter = TokenCounter.estimate(talk.language());
        assertThat(forecast.usage().inputTokens())
                .isGreaterThan(model.asked.stream().mapToInt(counter::count).sum());
        assertThat(forecast.usage().inputTokensFromPrefixCache())
                .isBetween(forecast.usage().inputTokens() / 2, forecast.usage().inputTokens());
        assertThat(forecast.cost()).isEmpty();
        assertThat(forecast.toString())
                .contains("windows        " + forecast.windows())
                .contains("unknown");
    }

    @Test
    void planForAHostedModel_knowsItsWindowAndPrice() {
        Forecast forecast = Summarizer.builder()
                .model("openai:gpt-4.1-mini")
                .keys(name -> java.util.Optional.of("none"))
                .cache(CacheStore.none())
                .build()
                .plan(talk(12, 5));
        assertThat(forecast.windows()).isEqualTo(1);
        assertThat(forecast.contextWindow()).isEqualTo(1_047_576);
        assertThat(forecast.calls()).isEqualTo(7);
        assertThat(forecast.cost().orElseThrow())
                .isPositive()
                .isLessThan(forecast.mostCost().orElseThrow());
    }

    @Test
    void planOfTheEmbeddedEngine_costsNothing() {
        assertThat(Summarizer.with("extractive").plan(talk(12, 5)).toString()).contains("no model is asked");
    }

    @Test
    void serverThatRefusesLongRequests_readsHalvesThroughTheRealClient() {
        WireMockServer server = new WireMockServer(options().dynamicPort());
        server.start();
        try {
            server.stubFor(any(anyUrl())
                    .atPriority(1)
                    .withRequestBody(matching("(?s).{12000,}"))
                    .willReturn(aResponse()
                            .withStatus(400)
                            .withBody(
                                    "{\"error\": {\"message\": \"the request exceeds the available context size\"}}")));
            server.stubFor(any(anyUrl()).atPriority(2).willReturn(okJson("""
                    {"choices": [{"message": {"role": "assistant", "content": "{\\"items\\": []}"}, "finish_reason": "stop"}],
                     "usage": {"prompt_tokens": 3000, "completion_tokens": 5}}""")));
            Digest digest = Summarizer.builder()
                    .model("openai:small@" + server.baseUrl() + "/v1")
                    .cache(CacheStore.none())
                    .sections(List.of("key-insights", "quotes"))
                    .build()
                    .summarize(talk(13, 5));
            assertThat(digest.sections()).extracting(Section::status).containsOnly(Status.NOTHING_FOUND);
            assertThat(digest.report().windows()).isGreaterThan(3);
            assertThat(digest.report().warnings()).anyMatch(warning -> warning.contains("smaller pieces"));
        } finally {
            server.stop();
        }
    }

    @Test
    void serverThatTellsItsWindow_isAskedOnceAndNotWhereItIsSaid() {
        WireMockServer server = new WireMockServer(options().dynamicPort());
        server.start();
        try {
            server.stubFor(
                    get("/v1/models").willReturn(okJson("{\"data\": [{\"id\": \"small\", \"max_model_len\": 4096}]}")));
            server.stubFor(post("/v1/chat/completions").willReturn(okJson("""
                    {"choices": [{"message": {"role": "assistant", "content": "{\\"items\\": []}"}, "finish_reason": "stop"}],
                     "usage": {"prompt_tokens": 2000, "completion_tokens": 5}}""")));
            Summarizer.Builder builder = Summarizer.builder()
                    .model("openai:small@" + server.baseUrl() + "/v1")
                    .cache(CacheStore.none())
                    .sections(List.of("key-insights"));
            Summarizer summarizer = builder.build();
            server.verify(0, anyRequestedFor(anyUrl()));

            Forecast forecast = summarizer.plan(talk(14, 5));
            Digest digest = summarizer.summarize(talk(14, 5));

            assertThat(forecast.contextWindow()).isEqualTo(4_096);
            assertThat(digest.report().windows()).isEqualTo(forecast.windows()).isGreaterThan(2);
            assertThat(digest.report().warnings()).isEmpty();
            server.verify(1, getRequestedFor(urlEqualTo("/v1/models")));
            server.verify(postRequestedFor(urlEqualTo("/v1/chat/completions"))
                    .withRequestBody(matchingJsonPath("$[?(@.max_tokens == 1024)]")));

            assertThat(builder.contextWindow(20_000).build().plan(talk(14, 5)).contextWindow())
                    .isEqualTo(20_000);
            server.verify(1, getRequestedFor(anyUrl()));
        } finally {
            server.stop();
        }
    }

    private static Digest digest(Transcript talk, Function<String, String> answers) {
        return Summarizer.builder()
                .model(new FakeModel(answers))
                .contextWindow(WINDOW)
                .build()
                .summarize(talk);
    }

    private static String prefix(String user) {
        return user.substring(0, user.indexOf("Your task:"));
    }

    /** The planted fact first as an insight, then some lines of the window; other sections other lines. */
    private static String answer(String user) {
        List<MatchResult> lines = lines(user);
        List<MatchResult> planted =
                lines.stream().filter(line -> line.group(2).equals(PLANTED)).toList();
        List<MatchResult> others =
                lines.stream().filter(line -> !line.group(2).equals(PLANTED)).toList();
        String request = user.substring(user.indexOf("Your task:"));
        List<MatchResult> parts = PART.matcher(request).results().toList();
        if (!parts.isEmpty()) {
            return items(
                    List.of(),
                    parts.stream()
                            .map(part -> others.stream()
                                    .filter(line -> Integer.parseInt(line.group(1)) >= Integer.parseInt(part.group(1)))
                                    .findFirst()
                                    .orElseThrow())
                            .toList());
        }
        if (request.contains("main claims: what")) {
            return items(planted, every(others, 0));
        }
        if (request.contains("asked or doubted")) {
            return items(
                    List.of(),
                    every(
                            others.stream()
                                    .filter(line -> line.group(2).endsWith("?"))
                                    .toList(),
                            0));
        }
        int from = 1 + Math.floorMod(request.hashCode(), 5);
        return items(
                List.of(),
                every(
                        others.stream()
                                .filter(line -> !line.group(2).endsWith("?"))
                                .toList(),
                        from));
    }

    private static List<MatchResult> every(List<MatchResult> lines, int from) {
        List<MatchResult> some = new ArrayList<>();
        for (int i = from; i < lines.size(); i += 17) {
            some.add(lines.get(i));
        }
        return some;
    }

    private static List<MatchResult> lines(String user) {
        return LINE.matcher(user).results().toList();
    }

    private static String items(List<MatchResult> first, List<MatchResult> then) {
        List<String> items = new ArrayList<>();
        for (List<MatchResult> lines : List.of(first, then)) {
            for (MatchResult line : lines) {
                items.add(String.format(
                        "{\"text\": \"%s\", \"lines\": [%s], \"label\": \"\"}", line.group(2), line.group(1)));
            }
        }
        return "{\"items\": [" + String.join(", ", items) + "]}";
    }

    /** Four hundred lines of invented words about different things, and one that is planted. */
    private static Transcript talk(long seed, int planted) {
        Random random = new Random(seed);
        String[] lines = new String[SIZE];
        for (int i = 0; i < SIZE; i++) {
            String words = String.format(
                    Locale.ROOT,
                    "the %s of the %s keeps the %s and the %s near the %s",
                    word(random),
                    word(random),
                    word(random),
                    word(random),
                    word(random));
            lines[i] = i == planted
                    ? PLANTED
                    : i % 23 == 11
                            ? "Will " + words + "?"
                            : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
        }
        return Talks.of(lines);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append("bdfgklmnprtv".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
