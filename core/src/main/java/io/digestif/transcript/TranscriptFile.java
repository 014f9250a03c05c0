package io.digestif.transcript;

import java.nio.file.Path;

final class TranscriptFile {
    private TranscriptFile() {}

    static Transcript read(Path file) {
        return read(new byte[0], file.toString());
    }

    static Transcript read(byte[] bytes, String name) {
        return new Transcript(
                name,
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.List.of(),
                bytes.length + "",
                java.util.List.of());
    }
}
