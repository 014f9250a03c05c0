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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It was hot, you know, the oven stood open.      | It was hot, the oven stood open.
            June to October, well, you bake at night.       | June to October, you bake at night.
            Three bakers , uh the oven is cold.             | Three bakers, the oven is cold.
            It was a hot, um, summer night.                 | It was a hot summer night.
            The oven, basically, was cold.                  | The oven was cold.
            They, um, in the morning, bake.                 | They in the morning, bake.
            """)
    void asideTakenOut_leavesTheCommaOfAClause(String said, String printed) {
        assertThat(polished("en", said)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I grant you, you could bake at night.           | I grant you, you could bake at night.
            If you, you bake at night, it is cold.          | If you bake at night, it is cold.
            It says H. Right, H. is for heat.               | It says H. Right, H. is for heat.
            Th th the oven is cold.                         | The oven is cold.
            We got it from the so uh from the oven.         | We got it from the oven.
            The oven is cold, so.                           | The oven is cold.
            We know it 's cold and they 'll see.            | We know it's cold and they'll see.
            iPhones don't bake.                             | iPhones don't bake.
            """)
    void repairsAndRemains_areToldFromWhatIsMeant(String said, String printed) {
        assertThat(polished("en", said)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            She says, "Bake at night.                       | She says, "Bake at night."
            She says, “Bake at night                        | She says, “Bake at night.”
            Bake at night", and I say, "No."                | Bake at night, and I say, "No."
            We call it "the cold oven".                     | We call it "the cold oven".
            We call it " cold , then .                      | We call it cold, then.
            The tin is 9" wide.                             | The tin is 9" wide.
            """)
    void quotation_isClosed(String said, String printed) {
        assertThat(polished("en", said)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The oven was [points at it] cold then.          | The oven was cold then.
            The oven was \\[laughs\\] cold then.            | The oven was cold then.
            The bake[r] was cold.                           | The baker was cold.
            There were fifteen [thousand].                  | There were fifteen [thousand].
            The oven was cold [laughs].                     | The oven was cold.
            """)
    void noteInBrackets_goesWhole(String said, String printed) {
        assertThat(polished("en", said)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ach stimmt, der Ofen ist kalt.                  | Der Ofen ist kalt.
            Na jedenfalls der Ofen ist kalt.                | Der Ofen ist kalt.
            Na jedenfalls ist der Ofen kalt.                | Na jedenfalls ist der Ofen kalt.
            Weil er kalt war, äh geht er nicht.             | Weil er kalt war, geht er nicht.
            Ich denke: „Na gut, OK, er ist kalt.            | Ich denke: „Na gut, er ist kalt.“
            """)
    void german_losesItsReplies(String said, String printed) {
        assertThat(polished("de", said)).isEqualTo(printed);
    }

    private static String polished(String tag, String said) {
        Language language = Language.of(tag);
        return Polish.of(said, language.words(said), Cues.of(language), language)
                .text();
    }
}
