package io.digestif.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Well, it's fine -- really...        | well it's fine really",
                "We don’t know; they can’t.          | we don't know they can't",
                "L’eau de l'été                      | l'eau de l'été",
                "'Quoted' and the dogs' bowl         | quoted and the dogs bowl",
                "a state-of-the-art wor- word        | a state-of-the-art wor word",
                "non‑breaking hy\u00adphen           | non-breaking hyphen",
                "12.5 of 1,000 is 25%, or 3, 4       | 12.5 of 1,000 is 25% or 3 4",
                "the U.S., the U.K. and e.g. z.B.    | the u.s. the u.k. and e.g. z.b.",
                "It ended.Then A. Smith and AT&T     | it ended then a smith and at&t",
                "$5 and 4€ in the 1990s, 4K          | 5 and 4 in the 1990s 4k",
                "CAFE\u0301 Café İstanbul            | café café i̇stanbul",
                "Привет, мир! Το φως.                | привет мир το φως",
                "שלום עולם مرحبا بالعالم             | שלום עולם مرحبا بالعالم",
                "हिन्दी में                           | हिन्दी में",
                "人工智能。很好                        | 人 工 智 能 很 好",
                "コーヒーを飲む                        | コーヒー を 飲 む",
                "ภาษาไทยสวย                          | ภาษา ไทย สวย",
                "한국어 단어                           | 한국어 단어",
                "😀 go😀od 𝒜𝒷                         | go od 𝒜𝒷",
            })
    void texts_areCutIntoFoldedWords(String text, String words) {
        assertThat(folded(text)).isEqualTo(List.of(words.strip().split(" ")));
    }

    @Test
    void textWithoutWords_hasNone() {
        assertThat(folded("")).isEmpty();
        assertThat(folded(" … – ' - % .")).isEmpty();
    }

    @Test
    void words_knowWhereTheyStand() {
        String text = "«Aujourd’hui», 12,5 % — U.S.";
        assertThat(Tokenizer.words(text))
                .extracting(word -> text.substring(word.fromChar(), word.toChar()))
                .containsExactly("Aujourd’hui", "12,5", "U.S.");
    }

    @Test
    void anyText_isCutInOrderWithoutOverlap() {
        Random random = new Random(7);
        String alphabet = "aZé9 '’.-,%&\u0301\u00ad人コงุ\uD83D\uDE00\uD835";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            int last = 0;
            for (Word word : Tokenizer.words(text.toString())) {
                assertThat(word.fromChar()).isGreaterThanOrEqualTo(last);
                assertThat(word.toChar()).isGreaterThan(word.fromChar());
                assertThat(word.text()).isEqualTo(text.substring(word.fromChar(), word.toChar()));
                assertThat(word.folded()).isEqualTo(Tokenizer.fold(word.text()));
                last = word.toChar();
            }
        }
    }

    @Test
    void folding_isStable() {
        String folded = Tokenizer.fold("Ça l’a ÉTONNÉ: e\u0301te\u0301, co\u00adop, STRASSE ‐ ß");
        assertThat(folded).isEqualTo("ça l'a étonné: été, coop, strasse - ß");
        assertThat(Tokenizer.fold(folded)).isEqualTo(folded);
    }

    private static List<String> folded(String text) {
        return Tokenizer.words(text).stream().map(Word::folded).toList();
    }
}
