package io.digestif.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.Talks;
import io.digestif.draft.Draft;
import io.digestif.draft.DraftItem;
import io.digestif.plan.Plan;
import io.digestif.plan.Segment;
import io.digestif.plan.Window;
import io.digestif.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
    private static final Transcript TALK = Talks.LIGHTHOUSE;
    private static final Plan PLAN = Plan.of(TALK);
    private static final Window WHOLE = new Window(0, TALK.utterances().size());
    private static final Verifier VERIFIER = Verifier.of(PLAN, true);

    @Test
    void claim_isAnchoredWhereTheTalkCarriesIt() {
        Finding finding =
                found("key-insights", "Ben Okoro says that satellite navigation fails more often than admitted.", 4);
        assertThat(lines(finding)).containsExactly(4);
        assertThat(finding.evidence().get(0).text())
                .isEqualTo("Satellite navigation fails more often than sailors admit.");
    }

    @Test
    void wrongLine_isOnlyAHint() {
        Finding finding = found("key-insights", "The signal was jammed on 14 nights last winter.", 0, 99, -3);
        assertThat(lines(finding)).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The lighthouse was painted red by volunteers from the village school.",
                "Sailors should learn celestial mathematics at university.",
                "Electric cars will replace ferries along the northern route."
            })
    void inventedClaim_isDropped(String claim) {
        assertThat(verdict("key-insights", claim, 4).findings()).isEmpty();
        assertThat(verdict("key-insights", claim, 4).dropped())
                .containsExactly(new Dropped("key-insights", claim, "the talk does not carry it"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The signal was jammed on 40 nights last winter. | its evidence does not have the number 40",
                "The signal was jammed on thirty-five nights last winter. | its evidence does not have the number thirty-five",
                "Satellite navigation fails, as Marie Curie showed. | it names Marie, which the talk does not",
                "Siemens jammed the signal on 14 nights last winter. | it names Siemens, which the talk does not",
                "Satellite navigation does not fail more often than sailors admit. | it says the opposite of what is said",
                "A lamp that you can see with your own eyes is jammed by anybody. | it says the opposite of what is said",
                "A lamp that you can see with your own eyes is about to be jammed by anybody. | it says the opposite of what is said",
                "Ada Finch denies that closing the lighthouses is a mistake. | the one whom it names does not say this",
                "Closing the lighthouses is what Ada Finch fears is a mistake. | the one whom it names does not say this"
            })
    void numberNameOrSpeakerThatIsNotThere_isRefused(String claim, String reason) {
        assertThat(verdict("key-insights", claim, 5).dropped())
                .extracting(Dropped::reason)
                .containsExactly(reason);
    }

    @Test
    void lineCopiedWithItsNumber_isTakenWithoutIt() {
        for (String copied : List.of(
                "4 Satellite navigation fails more often than sailors admit.",
                "[4] Satellite navigation fails more often than sailors admit.",
                "Ben Okoro: 4 Satellite navigation fails more often than sailors admit.")) {
            assertThat(found("quotes", copied, 4).text())
                    .isEqualTo("Satellite navigation fails more often than sailors admit.");
        }
        assertThat(verdict("quotes", "5 Satellite navigation fails more often than sailors admit.", 4)
                        .findings())
                .isEmpty();
    }

    @Test
    void sentenceOfTheFlowThatCopiesOrRepeats_isDropped() {
        Verdict verdict = VERIFIER.verifyFlow(
                new Draft(
                        "conversation-flow",
                        List.of(
                                new DraftItem(
                                        "Ben Okoro says satellite navigation fails more often than sailors admit."
                                                + " Satellite navigation fails more often than sailors admit, Ben Okoro explains.",
                                        List.of(4),
                                        ""),
                                new DraftItem(
                                        "Ada Finch: Who will pay for the repair of the tower? The council has not decided.",
                                        List.of(13),
                                        ""))),
                List.of(new Segment(0, 8), new Segment(8, 16)));
        assertThat(verdict.findings())
                .extracting(Finding::text)
                .containsExactly("Ben Okoro says satellite navigation fails more often than sailors admit.");
        assertThat(verdict.dropped())
                .extracting(Dropped::reason)
                .containsExactly(
                        "it stands in the digest already",
                        "it copies the talk instead of telling of it",
                        "it copies the talk instead of telling of it");
    }

    @Test
    void questionThatNobodyAsks_isRefusedInTheFlow() {
        Verdict verdict = VERIFIER.verifyFlow(
                new Draft(
                        "conversation-flow",
                        List.of(new DraftItem(
                                "Ben Okoro asks whether satellite navigation fails often."
                                        + " Ada Finch asks whether satellite navigation fails often.",
                                List.of(5),
                                ""))),
                List.of(new Segment(0, 16)));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.dropped())
                .extracting(Dropped::reason)
                .containsExactly("nobody asks this", "nobody asks this");
    }

    @Test
    void claimUnderTheWrongName_comesUnderTheRightOne() {
        Finding finding = found("key-insights", "Ada Finch says that closing the lighthouses is a mistake.", 9);
        assertThat(finding.text()).isEqualTo("Ben Okoro says that closing the lighthouses is a mistake.");
        assertThat(lines(finding)).containsExactly(9);
    }

    @Test
    void roleForAName_isAUsualWordToo() {
        Transcript meeting = Talks.of(
                "Project Manager: I think the project has to be finished by Friday, whatever the supplier says.",
                "Marketing: The project needs a bright colour to sell, and marketing needs a slogan.");
        Verifier verifier = Verifier.of(Plan.of(meeting), true);
        Window all = new Window(0, 2);
        DraftItem quote = new DraftItem(
                "I think the project has to be finished by Friday, whatever the supplier says.", List.of(0), "");
        DraftItem claim = new DraftItem("The project needs a bright colour to sell.", List.of(1), "");
        assertThat(verifier.verify(new Draft("quotes", List.of(quote)), all).findings())
                .hasSize(1);
        assertThat(verifier.verify(new Draft("key-insights", List.of(claim)), all)
                        .findings())
                .hasSize(1);
    }

    @Test
    void wordsOfTheTitle_countLikeOthers() {
        Transcript talk = Talks.of(
                        "Ada: Night trains lose money every single year, because the cars stand idle all day.",
                        "Ben: I would like to take one to Rome with my family.")
                .withTitle("Night trains lose money");
        Verifier verifier = Verifier.of(Plan.of(talk), true);
        Draft draft = new Draft("key-insights", List.of(new DraftItem("Night trains lose money.", List.of(0), "")));
        assertThat(verifier.verify(draft, new Window(0, 2)).findings()).hasSize(1);
    }

    @Test
    void fullStopOfAnAbbreviation_endsNoSentence() {
        Verdict verdict = VERIFIER.verifyFlow(
                new Draft(
                        "conversation-flow",
                        List.of(new DraftItem(
                                "Ben Okoro explains to Dr. Finch that satellite navigation fails more often than sailors admit.",
                                List.of(4),
                                ""))),
                PLAN.parts());
        assertThat(verdict.findings())
                .singleElement()
                .satisfies(paragraph -> assertThat(paragraph.text()).startsWith("Ben Okoro explains to Dr. Finch"));
    }

    @Test
    void labelWithoutAWordOfTheTalk_isLeftOut() {
        Draft draft = new Draft(
                "in-depth",
                List.of(new DraftItem("The signal was jammed on 14 nights last winter.", List.of(5), "Introduction")));
        assertThat(VERIFIER.verify(draft, WHOLE).findings().get(0).label()).isEmpty();
    }

    @Test
    void numeralAsWord_isTheNumber() {
        assertThat(lines(found(
                        "key-insights",
                        "Half of the lighthouses will be closed within 10 years, Ben Okoro thinks.",
                        9)))
                .containsExactly(9);
    }

    @Test
    void quote_isPrintedInTheTalksWords() {
        Finding exact = found("quotes", "A lamp that you can see with your own eyes is not jammed by anybody.", 6);
        assertThat(exact.match()).contains(Match.EXACT);
        Finding folded = found("quotes", "“a lamp that you can see with your own eyes, is not jammed by anybody”", 6);
        assertThat(folded.match()).contains(Match.FOLDED);
        assertThat(folded.text()).isEqualTo("A lamp that you can see with your own eyes is not jammed by anybody.");
    }

    @Test
    void quoteWithoutItsFiller_isPrintedWithIt() {
        Finding finding =
                found("quotes", "What nobody expected was that the fishing boats asked us to keep the foghorn.", 11);
        assertThat(finding.match()).contains(Match.DISFLUENCY);
        assertThat(finding.text()).contains("that um the fishing boats");
    }

    @Test
    void quoteOverTwoSentencesOfOneSpeaker_citesBoth() {
        Finding finding = found(
                "quotes",
                "Satellite navigation fails more often than sailors admit. Last winter the signal was jammed",
                4);
        assertThat(lines(finding)).containsExactly(4, 5);
        assertThat(finding.evidence().get(1).text()).isEqualTo("Last winter the signal was jammed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A lamp that you can see with your own eyes is jammed by anybody.",
                "Last winter the signal was jammed on 40 nights along this coast.",
                "Why does anybody still need a lighthouse? Satellite navigation fails more often than sailors admit.",
                "Satellite navigation never fails more often than sailors admit.",
                "A lamp that you can see is not jammed by anybody.",
                "The sea has no memory and the lamp has no pride at all."
            })
    void alteredStitchedOrInventedQuote_isRefused(String quote) {
        assertThat(verdict("quotes", quote, 4, 6).findings()).isEmpty();
    }

    @Test
    void nameBeforeTheQuote_isNotPartOfIt() {
        Finding finding = found("quotes", "Ada Finch: Satellite navigation fails more often than sailors admit.", 4);
        assertThat(finding.text()).isEqualTo("Satellite navigation fails more often than sailors admit.");
        assertThat(finding.evidence().get(0).utterance().speaker().orElseThrow().name())
                .isEqualTo("Ben Okoro");
    }

    @Test
    void question_isNoQuote() {
        assertThat(verdict("quotes", "Why does anybody still need a lighthouse?", 3)
                        .findings())
                .isEmpty();
    }

    @Test
    void fewWords_areNoQuote() {
        assertThat(verdict("quotes", "it is good to be here", 2).findings()).isEmpty();
    }

    @Test
    void reference_mustBeHeard() {
        Finding finding = found("references", "The Lighthouse Stevensons by Bella Bathurst", "book", 3);
        assertThat(finding.text()).isEqualTo("The Lighthouse Stevensons");
        assertThat(finding.label()).isEqualTo("book");
        assertThat(lines(finding)).containsExactly(12);
        assertThat(found("references", "Bella Bathurst", "an author of books", 12)
                        .label())
                .isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource({
        "To the Lighthouse, it is not named in the talk",
        "Ben Okoro, it is one of the speakers",
        "Ada, it is one of the speakers",
        "Nights, a common word is not a name",
        "the, it names nothing"
    })
    void inventedReferenceSpeakerOrCommonWord_isRefused(String title, String reason) {
        assertThat(verdict("references", title, 12).dropped())
                .extracting(Dropped::reason)
                .containsExactly(reason);
    }

    @Test
    void openQuestion_mustBeRaisedInTheTalk() {
        assertThat(lines(found("open-questions", "Who will pay for the repair of the tower?", 13)))
                .contains(13);
        assertThat(verdict("open-questions", "Does a lamp need electricity from the mainland?", 8)
                        .findings())
                .isEmpty();
    }

    @Test
    void questionThatSomebodyAnswers_isNotOpen() {
        assertThat(verdict("open-questions", "Why does anybody still need a lighthouse?", 3)
                        .dropped())
                .isEmpty();
        Transcript talk = Talks.of(
                "Ada: Why does bread rise in the oven?",
                "Ben: Bread rises because the gas inside it grows with the heat, and because the water in the dough becomes"
                        + " steam before the crust is hard.",
                "Ada: And who found that out?",
                "Ben: Nobody knows who found out how bread rises, we do not even know when.");
        Verifier verifier = Verifier.of(Plan.of(talk), true);
        Draft draft = new Draft(
                "open-questions",
                List.of(
                        new DraftItem("Why does bread rise in the oven?", List.of(0), ""),
                        new DraftItem("Who found that out?", List.of(2), "")));
        assertThat(verifier.verify(draft, new Window(0, 4)).dropped())
                .extracting(Dropped::reason)
                .containsExactly("it is answered in the talk");
    }

    @Test
    void whoIsGreetedWhereATalkOpensOrRunsTogetherInALabel_isNoReference() {
        List<String> lines = new ArrayList<>(List.of(
                "adafinch: Hello and welcome, my name is Ada Finch.",
                "adafinch: My guest is Harald Lesch.",
                "guest: Good morning, everybody.",
                "adafinch: What does your observatory do?",
                "guest: It measures what Tycho Brahe could only see."));
        for (int i = 0; i < 20; i++) {
            lines.add("guest: The mirror of telescope number " + i + " turns slowly.");
        }
        Transcript talk = Talks.of(lines.toArray(String[]::new));
        Verdict verdict = Verifier.of(Plan.of(talk), true)
                .verify(
                        new Draft(
                                "references",
                                List.of(
                                        new DraftItem("Ada Finch", List.of(0), "person"),
                                        new DraftItem("Harald Lesch", List.of(1), "person"),
                                        new DraftItem("Tycho Brahe", List.of(4), "person"))),
                        new Window(0, lines.size()));
        assertThat(verdict.findings()).extracting(Finding::text).containsExactly("Tycho Brahe");
        assertThat(verdict.dropped())
                .extracting(Dropped::reason)
                .containsExactly("it is one of the speakers", "it is one of those who speak");
    }

    @Test
    void notJust_isNotTheSameAsNot() {
        Transcript talk = Talks.of(
                "Ada: What is it good for?",
                "Ben: A quantum computer is not just a standalone computer, it is an accelerator inside a data center.");
        Verifier verifier = Verifier.of(Plan.of(talk), true);
        Verdict verdict = verifier.verify(
                new Draft(
                        "surprising-moments",
                        List.of(
                                new DraftItem("A quantum computer is not a standalone computer.", List.of(1), ""),
                                new DraftItem(
                                        "A quantum computer is not just a standalone computer but an accelerator.",
                                        List.of(1),
                                        ""))),
                new Window(0, 2));
        assertThat(verdict.findings())
                .extracting(Finding::text)
                .containsExactly("A quantum computer is not just a standalone computer but an accelerator.");
        assertThat(verdict.dropped())
                .extracting(Dropped::reason)
                .containsExactly("it says the opposite of what is said");
    }

    @Test
    void whatIsNoClaim_isRefused() {
        assertThat(List.of(
                        "Ada Finch asks who will pay for the repair of the tower.",
                        "Thanks for having me on the harbour hour.",
                        "Satellite navigation fails more often than sailors …"))
                .extracting(text ->
                        verdict("key-insights", text, 4).dropped().get(0).reason())
                .containsExactly(
                        "it tells that something is asked, and nothing that is said",
                        "a greeting says nothing",
                        "it breaks off");
    }

    @Test
    void demand_isNoQuestion() {
        Transcript talk = Talks.of("Ada: We ask for a new tower, because the old one leaks.", "Ben: I see.");
        Verdict verdict = Verifier.of(Plan.of(talk), true)
                .verify(
                        new Draft(
                                "key-insights",
                                List.of(new DraftItem(
                                        "Ada asks for a new tower because the old one leaks.", List.of(0), ""))),
                        new Window(0, 2));
        assertThat(verdict.dropped())
                .extracting(Dropped::reason)
                .doesNotContain("it tells that something is asked, and nothing that is said");
    }

    @Test
    void topicThatSomebodyLeadsUpToAQuestion_isAskedAbout() {
        Transcript talk = Talks.of(
                "Ada: Let me come to hybrid workflows and their accelerators.",
                "Ada: I have never used one myself.",
                "Ada: How do they work?",
                "Ben: Hybrid workflows hand a part of the problem to the accelerator.");
        Verdict verdict = Verifier.of(Plan.of(talk), true)
                .verifyFlow(
                        new Draft(
                                "conversation-flow",
                                List.of(new DraftItem(
                                        "Ada asks about hybrid workflows and accelerators.", List.of(0), ""))),
                        List.of(new Segment(0, 4)));
        assertThat(verdict.dropped()).isEmpty();
    }

    @Test
    void statementThatWantsANod_isAQuote() {
        Transcript talk = Talks.of(
                "Ada: You can build gigantic neural nets and train them on little data, right?",
                "Ben: Would you build gigantic neural nets and train them on little data?");
        Verdict verdict = Verifier.of(Plan.of(talk), true)
                .verify(
                        new Draft(
                                "quotes",
                                List.of(
                                        new DraftItem(
                                                "You can build gigantic neural nets and train them on little data, right?",
                                                List.of(0),
                                                ""),
                                        new DraftItem(
                                                "Would you build gigantic neural nets and train them on little data?",
                                                List.of(1),
                                                ""))),
                        new Window(0, 2));
        assertThat(verdict.findings())
                .extracting(Finding::text)
                .containsExactly("You can build gigantic neural nets and train them on little data, right?");
    }

    @Test
    void announcement_isNoClaim() {
        assertThat(verdict("key-insights", "Ben Okoro discusses satellite navigation and sailors.", 4)
                        .dropped())
                .extracting(Dropped::reason)
                .containsExactly("it announces a topic and says nothing about it");
    }

    @Test
    void greetingOrIntroduction_isNoQuote() {
        assertThat(verdict("quotes", "Welcome to the harbour hour, I am Ada Finch.", 0)
                        .findings())
                .isEmpty();
        assertThat(verdict("quotes", "Thank you, it is good to be here.", 2).findings())
                .isEmpty();
    }

    @Test
    void paragraphOfTheFlow_keepsTheSentencesThatItsPartCarries() {
        Verdict verdict = VERIFIER.verifyFlow(
                new Draft(
                        "conversation-flow",
                        List.of(new DraftItem(
                                "Ben Okoro says satellite navigation fails more often than sailors admit."
                                        + " The whales return every spring.",
                                List.of(4),
                                "why lamps"))),
                List.of(new Segment(0, 8), new Segment(8, 16)));
        assertThat(verdict.findings()).singleElement().satisfies(paragraph -> {
            assertThat(paragraph.text())
                    .isEqualTo("Ben Okoro says satellite navigation fails more often than sailors admit.");
            assertThat(lines(paragraph)).containsExactly(4);
        });
        assertThat(verdict.dropped()).extracting(Dropped::text).containsExactly("The whales return every spring.");
    }

    @Test
    void sentenceOfTheFlow_standsInThePartThatCarriesIt() {
        Verdict verdict = VERIFIER.verifyFlow(
                new Draft(
                        "conversation-flow",
                        List.of(
                                new DraftItem(
                                        "Ben Okoro says satellite navigation fails more often than sailors admit."
                                                + " A book by Bella Bathurst is about the engineers who built them."
                                                + " It says that the fishing boats asked them to keep the foghorn.",
                                        List.of(4),
                                        ""),
                                new DraftItem(
                                        "Half of the lighthouses will be closed within ten years, Ben Okoro thinks."
                                                + " Ada Finch asks who will pay for the repair of the tower.",
                                        List.of(9),
                                        ""))),
                List.of(new Segment(0, 8), new Segment(8, 16)));
        assertThat(verdict.findings())
                .extracting(Finding::text)
                .containsExactly(
                        "Ben Okoro says satellite navigation fails more often than sailors admit.",
                        "Half of the lighthouses will be closed within ten years, Ben Okoro thinks."
                                + " A book by Bella Bathurst is about the engineers who built them."
                                + " Ada Finch asks who will pay for the repair of the tower.");
        // "It" is something else in another paragraph.
        assertThat(verdict.dropped())
                .extracting(Dropped::text)
                .containsExactly("It says that the fishing boats asked them to keep the foghorn.");
    }

    /** One that was asked about a part and tells of another, too. */
    @Test
    void sentenceOnAPartThatWasNotAskedAbout_makesAParagraphOfItsOwn() {
        Plan plan = Plan.of(Talks.LONG);
        Segment last = plan.parts().get(plan.parts().size() - 1);
        Verdict verdict = Verifier.of(plan, true)
                .verifyFlow(
                        new Draft(
                                "conversation-flow",
                                List.of(new DraftItem(
                                        "Ada Finch ends with the sound recorded last night from the harbour wall."
                                                + " Ben Okoro says satellite navigation fails more often than sailors admit.",
                                        List.of(31),
                                        ""))),
                        List.of(last));
        assertThat(plan.parts().size()).isGreaterThan(1);
        assertThat(verdict.findings()).extracting(VerifierTest::lines).containsExactly(List.of(31), List.of(4));
    }

    @Test
    void theSpeakerOfAClaim_getsTheNameOfWhoSaysIt() {
        assertThat(found(
                                "key-insights",
                                "The speaker says satellite navigation fails more often than sailors admit.",
                                4)
                        .text())
                .isEqualTo("Ben Okoro says satellite navigation fails more often than sailors admit.");
        for (String other : List.of(
                "The speaker of the House says satellite navigation fails more often than sailors admit.",
                "The speaker, a biologist, says satellite navigation fails more often than sailors admit.",
                "A speaker says satellite navigation fails more often than sailors admit.")) {
            assertThat(verdict("key-insights", other, 4).findings())
                    .extracting(Finding::text)
                    .allMatch(other::equals);
        }
        Transcript unnamed = Talks.of("Satellite navigation fails more often than sailors admit.", "I see that now.");
        Draft draft = new Draft(
                "key-insights",
                List.of(new DraftItem(
                        "The speaker says satellite navigation fails more often than sailors admit.", List.of(0), "")));
        assertThat(Verifier.of(Plan.of(unnamed), true)
                        .verify(draft, new Window(0, 2))
                        .findings())
                .extracting(Finding::text)
                .containsExactly("The speaker says satellite navigation fails more often than sailors admit.");
    }

    @Test
    void whatAPartIsAbout_isNobodysOpinion() {
        Verdict verdict = VERIFIER.verifyFlow(
                new Draft(
                        "conversation-flow",
                        List.of(new DraftItem("It is about: lighthouses and mistake.", List.of(9), ""))),
                List.of(new Segment(0, 8), new Segment(8, 16)));
        assertThat(verdict.findings())
                .singleElement()
                .satisfies(
                        paragraph -> assertThat(paragraph.text()).isEqualTo("It is about: lighthouses and mistake."));
    }

    @Test
    void labelWithANameThatIsNotHeard_isLeftOut() {
        Draft draft = new Draft(
                "in-depth",
                List.of(new DraftItem(
                        "The signal was jammed on 14 nights last winter.", List.of(5), "the work of Marie Curie")));
        assertThat(VERIFIER.verify(draft, WHOLE).findings().get(0).label()).isEmpty();
    }

    @Test
    void otherLanguage_restsOnTheLinesGiven() {
        Verifier translated = Verifier.of(PLAN, false);
        Draft draft = new Draft(
                "key-insights",
                List.of(
                        new DraftItem("Das Signal wurde in 14 Nächten gestört.", List.of(5), ""),
                        new DraftItem("Das Signal wurde in 15 Nächten gestört.", List.of(5), ""),
                        new DraftItem("Das Signal wurde gestört.", List.of(99), "")));
        assertThat(translated.verify(draft, WHOLE).findings())
                .extracting(Finding::text)
                .containsExactly("Das Signal wurde in 14 Nächten gestört.");
    }

    @Test
    void sound_isNoEvidence() {
        Transcript talk = Talks.of(
                "Ada: The ferry sailed from the harbour at noon.",
                "Ada: [a dog barks at the old lighthouse keeper]",
                "Ada: Everybody on the pier waved to it.");
        Verifier verifier = Verifier.of(Plan.of(talk), true);
        for (String section : List.of("key-insights", "quotes", "references", "open-questions")) {
            Draft draft = new Draft(
                    section, List.of(new DraftItem("A dog barks at the old lighthouse keeper.", List.of(1), "")));
            assertThat(verifier.verify(draft, new Window(0, 3)).findings())
                    .as(section)
                    .isEmpty();
        }
    }

    @Test
    void soundThatIsCited_isNotAmongTheEvidence() {
        Transcript talk = Talks.of(
                "Ada: The ferry sailed from the harbour at noon.",
                "Ada: [applause]",
                "Ada: Everybody on the pier waved to it.");
        for (boolean sameLanguage : List.of(true, false)) {
            Verdict verdict = Verifier.of(Plan.of(talk), sameLanguage)
                    .verify(
                            new Draft(
                                    "key-insights",
                                    List.of(new DraftItem(
                                            "The ferry sailed at noon, and everybody waved.", List.of(0, 1, 2), ""))),
                            new Window(0, 3));
            assertThat(lines(verdict.findings().get(0))).containsExactly(0, 2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The signal was jammed on 40 nights last winter. | its evidence does not have the number 40",
                "Marie Curie says that satellite navigation fails often. | it names Marie, which the talk does not"
            })
    void claimThatLinesComeNearTo_isInDoubtAndNamesThem(String claim, String reason) {
        Verdict verdict =
                VERIFIER.verify(new Draft("key-insights", List.of(new DraftItem(claim, List.of(9), "x"))), WHOLE);
        assertThat(verdict.dropped()).isEmpty();
        assertThat(verdict.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.reason()).isEqualTo(reason);
            assertThat(doubt.label()).isEqualTo("x");
            assertThat(doubt.lines()).containsAnyOf(4, 5);
        });
        assertThat(verdict.settled(doubt -> Optional.empty()).dropped())
                .containsExactly(new Dropped("key-insights", claim, reason));
        assertThat(verdict.settled(doubt -> Optional.of(new Verdict("key-insights", List.of(), List.of())))
                        .dropped())
                .containsExactly(new Dropped("key-insights", claim, reason + "; asked again, its author withdrew it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Finch: Exactly.", "Oh right, yeah.", "Ada Finch says yes."})
    void claimThatSaysTooLittle_isRefused(String claim) {
        assertThat(verdict("key-insights", claim, 2).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "key-insights, Satellite navigation does not fail more often than sailors admit.",
        "quotes, The signal was jammed on 40 nights along this coast.",
        "references, The Lighthouse Brothers",
        "key-insights, Sailors should learn celestial mathematics at university."
    })
    void quoteReferenceAndClaimThatNothingComesNearTo_areNotReworded(String section, String text) {
        Verdict verdict = VERIFIER.verify(new Draft(section, List.of(new DraftItem(text, List.of(5), "book"))), WHOLE);
        assertThat(verdict.doubts()).isEmpty();
        assertThat(verdict.dropped()).hasSize(1);
    }

    private static Verdict verdict(String section, String text, Integer... lines) {
        return VERIFIER.verify(new Draft(section, List.of(new DraftItem(text, List.of(lines), ""))), WHOLE)
                .settled(doubt -> Optional.empty());
    }

    private static Finding found(String section, String text, Integer... lines) {
        return found(section, text, "", lines);
    }

    private static Finding found(String section, String text, String label, Integer... lines) {
        Verdict verdict =
                VERIFIER.verify(new Draft(section, List.of(new DraftItem(text, List.of(lines), label))), WHOLE);
        assertThat(verdict.dropped()).isEmpty();
        assertThat(verdict.doubts()).isEmpty();
        return verdict.findings().get(0);
    }

    private static List<Integer> lines(Finding finding) {
        return finding.evidence().stream()
                .map(evidence -> evidence.utterance().index())
                .toList();
    }
}
