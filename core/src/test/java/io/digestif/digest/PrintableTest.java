package io.digestif.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "'a\n b\t\tc  ', 'a b c', line feeds and runs of blanks become one blank",
        "'\u001B[1;31mred\u001B[0m', red, colours of a terminal go as a whole",
        "'\u001B]8;;http://x.example\u001B\\click\u001B]8;;\u0007', click, links of a terminal go as a whole",
        "'\u001B]0;title with no end', 0;title with no end, a sequence without an end does not hide what follows",
        "'\u009B2Jgone?', gone?, the eight-bit forms too",
        "'a\u0007\u0008\u007F\u0000b', ab, control characters go",
        "'user\u202Etxt.exe\u2066', usertxt.exe, direction is not the talk's to set",
        "'pass\u200Bword\uFEFF\u00AD', password, zero-width characters go",
        "'\uDB40\uDC49\uDB40\uDC67hi', hi, tag characters that only a model would see go",
        "'joi\u200Dned', joined, Latin letters are not joined",
        "'می\u200Cخواهم', 'می\u200Cخواهم', Persian keeps its non-joiner",
        "'👩\u200D🚀 👩🏽\u200D🚀 ❤\uFE0F\u200D🔥', '👩\u200D🚀 👩🏽\u200D🚀 ❤\uFE0F\u200D🔥', emoji keep their joiner",
        "'क\u094D\u200Dष', 'क\u094D\u200Dष', Hindi keeps its joiner",
        "'half \uD800 pair', 'half \uFFFD pair', half a surrogate pair becomes a replacement character",
        "'Quoi\u00A0? ', 'Quoi\u00A0?', no-break spaces inside stay",
        "'\u06DD12', '\u06DD12', format characters that are seen stay",
    })
    void text_isFitForPeople(String text, String expected, String why) {
        assertThat(Printable.of(text)).as(why).isEqualTo(expected);
    }
}
