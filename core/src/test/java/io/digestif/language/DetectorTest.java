package io.digestif.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "en | So the first thing you notice when you keep bees is that they do not need you. I have had hives for ten years and every spring I learn something that I got wrong the year before.",
                "en | Starter acidity depends on temperature, hydration and flour. Bakers measure it with strips, but most of them simply taste it.",
                "de | Also das Erste, was man merkt, wenn man Bienen hält, ist, dass sie einen nicht brauchen. Ich habe seit zehn Jahren Völker und lerne jedes Frühjahr etwas, was ich im Jahr davor falsch gemacht habe.",
                "de | Die Stadt pflanzt jetzt andere Bäume an der Straße, weil die alten die Hitze nicht mehr vertragen.",
                "fr | Alors la première chose qu'on remarque quand on élève des abeilles, c'est qu'elles n'ont pas besoin de nous. J'ai des ruches depuis dix ans et chaque printemps j'apprends quelque chose.",
                "fr | La ville plante maintenant d'autres arbres le long des rues, parce que les anciens ne supportent plus la chaleur.",
                "es | Lo primero que notas cuando crías abejas es que no te necesitan. Tengo colmenas desde hace diez años y cada primavera aprendo algo que hice mal el año anterior.",
                "es | La ciudad planta ahora otros árboles en las calles, porque los viejos ya no soportan el calor.",
                "it | La prima cosa che si nota quando si allevano le api è che non hanno bisogno di noi. Ho le arnie da dieci anni e ogni primavera imparo qualcosa che avevo sbagliato l'anno prima.",
                "it | La città pianta adesso altri alberi lungo le strade, perché quelli vecchi non sopportano più il caldo.",
                "pt | A primeira coisa que a gente nota quando cria abelhas é que elas não precisam de nós. Tenho colmeias há dez anos e a cada primavera aprendo alguma coisa que fiz errado no ano anterior.",
                "pt | A cidade planta agora outras árvores nas ruas, porque as antigas já não aguentam o calor.",
                "nl | Het eerste wat je merkt als je bijen houdt, is dat ze je niet nodig hebben. Ik heb al tien jaar kasten en elk voorjaar leer ik iets wat ik het jaar daarvoor verkeerd heb gedaan.",
                "nl | De stad plant nu andere bomen langs de straten, omdat de oude de hitte niet meer verdragen."
            })
    void paragraph_isKnownByItsStopWords(String tag, String text) {
        assertThat(Language.detect(text).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pierwsza rzecz, którą zauważasz, kiedy masz pszczoły, to że one cię nie potrzebują. Mam ule od dziesięciu lat i każdej wiosny uczę się czegoś nowego, co rok wcześniej zrobiłem źle.",
                "Det första man märker när man har bin är att de inte behöver en. Jag har haft kupor i tio år och varje vår lär jag mig något som jag gjorde fel året innan.",
                "Primul lucru pe care îl observi când crești albine este că nu au nevoie de tine. Am stupi de zece ani și în fiecare primăvară învăț ceva nou despre ele.",
                "El primer que notes quan cries abelles és que no et necessiten. Tinc ruscos des de fa deu anys i cada primavera aprenc alguna cosa que vaig fer malament.",
                "İlk fark ettiğiniz şey, arıların size ihtiyaç duymadığıdır. On yıldır kovanlarım var ve her bahar yeni bir şey öğreniyorum.",
                "养蜂时你首先注意到的是它们并不需要你。我养了十年的蜂，每年春天都会学到一些新的东西。",
                "test test test test test test test test test",
                "Yes.",
                ""
            })
    void otherLanguagesAndTooLittle_areUndetermined(String text) {
        assertThat(Language.detect(text).tag()).isEqualTo("und");
    }
}
