package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundsTest {
    private static final List<String> SOUNDS = List.of(
            "[Music]", "(laughter)", "[BLANK_AUDIO]", "(Applause.)", "♪ la la la ♪", "[Gelächter]", "[door closes]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Music]",
                "[MUSIC PLAYING]",
                "(laughter)",
                "(Laughter and applause.)",
                "[BLANK_AUDIO]",
                "[Musik]",
                "[Aplausos]",
                "(rires)",
                "（笑）",
                "【音楽】",
                "[笑い声]",
                "[музыка]",
                "*sighs*",
                "♪",
                "♪♪",
                "♪ We went down to the river ♪",
                "♪ We went down to the river",
                "🎵 humming 🎵",
                "♪ (upbeat music) ♪",
                "♪ Do you love me? ♪",
                "(Laughter on the line.)",
                "[he laughs]",
                "[kein Ton]",
                "[♪♪♪]",
                "[applause] [Music]",
                "[inaudible 00:12:34].",
                "- [dog barking]"
            })
    void description_isASound(String text) {
        Utterance utterance = new Utterance(0, Optional.empty(), text, Optional.empty());

        assertThat(utterance.isSound()).isTrue();
        assertThat(utterance.words()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We went home.",
                "So [laughter] we went.",
                "[laughter] We went.",
                "We went. (laughs)",
                "[Joe] Biden",
                "[...]",
                "[ __ ]",
                "...",
                "(And that is what he told me when I asked him.)",
                "*No* is no answer",
                "♪ la la ♪ Welcome back to the show.",
                "♪ (upbeat music) Welcome back to the show.",
                "♪ la la (music fades) Welcome back to the show.",
                "(I did not inhale.)",
                "(Thank you.)",
                "(Thank you)",
                "(Not at all.)",
                "(Das weiß ich nicht.)",
                "[Did you sign the letter?]",
                "(laughter)?",
                "[12]",
                "[[x]]",
                "(",
                "[unclosed"
            })
    void whatIsSaid_isNone(String text) {
        assertThat(Sounds.are(text)).isFalse();
    }

    @Test
    void soundBetweenSentences_isAnUtteranceOfItsOwn() {
        assertThat(said("We won. (laughs) Thank you. [applause]\n[Music] Let us begin. (Applause.) Yes."))
                .containsExactly(
                        "We won.",
                        "(laughs)",
                        "Thank you.",
                        "[applause]",
                        "[Music]",
                        "Let us begin.",
                        "(Applause.)",
                        "Yes.");
    }

    @Test
    void soundInsideASentence_staysThere() {
        assertThat(
                        said(
                                "So [laughter] we went. President [Joe] Biden came. [The] company (a mill) sold it to him [Einstein]."))
                .containsExactly(
                        "So [laughter] we went.",
                        "President [Joe] Biden came.",
                        "[The] company (a mill) sold it to him [Einstein].");
    }

    @Test
    void wordPutIntoASentence_isNoSoundBeforeIt() {
        assertThat(said("We won. [Joe] Biden won. [The] President did. [Die] Regierung hat es gesagt."))
                .containsExactly(
                        "We won.", "[Joe] Biden won.", "[The] President did.", "[Die] Regierung hat es gesagt.");
        assertThat(said("We won. [Music] Welcome back. [Applause] Thank you. [Joe]"))
                .containsExactly("We won.", "[Music]", "Welcome back.", "[Applause]", "Thank you.", "[Joe]");
    }

    @Test
    void asideThatIsSaid_isNoSoundBetweenSentences() {
        assertThat(said("We left. (I did not inhale.) [Did you sign the letter?] Yes, I did. [Did you read it?]"))
                .containsExactly(
                        "We left.",
                        "(I did not inhale.)",
                        "[Did you sign the letter?]",
                        "Yes, I did.",
                        "[Did you read it?]");
    }

    @Test
    void signOfMusicBeforeABracket_isNoSongOverTheWordsBehind() {
        assertThat(said("♪ (upbeat music) Welcome back to the show. ♪ (music fades) ♪ Good evening."))
                .containsExactly(
                        "♪", "(upbeat music)", "Welcome back to the show.", "♪ (music fades) ♪", "Good evening.");
        assertThat(said(Lines.cue("♪ la la (music fades) Welcome back.", 0, 4)))
                .containsExactly("♪ la la", "(music fades)", "Welcome back.");
    }

    @Test
    void soundBehindAnUnfinishedSentence_staysWithIt() {
        assertThat(said("I think it is-- [laughter]")).containsExactly("I think it is-- [laughter]");
    }

    @Test
    void captionOfASound_isAnUtteranceOfItsOwnUnlessTheSentenceGoesOn() {
        assertThat(said(Lines.cue("Then it", 0, 1), Lines.cue("[thunder]", 1, 2), Lines.cue("rained again.", 2, 3)))
                .containsExactly("Then it [thunder] rained again.");
        assertThat(said(Lines.cue("Then it", 0, 1), Lines.cue("[thunder]", 1, 2), Lines.cue("Did you hear it?", 2, 3)))
                .containsExactly("Then it", "[thunder]", "Did you hear it?");
    }

    @Test
    void song_isOneSoundOverItsCaptions() {
        assertThat(said(
                        Lines.cue("♪ We went down", 0, 1),
                        Lines.cue("to the river ♪", 1, 2),
                        Lines.cue("♪ And the river was wide", 2, 3),
                        Lines.cue("♪ And the river was deep ♪", 3, 4),
                        Lines.cue("♪", 4, 5),
                        Lines.cue("Welcome back.", 5, 6)))
                .containsExactly(
                        "♪ We went down to the river ♪",
                        "♪ And the river was wide",
                        "♪ And the river was deep ♪",
                        "♪",
                        "Welcome back.");
    }

    @Test
    void talkWithoutPunctuation_isCutAtItsSounds() {
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            cues.add(Lines.cue(i == 30 ? "loom [Music] and then" : "and so the loom went on", i, i + 1));
        }

        assertThat(said(cues.toArray(new Cue[0]))).contains("[Music]");
    }

    @Test
    void soundsOnly_areReadAndHaveNoWords() {
        Transcript talk = Transcript.parse("""
                WEBVTT

                00:01.000 --> 00:02.000
                [Music]

                00:03.000 --> 00:04.000
                ♪ la la ♪
                """, "x");

        assertThat(talk.utterances()).allMatch(Utterance::isSound);
        assertThat(talk.words()).isZero();
    }

    @Test
    void anyMix_keepsItsWordsAndComesBack() {
        Random random = new Random(11);
        List<String> sentences =
                List.of("We saw %d boats.", "Why not %d?", "So %d of us [sic] went.", "Nobody saw %d!", "And %d then");
        for (int run = 0; run < 300; run++) {
            StringBuilder vtt = new StringBuilder("WEBVTT\n");
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                String text = random.nextBoolean()
                        ? SOUNDS.get(random.nextInt(SOUNDS.size()))
                        : sentences.get(random.nextInt(sentences.size()));
                text = random.nextInt(4) == 0 ? text + " " + SOUNDS.get(random.nextInt(SOUNDS.size())) : text;
                // No caption is the one before again, which would be taken for one that rolls.
                text = text.replace("[", "[" + (char) ('a' + i) + " ").replace("♪ l", "♪ " + (char) ('a' + i) + "l");
                text = text.replace("(", "(" + (char) ('a' + i) + " ").replace("%d", String.valueOf(i));
                vtt.append(String.format("%n00:%02d.000 --> 00:%02d.900%n%s%n", i, i, text));
                words.append(words.length() == 0 ? "" : " ").append(text);
            }
            Transcript talk = Transcript.parse(vtt.toString(), "x");

            assertThat(String.join(" ", Lines.said(talk))).isEqualTo(words.toString());
            for (String written : List.of(talk.toVtt(), talk.toSrt(), talk.toJson())) {
                assertThat(Lines.of(Transcript.parse(written, "x"))).as(written).isEqualTo(Lines.of(talk));
            }
        }
    }

    private static List<String> said(String text) {
        return said(new Cue(Optional.empty(), text, Optional.empty(), Optional.empty()));
    }

    private static List<String> said(Cue... cues) {
        return Sentences.of(List.of(cues), new ArrayList<>()).stream()
                .map(Utterance::text)
                .toList();
    }
}
