package io.digestif.verify;

import static io.digestif.verify.Verified.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.Talks;
import io.digestif.draft.Draft;
import io.digestif.plan.Plan;
import io.digestif.plan.Segment;
import io.digestif.transcript.Transcript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoSaysItTest {
    private static final Transcript ASKED = Talks.of(
            "Ada: Let me come to hybrid workflows, in which two computers share a problem.",
            "Ada: Companies rent a hybrid workflow by the hour now.",
            "Ada: How do you decide which computer gets which part?",
            "Ben: Whatever is a search goes to the slower computer.",
            "Ben: A hybrid workflow saves us a week of waiting.");

    private static final Transcript UNNAMED = Talks.of(
            "My guest is Mary Stone, who has walked along every glacier of the valley.",
            "Would you say that the glaciers of the valley are lost for good?",
            "The ice loses two metres of its depth in a summer.",
            "In her letters, Mary Stone says that the ice sings in the night.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada explains hybrid workflows, because two computers share a problem.",
                "Ada suggests that companies rent a hybrid workflow by the hour."
            })
    void whoOnlyComesToAQuestion_explainsNothing(String claim) {
        Verdict verdict = Verified.of(ASKED, "key-insights", item(claim, 0, 1));
        assertThat(verdict.findings()).isEmpty();
    }

    @Test
    void whoComesToAQuestion_saysSomethingOnTheWay() {
        assertThat(Verified.of(
                                ASKED,
                                "key-insights",
                                item("Ada says that companies rent a hybrid workflow by the hour.", 1))
                        .findings())
                .singleElement()
                .satisfies(found -> assertThat(Verified.lines(found)).containsExactly(1));
        assertThat(Verified.of(ASKED, "key-insights", item("Ben explains that a hybrid workflow saves them a week.", 1))
                        .findings())
                .singleElement()
                .satisfies(found -> assertThat(Verified.lines(found)).containsExactly(4));
    }

    /** The word of the question alone is not what somebody answers. */
    @Test
    void claimUnderAName_restsOnThatOnesWords() {
        Transcript talk = Talks.of(
                "Ada: Does the ban create a grey area for the police in traffic cases?",
                "Ben: That depends on every single case.",
                "Ben: The police decide what they refer to us.");
        Verdict verdict = Verified.of(
                talk,
                "key-insights",
                item("Ben says that the ban creates a grey area for the police in traffic cases.", 2));
        assertThat(verdict.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mary Stone says that the ice loses two metres of its depth. | A speaker says that the ice loses two metres of its depth.",
                "Stone explains that the ice loses two metres of its depth. | A speaker explains that the ice loses two metres of its depth.",
                "Mary Stone asks whether the glaciers are lost for good. | A speaker asks whether the glaciers are lost for good.",
                "Mary Stone says that the ice sings in the night. | Mary Stone says that the ice sings in the night.",
                "The ice loses two metres of its depth. | The ice loses two metres of its depth."
            })
    void talkThatDoesNotTellWhoSpeaks_namesNobodyButWhomItCites(String written, String printed) {
        Verdict verdict = Verifier.of(Plan.of(UNNAMED), true)
                .verifyFlow(new Draft("conversation-flow", List.of(item(written))), List.of(new Segment(0, 4)));
        assertThat(verdict.findings()).extracting(Finding::text).containsExactly(printed);
    }

    @Test
    void inGermanSomebodySaysIt() {
        Transcript german = new Transcript(
                "gletscher",
                Optional.of("Ein Besuch bei Maria Stein"),
                Optional.of(Locale.GERMAN.getLanguage()),
                Optional.empty(),
                Talks.of("Das Eis verliert in jedem Sommer zwei Meter.", "Das Tal hat drei Gletscher.")
                        .utterances(),
                "0".repeat(64),
                List.of());
        assertThat(Verified.of(
                                german,
                                "key-insights",
                                item("Maria Stein sagt, dass das Eis jeden Sommer zwei Meter verliert.", 0))
                        .findings())
                .extracting(Finding::text)
                .containsExactly("Jemand sagt, dass das Eis jeden Sommer zwei Meter verliert.");
    }

    @Test
    void labelOfARoleAndAName_isTheOneOfTheRoleAlone() {
        Transcript talk = Talks.of(
                "The Chair (Lee): I call the sixth session of the committee to order.",
                "Mr. Vis: I have a petition about salmon, and the deputy minister has it, too.",
                "Ms. Tran (Prime Minister): There is no tolerance for cruelty to salmon.",
                "The Chair: Petitions are presented in one minute.");
        for (String claim : List.of(
                "The Chair calls the sixth session of the committee to order.",
                "Lee says that petitions are presented in one minute.",
                "The Prime Minister says that there is no tolerance for cruelty to salmon.")) {
            assertThat(Verified.of(talk, "key-insights", item(claim)).findings())
                    .extracting(Finding::text)
                    .containsExactly(claim);
        }
        assertThat(Verified.of(talk, "key-insights", item("The Chair has a petition about salmon."))
                        .findings())
                .isEmpty();
    }

    @Test
    void twoWhoAreSaidToSuggestSomething_bothSpeakOfIt() {
        Transcript talk = Talks.of(
                "Ada: We could record the same group every week.",
                "Ben: The group talks about the same things in winter.",
                "Cem: I have to leave at noon.");
        String claim =
                "%s suggest to record the same group every week, since it talks about the same things in winter.";
        assertThat(Verified.of(talk, "key-insights", item(String.format(claim, "Ada and Ben"), 0))
                        .findings())
                .hasSize(1);
        assertThat(Verified.of(talk, "key-insights", item(String.format(claim, "Ada and Cem"), 0))
                        .findings())
                .isEmpty();
    }

    @Test
    void whoSaysEachHalf_mustSayIt() {
        Transcript talk = Talks.of(
                "Ada: Companies rent computers by the hour.",
                "Ben: Two computers share a problem.",
                "Ada: The state rents a computer, too.",
                "Ada: How long do you wait?",
                "Cem: I have to leave at noon.");
        assertThat(Verified.of(
                                talk,
                                "key-insights",
                                item(
                                        "Ada says companies rent computers by the hour, and Ben says two computers share a problem."))
                        .findings())
                .hasSize(1);
        assertThat(Verified.of(talk, "key-insights", item("The state rents a computer, too."))
                        .findings())
                .hasSize(1);
    }

    @Test
    void whoIsOnlySpokenOf_neednotSayIt() {
        Transcript talk =
                Talks.of("Ada: Ben forgets the gloves on every trip to the glacier.", "Ben: I have two pairs at home.");
        assertThat(Verified.of(talk, "key-insights", item("Ada says that Ben forgets the gloves on every trip.", 0))
                        .findings())
                .hasSize(1);
        assertThat(Verified.of(talk, "key-insights", item("Ben says that Ada forgets the gloves on every trip.", 0))
                        .findings())
                .isEmpty();
    }

    /** The embedded engine's sentence on a part, whose topics others name, too. */
    @Test
    void whatSomebodySpeaksAbout_mayBeNamedByOthers() {
        Verdict verdict = Verifier.of(Plan.of(ASKED), true)
                .verifyFlow(
                        new Draft(
                                "conversation-flow",
                                List.of(item("Ben speaks about: hybrid workflow, search and companies.", 1, 3))),
                        List.of(new Segment(0, 5)));
        assertThat(verdict.dropped()).isEmpty();
    }
}
