package io.digestif.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is read comes to a transcript or to a refusal in words; {@link Fuzz} tries far more. */
class FuzzTest {
    private static final Path REGRESSIONS = Path.of("src/test/resources/io/digestif/transcript/regressions");
    private static final int EACH = 70;

    static Stream<String> kinds() throws IOException {
        return Mutations.seeds().keySet().stream();
    }

    static Stream<Path> regressions() throws IOException {
        try (Stream<Path> files = Files.list(REGRESSIONS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void brokenFile_isATranscriptOrRefusedInWords(String kind) throws IOException {
        List<byte[]> seeds = Mutations.seeds().getOrDefault(kind, List.of());
        Mutations mutations = new Mutations(20261124);
        for (int i = 0; i < EACH; i++) {
            byte[] bytes = mutations.next(seeds);
            assertThat(Fuzz.wrong(bytes)).as(kind + " " + i).isEqualTo(Optional.empty());
        }
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void whatOnceBrokeAReader_doesSoNoMore(Path file) throws IOException {
        assertThat(Fuzz.wrong(Files.readAllBytes(file))).isEqualTo(Optional.empty());
    }
}
