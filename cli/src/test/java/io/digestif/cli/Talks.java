package io.digestif.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small transcripts for tests. */
final class Talks {
    private Talks() {}

    /** Three minutes of two people, more than the fifty words below which there is nothing to digest. */
    static final String HARBOUR = """
            WEBVTT

            00:00.000 --> 00:14.000
            <v Ines>Welcome to Harbour Hours. Today I talk with Tomas Reuter, who repairs wooden boats on the island of Fano.

            00:14.000 --> 00:31.000
            <v Tomas>Thank you, Ines. I have repaired wooden boats for twenty-two years, and the old ones still teach me something new every single winter.

            00:31.000 --> 00:44.000
            <v Ines>Your book The Patient Hull says that paint kills more boats than storms do. Is that really true?

            00:44.000 --> 01:09.000
            <v Tomas>It is true. Thick paint keeps the water in, so the planks rot from inside. A storm breaks one plank, and I see it the next day. Paint hides forty bad planks for ten years.

            01:09.000 --> 01:24.000
            <v Ines>So what should owners do instead, when the season ends and the boat comes out of the water?

            01:24.000 --> 01:52.000
            <v Tomas>They should scrape the hull down to bare wood every fifth autumn, and let it dry until March. I was surprised to find that boats treated this way lasted thirty years longer than the painted ones.

            01:52.000 --> 02:10.000
            <v Ines>Could a young person still learn this trade today, or does it end with your generation?

            02:10.000 --> 02:40.000
            <v Tomas>I do not know. There were nine of us when I began, and now there are two. The museum in Esbjerg wants to open a school, but nobody has said who will pay for it.
            """;

    static Path harbour(Path folder, String name) {
        return file(folder, name, HARBOUR);
    }

    static Path file(Path folder, String name, String text) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
