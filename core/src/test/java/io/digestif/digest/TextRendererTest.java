package io.digestif.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TextRendererTest {
    @Test
    void wholeDigest_isSetForATerminal() throws IOException {
        Golden.assertSame("whole.txt", SampleDigest.whole().toText());
    }

    @Test
    void gapsAndDroppedLines_areNamedUnderTheTitle() throws IOException {
        Golden.assertSame("gaps.txt", SampleDigest.gaps().toText());
    }

    @Test
    void embeddedEngineAndOwnSection_saysThatNoLanguageModelWroteIt() throws IOException {
        Golden.assertSame("extractive.txt", SampleDigest.extractive().toText());
    }

    @Test
    void anyText_staysWithin80Columns() {
        for (Digest digest : new Digest[] {
            SampleDigest.whole(),
            SampleDigest.gaps(),
            SampleDigest.mapped(SampleDigest.whole(), words -> words + " " + "灯台は島の入り口にある。".repeat(9)),
            SampleDigest.mapped(SampleDigest.whole(), words -> words + " " + "Leuchtfeuerwartung".repeat(9)),
            SampleDigest.mapped(SampleDigest.whole(), words -> words + " " + "👩‍🚀é".repeat(60))
        }) {
            assertThat(digest.toText().lines())
                    .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(80));
        }
    }

    @Test
    void nothingFound_isOneSentenceWithoutHeadings() {
        assertThat(SampleDigest.nothing().toText()).isEqualTo("""
                        Why keep a lighthouse?
                        ======================

                        1 h 2 min · Mira Solberg, Tomás Reyes

                        There is nothing to digest: the talk has only 9 spoken words.
                        """);
    }
}
