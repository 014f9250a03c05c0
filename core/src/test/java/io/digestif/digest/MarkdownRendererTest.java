package io.digestif.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest {
    @Test
    void wholeDigest_hasTheLayoutOfTheExample() throws IOException {
        Golden.assertSame("whole.md", SampleDigest.whole().toMarkdown());
    }

    @Test
    void mediaLink_makesEachMomentALinkToItsSecond() throws IOException {
        Golden.assertSame("linked.md", SampleDigest.linked().toMarkdown());
    }

    @Test
    void timesWorkedOut_areMarkedAsAbout() throws IOException {
        Golden.assertSame("approximate.md", SampleDigest.approximate().toMarkdown());
    }

    /**
     * Every claim cites, and the number of a sentence can be looked up in a print of the transcript; so a talk without
     * stamps cites those, and the line under the title says what ¶ is.
     */
    @Test
    void talkWithoutTimes_citesSentencesByNumber() throws IOException {
        Golden.assertSame("timeless.md", SampleDigest.timeless().toMarkdown());
    }

    @Test
    void gapsAndDroppedLines_areNamedUnderTheTitle() throws IOException {
        Golden.assertSame("gaps.md", SampleDigest.gaps().toMarkdown());
    }

    @Test
    void embeddedEngineAndOwnSection_saysThatNoLanguageModelWroteIt() throws IOException {
        Golden.assertSame("extractive.md", SampleDigest.extractive().toMarkdown());
    }

    @Test
    void nothingFound_isOneSentenceWithoutHeadings() {
        assertThat(SampleDigest.nothing().toMarkdown()).isEqualTo("""
                        # Why keep a lighthouse?

                        *1 h 2 min · Mira Solberg, Tomás Reyes*

                        There is nothing to digest: the talk has only 9 spoken words.
                        """);
    }
}
