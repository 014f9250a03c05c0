package io.digestif.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.digestif.check.DigestCheck.Kind;
import io.digestif.check.DigestCheck.Line;
import io.digestif.check.DigestCheck.Result;
import io.digestif.check.DigestCheck.Verdicts;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import io.digestif.verify.Located.Change;
import io.digestif.verify.Located.Side;
import io.digestif.verify.Match;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestCheckTest {
    private static final Transcript BRIDGE = Transcript.parse("""
            WEBVTT

            00:00.000 --> 00:08.000
            <v Nadia Brandt>Welcome back. Today we look at the old rope bridge over the Sellin gorge.

            00:08.000 --> 00:20.000
            <v Milo Ferrant>Parking below the bridge is not permitted, and climbing on the cables is permitted for nobody.

            00:20.000 --> 00:36.000
            <v Milo Ferrant>We replaced forty-two planks in 2019, and the work cost us about ninety thousand euros.

            00:36.000 --> 00:50.000
            <v Nadia Brandt>Um, and the engineer Greta Solberg wrote a book about it, A Walk in the Air.

            00:50.000 --> 01:10.000
            <v Milo Ferrant>She measured how far the bridge swings in a storm. Two metres to each side, that is all.

            03:00.000 --> 03:20.000
            <v Nadia Brandt>Will the village keep the bridge open during the winter?

            03:20.000 --> 03:40.000
            <v Milo Ferrant>I think the village will close it, because nobody pays for the snow to be cleared.
            """, "bridge.vtt");

    @TempDir
    Path folder;

    private static Verdicts check(String digest) {
        return DigestCheck.of(BRIDGE).check(digest);
    }

    private static List<Line> lines(String digest, Kind kind) {
        return check(digest).lines().stream()
                .filter(line -> line.kind() == kind)
                .toList();
    }

    private static Line only(String digest, Kind kind) {
        List<Line> lines = lines(digest, kind);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    @Test
    void quoteInTheTalksWords_isFoundWithTierAndMoment() {
        Line line = only("She says: \"Two metres to each side, that is all.\"", Kind.QUOTE);

        assertThat(line.result()).isEqualTo(Result.FOUND);
        assertThat(line.match()).contains(Match.EXACT);
        assertThat(line.utterance().flatMap(Utterance::speaker))
                .hasValueSatisfying(speaker -> assertThat(speaker.name()).isEqualTo("Milo Ferrant"));
        assertThat(line.nearest()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“we replaced 42 planks in 2019”",
                "„We replaced forty-two planks in 2019“",
                "«We replaced forty-two planks in 2019»",
                "»We replaced forty-two planks in 2019«",
                "\"We replaced forty-two planks in 2019\"",
                "‘We replaced forty-two planks in 2019’",
                "'We replaced forty-two planks in 2019'",
                "「We replaced forty-two planks in 2019」",
                "> We replaced forty-two planks in 2019",
                "<blockquote>We replaced forty-two planks in 2019</blockquote>"
            })
    void quotationMarksOfAnyLanguage_areRead(String quote) {
        Line line = only(quote, Kind.QUOTE);

        assertThat(line.result()).isEqualTo(Result.FOUND);
        assertThat(check(quote).isSupported()).isTrue();
    }

    @Test
    void quoteThatLostItsNot_isAlteredAndShowsTheNot() {
        Line line = only("> Parking below the bridge is permitted", Kind.QUOTE);

        assertThat(line.result()).isEqualTo(Result.ALTERED);
        assertThat(line.changes())
                .containsExactly(
                        new Change(Side.BOTH, "Parking below the bridge is"),
                        new Change(Side.TALK, "not"),
                        new Change(Side.BOTH, "permitted"));
        assertThat(line.nearest()).contains("Parking below the bridge is not permitted,");
    }

    @Test
    void shortQuoteThatLostItsNot_isAltered() {
        Line line = only("Parking there \"is permitted, and climbing\" is too.", Kind.QUOTE);

        assertThat(line.result()).isEqualTo(Result.ALTERED);
    }

    @Test
    void quoteWithAnotherNumber_isAltered() {
        Line line = only("> We replaced forty-three planks in 2019", Kind.QUOTE);

        assertThat(line.result()).isEqualTo(Result.ALTERED);
        assertThat(line.changes()).contains(new Change(Side.DIGEST, "forty-three"), new Change(Side.TALK, "forty-two"));
    }

    @Test
    void quoteThatSkipsAMiddleInSilence_isAltered() {
        Line line =
                only("> Parking below the bridge is not permitted, and climbing is permitted for nobody", Kind.QUOTE);

        assertThat(line.result()).isEqualTo(Result.ALTERED);
        assertThat(line.changes()).contains(new Change(Side.TALK, "on the cables"));
    }

    @Test
    void quoteOfWordsOfTwoSpeakers_isAltered() {
        Line line = only("> Two metres to each side, that is all. Will the village keep the bridge open?", Kind.QUOTE);

        assertThat(line.result()).isEqualTo(Result.ALTERED);
        assertThat(line.reason()).contains("Milo Ferrant and Nadia Brandt");
    }

    @Test
    void quoteThatNobodySays_isNotFound() {
        Line line = only("> Bridges are the poetry of engineers", Kind.QUOTE);

        assertThat(line.result()).isEqualTo(Result.NOT_FOUND);
        assertThat(line.utterance()).isEmpty();
    }

    @Test
    void quoteOfSomebodyElse_isOfTheWrongSpeaker() {
        Line line = only("> Two metres to each side, that is all.\n>\n> — Nadia Brandt, 0:55", Kind.SPEAKER);

        assertThat(line.result()).isEqualTo(Result.WRONG_SPEAKER);
        assertThat(line.text()).isEqualTo("Nadia Brandt");
        assertThat(line.nearest()).contains("Milo Ferrant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“Two metres to each side, that is all” — Nadia",
                "Nadia: “Two metres to each side, that is all”",
                "**Nadia Brandt:** “Two metres to each side, that is all”",
                "“Two metres to each side, that is all,” says Nadia.",
                "Nadia says: “Two metres to each side, that is all.”",
                "According to Nadia, “two metres to each side, that is all”.",
                "Nadia Brandt says that the bridge swings two metres to each side."
            })
    void speakersInAnyPlace_areRead(String text) {
        assertThat(only(text, Kind.SPEAKER).result()).isEqualTo(Result.WRONG_SPEAKER);
        assertThat(only(text.replace("Nadia", "Milo").replace("Brandt", "Ferrant"), Kind.SPEAKER)
                        .result())
                .isEqualTo(Result.FOUND);
    }

    @Test
    void speakerWhoOnlyAppears_isNotHeldToSayIt() {
        assertThat(lines("The episode with Nadia Brandt is about the bridge over the Sellin gorge.", Kind.SPEAKER))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(0:22)", "[00:00:22]", "at 0:22", "— 0:22", "(~0:35)", "(0:20 – 0:36)"})
    void momentOfTheWords_isFound(String moment) {
        String text = "- They replaced forty-two planks in 2019 " + moment;

        assertThat(only(text, Kind.TIME).result()).isEqualTo(Result.FOUND);
        assertThat(check(text).isSupported()).isTrue();
    }

    @Test
    void momentOfOtherWords_isWrongAndSaysWhereTheyAre() {
        Line line = only("- They replaced forty-two planks in 2019. (3:10)", Kind.TIME);

        assertThat(line.result()).isEqualTo(Result.WRONG_TIME);
        assertThat(line.text()).isEqualTo("3:10");
        assertThat(line.utterance().flatMap(Utterance::time))
                .hasValueSatisfying(time -> assertThat(time.start().toSeconds()).isEqualTo(20));
    }

    @Test
    void momentAfterTheEnd_isWrong() {
        Line line = only("- They replaced forty-two planks in 2019. (1:03:10)", Kind.TIME);

        assertThat(line.result()).isEqualTo(Result.WRONG_TIME);
        assertThat(line.reason()).contains("over");
    }

    @Test
    void severalMoments_areJudgedEach() {
        List<Line> lines = lines(
                "- The planks cost ninety thousand euros and it swings two metres. (0:22, 1:00, 3:25)", Kind.TIME);

        assertThat(lines).extracting(Line::result).containsExactly(Result.FOUND, Result.FOUND, Result.WRONG_TIME);
    }

    @Test
    void claimWithAnotherNumber_isFoundButItsNumberIsNot() {
        String text = "They replaced fifty planks, and the work cost about ninety thousand euros.";

        assertThat(only(text, Kind.CLAIM).result()).isEqualTo(Result.FOUND);
        assertThat(lines(text, Kind.NUMBER))
                .extracting(Line::text, Line::result)
                .containsExactly(tuple("fifty", Result.UNSUPPORTED), tuple("ninety thousand", Result.FOUND));
    }

    @Test
    void nameThatNobodySays_isUnsupported() {
        String text = "The engineer Robert Chen measured how far the bridge swings in a storm.";

        assertThat(only(text, Kind.CLAIM).result()).isEqualTo(Result.FOUND);
        assertThat(only(text, Kind.NAME).text()).isEqualTo("Robert Chen");
        assertThat(only(text, Kind.NAME).result()).isEqualTo(Result.UNSUPPORTED);
    }

    @Test
    void claimThatLeavesTheNotOut_isAltered() {
        assertThat(only("Parking below the bridge is permitted.", Kind.CLAIM).result())
                .isEqualTo(Result.ALTERED);
        assertThat(only("Parking below the bridge is not permitted.", Kind.CLAIM)
                        .result())
                .isEqualTo(Result.FOUND);
    }

    @Test
    void claimOfAnotherTalk_isNotFound() {
        assertThat(only("Astronomers discovered seven comets beyond Neptune with a telescope.", Kind.CLAIM)
                        .result())
                .isEqualTo(Result.NOT_FOUND);
    }

    @Test
    void references_areNames() {
        String text =
                "## References\n\n- A Walk in the Air — book (0:40)\n- Greta Solberg\n- The Long Road Home — book\n";

        assertThat(lines(text, Kind.NAME))
                .extracting(Line::text, Line::result)
                .containsExactly(
                        tuple("A Walk in the Air", Result.FOUND),
                        tuple("Greta Solberg", Result.FOUND),
                        tuple("The Long Road Home", Result.UNSUPPORTED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Ten things nobody knew about comets",
                "# Title\n\n*12 min · Somebody Else · 3 moments cited · written by a model*",
                "Comets\n======\n",
                "- [Listen to comets on our channel](https://example.org/comets)",
                "**Comets and other stars**",
                "Here are the key points about comets:",
                "<h2>Comets beyond Neptune</h2><nav><a href='x'>All about comets and stars</a></nav>",
                "![A comet beyond Neptune](comet.png)"
            })
    void whatClaimsNothing_isNotChecked(String text) {
        Verdicts verdicts = check(text);

        assertThat(verdicts.lines()).isEmpty();
        assertThat(verdicts.warnings()).hasSize(1);
    }

    @Test
    void linkInsideASentence_keepsItsWords() {
        assertThat(only("Greta Solberg wrote [A Walk in the Air](https://example.org/).", Kind.CLAIM)
                        .text())
                .isEqualTo("Greta Solberg wrote A Walk in the Air.");
    }

    @Test
    void answerInAFence_isRead() {
        assertThat(only("```markdown\n# Summary\n\n> Two metres to each side, that is all.\n```", Kind.QUOTE)
                        .result())
                .isEqualTo(Result.FOUND);
    }

    @Test
    void digestInAnotherLanguage_hasItsQuotesAndNumbersJudgedOnly() {
        Verdicts verdicts = check(
                "Die Brücke wurde im Jahr 2019 mit neuen Brettern versehen, und das hat die Gemeinde sehr viel Geld gekostet."
                        + " Im Winter wird sie wohl geschlossen, weil niemand für das Räumen bezahlt. Der Ingenieur sagte:"
                        + " „Two metres to each side, that is all.“ Ob das auch in einem Sturm noch gilt, ist nicht bekannt.");

        assertThat(verdicts.warnings()).hasSize(1).first().asString().contains("another language");
        assertThat(verdicts.lines()).extracting(Line::kind).containsExactly(Kind.NUMBER, Kind.QUOTE);
        assertThat(verdicts.isSupported()).isTrue();
    }

    @Test
    void talkWithoutTimesAndSpeakers_hasItsWordsJudgedOnly() {
        Transcript bare = Transcript.parse(
                "The old rope bridge swings two metres to each side in a storm. The village will close it in winter.",
                "bare");
        Verdicts verdicts =
                DigestCheck.of(bare).check("> The village will close it in winter.\n>\n> — Milo Ferrant, 3:20");

        assertThat(verdicts.lines()).extracting(Line::kind).containsExactly(Kind.QUOTE);
        assertThat(verdicts.isSupported()).isTrue();
    }

    @Test
    void controlCharacters_neverReachTheVerdicts() {
        Verdicts verdicts = check("> Bridges are \u001B[31mred\u001B[0m and \u202Eevil\u202C");

        assertThat(verdicts.toJson()).doesNotContain("\\u001B", "\\u202E");
        assertThat(verdicts.lines().get(0).text()).isEqualTo("Bridges are red and evil");
    }

    @Test
    void json_hasTheFieldsOfTheContract() {
        String json = check("> Parking below the bridge is permitted\n\nThey replaced 42 planks in 2019 (3:10).")
                .toJson();

        assertThat(json)
                .contains("\"kind\" : \"quote\"", "\"result\" : \"altered\"", "\"utterance\" : 2", "\"start\" : 8")
                .contains("\"nearest\" : \"Parking below the bridge is not permitted,\"")
                .contains("\"kind\" : \"time\"", "\"result\" : \"wrong-time\"")
                .contains("\"totals\" : {", "\"lines\" : 5", "\"found\" : 3", "\"altered\" : 1", "\"wrong-time\" : 1");
    }

    @Test
    void jsonOfAnotherKind_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("{\"summary\": \"Bridges\"}"))
                .withMessageContaining("sections");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("{\"sections\": "))
                .withMessageContaining("line");
    }

    @Test
    void fileThatIsNotThere_isNamed() {
        Path none = folder.resolve("none.md");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DigestCheck.of(BRIDGE).check(none))
                .withMessageContaining("none.md");
    }

    @Test
    void emptyDigest_hasNothingToCheck() {
        assertThat(check("").lines()).isEmpty();
        assertThat(check("").warnings()).hasSize(1);
    }
}
