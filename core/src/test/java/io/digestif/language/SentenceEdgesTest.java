package io.digestif.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceEdgesTest {
    /** What speaks for an end at the bar. */
    private static int worth(String tag, String text) {
        Language language = Language.of(tag);
        List<Word> before = language.words(text.substring(0, text.indexOf('|')));
        return new SentenceEdges(language).between(language.words(text), 0, before.size());
    }

    @ParameterizedTest
    @CsvSource({
        "en, we went home by train | so the house was empty",
        "en, we went home by train | but it's a long way",
        "en, they had never seen it | i think they were afraid",
        "en, it was a good year for apples | what do you make of it",
        "en, if you leave it out then it's dry | so we cover it",
        "de, wir haben das im Herbst gebaut | also das war eine gute Zeit",
        "de, wenn es regnet dann ist er nass | aber das ist nicht schlimm",
        "fr, on a construit la maison en mai | donc on a eu de la chance",
        "es, tenemos una casa en el campo | pero no es muy grande",
        "it, abbiamo una casa in campagna | però non è molto grande",
        "pt, temos uma casa no campo | mas não é muito grande",
        "nl, we hebben een huis gebouwd | maar het is niet groot"
    })
    void openingAfterAWholeClause_isAnEnd(String tag, String text) {
        assertThat(worth(tag, text)).isGreaterThanOrEqualTo(SentenceEdges.SURE);
    }

    @ParameterizedTest
    @CsvSource({
        "en, we went home because | we were tired",
        "en, everybody says | we should leave",
        "en, we walked to the | it's not far",
        "en, so if you leave it out in the sun | it's dry by noon",
        "en, we did it slowly | so that it would hold",
        "en, we know that right | now it's raining",
        "en, the old mill | we had",
        "de, wir glauben dass | das ist gut",
        "de, wenn das im Herbst so kommt | das ist dann schlecht",
        "de, er hat gesagt | das ist gut",
        "fr, je pense que | c'est vrai",
        "es, porque cuando llega el verano | hay mucha gente"
    })
    void wordThatNeedsAnotherOrClauseThatNeedsAMainOne_isNoEnd(String tag, String text) {
        assertThat(worth(tag, text)).isLessThan(SentenceEdges.LIKELY);
    }

    @ParameterizedTest
    @CsvSource({
        "there's no wind today the mill is standing still, true",
        "there's no wind today because the mill is standing still, false",
        "we have to ask him what he was doing, false"
    })
    void moreVerbsThanWordsThatTieThem_mayBeTwo(String text, boolean two) {
        Language english = Language.of("en");
        assertThat(new SentenceEdges(english).mayBeTwo(english.words(text))).isEqualTo(two);
    }

    @ParameterizedTest
    @MethodSource("tags")
    void everyLanguageWithFiles_hasEdges(String tag) {
        assertThat(new SentenceEdges(Language.of(tag)).isEmpty()).isFalse();
    }

    static List<String> tags() {
        return Language.tags();
    }

    @ParameterizedTest
    @CsvSource({"pl, mamy dom na wsi | ale nie jest duży"})
    void languageWithoutFiles_hasNone(String tag, String text) {
        assertThat(new SentenceEdges(Language.of(tag)).isEmpty()).isTrue();
        assertThat(worth(tag, text)).isLessThan(SentenceEdges.OPEN);
    }
}
