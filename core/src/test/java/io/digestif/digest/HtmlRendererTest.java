package io.digestif.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {
    @Test
    void linkedDigest_isAsSet() throws IOException {
        Golden.assertSame("linked.html", SampleDigest.linked().toHtml());
    }

    @Test
    void gapsAndDroppedLines_areNamedAndFoldedAtTheEnd() throws IOException {
        Golden.assertSame("gaps.html", SampleDigest.gaps().toHtml());
    }

    @Test
    void anyDigest_asksTheNetworkForNothing() {
        Document page = Jsoup.parse(SampleDigest.linked().toHtml());
        assertThat(page.select("script, link, img, iframe, object, embed, form, [src], [onclick], base"))
                .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'");
    }

    @Test
    void eachMoment_isALinkAndOpensTheWordsSaidThere() {
        Elements insight = Jsoup.parse(SampleDigest.linked().toHtml()).select("#key-insights li:first-child");
        assertThat(insight.select("summary a").eachAttr("href"))
                .containsExactly(
                        "https://media.example/lighthouse.mp3#t=95",
                        "https://media.example/lighthouse.mp3#t=131",
                        "https://media.example/lighthouse.mp3#t=402");
        assertThat(insight.select("dt").eachText())
                .containsExactly("1:35 Tomás Reyes", "2:11 Tomás Reyes", "6:42 Mira Solberg");
        assertThat(insight.select("dd").eachText()).contains("So it is a second system, not an old one.");
    }

    @Test
    void noMediaLink_leavesTimesPlain() {
        Document page = Jsoup.parse(SampleDigest.whole().toHtml());
        assertThat(page.select("summary a, dt a")).isEmpty();
        assertThat(page.select("#quotes summary").eachText())
                .isEqualTo(List.of("— Tomás Reyes, 1:35", "— Tomás Reyes, 16:36"));
    }

    @Test
    void language_isTheTalks() {
        assertThat(Jsoup.parse(SampleDigest.whole().toHtml()).select("html").attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void nothingFound_isOneSentenceWithoutHeadings() {
        Document page = Jsoup.parse(SampleDigest.nothing().toHtml());
        assertThat(page.select("h2")).isEmpty();
        assertThat(page.select("main > p").eachText())
                .containsExactly("There is nothing to digest: the talk has only 9 spoken words.");
    }
}
