package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    @Test
    void citedNameWithARole_isTheTurnBelow() {
        Transcript talk = Transcript.parse("""
                <html><body>
                <cite>Ada Brook:</cite><time>0:00</time><p>What do looms do?</p>
                <cite>Clara Field, PsyD:</cite><time>0:05</time><p>They weave.</p>
                <cite>Ada Brook:</cite><time>0:10</time><p>And then?</p>
                </body></html>
                """, "talk.html");

        assertThat(Lines.said(talk))
                .containsExactly(
                        "Ada Brook: What do looms do?", "Clara Field, PsyD: They weave.", "Ada Brook: And then?");
    }
}
