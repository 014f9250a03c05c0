package io.digestif.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.draft.DraftItem;
import io.digestif.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurprisesTest {
    @Test
    void whatAQuestionCallsSurprising_marksNothing() {
        assertThat(surprises(Talks.english(
                        "The harbour gets its power from two turbines, and the turbines stand in the bay.",
                        "Were there any surprising findings in the harbour?",
                        "The second turbine gives the harbour half of its power in the winter storms.")))
                .isEmpty();
    }

    @Test
    void whatItsSpeakerCallsSurprising_isOne() {
        assertThat(surprises(Talks.english(
                        "The harbour gets its power from two turbines, and the turbines stand in the bay.",
                        "I was surprised that the second turbine gives the harbour half of its power in the winter.")))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("half of its power"));
    }

    @Test
    void wordsThatOnlyLookLikeAMark_markNothing() {
        assertThat(surprises(Talks.english(
                        "The harbour gets its power from two turbines, and the turbines stand in the bay.",
                        "There were people in the harbour who knew the turbines of the bay from school.",
                        "The bay has a stunning view of the turbines in the harbour on summer evenings.")))
                .isEmpty();
    }

    @Test
    void germanGrumble_isNoSurprise() {
        assertThat(surprises(Talks.in(
                        "de",
                        "Ivo: Der Hafen bekommt seinen Strom aus zwei Turbinen in der Bucht.",
                        "Ivo: Komischerweise bekommt der Hafen aus der zweiten Turbine heute wieder keinen Strom.")))
                .isEmpty();
    }

    private static List<String> surprises(Transcript transcript) {
        Talk talk = new Talk(transcript);
        Standing standing = new Standing(talk);
        return new Surprises(talk, standing, new Chosen(talk))
                .items(standing.passages()).stream().map(DraftItem::text).toList();
    }
}
