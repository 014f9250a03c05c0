package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.transcript.FormatSample.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each format that is read, by a sample of it; {@code docs/formats.md} is made of the same list. After a wanted change,
 * {@code -Ddigestif.golden=write} writes both anew, and the difference is read before it is committed.
 */
class FormatsTest {
    static final Path SAMPLES = Path.of("src/test/resources/io/digestif/transcript/formats");
    private static final Path DOCS = Path.of("../docs/formats.md");
    private static final String FOLDER = "../core/" + SAMPLES.toString().replace('\\', '/') + "/";

    /** One line a family. */
    private static final List<Family> FAMILIES = List.of(
            new Family("Captions", CaptionSamples.ALL),
            new Family("JSON of podcasts, speech services, players and editors", JsonSamples.ALL),
            new Family("Web pages, meetings and text", TextSamples.ALL));

    private record Family(String name, List<FormatSample> samples) {}

    static Stream<FormatSample> samples() {
        return FAMILIES.stream().flatMap(family -> family.samples().stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_isReadAsItSays(FormatSample sample) throws IOException {
        Transcript talk = Transcript.read(SAMPLES.resolve(sample.file()));
        List<String> lines = new ArrayList<>(Lines.of(talk));
        talk.warnings().forEach(warning -> lines.add("! " + warning));

        assertGolden(SAMPLES.resolve(sample.file() + ".lines"), String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_hasWhatItsFormatKeeps(FormatSample sample) {
        Transcript talk = Transcript.read(SAMPLES.resolve(sample.file()));

        assertThat(!talk.speakers().isEmpty()).as("speakers").isEqualTo(sample.keeps(Kept.SPEAKERS));
        assertThat(talk.duration().isPresent())
                .as("times")
                .isEqualTo(sample.keeps(Kept.TIMES) || sample.keeps(Kept.WORD_TIMES));
        assertThat(talk.title().isPresent()).as("title").isEqualTo(sample.keeps(Kept.TITLE));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_isTheSameWrittenAndReadAgain(FormatSample sample) {
        Transcript talk = Transcript.read(SAMPLES.resolve(sample.file()));

        assertThat(Lines.said(Transcript.parse(talk.toJson(), "x"))).isEqualTo(Lines.said(talk));
        if (talk.duration().isPresent()) {
            assertThat(Lines.said(Transcript.parse(talk.toVtt(), "x"))).isEqualTo(Lines.said(talk));
        }
    }

    @Test
    void formats_areThoseOfTheDocs() throws IOException {
        StringBuilder docs = new StringBuilder("""
                # Formats that are read

                A file's kind is told from what stands in it, never from its name. This page is made of the list of samples in the
                tests; each sample is a small file, and beside it stands what is read of it (`.lines`).

                What is kept beside the words: **S** who speaks, **T** times of captions, segments or turns, **W** times of single
                words (so that each sentence has its own exact time), **title** and **language** where the file tells. How sure a service is of
                what it heard has no place in a transcript here: *dropped* where a format can tell it, – where it can't.
                """);
        for (Family family : FAMILIES) {
            docs.append("\n## ").append(family.name()).append("\n\n");
            docs.append("| format | told by | kept | confidence | sample |\n| --- | --- | --- | --- | --- |\n");
            for (FormatSample sample : family.samples()) {
                docs.append("| ")
                        .append(sample.format())
                        .append(" | ")
                        .append(sample.told().replace("|", "\\|"))
                        .append(" | ")
                        .append(kept(sample))
                        .append(sample.keeps(Kept.CONFIDENCE_DROPPED) ? " | dropped" : " | –")
                        .append(" | [")
                        .append(sample.file())
                        .append("](")
                        .append(FOLDER)
                        .append(sample.file())
                        .append(") |\n");
            }
        }
        docs.append("""

                ## What is put right

                Each is told in the transcript's warnings, but for the first two.

                - **Captions that roll**, each showing the line before again, are read once. A line that is said again stays.
                - **Sounds** (`[Music]`, `(laughter)`, `♪ … ♪`, in any language) stay as they are written. Between sentences, or alone in
                  a caption, each is an utterance of its own on which nothing rests: no quote, no claim. One inside a sentence
                  stays in it, for half a sentence can't be cited.
                - **Loops** of a transcriber, one phrase many times in a row, are kept once.
                - **Spellings of one name** are joined under the most frequent: case, blanks, points, dashes, Unicode forms (`JOHN SMITH`,
                  `John Smith`), accents that are left out, a title before a whole name (`Dr. Ana Ruiz`). Labels that differ in a
                  letter or a number stay apart.
                - **A clock that starts again** midway is taken for another recording in the same file: its times are counted on from the
                  end of the one before, as a player shows that plays both. The warning says how much less a player of that
                  recording alone shows.
                - **Stamps that run backwards**, as few as can be, are worked out from those around; a cue that lasts into the next ends
                  where that begins; times of day are counted from the first, also over midnight.
                """);
        assertGolden(DOCS, docs.toString());
    }

    private static String kept(FormatSample sample) {
        List<String> kept = new ArrayList<>();
        if (sample.keeps(Kept.SPEAKERS)) {
            kept.add("S");
        }
        if (sample.keeps(Kept.WORD_TIMES)) {
            kept.add("W");
        } else if (sample.keeps(Kept.TIMES)) {
            kept.add("T");
        }
        if (sample.keeps(Kept.TITLE)) {
            kept.add("title");
        }
        if (sample.keeps(Kept.LANGUAGE)) {
            kept.add("language");
        }
        return String.join(" ", kept);
    }

    private static void assertGolden(Path file, String actual) throws IOException {
        if ("write".equals(System.getProperty("digestif.golden"))) {
            Files.writeString(file, actual);
        }
        assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
    }
}
