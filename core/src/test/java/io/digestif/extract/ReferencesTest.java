package io.digestif.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.draft.DraftItem;
import io.digestif.transcript.Transcript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    @Test
    void namesThatAreIntroduced_haveTheirKinds() {
        Transcript talk = Talks.english(
                "Ada: There is a book called Salt Harvest that everybody on the coast has read.",
                "Ada: It was written by Richard Tallow when he taught at Marrow University.",
                "Ben: And the method behind it is an algorithm that's called SALTA, as far as I know.",
                "Ben: You find the numbers on saltcoast.org if you look for them.",
                "Ada: The paper was called \"Ten Winters of Salt\" and came out later.");
        assertThat(items(talk))
                .extracting(item -> item.label() + ": " + item.text())
                .containsExactlyInAnyOrder(
                        "book: Salt Harvest",
                        "person: Richard Tallow",
                        "method: SALTA",
                        "site: saltcoast.org",
                        "paper: Ten Winters of Salt");
        assertThat(items(talk))
                .allSatisfy(item -> assertThat(
                                talk.utterances().get(item.lines().get(0)).text())
                        .contains(item.text()));
    }

    @Test
    void firmsAcronymsAndHalvesOfSites_areNoWorks() {
        assertThat(items(Talks.english(
                        "Ada: The Marrow podcast is on every one of the apps that people have.",
                        "Ada: We sent it to the SALT journal, and the SALT journal said no.",
                        "Ben: You find it on salt index.org, and the index is long.",
                        "Ben: Wendell said that the index is too long for anybody.")))
                .isEmpty();
    }

    @Test
    void whatIsCalledAfterSomebody_isNoPerson() {
        assertThat(items(Talks.english(
                        "Ada: The harbour has two turbines, and they stand in the bay.",
                        "Ada: Many of the turbines were built far away from here, in the south.",
                        "Ben: Professor Harvard University said that the turbines are too small for us.",
                        "Ben: The rest of us think that they are just right for the harbour.")))
                .extracting(DraftItem::label)
                .containsExactly("organization");
    }

    @Test
    void thoseWhoSpeak_areNoReferences() {
        assertThat(items(Talks.english(
                        "Ada Byron: I am glad that Ben Tallow came, and Ben Tallow said the same.",
                        "Ben Tallow: Ada Byron wrote to me in March, and Ada Byron said that London would be cold.")))
                .isEmpty();
    }

    @Test
    void countriesMonthsAndUsualWords_areNoReferences() {
        assertThat(items(Talks.english(
                        "We went to the United States in January and to Canada in May.",
                        "The Canadians said that English is easy, and President Monday did not.")))
                .isEmpty();
    }

    @Test
    void noCapitals_noNames() {
        assertThat(items(Talks.english("there is a book called salt harvest by richard tallow", "we read it twice")))
                .isEmpty();
    }

    @Test
    void whatANameIsOnlyBeside_isNotItsKind() {
        assertThat(items(amongOthers(
                        "Ada: We went to the Marrow Herons game, and it rained on all of us there.",
                        "Ben: They build it with Tallow tools, and most of the harbour is built with them.",
                        "Ada: It was a Wendell comic, and I had it for years and years on the shelf.",
                        "Ben: We had books, comic books, Gannets and Puffins, board games, and no more.",
                        "Ada: She is the girl in the book, Sir Ormond, and nobody believed in her.",
                        "Ben: That is one of the tools that Selwyn goes for when the wind is up.",
                        "Ada: Later the Selwood association gave them money that was never seen again.",
                        "Ben: Song Kittiwake is celebrating its tenth anniversary in the harbour hall.")))
                .isEmpty();
    }

    @Test
    void productsByTheirOwnName_haveTheirKind() {
        assertThat(items(amongOthers(
                        "Ada: I look at the tides in the Gannetry app before we go out to the bay.",
                        "Ben: It was every modern Puffiner game that taught us how to lose with grace.",
                        "Ada: He wrote two books, The Heron Keeper and another one that nobody read.")))
                .extracting(item -> item.label() + ": " + item.text())
                .containsExactly("product: Gannetry", "product: Puffiner", "book: The Heron Keeper");
    }

    @Test
    void onlyPronounsAndPeopleCalledSo_areNothingToLookUp() {
        assertThat(items(amongOthers(
                        "Ada: We came to the village in the dark, and it was called Yarrowel by all.",
                        "Ben: There was a guy named Hoskin, and Hoskin had the only boat in the bay.",
                        "Ada: Yarrowel was small, and these are stars called Cepheran variables there.",
                        "Ben: Some Cepheran variables are bright, and you know which APIs are live or not.",
                        "Ada: The APIs are all dead, so we wrote to the people who had made them.")))
                .isEmpty();
    }

    @Test
    void placesThingsAndTitles_areNoPersons() {
        assertThat(items(amongOthers(
                        "Ada: He was killed in New Marrow by the men who had come for the harbour.",
                        "Ben: But Turbo Gannet showed that you can do it all in less than a minute.",
                        "Ada: The question is by Yarrow Answers user Mark, who wants to know more of it.",
                        "Ben: She wrote Kelvingrade in nine days, and then she slept for a whole week.",
                        "Ada: By Christmas I had seventy people who were reporting to me in the town.",
                        "Ben: We were told by Mr. Chairman and the others that it can not go on like this.")))
                .isEmpty();
    }

    @Test
    void thoseWhoAreCalledUpOrTellTheirName_areNoReferences() {
        assertThat(items(amongOthers(
                        "Ada: We have heard all of the town about the harbour, and we thank them for it.",
                        "Ada: Mr. Ormond, you have three minutes, and then we close the list of speakers.",
                        "Ben: Thank you, and good evening to all of you. I'm Richard Tallow from the quay.",
                        "Ada: It was Richard Tallow who wrote the letter, and he wrote it well enough.")))
                .isEmpty();
    }

    @Test
    void piecesOfNames_giveWayToTheWhole() {
        assertThat(items(amongOthers(
                        "Ada: The Northern Harbour Rowing Association is what I have been with for ten years.",
                        "Ben: Those are things that the Harbour Rowing Association does, and does well.",
                        "Ada: The method is an algorithm that's called Saltorin, and it was the first one.",
                        "Ben: Then they changed the Saltorin algorithm a little, and it was slower.",
                        "Ada: There is a new book called Rowing in a Motor Age, written by all of us.",
                        "Ben: It runs on a framework called Puffin.js, and nobody knows why it does.",
                        "Ada: They gave us the Gannet and Tallow Museum, and we never gave it back to them.")))
                .extracting(DraftItem::text)
                .containsExactly(
                        "Northern Harbour Rowing Association",
                        "Saltorin",
                        "Rowing in a Motor Age",
                        "Puffin.js",
                        "Gannet and Tallow Museum");
    }

    @Test
    void whereAllNounsHaveCapitals_listsAndCompoundsAreNoNames() {
        assertThat(items(Talks.in(
                        "de",
                        "Wir sind alle aus der Stadt, und wir kennen den Hafen und die Boote.",
                        "Wir haben ein Android Gerät, Kappeln Laptop und im Hafen eine Lampe für die Nacht.",
                        "Für die Prüfung haben wir Mehrfach Verfahren und für die Boote eine Liste.",
                        "Von Turbinen konnte man das schon sagen, und es gibt im Hafen viele Turbinen.",
                        "Das ist dann leider, Herr Ormond, nicht mehr von der Behörde genehmigt worden.")))
                .isEmpty();
    }

    /** Some lines behind two times as many that name nothing, so that not every word of the talk has a capital. */
    private static Transcript amongOthers(String... lines) {
        List<String> all = new ArrayList<>(Collections.nCopies(
                2 * lines.length, "Ben: We talked about it for a long time, and then we went down to the sea again."));
        all.addAll(List.of(lines));
        return Talks.english(all.toArray(String[]::new));
    }

    private static List<DraftItem> items(Transcript talk) {
        return new References(new Talk(talk)).items();
    }
}
