package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static List<String> cut(String text) {
        return Lines.said(Transcript.parse(text, "talk"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Smith met Dr. Jones and Mrs. J. R. Doe in St. Louis at last.",
                "The U.S. Senate paid 3.5 million, e.g. for roads, on Jan. 3 at No. 5 in vol. 2 of it.",
                "She came at 5 p.m. on Monday, i.e. late.",
                "I was... well, there… and then gone.",
                "Am 3. März war z. B. der Dr. Meier da, d. h. er kam.",
                "\"Why?\" he asked, \"Really?\" and left.",
                "Use Node.js or podcast.org to see version 2.0 of it.",
                "It was built by Acme Inc. of Boston, by Ford Co. in Detroit etc. for them.",
                "Das 19. Jahrhundert ist nicht vorbei und die 2. Liga ist und bleibt."
            })
    void pointsInsideASentence_doNotEndIt(String sentence) {
        assertThat(cut(sentence)).containsExactly(sentence);
    }

    @Test
    void sentenceEnds_areFound() {
        assertThat(cut("He lives in the U.S. The rest is gone. So do I. Then \"it ended.\" (Really!) Yes?! No... "
                        + "Well. It was 2007. Then etc. And iPhone. 3 came. ¿Qué? Ja."))
                .containsExactly(
                        "He lives in the U.S.",
                        "The rest is gone.",
                        "So do I.",
                        "Then \"it ended.\"",
                        "(Really!)",
                        "Yes?!",
                        "No...",
                        "Well.",
                        "It was 2007.",
                        "Then etc.",
                        "And iPhone.",
                        "3 came.",
                        "¿Qué?",
                        "Ja.");
    }

    @Test
    void scriptsWithoutBlanks_areCutAndJoinedWithout() {
        assertThat(cut("今日は天気がいいですね。明日も！「そうですか？」と彼は言った。「はい。」「え？」"))
                .containsExactly("今日は天気がいいですね。", "明日も！", "「そうですか？」と彼は言った。", "「はい。」", "「え？」");
        List<Utterance> utterances =
                Sentences.of(List.of(Lines.cue("今日は天気が", 0, 1), Lines.cue("いいですね。", 1, 2)), new ArrayList<>());
        assertThat(utterances).extracting(Utterance::text).containsExactly("今日は天気がいいですね。");
    }

    @Test
    void talkInSmallLetters_isCutAtItsPoints() {
        assertThat(cut("hello there. how are you? i am fine. good.")).hasSize(4);
    }

    @Test
    void sound_isAnUtteranceOfItsOwn() {
        assertThat(cut("It works. [laughter] Let us go on [coughs] now. [unclear] is what he said."))
                .containsExactly("It works.", "[laughter]", "Let us go on [coughs] now.", "[unclear] is what he said.");
    }

    @Test
    void silence_endsAnUtterance() {
        List<Utterance> utterances = Sentences.of(
                List.of(
                        Lines.cue("so we went", 0, 1),
                        Lines.cue("home", 1.5, 2),
                        Lines.cue("and then", 8, 9),
                        Lines.cue("it rained", 12, 13)),
                new ArrayList<>());

        assertThat(utterances).extracting(Utterance::text).containsExactly("so we went home", "and then it rained");
    }

    /** Nothing of its words says where a sentence ends; so the pauses do, where it gets too long. */
    @Test
    void talkWithoutPunctuationOrGrammar_isCutAtPausesAndSaysSo() {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int pauses = i / 3;
            double start = i * 3 + pauses * 0.5;
            cues.add(Lines.cue("nine plain words about looms out of talk number " + i, start, start + 3));
        }
        List<String> warnings = new ArrayList<>();

        List<Utterance> utterances = Sentences.of(cues, warnings);

        assertThat(utterances)
                .allSatisfy(u -> assertThat(SpokenWords.count(u.text())).isBetween(20, 60));
        assertThat(utterances.get(1).text()).startsWith("nine plain words about looms out of talk number 3 ");
        assertThat(warnings)
                .containsExactly("The talk has practically no punctuation; where its sentences end was guessed.");
    }

    @Test
    void talkWithoutPunctuation_isCutWhereSentencesEndAndNotWhereCuesDo() {
        String talk = "we built the first loom in the old mill so the whole village came to look at it"
                + " i think nobody had seen one that year it's a machine that weaves without a hand"
                + " but if you stand beside it you feel the floor shake so";
        List<Cue> cues = new ArrayList<>();
        List<String> words = List.of((talk + " ").repeat(5).strip().split(" "));
        for (int i = 0; i < words.size(); i += 7) {
            cues.add(Lines.cue(String.join(" ", words.subList(i, Math.min(words.size(), i + 7))), i, i + 7));
        }
        List<String> warnings = new ArrayList<>();

        List<Utterance> utterances = Sentences.of(cues, warnings);

        assertThat(utterances)
                .extracting(Utterance::text)
                .startsWith(
                        "we built the first loom in the old mill",
                        "so the whole village came to look at it",
                        "i think nobody had seen one that year",
                        "it's a machine that weaves without a hand",
                        "but if you stand beside it you feel the floor shake",
                        "so we built the first loom in the old mill");
        assertThat(warnings)
                .containsExactly("The talk has practically no punctuation; where its sentences end was guessed.");
    }

    @Test
    void longCueWithoutPunctuation_isCutBeforeAClause() {
        String clause = "we walked along the river until the bridge came into our sight once more ";
        List<String> pieces = cut((clause + "and ").repeat(12).strip());

        assertThat(pieces)
                .allSatisfy(piece -> assertThat(SpokenWords.count(piece)).isLessThanOrEqualTo(60));
        assertThat(pieces.get(1)).startsWith("and we walked");
    }

    @Test
    void everyWord_isKept() {
        String talk = "One, two -- three; [four] (five) … six? \"Seven\" e.g. 8. nine".repeat(30);

        assertThat(String.join(" ", cut(talk))).isEqualTo(talk);
    }
}
