package io.digestif.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.transcript.Speaker;
import io.digestif.transcript.TimeSpan;
import io.digestif.transcript.Utterance;
import io.digestif.verify.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
    @ParameterizedTest
    @CsvSource({
        "0, false, 0:00",
        "12, false, 0:12",
        "996.9, false, 16:36",
        "3723, false, 1:02:03",
        "36000, false, 10:00:00",
        "996, true, ~16:36",
        "0, true, 0:00",
        "0.4, true, 0:00"
    })
    void time_isWrittenAsAPlayerShowsIt(double seconds, boolean approximate, String expected) {
        assertThat(Moment.clock(Duration.ofMillis(Math.round(seconds * 1000)), approximate))
                .isEqualTo(expected);
    }

    @Test
    void neighboursInTheSameSecond_arePrintedOnceWithTheWordsOfBoth() {
        List<Moment> moments = Moment.of(
                List.of(evidence(0, 996_000, "One."), evidence(1, 996_600, "Two."), evidence(2, 997_000, "Three.")),
                SampleDigest.whole().transcript());
        assertThat(moments).extracting(Moment::label).containsExactly("16:36", "16:37");
        assertThat(moments.get(0).words()).extracting(Moment.Words::text).containsExactly("One.", "Two.");
    }

    private static Evidence evidence(int index, int millis, String words) {
        TimeSpan time = new TimeSpan(Duration.ofMillis(millis), Duration.ofMillis(millis + 400), false);
        return new Evidence(new Utterance(index, Optional.of(new Speaker("Ada")), words, Optional.of(time)), words);
    }
}
