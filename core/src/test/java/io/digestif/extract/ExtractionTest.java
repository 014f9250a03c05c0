package io.digestif.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.digestif.draft.Draft;
import io.digestif.draft.DraftItem;
import io.digestif.plan.Segment;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExtractionTest {
    private static final List<String> SECTIONS = List.of(
            "key-insights",
            "conversation-flow",
            "surprising-moments",
            "in-depth",
            "quotes",
            "open-questions",
            "references");

    private static final Transcript TALK = Talks.english(
            "Mara: Hello and welcome back to the show, everybody.",
            "Mara: What does a beekeeper do in the middle of winter?",
            "Ivo: A beekeeper in winter mostly leaves the hive alone and listens to the cluster.",
            "Ivo: The bees form a cluster around the queen, and the cluster keeps the queen at thirty degrees.",
            "Ivo: Um, so a hive without honey starves before the first willow blooms.",
            "Ivo: Every hive needs about fifteen kilos of honey to get through the winter.",
            "Mara: Fifteen kilos of honey sounds like a lot for one hive.",
            "Ivo: I was surprised when a student weighed a hive in January and the bees had eaten half of the honey.",
            "Ivo: You should never open a hive in winter, because the cluster loses its warmth.",
            "Ivo: Nobody knows how the bees decide where the cluster sits in the hive.",
            "Mara: And how do you find out that a queen has died?",
            "Ivo: The bees without a queen make a different sound, a long roar.",
            "Ivo: A colony without a queen raises a new queen from a young larva.",
            "Mara: Where can people read about the sound of a colony?",
            "Ivo: There is a book called Winter Cluster by Helen Marsh about the sound of the colony.",
            "Ivo: The larva of a queen gets royal jelly for five days, and the larva of a worker for three days.",
            "Mara: Does the varroa mite survive the winter in the colony?",
            "Ivo: The varroa mite lives on the bees and waits for the first larva in spring.",
            "Ivo: The best treatment against the mite is oxalic acid in December, when the colony has no larva.",
            "Ivo: Oxalic acid kills the mite on the bees, but it cannot reach the mite under a wax cap.",
            "Mara: Thank you so much for coming, this was lovely.");

    @Test
    void sound_isNeverChosen() {
        List<String> lines = new ArrayList<>();
        for (Utterance u : TALK.utterances()) {
            lines.add(u.speaker().orElseThrow().name() + ": " + u.text());
            lines.add("[the bees of the hive roar, and the cluster of the queen hums]");
        }
        Transcript noisy = Talks.english(lines.toArray(String[]::new));
        assertThat(drafts(noisy, SECTIONS))
                .flatExtracting(Draft::items)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.lines())
                        .noneMatch(line -> noisy.utterances().get(line).isSound()))
                .allSatisfy(item -> assertThat(item.text()).doesNotContain("roar, and"));
    }

    @Test
    void drafts_comeInTheOrderAskedFor() {
        List<String> asked = List.of("quotes", "action-items", "key-insights");
        assertThat(drafts(TALK, asked)).extracting(Draft::section).containsExactlyElementsOf(asked);
        assertThat(drafts(TALK, asked).get(1).items()).isEmpty();
    }

    @Test
    void everyLine_isOfTheTalk() {
        for (Draft draft : drafts(TALK, SECTIONS)) {
            for (DraftItem item : draft.items()) {
                assertThat(item.lines()).isNotEmpty().doesNotHaveDuplicates();
                assertThat(item.lines())
                        .allMatch(line -> line >= 0 && line < TALK.utterances().size());
                assertThat(item.text()).isNotBlank();
            }
        }
    }

    @Test
    void statements_areSaidInTheirLines() {
        for (String section : List.of("key-insights", "surprising-moments", "in-depth", "open-questions")) {
            for (DraftItem item : items(section)) {
                String said = words(item.lines().stream()
                        .map(line -> TALK.utterances().get(line))
                        .map(u -> u.speaker().orElseThrow().name() + " " + u.text())
                        .collect(Collectors.joining(" ")));
                assertThat(List.of(said.split(" ")))
                        .as(item.text())
                        .containsAll(List.of(words(item.text()).split(" ")));
            }
        }
    }

    @Test
    void nothing_standsTwice() {
        Set<Integer> seen = new HashSet<>();
        for (String section : List.of("key-insights", "surprising-moments", "in-depth", "quotes", "open-questions")) {
            for (DraftItem item : items(section)) {
                assertThat(item.lines()).as(item.text()).allMatch(seen::add);
            }
        }
    }

    @Test
    void insights_nameWhoHoldsThemAndGreetNobody() {
        assertThat(items("key-insights"))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.text())
                        .startsWith("Ivo: ")
                        .endsWith(".")
                        .doesNotContain("?", "welcome", "Thank"));
    }

    @Test
    void flow_hasAParagraphForEachPartWithinIt() {
        List<Segment> parts = Segment.divide(TALK, 3, 3);
        List<DraftItem> flow = items("conversation-flow");
        assertThat(flow).hasSameSizeAs(parts);
        for (int i = 0; i < flow.size(); i++) {
            assertThat(flow.get(i).lines()).allMatch(parts.get(i)::holds);
        }
        // A question only with what the next to speak says.
        assertThat(flow).allSatisfy(item -> assertThat(item.text()).doesNotMatch("(?s).*\\?\\s*$"));
    }

    @Test
    void flow_hasHeadingsThatItsStatementsName() {
        List<DraftItem> told = items("conversation-flow").stream()
                .filter(item -> item.text().contains(" says: ") && !item.label().isEmpty())
                .toList();
        assertThat(told)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.text().split(" says: ", 2)[1])
                        .containsIgnoringCase(item.label().replaceAll("s$", "")));
    }

    @Test
    void flow_tellsInsteadOfListingAndHeadsNoTwoPartsAlike() {
        List<DraftItem> flow = items("conversation-flow");
        assertThat(flow).isNotEmpty().allSatisfy(item -> assertThat(item.text()).doesNotContain(" about: "));
        assertThat(flow.stream().map(DraftItem::label).filter(label -> !label.isEmpty()))
                .doesNotHaveDuplicates();
    }

    @Test
    void partOfWhichNothingCanBeTold_listsWhatItIsAbout() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            lines.add("Ivo: The bees of the hive keep the queen warm all winter long, so the cluster never sleeps.");
            lines.add("Ivo: Right, the hive and the queen and the bees.");
            lines.add("Mara: The hive, yes, the hive.");
            lines.add("Mara: The queen and the bees, the bees.");
        }
        Transcript talk = Talks.english(lines.toArray(String[]::new));
        List<Segment> parts = List.of(new Segment(0, 2), new Segment(2, 4), new Segment(4, 12));

        List<DraftItem> flow = Extraction.drafts(talk, List.of("conversation-flow"), parts)
                .get(0)
                .items();

        assertThat(flow).hasSize(3);
        assertThat(flow.get(1).text()).startsWith("Mara speaks about: ").contains("hive");
        assertThat(flow.get(1).label()).isEmpty();
        assertThat(flow.get(1).lines()).allMatch(parts.get(1)::holds);
    }

    @Test
    void whoSaysThatHeDoesNotKnow_isNotQuoted() {
        Transcript talk = Talks.english(
                "Mara: So how much honey does a cluster of bees need?",
                "Ivo: I don't know, but I think the cluster of bees in a hive should have more honey than it needs.",
                "Mara: And what about the sugar?",
                "Ivo: Sugar is the worst thing that a beekeeper could ever give to the cluster of bees in a hive.");

        assertThat(drafts(talk, List.of("quotes", "key-insights")))
                .flatExtracting(Draft::items)
                .extracting(DraftItem::text)
                .anyMatch(text -> text.contains("Sugar is the worst thing"))
                .noneMatch(text -> text.contains("should have more honey"));
    }

    @Test
    void theme_hasMoreThanOnePoint() {
        Map<String, Long> points =
                items("in-depth").stream().collect(Collectors.groupingBy(DraftItem::label, Collectors.counting()));

        assertThat(points.values()).allMatch(count -> count > 1);
    }

    @Test
    void surprise_isOnlyWhatIsMarked() {
        assertThat(items("surprising-moments"))
                .singleElement()
                .satisfies(item -> assertThat(item.text()).contains("surprised when a student weighed a hive"));
    }

    @Test
    void quotes_areTheWordsAsSaidAndApart() {
        List<DraftItem> quotes = items("quotes");
        assertThat(quotes).isNotEmpty();
        for (DraftItem quote : quotes) {
            assertThat(TALK.utterances().get(quote.lines().get(0)).text()).contains(quote.text());
        }
        List<Integer> lines =
                quotes.stream().map(q -> q.lines().get(0)).sorted().toList();
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i) - lines.get(i - 1)).isGreaterThan(1);
        }
    }

    @Test
    void openQuestion_isTheOneNobodyCanAnswer() {
        assertThat(items("open-questions"))
                .singleElement()
                .satisfies(item -> assertThat(item.text()).startsWith("Ivo: Nobody knows how the bees decide"));
    }

    @Test
    void noMarksAndNoCapitals_stillGivesLinesThatReadAsSentences() {
        Transcript low = Talks.english(
                "Mara: so what does a beekeeper do in the middle of winter",
                "Ivo: well the bees form a cluster around the queen and the cluster keeps the queen warm",
                "Ivo: so a hive without honey will starve before the first willow blooms",
                "Ivo: but it's the honey in the hive that keeps the cluster of bees alive in winter",
                "Ivo: and there's a queen in the middle of the cluster that needs honey",
                "Mara: okay and can people hear the cluster",
                "Ivo: yeah so the bees without a queen have a different sound in the hive",
                "Ivo: i think every beekeeper should listen to the hive in winter");
        List<Draft> drafts = drafts(low, SECTIONS);
        assertThat(drafts.get(0).items())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.text()).matches("(?s)Ivo: \\p{Lu}.*\\."));
    }

    @Test
    void unknownLanguage_stillGivesInsights() {
        Transcript odd = new Transcript(
                "talk", Optional.empty(), Optional.of("eo"), Optional.empty(), TALK.utterances(), "0", List.of());
        assertThat(drafts(odd, SECTIONS).get(0).items()).isNotEmpty();
    }

    @Test
    void nothingSaid_nothingFound() {
        assertThat(Extraction.drafts(Talks.english(), SECTIONS, List.of()))
                .hasSize(SECTIONS.size())
                .allSatisfy(draft -> assertThat(draft.items()).isEmpty());
    }

    @Test
    void summary_keepsToItsWordsAndToTheOrderOfTheTalk() {
        List<String> sentences = Extraction.sentences(TALK, 60);
        assertThat(sentences).hasSizeGreaterThan(2);
        assertThat(sentences.stream().mapToInt(s -> s.split(" ").length).sum()).isBetween(40, 60);
        List<String> all =
                TALK.utterances().stream().map(u -> words(u.text())).collect(Collectors.toCollection(ArrayList::new));
        int last = -1;
        for (String sentence : sentences) {
            int at = all.indexOf(words(sentence));
            assertThat(at).as(sentence).isGreaterThan(last);
            last = at;
        }
        assertThatThrownBy(() -> Extraction.sentences(TALK, -1)).hasMessageContaining("maxWords");
    }

    private static List<DraftItem> items(String section) {
        Map<String, Draft> drafts =
                drafts(TALK, SECTIONS).stream().collect(Collectors.toMap(Draft::section, Function.identity()));
        return Optional.ofNullable(drafts.get(section)).orElseThrow().items();
    }

    private static List<Draft> drafts(Transcript talk, List<String> sections) {
        return Extraction.drafts(talk, sections, Segment.divide(talk, 3, 3));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("^(um|so|and)?[, ]*(so )?", "")
                .replaceAll("[^a-z0-9 ]", "")
                .strip();
    }
}
