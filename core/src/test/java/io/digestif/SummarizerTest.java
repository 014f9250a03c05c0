package io.digestif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.digestif.digest.Digest;
import io.digestif.digest.DigestListener;
import io.digestif.digest.IncompleteDigestException;
import io.digestif.digest.Item;
import io.digestif.digest.Section;
import io.digestif.digest.Section.Status;
import io.digestif.error.ModelRejectedException;
import io.digestif.error.PromptException;
import io.digestif.transcript.Transcript;
import io.digestif.verify.Dropped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummarizerTest {
    private static final Transcript TALK = Talks.LIGHTHOUSE;
    private static final String NOTHING = "{\"items\": []}";
    private static final List<String> SEVEN = List.of(
            "key-insights",
            "conversation-flow",
            "surprising-moments",
            "in-depth",
            "quotes",
            "open-questions",
            "references");

    @TempDir
    Path folder;

    @Test
    void everySection_isAskedOnceOverTheSamePrefix() {
        FakeModel model = new FakeModel(user -> NOTHING);
        Digest digest = Summarizer.builder()
                .model(model)
                .sections(List.of("key-insights", "quotes", "references"))
                .build()
                .summarize(TALK);
        assertThat(model.asked).hasSize(3).doesNotHaveDuplicates();
        String talk = model.asked.get(0).substring(0, model.asked.get(0).indexOf("</transcript>"));
        assertThat(model.asked).allSatisfy(user -> assertThat(user).startsWith(talk));
        assertThat(digest.report().calls().made()).isEqualTo(3);
        assertThat(digest.report().tokens().inputTokens()).isEqualTo(300);
        assertThat(digest.sections()).extracting(Section::status).containsOnly(Status.NOTHING_FOUND);
    }

    @Test
    void honestModel_givesADigestTracedToTheTalk() {
        FakeModel model = new FakeModel(SummarizerTest::honestly);
        Digest digest = Summarizer.with(model).summarize(TALK);
        assertThat(digest.sections()).extracting(Section::id).isEqualTo(SEVEN);
        assertThat(digest.report().dropped()).isEmpty();
        assertThat(digest.sections()).extracting(Section::status).containsOnly(Status.COMPLETE);
        assertThat(digest.sections())
                .flatMap(Section::items)
                .flatMap(Item::evidence)
                .allSatisfy(evidence -> assertThat(TALK.utterances()).contains(evidence.utterance()));
        assertThat(digest.section("quotes").orElseThrow().items().get(0).speaker())
                .map(speaker -> speaker.name())
                .contains("Ben Okoro");
        assertThat(digest.section("references").orElseThrow().items().get(0).searchLink())
                .map(Object::toString)
                .contains("https://duckduckgo.com/?q=The+Lighthouse+Stevensons");
        assertThat(digest.report().dropped()).isEmpty();
        assertThat(digest.hasGaps()).isFalse();
    }

    @Test
    void modelThatInventsEverything_leavesNothingButTheReport() {
        FakeModel model = new FakeModel(user -> """
                {"items": [
                  {"text": "Marie Curie calls 300 whales home to the castle every Sunday.", "lines": [4, 5], "label": "book"},
                  {"text": "Tax reform splits the governing coalition.", "lines": [8], "label": "film"}
                ]}""");
        Digest digest = Summarizer.with(model).summarize(TALK);
        assertThat(digest.sections()).extracting(Section::status).containsOnly(Status.NOTHING_FOUND);
        assertThat(digest.sections()).flatMap(Section::items).isEmpty();
        assertThat(digest.report().dropped()).extracting(Dropped::section).containsAll(SEVEN);
        assertThat(digest.report().dropped()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(digest.report().checked()).isGreaterThanOrEqualTo(14);
        assertThat(digest.hasGaps()).isFalse();
    }

    @Test
    void flow_isAskedLastWithThePartsOfTheTalk() {
        FakeModel model = new FakeModel(SummarizerTest::honestly);
        Summarizer.with(model).summarize(TALK);
        assertThat(model.asked).hasSize(7).last().asString().contains("Part 1: lines 0 to");
    }

    @Test
    void flowWithoutTheTalksEnd_isAskedForOnceMoreAndThenPartial() {
        FakeModel model = new FakeModel(user -> user.contains("Part 1: lines")
                ? "{\"items\": [{\"text\": \"Ada Finch welcomes Ben Okoro, who keeps the lighthouse on Skerry Point.\","
                        + " \"lines\": [1], \"label\": \"the guest\"}]}"
                : NOTHING);
        Digest digest = Summarizer.with(model).summarize(Talks.LONG);
        Section flow = digest.section("conversation-flow").orElseThrow();
        assertThat(flow.status()).isEqualTo(Status.PARTIAL);
        assertThat(flow.reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("end"));
        assertThat(model.asked.get(model.asked.size() - 1))
                .doesNotContain("Part 1: lines")
                .contains("Part 2: lines");
        assertThat(digest.hasGaps()).isTrue();
    }

    @Test
    void strict_makesAGapAnErrorThatCarriesTheDigest() {
        FakeModel model = new FakeModel(user -> "no JSON at all");
        Summarizer strict = Summarizer.builder().model(model).strict(true).build();
        assertThatThrownBy(() -> strict.summarize(TALK))
                .isInstanceOfSatisfying(
                        IncompleteDigestException.class,
                        e -> assertThat(e.digest().sections())
                                .extracting(Section::status)
                                .containsOnly(Status.FAILED))
                .hasMessageContaining("key-insights is failed");
    }

    @Test
    void unusableAnswer_isAskedForOnceMore() {
        FakeModel model =
                new FakeModel(user -> user.contains("could not be used") ? NOTHING : "{\"items\": [{\"lines\": [1]}]}");
        Digest digest = Summarizer.builder()
                .model(model)
                .sections(List.of("quotes"))
                .build()
                .summarize(TALK);
        assertThat(model.asked).hasSize(2);
        assertThat(digest.sections().get(0).status()).isEqualTo(Status.NOTHING_FOUND);
        assertThat(digest.report().calls().made()).isEqualTo(2);
    }

    @Test
    void sectionThatFails_leavesTheOthers() {
        FakeModel model = new FakeModel(user -> user.contains("word for word") ? "sorry" : NOTHING);
        Digest digest = Summarizer.builder()
                .model(model)
                .sections(List.of("key-insights", "quotes"))
                .build()
                .summarize(TALK);
        assertThat(digest.section("key-insights").orElseThrow().status()).isEqualTo(Status.NOTHING_FOUND);
        assertThat(digest.section("quotes").orElseThrow().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void fewWords_askNoModel() {
        FakeModel model = new FakeModel(user -> NOTHING);
        Digest digest = Summarizer.with(model).summarize(Talks.of("Test.", "Is this on?", "Test, test."));
        assertThat(model.asked).isEmpty();
        assertThat(digest.sections()).hasSize(7).extracting(Section::status).containsOnly(Status.NOTHING_FOUND);
        assertThat(digest.report().warnings()).singleElement().asString().contains("nothing to digest");
    }

    @Test
    void soundsAlone_askNoModel() {
        FakeModel model = new FakeModel(user -> NOTHING);
        String[] sounds = new String[80];
        Arrays.fill(sounds, "[a long and thunderous applause]");
        for (Summarizer summarizer : List.of(Summarizer.with(model), Summarizer.with("extractive"))) {
            Digest digest = summarizer.summarize(Talks.of(sounds));
            assertThat(digest.sections()).extracting(Section::status).containsOnly(Status.NOTHING_FOUND);
            assertThat(digest.report().warnings()).anyMatch(warning -> warning.contains("nothing to digest"));
        }
        assertThat(model.asked).isEmpty();
    }

    @Test
    void utteranceLongerThanTheWindow_isRefusedBeforeAnythingIsAsked() {
        FakeModel model = new FakeModel(user -> NOTHING);
        Transcript talk = Talks.of("a sentence without an end ".repeat(2_000));
        Summarizer small =
                Summarizer.builder().model(model).contextWindow(8_192).build();
        assertThatThrownBy(() -> small.summarize(talk)).isInstanceOf(ModelRejectedException.class);
        assertThat(model.asked).isEmpty();
    }

    @Test
    void language_isTheOneAskedFor() {
        FakeModel model = new FakeModel(user -> NOTHING);
        Digest digest = Summarizer.builder()
                .model(model)
                .language("de")
                .sections(List.of("key-insights"))
                .build()
                .summarize(TALK);
        assertThat(model.asked.get(0)).contains("Write in German");
        assertThat(digest.report().warnings()).singleElement().asString().contains("another language");
    }

    @Test
    void ownSection_isAskedForLikeOurs() throws IOException {
        Files.createDirectories(folder.resolve("action-items"));
        Files.writeString(folder.resolve("action-items/prompt.md"), "# Action items\n\nWho does what?");
        FakeModel model = new FakeModel(user -> user.contains("Who does what?")
                ? "{\"items\": [{\"text\": \"The council decides on the repair of the tower.\", \"lines\": [13, 14]}]}"
                : NOTHING);
        Digest digest =
                Summarizer.builder().model(model).prompts(folder).build().summarize(TALK);
        Section own = digest.sections().get(7);
        assertThat(own.heading()).isEqualTo("Action items");
        assertThat(own.items())
                .singleElement()
                .extracting(Item::text)
                .isEqualTo("The council decides on the repair of the tower.");
    }

    @Test
    void progress_isHeard() {
        List<String> heard = new ArrayList<>();
        Summarizer.builder()
                .model(new FakeModel(user -> NOTHING))
                .sections(List.of("key-insights", "quotes"))
                .listener(new DigestListener() {
                    @Override
                    public void started(int asks) {
                        heard.add("0/" + asks);
                    }

                    @Override
                    public void progressed(String section, int done, int asks) {
                        heard.add(done + "/" + asks);
                    }
                })
                .build()
                .summarize(TALK);
        assertThat(heard).containsExactly("0/2", "1/2", "2/2");
    }

    @Test
    void badSettings_areNamed() {
        assertThatThrownBy(() -> Summarizer.with("olama:qwen3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ollama");
        assertThatThrownBy(() ->
                        Summarizer.builder().sections(List.of("key-insihgts")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key-insights");
        assertThatThrownBy(() -> Summarizer.builder().concurrency(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("concurrency");
        assertThatThrownBy(() -> Summarizer.builder().contextWindow(10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contextWindow");
        assertThatThrownBy(() -> Summarizer.builder().language("!"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("language");
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> Summarizer.builder().prompts(missing).build()).isInstanceOf(PromptException.class);
    }

    /** What an honest model would answer to each request. */
    private static String honestly(String user) {
        String request = user.substring(user.indexOf("Your task:"));
        if (request.contains("main claims: what")) {
            return item("Ben Okoro says that satellite navigation fails more often than sailors admit.", 4, "");
        } else if (request.contains("Part 1")) {
            return "{\"items\": ["
                    + "{\"text\": \"Ada Finch welcomes Ben Okoro, who keeps the lighthouse on Skerry Point.\", \"lines\": [1],"
                    + " \"label\": \"the guest\"},"
                    + "{\"text\": \"Ben Okoro calls the lamp a backup that needs no electricity from the mainland.\","
                    + " \"lines\": [8], \"label\": \"the lamp\"},"
                    + "{\"text\": \"Ada Finch asks who will pay for the repair of the tower, and hopes that they do not wait"
                    + " for the next storm.\", \"lines\": [13, 15], \"label\": \"money\"}]}";
        } else if (request.contains("look up: a fact")) {
            return item("The fishing boats asked to keep the foghorn, which nobody expected.", 11, "");
        } else if (request.contains("Go deeper")) {
            return item("Last winter the signal was jammed on 14 nights.", 5, "jamming");
        } else if (request.contains("word for word")) {
            return item("A lamp that you can see with your own eyes is not jammed by anybody.", 6, "");
        } else if (request.contains("asked or doubted")) {
            return item("Who will pay for the repair of the tower?", 13, "");
        }
        return item("The Lighthouse Stevensons", 12, "book");
    }

    private static String item(String text, int line, String label) {
        return "{\"items\": [{\"text\": \"" + text + "\", \"lines\": [" + line + "], \"label\": \"" + label + "\"}]}";
    }
}
