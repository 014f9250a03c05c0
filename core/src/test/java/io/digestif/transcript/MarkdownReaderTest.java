package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
    private static Transcript read(String text) {
        return Transcript.parse(text, "talk.md");
    }

    @Test
    void boldLabels_areTurnsWithTheirParagraphs() {
        Transcript talk = read("""
                # The *loom*, part 1

                **Ada Lovelace:** Hello, [Charles](https://example.org/a_(b))! \\[laughter\\] How are **you**?

                **Charles:**

                > Fine. A snake_case is
                > no *emphasis*, 2 * 3 is 6.

                Still me

                and me

                **Break:**

                ## The middle

                **Ada Lovelace**: Bye -- for now.
                """);

        assertThat(talk.title()).contains("The loom, part 1");
        assertThat(Lines.said(talk))
                .containsExactly(
                        "Ada Lovelace: Hello, Charles!",
                        "Ada Lovelace: [laughter]",
                        "Ada Lovelace: How are you?",
                        "Charles: Fine.",
                        "Charles: A snake_case is no emphasis, 2 * 3 is 6.",
                        "Charles: Still me",
                        "Charles: and me",
                        "Ada Lovelace: Bye -- for now.");
    }

    @Test
    void stampsInText_areTimesAndNotWords() {
        Transcript talk = read("""
                **Ada:** \\[00:30\\] One two. Three four [01:30] five six.

                **Charles:** Seven eight.
                """);

        assertThat(Lines.of(talk))
                .containsExactly(
                        "30-60 Ada: One two.", "~60-120 Ada: Three four five six.", "~120-150 Charles: Seven eight.");
    }

    @Test
    void stampsBesideLabels_areTheTurnsTimes() {
        Transcript talk = read("""
                ---
                title: "The loom"
                ---
                **Ada** (00:10): One.

                **[00:20] Charles:** Two.

                [00:30] **Ada:** Three.

                **Charles** *(00:40)*
                Four.
                """);

        assertThat(talk.title()).contains("The loom");
        assertThat(Lines.said(talk)).containsExactly("Ada: One.", "Charles: Two.", "Ada: Three.", "Charles: Four.");
        assertThat(Lines.times(talk)).containsExactly("10-20", "20-30", "30-40", "40-50");
    }

    @Test
    void boldWordsThatNameNobody_areWords() {
        Transcript talk = read("""
                **Ada:** One.

                **Note:** this is said.

                **All of it** is.
                """);

        assertThat(Lines.said(talk)).containsExactly("Ada: One.", "Ada: Note: this is said.", "Ada: All of it is.");
    }

    @Test
    void boldNamesWithRoles_areTurnsAndBoldPhrasesAreWords() {
        Transcript talk = read("""
                **Ada Brook:** One.

                **Clara Field, PsyD:** Two.

                And three.

                **First, second:** four.

                And five.
                """);

        assertThat(Lines.said(talk))
                .containsExactly(
                        "Ada Brook: One.",
                        "Clara Field, PsyD: Two.",
                        "Clara Field, PsyD: And three.",
                        "Clara Field, PsyD: First, second: four.",
                        "Clara Field, PsyD: And five.");
    }
}
