package io.digestif.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolishTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            So the oven is cold.                            | The oven is cold.
            And, um, the oven is cold                       | The oven is cold.
            Yeah, but you know, the oven is cold.           | The oven is cold.
            The oven is, you know, cold.                    | The oven is cold.
            The the oven is is cold,                        | The oven is cold.
            We can we can bake th those loaves.             | We can bake those loaves.
            The oven is cold, right?                        | The oven is cold.
            [laughs] Well, the oven is cold.                | The oven is cold.
            the oven was cold for 3.5 hours...              | The oven was cold for 3.5 hours.
            Is the oven cold?                               | Is the oven cold?
            """)
    void whatFillsOrTies_isLeftOut(String said, String printed) {
        assertThat(polished("en", said)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I think the oven is cold.                       | I think the oven is cold.
            No, the oven is not cold.                       | No, the oven is not cold.
            So far, nobody has seen a cold oven.            | So far, nobody has seen a cold oven.
            It was very very cold, maybe 12 degrees.        | It was very very cold, maybe 12 degrees.
            Perhaps the oven is cold.                       | Perhaps the oven is cold.
            """)
    void whatChangesTheMeaning_stays(String said, String printed) {
        assertThat(polished("en", said)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Und der Ofen ist kalt.                          | Der Ofen ist kalt.
            Ja, also, ähm, der Ofen ist kalt.               | Der Ofen ist kalt.
            Dann ist der Ofen kalt.                         | Dann ist der Ofen kalt.
            """)
    void german_keepsTheOrderOfItsWords(String said, String printed) {
        assertThat(polished("de", said)).isEqualTo(printed);
    }

    private static String polished(String tag, String said) {
        Language language = Language.of(tag);
        return Polish.of(said, language.words(said), Cues.of(language), language)
                .text();
    }
}
