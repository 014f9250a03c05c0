package io.digestif;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.digest.Digest;
import io.digestif.transcript.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the embedded engine writes is the talk's own: verification has nothing to drop. */
class NothingDroppedTest {
    static List<Path> talks() {
        List<Path> talks = new ArrayList<>();
        talks.addAll(files("examples/transcripts", ".txt", ".vtt", ".json", ".srt"));
        talks.addAll(files("shared/data/talks", ".md", ".vtt", ".json"));
        return talks;
    }

    @ParameterizedTest
    @MethodSource("talks")
    void extractiveDigest_dropsNothing(Path talk) {
        Digest digest = Summarizer.with("extractive").summarize(Transcript.read(talk));
        assertThat(digest.report().dropped()).isEmpty();
    }

    /** The files of a folder somewhere above, a few of them; none where there is no such folder. */
    private static List<Path> files(String folder, String... endings) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(folder))) {
                try (Stream<Path> files = Files.list(at.resolve(folder))) {
                    return files.filter(f -> Stream.of(endings)
                                    .anyMatch(end -> f.getFileName().toString().endsWith(end)))
                            .sorted()
                            .limit(4)
                            .toList();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return List.of();
    }
}
