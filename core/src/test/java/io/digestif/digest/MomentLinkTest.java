package io.digestif.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentLinkTest {
    private static final Duration MOMENT = Duration.ofMillis(996_900);

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=abc, https://www.youtube.com/watch?v=abc&t=996s",
        "https://www.youtube.com/watch?v=abc&t=5s&list=x#t=7, https://www.youtube.com/watch?v=abc&list=x&t=996s",
        "https://m.youtube.com/watch?v=abc, https://m.youtube.com/watch?v=abc&t=996s",
        "https://youtu.be/abc, https://youtu.be/abc?t=996s",
        "https://youtu.be/abc?si=x&t=3, https://youtu.be/abc?si=x&t=996s",
        "https://www.youtube.com/embed/abc?start=4, https://www.youtube.com/embed/abc?start=996",
        "https://notyoutube.com/watch?v=abc, https://notyoutube.com/watch?v=abc#t=996",
        "https://vimeo.com/123?h=9, https://vimeo.com/123?h=9#t=996s",
        "https://player.vimeo.com/video/123#t=5s, https://player.vimeo.com/video/123#t=996s",
        "http://cast.example/a.mp3, http://cast.example/a.mp3#t=996",
        "HTTPS://Cast.example/a.mp3?token=1%2F2&t=9, HTTPS://Cast.example/a.mp3?token=1%2F2&t=9#t=996",
        "https://cast.example/a.mp3#track=2&t=1, https://cast.example/a.mp3#track=2&t=996",
        "https://cast.example/page#player, https://cast.example/page#t=996",
        "https://cast.example, https://cast.example#t=996",
        "https://cast.example/é.mp3, https://cast.example/%C3%A9.mp3#t=996",
    })
    void address_getsItsSecond(String media, String expected) {
        assertThat(MomentLink.at(URI.create(media), MOMENT)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "a.mp3",
                "https:a.mp3",
                "//cast.example/a.mp3"
            })
    void addressOutsideTheWeb_neverBecomesALink(String media) {
        assertThat(MomentLink.at(URI.create(media), MOMENT)).isEmpty();
    }

    @Test
    void bracketsInAnAddress_cannotEndTheLinkOfMarkdown() {
        assertThat(MarkdownText.link("1:35", "https://cast.example/a_(1).mp3?x&lt;#t=95"))
                .isEqualTo("[1:35](https://cast.example/a_%281%29.mp3?x\\&lt;#t=95)");
    }
}
