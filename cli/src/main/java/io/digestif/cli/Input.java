package io.digestif.cli;

import io.digestif.transcript.Transcript;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A transcript that was named on the command line, not yet read.
 *
 * @param label what messages call it: the path or address as it was given
 * @param fileName its name as a file, from which an output's name is made
 * @param path where it is, for a file
 * @param reader reads it
 */
record Input(String label, String fileName, Optional<Path> path, Supplier<Transcript> reader) {

    static Input file(Path file) {
        return new Input(
                file.toString(),
                Optional.ofNullable(file.getFileName()).orElse(file).toString(),
                Optional.of(file),
                () -> Transcript.read(file));
    }

    Transcript read() {
        return reader.get();
    }
}
