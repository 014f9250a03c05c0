package io.digestif.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource({
        "R&D in C# costs $5 - or 3.5 % more; Shor's (once \"Short's\"),R&D in C# costs $5 - or 3.5 % more; Shor's (once \"Short's\")",
        "about ~5 to ~6, about ~5 to ~6",
        "*a* _b_ `c` [d](e) <f> |g|, \\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\|g\\|",
        "episode_003 and _b_, episode_003 and \\_b\\_",
        "a\\b, a\\\\b",
        "~~gone~~, \\~\\~gone\\~\\~",
        "&amp; &#60; &c, \\&amp; \\&#60; &c",
        "# one # two #, \\# one \\# two \\#",
        "- dash, \\- dash",
        "1. first 2. second, 1\\. first 2. second",
        "1850) end, 1850\\) end",
        "3.5 million, 3.5 million",
        "> said, \\> said",
        "see www.a.example or http://b.example, see www\\.a.example or http\\://b.example",
    })
    void words_areEscapedWhereTheyWouldBeMarkUpAndNowhereElse(String words, String expected) {
        assertThat(MarkdownText.escape(words)).isEqualTo(expected);
    }
}
