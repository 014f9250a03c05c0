package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.digestif.error.TranscriptException;
import org.junit.jupiter.api.Test;

class CaptionFormatsTest {
    private static Transcript read(String text) {
        return Transcript.parse(text, "talk");
    }

    @Test
    void sbv_isRead() {
        Transcript talk = read("""
                0:00:01.000,0:00:03.500
                ADA: The loom was not the first[br]machine.

                0:00:03.500,0:00:05.000
                >> CHARLES: I see, I see.
                It is the second.
                """);

        assertThat(Lines.of(talk))
                .containsExactly(
                        "1-3.5 ADA: The loom was not the first machine.",
                        "3.5-4.129 CHARLES: I see, I see.",
                        "4.177-5 CHARLES: It is the second.");
    }

    @Test
    void lrc_isReadWithTagsRefrainAndOffset() {
        Transcript talk = read("""
                [ti:The Loom]
                [ar:Ada]
                [offset:+500]
                [00:01.50]The loom goes round.
                [00:04.50][00:08.50]Round and round.
                [00:06.50]The thread is thin.
                [00:10.50]
                """);

        assertThat(talk.title()).contains("The Loom");
        assertThat(Lines.of(talk))
                .containsExactly(
                        "1-4 The loom goes round.",
                        "4-6 Round and round.",
                        "6-8 The thread is thin.",
                        "8-10 Round and round.");
    }

    @Test
    void lrcWithTimesOfWords_givesSentencesTheirExactTimes() {
        Transcript talk = read("""
                [00:01.00]<00:01.00>One <00:02.00>two. <00:03.00>Three
                [00:05.00]<00:05.00>four. <00:05.50>Five.
                [00:07.00]
                """);

        assertThat(Lines.of(talk)).containsExactly("1-3 One two.", "3-5.5 Three four.", "5.5-7 Five.");
    }

    @Test
    void turnsBehindStamps_areNoLrc() {
        Transcript talk = read("""
                [00:01] Ada: One two.
                [00:04] Charles: Three four.
                [00:06] Ada: Five.
                [00:09] Charles: Six.
                """);

        assertThat(talk.speakers()).extracting(Speaker::name).containsExactly("Ada", "Charles");
    }

