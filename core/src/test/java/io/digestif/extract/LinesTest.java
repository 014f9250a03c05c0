package io.digestif.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
    @ParameterizedTest
    @CsvSource({"crane, Crane", "mHealth, mHealth", "i18n gem, i18n gem", "iPhone cases, iPhone cases", "a B, A B"})
    void heading_leavesACapitalFurtherInAlone(String text, String heading) {
        assertThat(Lines.capital(text)).isEqualTo(heading);
    }
}
