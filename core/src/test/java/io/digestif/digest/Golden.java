package io.digestif.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what people are to read, to the letter. After a wanted change, {@code -Ddigestif.golden=write} writes them
 * anew, and the difference is read before it is committed.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/io/digestif/digest");

    private Golden() {}

    static void assertSame(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("write".equals(System.getProperty("digestif.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
    }
}
