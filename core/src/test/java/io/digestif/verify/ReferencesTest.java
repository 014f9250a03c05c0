package io.digestif.verify;

import static io.digestif.verify.Verified.labelled;
import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.Talks;
import io.digestif.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
    private static final Transcript TALK = Talks.of(
            "Ada: With us is Ben, who is CTO at Copper Kettle and lives in Wales.",
            "Ben: The criminal law of the last century knew nothing of us. Criminal law is slow.",
            "Ben: I read the Green Ledger every morning, it is the best website on kettles.",
            "Ben: The Assembly has no say, and our robot is from Portugal. Boiler 9000 is its name.",
            "Ben: In Spain people read The Copper Age, a novel.");

    private static final Transcript GERMAN = new Transcript(
            "sterne",
            Optional.empty(),
            Optional.of("de"),
            Optional.empty(),
            Talks.of(
                            "Ada: Das ist ja die reinste Mondlandungsgeschichte, und das mit der Wikipedia auch.",
                            "Ben: In den Sternen entsteht Licht, sagt die Relativitätstheorie.")
                    .utterances(),
            "0".repeat(64),
            List.of());

    @ParameterizedTest
    @CsvSource({
        "Copper Kettle, product, organization",
        "Green Ledger, site, site",
        "Assembly, site, other",
        "Boiler 9000, person, other",
        "Boiler 9000, product, product",
        "The Copper Age, book, book"
    })
    void kind_isWhatTheTalkTells(String title, String kind, String printed) {
        assertThat(Verified.of(TALK, "references", labelled(title, kind)).findings())
                .extracting(Finding::label)
                .containsExactly(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "Wales, site, 'a country, a language or a day is nothing to look up'",
        "Portugal, organization, 'a country, a language or a day is nothing to look up'",
        "criminal law, paper, a common word is not a name"
    })
    void whatNobodyLooksUp_isRefused(String title, String kind, String reason) {
        assertThat(Verified.of(TALK, "references", labelled(title, kind)).dropped())
                .extracting(Dropped::reason)
                .containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"Mondlandungsgeschichte, site, false", "Wikipedia, product, true", "Relativitätstheorie, method, true"})
    void nounMadeOfACommonOne_isNoName(String title, String kind, boolean printed) {
        assertThat(Verified.of(GERMAN, "references", labelled(title, kind)).findings())
                .hasSize(printed ? 1 : 0);
    }

    @Test
    void whoIsIntroducedWhereNobodyHasALabel_isNoReference() {
        List<String> lines = new ArrayList<>(List.of("The following is a conversation with Mary Stone about ice."));
        for (int i = 0; i < 60; i++) {
            lines.add("The glacier number " + i + " melts slowly.");
        }
        lines.add("Ice was the life of Louis Agassiz.");
        Transcript talk = Talks.of(lines.toArray(String[]::new));
        assertThat(Verified.of(
                                talk,
                                "references",
                                labelled("Mary Stone", "person"),
                                labelled("Louis Agassiz", "person"))
                        .findings())
                .extracting(Finding::text)
                .containsExactly("Louis Agassiz");
    }
}
