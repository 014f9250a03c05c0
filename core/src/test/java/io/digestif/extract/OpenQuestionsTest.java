package io.digestif.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.draft.DraftItem;
import io.digestif.language.Language;
import io.digestif.language.Phrases;
import io.digestif.transcript.Transcript;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenQuestionsTest {
    private static final String BAY =
            "Ivo: The harbour gets its power from two turbines, and the turbines stand in the bay.";
    private static final String ANSWER =
            "Mara: The captain spent a whole year at the school of the island before he came back to the village.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nobody knows whether the turbines in the bay disturb the fish of the harbour.",
                "We still don't know why the second turbine stops in the bay at night.",
                "We still don't know-and we have had three engineers in the harbour-about how the turbine stops.",
                "Whether the turbines disturb the fish in the harbour remains to be seen.",
                "How many fish the turbines in the bay disturb, nobody knows.",
                "A third turbine would help the harbour, but I don't know if the bay is deep enough."
            })
    void whatIsSaidNotToBeKnown_isOpen(String said) {
        assertThat(open(Talks.english(BAY, "Ivo: " + said))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The people in the harbour honestly have no idea of the turbines in the bay.",
                "Almost nobody knows that there are two different turbines in the bay of the harbour.",
                "I just don't know why the harbour has got a silly turbine in the bay.",
                "The harbour has two turbines, a bay full of fish and a mysterious old crystal.",
                "The harbour calls a third turbine in the bay, and we don't know that turbine.",
                "A turbine is a compromise, and you have to decide where the harbour loses its power.",
                "If nobody knows how the turbines turn, the harbour gets no power from the bay.",
                "I don't know if the harbour has ever been so full of turbines and fish.",
                "I wonder if we might consider a third turbine for the harbour in the bay."
            })
    void whatOnlySoundsLikeDoubt_isNotOpen(String said) {
        assertThat(open(Talks.english(BAY, "Ivo: " + said))).isEmpty();
    }

    @Test
    void whatItsSpeakerDoesNotKnow_isNoInsightEither() {
        Talk talk = new Talk(Talks.english(
                BAY,
                "Ivo: I just don't know why the harbour has got a silly turbine in the bay.",
                "Ivo: A harbour should never have only one turbine, because a storm stops the power of the bay.",
                ANSWER));
        Standing standing = new Standing(talk);

        assertThat(new Insights(talk, standing, new Chosen(talk))
                        .items(standing.passages()).stream()
                                .map(DraftItem::text)
                                .toList())
                .anyMatch(text -> text.contains("should never have only one turbine"))
                .noneMatch(text -> text.contains("don't know"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why do the turbines turn when the harbour is asleep?",
                "If the harbour had a third turbine, would the fish leave the bay?",
                "In what way do the turbines disturb the fish in the harbour?"
            })
    void questionThatIsAskedAndLeft_isOpen(String question) {
        assertThat(open(Talks.english(BAY, "Ivo: " + question, "Mara: Nobody knows.", ANSWER)))
                .containsExactly(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I remember the captain being like, why do the turbines turn when the harbour is asleep?",
                "A harbour should look at its bay first, instead of how many fish do the turbines disturb?",
                "\"Why do the turbines turn when the harbour is asleep?\""
            })
    void questionThatIsTold_isNotOpen(String question) {
        assertThat(open(Talks.english(BAY, "Ivo: " + question, "Mara: Nobody knows.", ANSWER)))
                .isEmpty();
    }

    @Test
    void questionThatFewWordsAnswer_isNotOpen() {
        assertThat(open(Talks.english(
                        BAY,
                        "Ivo: How many fish do the turbines in the bay disturb?",
                        "Mara: Hardly a fish is seen near the turbines.",
                        "Ivo: All right.")))
                .isEmpty();
        assertThat(open(Talks.english(
                        BAY, "Ivo: How many fish do the turbines in the bay disturb?", "Mara: Mhm.", "Ivo: Fine.")))
                .hasSize(1);
    }

    @Test
    void remarkBehindAnAnswer_leavesNothingOpen() {
        assertThat(open(Talks.english(
                        BAY,
                        "Ivo: How old is the yard that built the turbines of the harbour?",
                        "Mara: Well, about sixty years, and the house is even older. The yard is still open.")))
                .isEmpty();
    }

    @Test
    void germanQuestionThatNobodyKnows_isOpen() {
        assertThat(open(Talks.in(
                        "de",
                        "Ivo: Der Hafen bekommt seinen Strom aus zwei Turbinen in der Bucht.",
                        "Ivo: Niemand weiß, ob die Turbinen in der Bucht die Fische im Hafen stören.")))
                .hasSize(1);
        assertThat(open(Talks.in(
                        "de",
                        "Ivo: Der Hafen bekommt seinen Strom aus zwei Turbinen in der Bucht.",
                        "Ivo: Die Leute im Hafen haben von den Turbinen in der Bucht keine Ahnung.")))
                .isEmpty();
    }

    static Stream<Arguments> phrases() {
        return Language.tags().stream()
                .flatMap(tag -> Stream.of("unknown", "unsettled")
                        .flatMap(
                                list -> Language.of(tag).list(list).stream().map(phrase -> Arguments.of(tag, phrase))));
    }

    /** Only what a phrase of doubt raises passes as an open question when it is verified. */
    @ParameterizedTest
    @MethodSource("phrases")
    void everyPhraseOfWhatIsOpen_isOneOfDoubt(String tag, String phrase) {
        Language language = Language.of(tag);
        assertThat(new Phrases(language, "doubt").in(language.words(phrase))).isTrue();
    }

    private static List<String> open(Transcript transcript) {
        Talk talk = new Talk(transcript);
        return new OpenQuestions(talk, new Standing(talk), new Chosen(talk))
                .items().stream().map(DraftItem::text).toList();
    }
}
