package io.digestif.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-US, en",
        "de-AT, de",
        "de_CH, de",
        "pt-BR, pt",
        "EN, en",
        "pl, pl",
        "zh-hant, zh-Hant",
        "'', und",
        "und, und"
    })
    void tags_nameLanguages(String tag, String expected) {
        assertThat(Language.of(tag).tag()).isEqualTo(expected);
    }

    @Test
    void knownLanguage_isOneInstance() {
        assertThat(Language.of("fr-CA")).isSameAs(Language.of("fr"));
        assertThat(Language.of("fr").isNeutral()).isFalse();
    }

    @Test
    void unknownLanguage_hasNeutralRules() {
        Language polish = Language.of("pl-PL");
        assertThat(polish.isNeutral()).isTrue();
        assertThat(polish).isEqualTo(Language.of("pl_PL")).isNotEqualTo(Language.of("cs"));
        assertThat(polish.stem("książki")).isEqualTo("książki");
        assertThat(polish.isStopWord("w")).isFalse();
        assertThat(polish.list("fillers")).isEmpty();
        assertThat(polish.table("numerals")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, studies, study",
        "en, running, run",
        "en, company's, company",
        "de, häuser, haus",
        "de, entscheidungen, entscheidung",
        "fr, l'eau, eau",
        "fr, continuellement, continuelle",
        "fr, l'arrivée, arriver",
        "es, canciones, canción",
        "es, trabajando, trabajar",
        "it, dell'acqua, acqua",
        "it, parlavano, parlare",
        "pt, trabalhando, trabalhar",
        "pt, livros, livro",
        "nl, boeken, boek",
        "nl, beslissingen, beslissing"
    })
    void formsOfAWord_shareTheirStem(String tag, String one, String other) {
        Language language = Language.of(tag);
        assertThat(language.stem(one)).isEqualTo(language.stem(other));
    }

    @ParameterizedTest
    @CsvSource({
        "en, don't",
        "en, the",
        "de, nicht",
        "de, daß",
        "fr, c'est",
        "fr, l'autre",
        "es, también",
        "it, c'è",
        "it, nell'altra",
        "pt, não",
        "nl, zo'n"
    })
    void wordsOfGrammar_areStopWords(String tag, String word) {
        assertThat(Language.of(tag).isStopWord(word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"en, sourdough", "de, hefe", "fr, l'enzyme", "es, levadura", "it, l'enzima", "pt, fermento", "nl, gist"
    })
    void wordsOfAField_areNeitherStopWordsNorCommon(String tag, String word) {
        assertThat(Language.of(tag).isStopWord(word)).isFalse();
        assertThat(Language.of(tag).isCommon(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "en, people",
        "de, menschen",
        "fr, l'histoire",
        "es, personas",
        "it, l'amico",
        "pt, pessoas",
        "nl, mensen"
    })
    void wordsOfEveryDay_areCommon(String tag, String word) {
        assertThat(Language.of(tag).isCommon(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "isn't", "aren't", "wasn't", "weren't", "don't", "doesn't", "didn't", "haven't", "hasn't", "hadn't",
                        "won't", "wouldn't", "shan't",
                "shouldn't", "can't", "cannot", "couldn't", "mayn't", "mightn't", "mustn't", "needn't", "oughtn't",
                        "daren't", "ain't", "not", "no",
                "never", "nobody", "nothing", "none", "neither", "nor", "without", "hardly"
            })
    void englishNegations_areKnownWithEitherApostrophe(String word) {
        Language english = Language.of("en");
        for (String written : new String[] {word, word.replace('\'', '’')}) {
            assertThat(english.words(written))
                    .singleElement()
                    .satisfies(one -> assertThat(english.list("negations")).contains(one.folded()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, twenty, 20",
        "en, dozen, 12",
        "de, einundzwanzig, 21",
        "fr, quatre-vingt-dix-sept, 97",
        "fr, soixante et onze, 71",
        "es, veintidós, 22",
        "es, treinta y uno, 31",
        "it, ventotto, 28",
        "it, trentatré, 33",
        "pt, dezesseis, 16",
        "pt, vinte e dois, 22",
        "nl, tweeëndertig, 32",
        "nl, anderhalf, 1.5"
    })
    void numberWords_haveValues(String tag, String word, String value) {
        assertThat(Language.of(tag).table("numerals")).containsEntry(word, value);
    }
}
