package io.digestif.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.Talks;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void fewWords_shareALineWithWhatTheSpeakerSaysNext() {
        Transcript talk = Talks.of(
                "Ada: Well.",
                "Ada: Yes.",
                "Ada: The lamp is older than the harbour wall and everything else here.",
                "Ada: Nobody knows why.",
                "Ben: I do.",
                "Ben: It was a gift.");

        List<Line> lines = Line.of(talk.utterances());

        assertThat(lines)
                .extracting(Line::text)
                .containsExactly(
                        "Well. Yes. The lamp is older than the harbour wall and everything else here.",
                        "Nobody knows why.",
                        "I do. It was a gift.");
        assertThat(lines).extracting(Line::number).containsExactly(2, 3, 5);
    }

    @Test
    void lines_holdEveryUtteranceOnceInOrder() {
        List<Utterance> all = Talks.LONG.utterances();

        assertThat(Line.of(all).stream().flatMap(line -> line.utterances().stream()))
                .containsExactlyElementsOf(all);
    }

    @Test
    void nothingShown_hasNoLines() {
        assertThat(Line.of(List.of())).isEmpty();
    }
}
