package io.digestif.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.Talks;
import io.digestif.draft.DraftItem;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteAlignerTest {
    private static final Transcript TALK = Talks.of(
            "Ada: The ferry to the island is not permitted to sail in a storm.",
            "Ben: Nobody on the island minds, and they wait for the wind to drop.",
            "Ada: We lost 15 boats, and two of them were never found by anybody.",
            "Ada: The harbour stays open in winter, whatever the council decides about it.",
            "Ben: The harbour stays open in winter, whatever the council decides about it.",
            "Ada: My brother said that the old pier will fall into the sea.",
            "Ada: I guess the new pier will be built of steel and stone.",
            "Ada: The nets, which hang in the loft all year, come from a village in the north.",
            "Ben: It is a myth that the ferry was built in the old town.",
            "Ben: Only fishermen know the rocks, and they keep it to themselves.");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ferry to the island is permitted to sail in a storm. | \"not\" is missing",
                "We lost 50 boats, and two of them were never found by anybody. | the talk has 15, not 50",
                "We lost 15 boats, and three of them were never found by anybody. | the talk has \"two\", not \"three\"",
                "We lost 15 boats, and two of them were found by anybody. | \"never\" is missing",
                "The ferry to the island is not permitted to sail in a storm. Nobody on the island minds | it is said by Ada and Ben",
                "whatever the council decides about it. The harbour stays open in winter | it is said by Ada and Ben",
                "The nets, which hang in the loft … come from a village in the north. | \"all\" is missing",
                "The ferry was built in the old town. | \"myth that\" is missing",
                "The tram drivers of the capital want a longer break at noon. | these words are not said in the talk",
                "They wait for the wind to drop, nobody on the island minds. | the talk has its parts in another order",
                "permitted to sail in a storm, or so they say | these words are not said in the talk"
            })
    void refusedQuote_comesWithTheReason(String quote, String reason) {
        assertThat(align(quote, 0).reason()).isEqualTo(reason);
    }

    @Test
    void sameWordsTwice_areTakenWhereTheHintIs() {
        String quote = "The harbour stays open in winter, whatever the council decides about it.";
        assertThat(found(quote, 3).evidence().get(0).utterance().index()).isEqualTo(3);
        assertThat(found(quote, 4).evidence().get(0).utterance().index()).isEqualTo(4);
        assertThat(found(quote, 700).evidence().get(0).utterance().index()).isEqualTo(4);
        assertThat(found(quote).evidence().get(0).utterance().index()).isEqualTo(3);
    }

    @Test
    void whatTheSentenceSaysBefore_isPrintedWhereItIsHearsayOrAGuess() {
        assertThat(found("the old pier will fall into the sea").text())
                .isEqualTo("My brother said that the old pier will fall into the sea.");
        assertThat(found("The new pier will be built of steel and stone.").text())
                .isEqualTo("I guess the new pier will be built of steel and stone.");
        assertThat(found("fishermen know the rocks, and they keep it to themselves")
                        .text())
                .isEqualTo("Only fishermen know the rocks, and they keep it to themselves.");
    }

    @Test
    void tooLongAQuote_isCutAtASentenceEnd() {
        String sentence = "The tide comes in twice a day and it takes the sand of the beach away with it.";
        Transcript talk = Talks.of(
                "Ada: " + sentence + " First it goes.",
                "Ada: " + sentence + " Then it comes.",
                "Ada: " + sentence + " That is all.",
                "Ada: " + sentence + " So we wait.");
        String all =
                String.join(" ", talk.utterances().stream().map(Utterance::text).toList());
        Finding finding = new QuoteAligner(new TalkIndex(talk))
                .align(new DraftItem(all, List.of(), ""))
                .finding()
                .orElseThrow();
        assertThat(finding.text()).endsWith("away with it.");
        assertThat(finding.text().split(" ", -1)).hasSizeBetween(40, 60);
        assertThat(all).startsWith(finding.text());
    }

    @Test
    void gap_isShownAndEvidenceStandsOnBothSides() {
        Transcript talk = Talks.of(
                "Ada: The keeper climbs the tower before dawn, and he carries the oil himself.",
                "Ada: It smells of fish up there.",
                "Ada: Then he lights the lamp and he writes the hour into the book.");
        Finding finding = new QuoteAligner(new TalkIndex(talk))
                .align(new DraftItem(
                        "The keeper climbs the tower before dawn … Then he lights the lamp and he writes the hour",
                        List.of(0),
                        ""))
                .finding()
                .orElseThrow();
        assertThat(finding.match()).contains(Match.ELIDED);
        assertThat(finding.text())
                .isEqualTo("The keeper climbs the tower before dawn, … Then he lights the lamp and he writes the hour");
        assertThat(finding.evidence()).extracting(e -> e.utterance().index()).containsExactly(0, 2);
    }

    @Test
    void withoutSpeakers_aGapIsBoundedInTime() {
        String[] lines = new String[20];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "Right.";
        }
        lines[0] = "The keeper climbs the tower before dawn.";
        lines[4] = "He lights the lamp and goes to bed.";
        lines[15] = "The harbour master counts the masts at noon.";
        QuoteAligner aligner = new QuoteAligner(new TalkIndex(Talks.of(lines)));
        assertThat(aligner.align(new DraftItem(
                                "The keeper climbs the tower before dawn … He lights the lamp and goes to bed.",
                                List.of(),
                                ""))
                        .finding())
                .isPresent();
        assertThat(aligner.align(new DraftItem(
                                "The keeper climbs the tower before dawn … The harbour master counts the masts at noon.",
                                List.of(),
                                ""))
                        .finding())
                .isEmpty();
    }

    /** Both directions, in every language that has lists. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Swimming in the harbour is not permitted in this summer. | Swimming in the harbour is permitted in this summer.",
                "en | You can't leave the boat on the beach overnight here. | You can leave the boat on the beach overnight here.",
                "en | Nobody swims in the harbour after the storm has passed. | Everybody swims in the harbour after the storm has passed.",
                "en | I never saw a seal on the northern beach in March. | I saw a seal on the northern beach in March.",
                "en | There is no lamp in the tower at this time of year. | There is a lamp in the tower at this time of year.",
                "de | Das Baden im Hafen ist in diesem Sommer nicht erlaubt worden. | Das Baden im Hafen ist in diesem Sommer erlaubt worden.",
                "de | Wir schließen den alten Hafen im nächsten Winter nicht. | Wir schließen den alten Hafen im nächsten Winter.",
                "de | Im Turm brennt um diese Jahreszeit keine Lampe mehr. | Im Turm brennt um diese Jahreszeit eine Lampe mehr.",
                "de | Niemand badet im Hafen, wenn der Sturm vorbei ist. | Jemand badet im Hafen, wenn der Sturm vorbei ist.",
                "fr | La baignade dans le port n'est pas permise cet été. | La baignade dans le port est permise cet été.",
                "fr | Il ne ferme jamais la porte du phare pendant la nuit. | Il ferme la porte du phare pendant la nuit.",
                "es | El baño en el puerto no está permitido este verano. | El baño en el puerto está permitido este verano.",
                "es | Nunca cerramos la puerta del faro durante la noche. | Cerramos la puerta del faro durante la noche.",
                "it | Il bagno nel porto non è permesso in questa estate. | Il bagno nel porto è permesso in questa estate.",
                "it | Nessuno chiude la porta del faro durante la notte. | Qualcuno chiude la porta del faro durante la notte.",
                "pt | O banho no porto não é permitido durante este verão. | O banho no porto é permitido durante este verão.",
                "pt | Nunca fechamos a porta do farol durante a noite. | Fechamos a porta do farol durante a noite.",
                "nl | Zwemmen in de haven is deze zomer niet toegestaan door de gemeente. | Zwemmen in de haven is deze zomer toegestaan door de gemeente.",
                "nl | Wij sluiten de oude haven in de volgende winter niet. | Wij sluiten de oude haven in de volgende winter."
            })
    void negation_isNeitherLostNorAdded(String language, String denied, String said) {
        for (List<String> pair : List.of(List.of(denied, said), List.of(said, denied))) {
            QuoteAligner aligner = new QuoteAligner(new TalkIndex(talk(language, pair.get(0))));
            assertThat(aligner.align(new DraftItem(pair.get(0), List.of(1), "")).finding())
                    .as(pair.get(0))
                    .isPresent();
            assertThat(aligner.align(new DraftItem(pair.get(1), List.of(1), "")).finding())
                    .as(pair.get(1))
                    .isEmpty();
        }
    }

    /** A talk with a number, and a quote that writes it otherwise. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The pier cost twenty-five percent more than the town had saved. | The pier cost 25 % more than the town had saved.",
                "en | The pier cost 25% more than the town had saved. | The pier cost 25 per cent more than the town had saved.",
                "en | The pier cost a thousand dollars more than we had saved. | The pier cost $1,000 more than we had saved.",
                "en | About two hundred and fifty boats lie in the harbour today. | About 250 boats lie in the harbour today.",
                "en | The town was built in nineteen eighty-four by the fishermen. | The town was built in 1984 by the fishermen.",
                "en | The road is two point five kilometers long from the pier. | The road is 2.5 km long from the pier.",
                "en | The town spent 1.1 million on the harbour last year alone. | The town spent 1,100,000 on the harbour last year alone.",
                "de | Im Hafen liegen heute fünfundzwanzig Prozent mehr Boote als früher. | Im Hafen liegen heute 25 % mehr Boote als früher.",
                "de | Im Hafen liegen heute zweihundertfünfzig Boote aus dem Norden. | Im Hafen liegen heute 250 Boote aus dem Norden.",
                "de | Der Steg ist zwei Komma fünf Meter breit und sehr alt. | Der Steg ist 2,5 Meter breit und sehr alt.",
                "de | Die Stadt zahlt 1.000 Euro im Jahr für das Licht. | Die Stadt zahlt tausend Euro im Jahr für das Licht.",
                "fr | Il y a quatre-vingt-dix-sept bateaux dans le port aujourd'hui. | Il y a 97 bateaux dans le port aujourd'hui.",
                "es | Hay treinta y cinco barcos viejos en el puerto esta noche. | Hay 35 barcos viejos en el puerto esta noche.",
                "it | Ci sono ventuno barche vecchie nel porto questa notte. | Ci sono 21 barche vecchie nel porto questa notte.",
                "nl | Er liggen honderdvijftig boten in de haven van het eiland. | Er liggen 150 boten in de haven van het eiland."
            })
    void number_isItsValue(String language, String said, String quote) {
        assertThat(new QuoteAligner(new TalkIndex(talk(language, said)))
                        .align(new DraftItem(quote, List.of(1), ""))
                        .finding()
                        .flatMap(Finding::match))
                .contains(Match.FOLDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The pier cost $50 more than the town had saved. | The pier cost €50 more than the town had saved.",
                "The pier cost $50 more than the town had saved. | The pier cost 50 more than the town had saved.",
                "The pier cost 4,000 more than the town had saved. | The pier cost 4.000 more than the town had saved.",
                "The rent went up by eight percent in the harbour. | The rent went up by eight percentage points in the harbour.",
                "The pier is thirty two metres long and very old. | The pier is 30 2 metres long and very old.",
                "Two, three hundred boats lie in the harbour today. | 2300 boats lie in the harbour today.",
                "We're done with the harbour and with the boats. | Were done with the harbour and with the boats.",
                "The boats are now here in the harbour again. | The boats are nowhere in the harbour again.",
                "He is not able to sail the boat home alone. | He is notable to sail the boat home alone."
            })
    void otherValueUnitOrWord_isRefused(String said, String quote) {
        assertThat(new QuoteAligner(new TalkIndex(talk("en", said)))
                        .align(new DraftItem(quote, List.of(1), ""))
                        .finding())
                .isEmpty();
    }

    private static Transcript talk(String language, String line) {
        List<String> lines = List.of("Ada, Ben.", line, "Ben, Ada.");
        List<Utterance> utterances = IntStream.range(0, lines.size())
                .mapToObj(i -> new Utterance(i, Optional.empty(), lines.get(i), Optional.empty()))
                .toList();
        return new Transcript(
                "talk",
                Optional.empty(),
                Optional.of(language),
                Optional.empty(),
                utterances,
                "0".repeat(64),
                List.of());
    }

    private static Outcome align(String quote, Integer... lines) {
        return new QuoteAligner(new TalkIndex(TALK)).align(new DraftItem(quote, List.of(lines), ""));
    }

    private static Finding found(String quote, Integer... lines) {
        return align(quote, lines).finding().orElseThrow();
    }

    @Test
    void quote_stepsOverASound() {
        Transcript talk = Talks.of(
                "Ada: We sailed to the island in an open boat,",
                "[thunder]",
                "Ada: and nobody on board was able to swim.");
        Outcome outcome = new QuoteAligner(new TalkIndex(talk))
                .align(new DraftItem(
                        "We sailed to the island in an open boat, and nobody on board was able to swim.",
                        List.of(1),
                        ""));
        Finding quote = outcome.finding().orElseThrow();
        assertThat(quote.text())
                .isEqualTo("We sailed to the island in an open boat, and nobody on board was able to swim.");
        assertThat(quote.evidence()).extracting(e -> e.utterance().index()).containsExactly(0, 2);
    }

    @Test
    void soundBetweenTwoSpeakers_joinsThemNot() {
        Transcript talk = Talks.of(
                "Ada: We sailed to the island in an open boat.",
                "[thunder]",
                "Ben: And nobody on board was able to swim.");
        assertThat(new QuoteAligner(new TalkIndex(talk))
                        .align(new DraftItem(
                                "We sailed to the island in an open boat. And nobody on board was able to swim.",
                                List.of(0),
                                ""))
                        .finding())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "My father told us, \"Nobody sails in a storm like this.\"",
                "My father told us: „Nobody sails in a storm like this“.",
                "My father told us, “Nobody sails in a storm like this.”"
            })
    void quotationInAQuote_isPrintedWithBothMarks(String said) {
        Transcript talk = Talks.of("Ada: " + said + " We stayed.");

        assertThat(new QuoteAligner(new TalkIndex(talk))
                        .align(new DraftItem(said, List.of(), ""))
                        .finding()
                        .orElseThrow()
                        .text())
                .isEqualTo(said);
    }
}
