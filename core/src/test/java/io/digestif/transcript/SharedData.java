package io.digestif.transcript;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the transcripts of others are; tests that read them are skipped where there are none. */
final class SharedData {
    private SharedData() {}

    static Path folder() {
        Optional<Path> found = Stream.iterate(
                        Optional.of(Path.of("").toAbsolutePath()),
                        Optional::isPresent,
                        folder -> folder.map(Path::getParent))
                .flatMap(Optional::stream)
                .map(folder -> folder.resolve("shared/data"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "the shared transcripts are not here");
        return found.orElseThrow();
    }

    /** All files below one of its folders. */
    static List<Path> files(String folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder().resolve(folder))) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
