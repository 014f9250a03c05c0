package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.error.TranscriptException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of a talk as WebVTT, SubRip or JSON is read again as the same utterances at the same times. */
class RoundTripTest {
    static Stream<FormatSample> samples() {
        return FormatsTest.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_comesBackFromEachKindThatIsWritten(FormatSample sample) {
        assertComesBack(Transcript.read(FormatsTest.SAMPLES.resolve(sample.file())), sample.file());
    }

    @Test
    void sharedFile_comesBackFromEachKindThatIsWritten() throws IOException {
        for (Path file : SharedData.files("")) {
            Optional<Transcript> talk;
            try {
                talk = Optional.of(Transcript.read(file));
            } catch (TranscriptException e) {
                talk = Optional.empty();
            }
            talk.ifPresent(t -> assertComesBack(t, file.toString()));
        }
    }

    private static void assertComesBack(Transcript talk, String name) {
        List<String> said = lines(talk);
        assertThat(lines(Transcript.parse(talk.toJson(), "x")))
                .as(name + " JSON")
                .isEqualTo(said);
        if (talk.duration().isPresent()) {
            assertThat(lines(Transcript.parse(talk.toVtt(), "x")))
                    .as(name + " VTT")
                    .isEqualTo(said);
            assertThat(lines(Transcript.parse(talk.toSrt(), "x")))
                    .as(name + " SRT")
                    .isEqualTo(said);
        }
    }

    /** Speakers, words and times; that a time was worked out can't be written. */
    private static List<String> lines(Transcript talk) {
        return Lines.of(talk).stream()
                .map(line -> line.startsWith("~") ? line.substring(1) : line)
                .toList();
    }
}
