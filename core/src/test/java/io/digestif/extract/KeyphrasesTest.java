package io.digestif.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyphrasesTest {
    private static List<String> of(Transcript transcript) {
        return new Keyphrases(new Talk(transcript))
                .of(sentence -> true, 12).stream().map(Keyphrases.Phrase::text).toList();
    }

    @Test
    void wordWithTheSameNeighbourInNearlyAllPlaces_isNamedWithIt() {
        assertThat(of(Talks.english(
                        "Last winter the voice recognition took our ferry for a goat.",
                        "Without voice recognition nobody at the quay could close a gate.",
                        "They paid a fortune for the voice recognition of that crane.",
                        "Then the first ship from New Haven came in with its engine off.",
                        "We had bought a mooring in New Haven before the storm.",
                        "A boat from New Haven pulled the barge out.")))
                .contains("voice recognition", "New Haven")
                .doesNotContain("recognition", "Haven");
    }

    @Test
    void wordWithDifferentNeighbours_staysAlone() {
        assertThat(of(Talks.english(
                        "Last winter the old turbine took in a shoal of herrings.",
                        "Without a second turbine nobody at the quay could open a gate.",
                        "They paid a fortune for the turbine under that crane.")))
                .contains("turbine");
    }

    @Test
    void phraseTwiceInOneSentence_hasNotComeBack() {
        assertThat(of(Talks.english(
                        "We took the barge to the herring cannery, and a herring cannery is no place for a boy.",
                        "The quay was empty at noon.",
                        "Somebody had closed the sluice gate of the quay.",
                        "In the evening we opened the sluice gate again.")))
                .contains("sluice gate")
                .doesNotContain("herring cannery");
    }

    @Test
    void verb_isNoTopic() {
        assertThat(of(Talks.english(
                        "The harbour could actually dredge the basin before the winter.",
                        "In the summer they never quietly dredge the mouth of the river.",
                        "Most towns around here merely dredge a lane for the ferry.",
                        "The ferry is what pays for the harbour.",
                        "Without the ferry nobody would come to the harbour.")))
                .contains("ferry")
                .doesNotContain("dredge");
    }

    @ParameterizedTest
    @CsvSource({"navigable", "tidal", "flooded"})
    void adjective_isNoTopic(String adjective) {
        assertThat(of(Talks.english(
                        "The lower river stays mostly " + adjective + " until the spring.",
                        "What they call half " + adjective + " is good enough for the eels.",
                        "Around the quay it turned quite " + adjective + " in the storm.",
                        "A variable went up before the storm.",
                        "Nobody in town could read the variable.",
                        "For the harbour that variable was worth a fortune.")))
                .contains("variable")
                .doesNotContain(adjective);
    }

    @Test
    void whatTellsHow_opensNoPhrase() {
        assertThat(of(Talks.english(
                        "On Sundays they carelessly anchor at the quay.",
                        "The others carelessly anchor under the bridge.",
                        "Some carelessly anchor in the lane of the ferry.",
                        "What we need is an assembly crane.",
                        "Nobody works without an assembly crane.",
                        "Most of the assembly is done by hand.")))
                .contains("assembly crane")
                .noneMatch(topic -> topic.startsWith("carelessly"));
    }

    @Test
    void curseAndSetPhrase_areNoTopics() {
        assertThat(of(Talks.english(
                        "The ferry was late by default, and a lot of bullshit lay in the basin.",
                        "On Monday the crane let the bullshit fall by default.",
                        "Nobody wanted that bullshit on the quay.",
                        "We open the gate by default when the ferry comes.",
                        "The ferry is what pays for the crane.")))
                .contains("ferry")
                .doesNotContain("bullshit", "default");
    }

    @Test
    void nameThatOnlyOpensSentences_keepsItsCapital() {
        assertThat(of(Talks.english(
                        "Orsolya Brandt built the first crane of the harbour.",
                        "Later the town bought a second crane from the shipyard.",
                        "Orsolya Brandt never saw it at work.")))
                .contains("Orsolya Brandt");
    }

    @Test
    void thingInBothNumbers_isNamedInThePlural() {
        assertThat(of(Talks.english(
                        "Last winter the turbine took in a shoal of herrings.",
                        "Without the turbine nobody at the quay could open a gate.",
                        "In the end they ordered the turbine from the shipyard.",
                        "Everybody on the island likes these turbines.",
                        "Some of the turbines came by barge.")))
                .contains("turbines")
                .doesNotContain("turbine");
    }

    @Test
    void germanForms_arePutAsTheyStandAlone() {
        assertThat(of(Talks.in(
                        "de",
                        "Am Montag kamen die Studierenden mit der Fähre auf die Insel.",
                        "In den Häfern am Fluss liegen die Netze der Fischer.",
                        "Danach fuhren die Studierenden mit dem Boot zum Leuchtturm.",
                        "Von den Häfern aus sieht man den Leuchtturm und die Boote.",
                        "Am Abend saßen die Studierenden bei den Häfern, und ein Häfer war leer.",
                        "Die höchsten Wellenbrecher liegen auf der Seite nach Norden.",
                        "Der Lotse zeigte uns die höchsten Wellenbrecher auf der Karte.",
                        "Im Prinzip gehört der dunkelste Keller der Insel den Möwen.",
                        "Im Prinzip war der dunkelste Keller der Insel einmal ein Stall.",
                        "Im Prinzip ist das den Möwen gleich.")))
                .contains("Studierende", "höchste Wellenbrecher", "dunkelster Keller")
                .doesNotContain("Studierenden", "höchsten Wellenbrecher", "dunkelste Keller", "Prinzip", "Häfern");
    }

    @Test
    void germanAdjectiveWithoutItsArticle_isNotPrinted() {
        assertThat(of(Talks.in(
                        "de",
                        "Wir fuhren am Morgen mit dem Boot zum größten Hafen der Insel.",
                        "Der Lotse kam aus dem größten Hafen und brachte die Netze.",
                        "Bei Ebbe liegt die Fähre im Hafen auf dem Sand.")))
                .contains("Hafen");
    }
}
