package io.digestif.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.digestif.draft.DraftItem;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.Transcript;
import io.digestif.verify.PlantedQuotes.Kind;
import io.digestif.verify.PlantedQuotes.Planted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Planted quotes: none that was altered is printed, nearly all honest ones are. A plain fuzzy threshold stands beside. */
class QuoteCorpusTest {
    private static final double RECALL = 0.97;
    private static final double[] THRESHOLDS = {0.90, 0.95};

    /** Quotes of a kind: how many, and how many were printed by the aligner and at each threshold. */
    private static final class Count {
        private int all;
        private int printed;
        private final int[] fuzzy = new int[THRESHOLDS.length];
    }

    private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);
    private final List<String> faults = new ArrayList<>();

    private record Written(String expected, String kind, int line, String quote) {
        @Override
        public String toString() {
            return kind + ": " + quote;
        }
    }

    static List<Written> written() {
        return resource("quotes-cases.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| ", 4))
                .map(f -> new Written(f[0].strip(), f[1].strip(), Integer.parseInt(f[2].strip()), f[3]))
                .toList();
    }

    private static final Transcript TALK = Transcript.parse(resource("quotes-talk.txt"), "bridges");

    @ParameterizedTest
    @MethodSource("written")
    void quoteWrittenByHand_isFoundAsItShouldBe(Written written) {
        Outcome outcome = new QuoteAligner(new TalkIndex(TALK))
                .align(new DraftItem(written.quote(), List.of(written.line()), ""));
        String got = outcome.finding().flatMap(Finding::match).map(Match::id).orElse("refused");
        String[] expected = written.expected().split(" ", 2);
        assertThat(got).as(outcome.reason()).isEqualTo(expected[0]);
        outcome.finding().ifPresent(finding -> {
            assertWordsOfTheTalk(finding);
            if (expected.length > 1) {
                assertThat(finding.evidence().get(0).utterance().speaker().map(Speaker::name))
                        .contains(expected[1]);
            }
        });
    }

    @Test
    void samples_ofThisProject() throws IOException {
        Path folder = above("examples/transcripts").orElseThrow();
        try (Stream<Path> files = Files.list(folder)) {
            check(
                    files.filter(file -> !file.toString().endsWith(".md"))
                            .sorted()
                            .map(Transcript::read)
                            .toList(),
                    8);
        }
    }

    @Test
    void transcripts_ofOthers() throws IOException {
        Optional<Path> data = above("shared/data");
        assumeTrue(data.isPresent(), "the shared transcripts are not here");
        List<Transcript> talks = new ArrayList<>();
        for (String name : List.of(
                "talks/practical-ai-200.md",
                "talks/go-time-200.md",
                "talks/episode_003_large.vtt",
                "talks/episode_309_large.vtt",
                "talks/fg55.json",
                "talks/changelog-news-50.md")) {
            talks.add(Transcript.read(data.get().resolve(name)));
        }
        for (String name : List.of("ES2004a", "Bmr006", "covid_4", "education_13")) {
            talks.add(meeting(data.get().resolve("meetings/" + name + ".json")));
        }
        check(talks, 8);
    }

    private void check(List<Transcript> talks, int each) {
        for (int i = 0; i < talks.size(); i++) {
            Transcript talk = talks.get(i);
            QuoteAligner aligner = new QuoteAligner(new TalkIndex(talk));
            PlainFuzzy fuzzy = new PlainFuzzy(talk);
            for (Planted planted : new PlantedQuotes(talk, talks.get((i + 1) % talks.size()), 17 + i).some(each)) {
                boolean own = planted.talk().equals(talk);
                check(
                        planted,
                        own ? aligner : new QuoteAligner(new TalkIndex(planted.talk())),
                        own ? fuzzy : new PlainFuzzy(planted.talk()));
            }
        }
        System.out.println(table());
        Count honest = counts.getOrDefault(Kind.HONEST, new Count());
        List<String> wrong =
                faults.stream().filter(fault -> !fault.startsWith("HONEST")).toList();
        faults.forEach(System.out::println);
        assertThat(wrong).isEmpty();
        assertThat(honest.printed / (double) honest.all).isGreaterThanOrEqualTo(RECALL);
    }

    private void check(Planted planted, QuoteAligner aligner, PlainFuzzy fuzzy) {
        // The hint is right, near, or wrong.
        int hint = planted.utterance()
                + List.of(0, 0, 2, -3, 40).get(Math.floorMod(planted.quote().hashCode(), 5));
        Outcome outcome = aligner.align(new DraftItem(planted.quote(), List.of(hint), ""));
        Count count = counts.computeIfAbsent(planted.kind(), kind -> new Count());
        count.all++;
        boolean printed = outcome.finding().isPresent();
        count.printed += printed ? 1 : 0;
        double score = fuzzy.score(planted.quote());
        for (int i = 0; i < THRESHOLDS.length; i++) {
            count.fuzzy[i] += score >= THRESHOLDS[i] ? 1 : 0;
        }
        outcome.finding().ifPresent(QuoteCorpusTest::assertWordsOfTheTalk);
        boolean right = switch (planted.kind()) {
            case HONEST -> printed;
            // It comes under the one who said it.
            case SPEAKER ->
                !printed
                        || outcome.finding()
                                .get()
                                .evidence()
                                .get(0)
                                .utterance()
                                .speaker()
                                .equals(planted.talk()
                                        .utterances()
                                        .get(planted.utterance())
                                        .speaker());
            // What is cut out without weight may be printed if the gap is seen.
            case MIDDLE -> !printed || isHonestCut(planted, outcome.finding().get());
            default -> !printed;
        };
        if (!right) {
            faults.add(planted.kind() + " " + planted.how() + ": " + planted.quote() + "\n   of: " + planted.said()
                    + "\n   printed: "
                    + outcome.finding()
                            .map(f -> f.match().map(Match::id).orElse("") + " " + f.text())
                            .orElse("no: " + outcome.reason()));
        }
    }

    /** The gap is shown and weighs nothing, or what is cut was a stumble and is printed. */
    private static boolean isHonestCut(Planted planted, Finding finding) {
        boolean shown = finding.match().equals(Optional.of(Match.ELIDED))
                && finding.text().contains(" … ");
        boolean whole = PlantedQuotes.plain(planted.said()).equals(PlantedQuotes.plain(finding.text()));
        return whole || (shown && planted.how().equals("plain"));
    }

    /** Each piece between gaps stands in its utterance. */
    private static void assertWordsOfTheTalk(Finding finding) {
        for (Evidence evidence : finding.evidence()) {
            for (String piece : evidence.text().split(" … ", -1)) {
                assertThat(evidence.utterance().text()).contains(piece);
            }
        }
        String joined =
                String.join("", finding.evidence().stream().map(Evidence::text).toList());
        assertThat(PlantedQuotes.plain(finding.text()).replace(" ", ""))
                .isEqualTo(PlantedQuotes.plain(joined).replace(" ", ""));
        assertThat(finding.evidence().stream().map(e -> e.utterance().speaker()).distinct())
                .hasSize(1);
    }

    private String table() {
        StringBuilder table = new StringBuilder("\nprinted of all        | aligner | fuzzy 0.90 | fuzzy 0.95\n");
        counts.forEach((kind, count) -> table.append(String.format(
                Locale.ROOT,
                "%-12s %8d | %7d | %10d | %10d%n",
                kind.name().toLowerCase(Locale.ROOT),
                count.all,
                count.printed,
                count.fuzzy[0],
                count.fuzzy[1])));
        return table.toString();
    }

    /** A meeting of QMSum as text, without what its transcribers noted in braces. */
    private static Transcript meeting(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (JsonNode turn : new ObjectMapper().readTree(file.toFile()).get("meeting_transcripts")) {
            String said = turn.get("content")
                    .asText()
                    .replaceAll("\\{[^}]*}", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
            if (!said.isEmpty()) {
                text.append(turn.get("speaker").asText())
                        .append(": ")
                        .append(said)
                        .append("\n\n");
            }
        }
        return Transcript.parse(text.toString(), file.getFileName().toString());
    }

    private static Optional<Path> above(String folder) {
        return Stream.iterate(
                        Optional.of(Path.of("").toAbsolutePath()), Optional::isPresent, p -> p.map(Path::getParent))
                .flatMap(Optional::stream)
                .map(path -> path.resolve(folder))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(QuoteCorpusTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
