package io.digestif.transcript;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Others' transcripts, kept beside the project and no part of it; a test that needs them is skipped where they are absent. */
final class SharedFiles {
    private SharedFiles() {}

    static Path folder(String name) {
        Optional<Path> found = find().map(data -> data.resolve(name)).filter(Files::exists);
        assumeTrue(found.isPresent(), "the shared transcripts are not here");
        return found.orElseThrow();
    }

    static Optional<Path> find() {
        return Stream.iterate(
                        Optional.of(Path.of("").toAbsolutePath()),
                        Optional::isPresent,
                        folder -> folder.map(Path::getParent))
                .flatMap(Optional::stream)
                .map(folder -> folder.resolve("shared/data"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
