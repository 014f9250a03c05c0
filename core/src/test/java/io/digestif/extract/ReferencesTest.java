package io.digestif.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.draft.DraftItem;
import io.digestif.transcript.Transcript;
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

    private static List<DraftItem> items(Transcript talk) {
        return new References(new Talk(talk)).items();
    }
}
