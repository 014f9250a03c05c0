package io.digestif.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.extract.Readability.Quality;
import io.digestif.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadabilityTest {
    private static final String ANSWER =
            "Ivo: The harbour gets its power from two turbines, and the turbines stand in the bay.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WHOLE | The turbines in the bay give the harbour its power. | Just the of the turbines, so which the harbour and a.",
                "ALONE | The turbines in the bay give the harbour its power. | They had that there before we did it with those.",
                "PLACE | The turbines in the bay give half of the harbour its power in winter. | I was sitting here with my cup of tea.",
                "VIEW | I think the harbour should never depend on a single turbine. | The harbour bought a second turbine in the spring."
            })
    void aBetterSentence_isLikelier(Quality quality, String better, String worse) {
        Talk talk = new Talk(Talks.english(ANSWER, "Ivo: " + better, "Ivo: " + worse));
        Readability readability = new Readability(talk, new Pointers(talk), new Wholeness(talk));
        List<Sentence> sentences = talk.sentences();

        assertThat(readability.of(sentences.get(1), quality))
                .isBetween(0.0, 1.0)
                .isGreaterThan(readability.of(sentences.get(2), quality) + 0.1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "und"})
    void everySign_hasAWeightForEachQuality(String tag) {
        Map<String, String> weights = Language.of(tag).table("readability");
        List<String> signs = Arrays.stream(Readability.Sign.values())
                .map(sign -> "=" + sign.name().toLowerCase(Locale.ROOT))
                .toList();

        assertThat(weights).containsKeys(signs.toArray(String[]::new)).containsKey("=base");
        assertThat(weights.values())
                .allSatisfy(row -> assertThat(row.split(" ", -1))
                        .hasSameSizeAs(Quality.values())
                        .allSatisfy(
                                weight -> assertThat(Double.parseDouble(weight)).isFinite()));
    }

    static Stream<String> tags() {
        return Stream.concat(Language.tags().stream(), Stream.of("pl", "und"));
    }

    @ParameterizedTest
    @MethodSource("tags")
    void everyLanguage_hasWeights(String tag) {
        Talk talk = new Talk(Talks.in(tag, ANSWER));
        Readability readability = new Readability(talk, new Pointers(talk), new Wholeness(talk));

        // Without weights every likelihood is a half.
        assertThat(readability.of(talk.sentences().get(0), Quality.ALONE)).isNotEqualTo(0.5);
    }

    @Test
    void wording_isOfSmallWordsMarksAndEdges() {
        Talk talk = new Talk(Talks.english("Ivo: We saw two turbines, and a Helen of 14."));

        assertThat(Wording.of(talk, talk.sentences().get(0)))
                .containsExactlyInAnyOrder(
                        "<s>", "<s> we", "we", "we saw", "saw", "saw two", "two", "two *", "*", "* ,", ",", ", and",
                        "and", "and a", "a", "a @", "@", "@ of", "of", "of 0", "0", "0 </s>");
    }
}
