package io.digestif.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.Summarizer;
import io.digestif.check.DigestCheck.Line;
import io.digestif.check.DigestCheck.Verdicts;
import io.digestif.digest.Digest;
import io.digestif.transcript.Transcript;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Digestif writes of the sample talks, in all its forms, stands in them. */
class OwnDigestsTest {
    static List<Path> talks() throws IOException {
        // Tests run in the module's folder.
        try (Stream<Path> files = Files.list(Path.of("../examples/transcripts"))) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("talks")
    void everyForm_isSupported(Path talk) {
        Transcript transcript = Transcript.read(talk);
        Digest digest = Summarizer.with("extractive").summarize(transcript);
        DigestCheck check = DigestCheck.of(transcript);

        Verdicts json = check.check(digest.toJson());
        assertAllFound(json);
        for (String form : List.of(digest.toMarkdown(), digest.toHtml(), digest.toText())) {
            Verdicts verdicts = check.check(form);
            assertAllFound(verdicts);
            assertThat(verdicts.lines().stream().filter(line -> line.kind() == DigestCheck.Kind.QUOTE))
                    .hasSameSizeAs(json.lines().stream()
                            .filter(line -> line.kind() == DigestCheck.Kind.QUOTE)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("talks")
    void linkedMoments_areReadAsMoments(Path talk) {
        Transcript transcript = Transcript.read(talk).withLink(URI.create("https://example.org/talk.mp3"));
        Digest digest = Summarizer.with("extractive").summarize(transcript);
        DigestCheck check = DigestCheck.of(transcript);

        Verdicts linked = check.check(digest.toMarkdown());

        assertAllFound(linked);
        assertThat(linked.lines()).anyMatch(line -> line.kind() == DigestCheck.Kind.TIME);
        assertAllFound(check.check(digest.toHtml()));
    }

    private static void assertAllFound(Verdicts verdicts) {
        assertThat(verdicts.lines()).isNotEmpty();
        assertThat(verdicts.lines().stream().filter(Predicate.not(Line::isFound)))
                .isEmpty();
    }
}
