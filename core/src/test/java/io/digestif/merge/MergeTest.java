package io.digestif.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.Talks;
import io.digestif.plan.Plan;
import io.digestif.verify.Dropped;
import io.digestif.verify.Evidence;
import io.digestif.verify.Finding;
import io.digestif.verify.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final Plan PLAN = Plan.of(Talks.LONG);

    @Test
    void samePointInTwoSections_isKeptInTheFirst() {
        Finding insight = finding("key-insights", "Satellite navigation fails more often than sailors admit.", "", 4);
        Finding point =
                finding("in-depth", "Sailors admit less often that satellite navigation fails.", "navigation", 4);
        List<Selection> selections = choose(insight, point);
        assertThat(selections.get(0).chosen()).containsExactly(insight);
        assertThat(selections.get(1).chosen()).isEmpty();
        assertThat(selections.get(1).repeated())
                .containsExactly(new Dropped("in-depth", point.text(), "it stands in the digest already"));
    }

    @Test
    void differentPoints_bothStand() {
        Finding one = finding("key-insights", "Satellite navigation fails more often than sailors admit.", "", 4);
        Finding two = finding("key-insights", "Half of the lighthouses will be closed within ten years.", "", 9);
        assertThat(choose(one, two).get(0).chosen()).containsExactly(one, two);
    }

    @Test
    void pointsThatShareOnlyWhoSaysThem_bothStand() {
        Finding one = finding("key-insights", "Ben Okoro says that the lamp saves electricity.", "", 8);
        Finding two = finding("key-insights", "Ben Okoro says that the lamp surprises tourists.", "", 11);
        assertThat(choose(one, two).get(0).chosen()).containsExactly(one, two);
    }

    @Test
    void pointsThatDifferInANumberOrADenial_bothStand() {
        Finding one = finding("key-insights", "The sound of the foghorn carries 7 miles over quiet water.", "", 20);
        Finding two = finding("key-insights", "The sound of the foghorn carries 2 miles over rough water.", "", 21);
        Finding three = finding("in-depth", "Sailors steer home by the beacon at night.", "beacons", 27);
        Finding four = finding("in-depth", "Sailors do not steer home by the beacon at night.", "beacons", 28);
        List<Selection> selections = choose(one, two, three, four);
        assertThat(selections.get(0).chosen()).containsExactly(one, two);
        assertThat(selections.get(1).chosen()).containsExactly(three, four);
    }

    @Test
    void samePointOnPartOfItsMoments_isKeptOnce() {
        Finding one = finding("key-insights", "Closing half of the lighthouses within ten years is a mistake.", "", 9);
        Finding both = new Finding(
                "surprising-moments",
                "Ben fears that shutting half of the lighthouses is a mistake.",
                "",
                List.of(
                        one.evidence().get(0),
                        finding("x", "x", "", 8).evidence().get(0)),
                Optional.empty());
        assertThat(choose(one, both).get(1).repeated()).hasSize(1);
    }

    @Test
    void quoteOfWhatAnInsightSays_stands() {
        Finding insight =
                finding("key-insights", "Ben Okoro fears that closing half of the lighthouses is a mistake.", "", 9);
        Finding quote = finding("quotes", "I fear that is a mistake.", "", 9);
        assertThat(choose(insight, quote).get(1).chosen()).containsExactly(quote);
    }

    @Test
    void quoteThatStandsAsAnInsight_isNotPrintedAgain() {
        Finding insight = finding("key-insights", "Satellite navigation fails more often than sailors admit.", "", 4);
        Finding quote = finding("quotes", "Satellite navigation fails more often than sailors admit.", "", 4);
        assertThat(choose(insight, quote).get(1).chosen()).isEmpty();
    }

    @Test
    void fullSection_cutsAndCounts() {
        List<Finding> many = IntStream.range(0, 9)
                .mapToObj(i -> finding("key-insights", "alpha" + i + " beta" + i + " gamma" + i, "", i))
                .toList();
        Selection selection = choose(many.toArray(Finding[]::new)).get(0);
        assertThat(selection.chosen()).isEqualTo(many.subList(0, 7));
        assertThat(selection.cut()).isEqualTo(2);
    }

    @Test
    void themes_areBoundedInNumberAndPoints() {
        List<Finding> many = IntStream.range(0, 40)
                .mapToObj(i -> finding("in-depth", "alpha" + i + " beta" + i, "theme " + i % 8, i % 16))
                .toList();
        Selection selection = choose(many.toArray(Finding[]::new)).get(0);
        assertThat(selection.chosen()).hasSize(20);
        assertThat(selection.chosen()).extracting(Finding::label).doesNotContain("theme 5", "theme 6", "theme 7");
        assertThat(selection.cut()).isEqualTo(20);
    }

    @Test
    void paragraphs_comeInOrderOfTheTalkAndOneAPart() {
        int last = PLAN.parts().get(PLAN.parts().size() - 1).from();
        Finding end = finding("conversation-flow", "They end on money.", "money", last);
        Finding start = finding("conversation-flow", "They greet each other.", "greetings", 0);
        Finding more = finding("conversation-flow", "Ada asks why.", "why", 1);
        Selection selection = Merge.narrate(List.of(end, start, more), PLAN);
        assertThat(selection.chosen())
                .extracting(Finding::text)
                .containsExactly("They greet each other. Ada asks why.", "They end on money.");
        assertThat(selection.chosen().get(0).evidence()).hasSize(2);
    }

    /** A part that is asked about again is not told twice. */
    @Test
    void paragraphsOnOnePart_becomeOneThatRepeatsNothing() {
        Finding first =
                finding("conversation-flow", "Mr. Finch opens the harbour hour. Ben keeps the lighthouse.", "", 0);
        Finding second =
                finding("conversation-flow", "Mr. Finch asks about satellites. Ben keeps the lighthouse.", "", 1);
        assertThat(Merge.narrate(List.of(first, second), PLAN).chosen())
                .extracting(Finding::text)
                .containsExactly(
                        "Mr. Finch opens the harbour hour. Ben keeps the lighthouse. Mr. Finch asks about satellites.");
    }

    /** A name and the letters that it is called by are one. */
    @Test
    void nameAndItsInitials_areOneReference() {
        Finding whole = finding("references", "Royal Lifeboat Institution", "organization", 4);
        Finding letters = finding("references", "RLI", "organization", 5);
        assertThat(choose(whole, letters).get(0).chosen())
                .extracting(Finding::text)
                .containsExactly("Royal Lifeboat Institution");
    }

    private static List<Selection> choose(Finding... findings) {
        List<Verdict> verdicts = List.of(findings).stream()
                .map(finding -> new Verdict(finding.section(), List.of(finding), List.of()))
                .toList();
        return Merge.choose(verdicts, PLAN);
    }

    private static Finding finding(String section, String text, String label, int utterance) {
        return new Finding(
                section,
                text,
                label,
                List.of(new Evidence(PLAN.transcript().utterances().get(utterance), "words")),
                Optional.empty());
    }
}