    @Test
    void ttml_isReadWithAgentsOffsetsTicksAndFrames() {
        Transcript talk = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"
                    xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:tts="http://www.w3.org/ns/ttml#styling"
                    xml:lang="en-GB" ttp:frameRate="25" ttp:tickRate="10000">
                  <head>
                    <metadata>
                      <ttm:title>The Loom</ttm:title>
                      <ttm:agent xml:id="a1" type="person"><ttm:name type="full">Ada Lovelace</ttm:name></ttm:agent>
                    </metadata>
                    <styling><style xml:id="s1" tts:color="red"/></styling>
                  </head>
                  <body><div begin="10s">
                    <p begin="00:00:01.000" end="00:00:02:12" ttm:agent="a1">The loom <br/> was not
                      <span tts:fontStyle="italic">the</span> first.</p>
                    <p begin="30000t" dur="1.5s"><metadata><ttm:desc>No words</ttm:desc></metadata>Who says so &amp; why?</p>
                    <p begin="125f" end="0.1m"><span tts:ruby="container"><span tts:ruby="base">Base</span><span
                      tts:ruby="text">reading</span></span>.</p>
                  </div></body>
                </tt>
                """);

        assertThat(talk.title()).contains("The Loom");
        assertThat(talk.language()).contains("en-GB");
        assertThat(Lines.of(talk))
                .containsExactly(
                        "11-12.48 Ada Lovelace: The loom was not the first.",
                        "13-14.5 Who says so & why?",
                        "15-16 Base.");
    }

    @Test
    void ttmlWithTimesOfWords_givesSentencesTheirExactTimes() {
        Transcript talk = read("""
                <tt xmlns="http://www.w3.org/ns/ttml"><body><div>
                <p begin="1s" end="9s"><span begin="1s" end="2s">One</span> <span begin="2s" end="3s">t</span><span
                begin="3s">wo.</span> <span begin="5s" end="9s">Three.</span></p>
                </div></body></tt>
                """);

        assertThat(Lines.of(talk)).containsExactly("1-5 One two.", "5-9 Three.");
    }

    @Test
    void ttmlWithTimesInsideOfTimes_countsThemFromThere() {
        Transcript talk = read("""
                <tt><body><div begin="10s" end="20s">
                <p begin="1s" end="9s"><span begin="0s">One two.</span> <span begin="4s">Three.</span></p>
                </div></body></tt>
                """);

        assertThat(Lines.of(talk)).containsExactly("11-15 One two.", "15-19 Three.");
    }

    @Test
    void xmlWithEntitiesOfItsOwn_expandsNothing() {
        String bomb = """
                <!DOCTYPE tt [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <tt><body><p begin="1s" end="2s">One.</p><p begin="2s" end="3s">Two &b; &f; three.</p></body></tt>
                """;

        Transcript talk = read(bomb);

        assertThat(String.join(" ", Lines.said(talk))).doesNotContain("ha").doesNotContain("root:");
        assertThat(Lines.said(talk)).first().isEqualTo("One.");
    }

    @Test
    void xmlNestedDeep_isRefused() {
        String deep = "<tt><body>" + "<div>".repeat(300) + "<p begin='1s' end='2s'>One.</p>" + "</div>".repeat(300)
                + "</body></tt>";

        assertThatThrownBy(() -> read(deep))
                .isInstanceOf(TranscriptException.class)
                .hasMessageContaining("line 1 is nested more than 200 elements deep");
    }

    @Test
    void brokenXml_isReadAsFarAsItGoes() {
        Transcript talk = read("""
                <tt><body><div>
                <p begin="1s" end="2s">One.</p>
                <p begin="2s" end="3s">Two.</span></p>
                <p begin="3s" end="4s">Three.</p>
                """);

        assertThat(Lines.of(talk)).containsExactly("1-2 One.", "2-3 Two.");
        assertThat(talk.warnings()).singleElement().asString().startsWith("The file is no XML from line 3: ");
    }

    @Test
    void sami_isReadInItsMainLanguage() {
        Transcript talk = read("""
                <SAMI><HEAD><TITLE>The Loom</TITLE>
                <STYLE TYPE="text/css"><!--
                P { font-size: 12pt; }
                .ENCC { Name: English; lang: en-US; SAMIType: CC; }
                .FRCC { Name: French; lang: fr-FR; }
                --></STYLE></HEAD>
                <BODY>
                <SYNC Start=1000><P Class=ENCC>The loom &amp;<br>the thread.
                <P Class=FRCC>Le fil.
                <SYNC Start=2500><P Class=ENCC>&nbsp;
                <sync start="4000"><p class="ENCC"><i>Round</i> and round.</p></sync>
                <SYNC Start=6000><P Class=ENCC>&nbsp;</SYNC>
                </BODY></SAMI>
                """);

        assertThat(Lines.of(talk)).containsExactly("1-2.5 The loom & the thread.", "4-6 Round and round.");
        assertThat(talk.title()).contains("The Loom");
        assertThat(talk.language()).contains("en-US");
        assertThat(talk.warnings()).containsExactly("The file has captions of 2 kinds; only those of ENCC were read.");
    }

    @Test
    void microDvd_isReadWhereItTellsItsFrames() {
        Transcript talk = read("""
                {1}{1}25
                {25}{75}{y:i}The loom|/was not the first.
                {100}{150}The second.
                """);

        assertThat(Lines.of(talk)).containsExactly("1-3 The loom was not the first.", "4-6 The second.");
    }

    @Test
    void microDvdWithoutFrameRate_hasNoTimes() {
        Transcript talk = read("{25}{75}One two.\n{100}{150}Three.\n");

        assertThat(Lines.of(talk)).containsExactly("One two.", "Three.");
        assertThat(talk.warnings()).singleElement().asString().contains("how many a second has");
    }

    @Test
    void timedTextInSeconds_isRead() {
        Transcript talk = read("""
                <?xml version="1.0" encoding="utf-8" ?><transcript><text start="0.5" dur="2">It&amp;#39;s the loom
                of all.</text><text start="2.5" dur="1.25">&lt;i&gt;Is it?&lt;/i&gt;</text></transcript>
                """);

        assertThat(Lines.of(talk)).containsExactly("0.5-2.5 It's the loom of all.", "2.5-3.75 Is it?");
    }

    @Test
    void timedTextWithTimesOfWords_givesSentencesTheirExactTimes() {
        Transcript talk = read("""
                <?xml version="1.0" encoding="utf-8" ?><timedtext format="3">
                <head><ws id="0"/><wp id="1" ap="6"/></head>
                <body>
                <w t="0" id="1" wp="1" ws="1"/>
                <p t="1000" d="5000" w="1"><s ac="248">So</s><s t="500" ac="248"> hello.</s><s t="1000" ac="248"> You</s></p>
                <p t="2990" d="3010" w="1" a="1">
                </p>
                <p t="3000" d="3000" w="1"><s>there.</s></p>
                </body></timedtext>
                """);

        assertThat(Lines.of(talk)).containsExactly("1-2 So hello.", "2-6 You there.");
        assertThat(talk.warnings()).isEmpty();
    }
}
