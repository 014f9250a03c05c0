package io.digestif.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Where the transcriber wrote a capital the speaker began anew.
                "I wish I hadn't closed the damn But we had the logo on it. | I wish I hadn't closed the damn / But we had the logo on it.",
                "The English words No, the others are twice as many. | The English words / No, the others are twice as many.",
                "It could be a button We have one on the side. | It could be a button / We have one on the side.",
                // A name, a month, a title, and what an article or a preposition needs.
                "So I asked Will what he had seen that night. | So I asked Will what he had seen that night.",
                "It was in May we opened the second shop. | It was in May we opened the second shop.",
                "When they made Go, a lot of people laughed. | When they made Go, a lot of people laughed.",
                "We watched the movie Her in the evening. | We watched the movie Her in the evening.",
                "They play for The who of this town. | They play for The who of this town."
            })
    void restart_endsASentence(String said, String sentences) {
        Talk talk = new Talk(Talks.english(
                "Ivo: The turbines stand in the bay and give the harbour its power in winter.", "Ivo: " + said));

        assertThat(talk.sentences().stream().skip(1).map(Sentence::said).toList())
                .isEqualTo(List.of(sentences.split(" / ")));
    }

    @Test
    void articleOfASpeakersTitle_isNobodysName() {
        Talk talk = new Talk(Talks.english(
                "The Chair: The harbour gets its power from two turbines, and the turbines stand in the bay.",
                "The turbines in the bay give the harbour its power."));
        Standing standing = new Standing(talk);

        assertThat(talk.isSpeakersName("chair")).isTrue();
        assertThat(talk.isSpeakersName("the")).isFalse();
        assertThat(standing.of(talk.sentences().get(1))).isPositive();
    }

    @Test
    void germanClause_needsAnotherBehindItsComma() {
        Talk talk = new Talk(Talks.in(
                "de",
                "Ivo: Der Hafen bekommt seinen Strom aus zwei Turbinen in der Bucht.",
                "Ivo: Wenn der Hafen eine Turbine in die Bucht stellt, bekommen die Leute mehr Strom.",
                "Ivo: Wenn der Hafen eine Turbine in die Bucht stellt, nämlich mehr Strom für die Leute."));
        Standing standing = new Standing(talk);

        assertThat(standing.of(talk.sentences().get(1))).isPositive();
        assertThat(standing.of(talk.sentences().get(2))).isZero();
    }

    @Test
    void conditionAlone_isNoSentence() {
        Talk talk = new Talk(Talks.english(
                "Ivo: The harbour gets its power from two turbines, and the turbines stand in the bay.",
                "Ivo: If the second turbine in the bay records the weather of the harbour.",
                "Ivo: If the second turbine in the bay stands still, the harbour gets half of its power."));
        Standing standing = new Standing(talk);

        assertThat(standing.of(talk.sentences().get(1))).isZero();
        assertThat(standing.of(talk.sentences().get(2))).isPositive();
    }

    @Test
    void whatTheOtherIsToldToThink_isNobodysView() {
        Talk talk = new Talk(Talks.english(
                "Ivo: The harbour gets its power from two turbines, and the turbines stand in the bay.",
                "I suspect you also believe that the turbines in the bay are good for the harbour.",
                "I also believe that the turbines in the bay are good for the harbour."));
        Standing standing = new Standing(talk);

        assertThat(standing.of(talk.sentences().get(1))).isZero();
        assertThat(standing.of(talk.sentences().get(2))).isPositive();
    }

    @Test
    void whatLeadsToAQuestion_isNothingToPrint() {
        Talk talk = new Talk(Talks.english(
                "Mara: The turbines of your harbour turn the whole year and give you all of its power.",
                "Mara: Why do they stand in the bay?",
                "Ivo: The bay gives the turbines of the harbour more wind than the hills.",
                "Ivo: You can see the turbines of the harbour from every house of the town."));
        Standing standing = new Standing(talk);

        assertThat(standing.of(talk.sentences().get(0))).isZero();
        assertThat(standing.of(talk.sentences().get(3))).isPositive();
    }

    @Test
    void whatIsSaidInOneBreath_isSaidOnceSooner() {
        List<String> lines = new ArrayList<>(List.of(
                "Ivo: The turbines in the bay give the harbour its power in winter.",
                "Ivo: In winter the turbines in the bay keep the fleet of ferries warm."));
        for (int i = 0; i < 4; i++) {
            lines.add("Ivo: Gulls, seals and porpoises come back every spring.");
        }
        lines.add(lines.get(1));
        Talk talk = new Talk(Talks.english(lines.toArray(String[]::new)));
        Chosen chosen = new Chosen(talk);
        chosen.take(Passage.of(talk.sentences().get(0)));

        assertThat(chosen.worth(Passage.of(talk.sentences().get(1)))).isZero();
        assertThat(chosen.worth(Passage.of(talk.sentences().get(6)))).isPositive();
    }

    @Test
    void denialOfADoubtAndWhatSomebodyIsAsked_areNotOpen() {
        Talk talk = new Talk(Talks.english(
                "Ivo: The harbour gets its power from two turbines, and the turbines stand in the bay.",
                "Ivo: I don't think there is anything mysterious about the turbines in the harbour.",
                "Mara: Why do the turbines in the harbour turn at night, would you say?",
                "Ivo: Nobody knows what the second turbine does to the fish in the harbour."));

        assertThat(new OpenQuestions(talk, new Standing(talk), new Chosen(talk)).items())
                .singleElement()
                .satisfies(item -> assertThat(item.text()).contains("Nobody knows what the second turbine"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The second turbine in the bay of the harbour was the town's… | true",
                "The second turbine in the bay gives the harbour its power... | false",
                "The second turbine in the bay gives the harbour its ______. | true",
                "The second turbine in the bay of the harbour is ????? | true"
            })
    void whatIsNotThereOrLeftOpen_isNotPrinted(String said, boolean isOut) {
        Talk talk = new Talk(Talks.english(
                "Ivo: The harbour gets its power from two turbines, and the turbines stand in the bay.",
                "Ivo: " + said));

        assertThat(new Wholeness(talk).inForm(talk.sentences().get(1)) == 0).isEqualTo(isOut);
    }

    @Test
    void fullStopInAHesitation_leavesTwoHalves() {
        Talk talk = new Talk(Talks.in(
                "de",
                "Ivo: Der Hafen bekommt seinen Strom aus der Bucht und ähm.",
                "Ivo: Turbinen in der Bucht des Hafens seit vielen Jahren.",
                "Ivo: Der Hafen bekommt seinen Strom aus der Bucht ähm.",
                "Ivo: Die Turbinen der Bucht stehen dort seit vielen Jahren."));
        Wholeness wholeness = new Wholeness(talk);

        assertThat(talk.sentences().stream()
                        .map(wholeness::inForm)
                        .map(w -> w > 0)
                        .toList())
                .containsExactly(false, false, true, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "I believe the harbour must say \"Power is the only freedom of a town.\" | true",
                "I believe the harbour must say \"Power is the only freedom of a town. It is so.\" | false"
            })
    void quotationThatGoesOn_isNoQuote(String said, boolean isQuote) {
        Talk talk = new Talk(Talks.english(
                "Ivo: The harbour gets its power from two turbines, and the harbour gives power to the town.",
                "Ivo: " + said));

        assertThat(new Quotes(talk, new Standing(talk), new Chosen(talk))
                        .items().stream().anyMatch(item -> item.text().startsWith("I believe")))
                .isEqualTo(isQuote);
    }
}
