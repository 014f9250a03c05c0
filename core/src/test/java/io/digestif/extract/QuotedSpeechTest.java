package io.digestif.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedSpeechTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "He wrote: \"The harbour is too small. The turbines stand in the way.\" / I can't agree with him. | 1",
                "He wrote: “The harbour is too small. The turbines stand in the way. Take them down.” / I can't agree. | 1 2",
                "Er schrieb: „Der Hafen ist zu klein. Die Turbinen stehen im Weg.“ / Das sehe ich anders. | 1",
                "He calls it \"the harbour\" in his book. / The turbines stand in the bay. | ``",
                // Nobody closed the mark: what the next one says, and what comes much later, is not read out.
                "He said \"the harbour is too small. / Mara: The turbines stand in the bay. | ``",
                "He said \"it is small. One is here. Two are here. Three are here. Four are here. Five are here. | 1 2 3 4"
            })
    void sentencesInsideAQuotation_areNotTheSpeakersOwn(String said, String quoted) {
        Talk talk = new Talk(Talks.in(said.startsWith("Er ") ? "de" : "en", ("Ivo: " + said).split(" / ")));
        QuotedSpeech speech = new QuotedSpeech(talk.sentences());

        List<String> found = IntStream.range(0, talk.sentences().size())
                .filter(i -> speech.holds(talk.sentences().get(i)))
                .mapToObj(String::valueOf)
                .toList();

        assertThat(String.join(" ", found)).isEqualTo(quoted);
    }
}
