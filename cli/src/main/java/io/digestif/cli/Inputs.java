package io.digestif.cli;

import io.digestif.transcript.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The transcripts that the arguments name: files, the files of a folder, http(s) addresses, {@code -} for standard input. */
final class Inputs {
    /** More than any talk: five hours of speech are a third of a megabyte. Wards off an endless stream. */
    static final int MAX_BYTES = 100_000_000;

    /** What counts as a transcript in a folder. A file that is named by itself may end as it likes. */
    private static final Set<String> ENDINGS = Set.of("vtt", "srt", "txt", "md", "markdown", "json");

    private final InputStream standardInput;
    private final Download download;

    Inputs(InputStream standardInput, Download download) {
        this.standardInput = standardInput;
        this.download = download;
    }

    /** None is read yet: what is wrong with one is found out when its turn comes, so that the others are digested. */
    List<Input> of(List<String> arguments) {
        return arguments.stream().distinct().flatMap(this::inputs).toList();
    }

    private Stream<Input> inputs(String argument) {
        if (argument.equals("-")) {
            return Stream.of(new Input("standard input", "stdin", Optional.empty(), this::readStandardInput));
        }
        return isAddress(argument) ? Stream.of(download.input(argument)) : files(argument);
    }

    static boolean isAddress(String argument) {
        return argument.regionMatches(true, 0, "http://", 0, 7) || argument.regionMatches(true, 0, "https://", 0, 8);
    }

    private static Stream<Input> files(String argument) {
        try {
            Path path = Path.of(argument);
            if (!Files.isDirectory(path)) {
                return Stream.of(Input.file(path));
            }
            List<Path> found;
            try (Stream<Path> files = Files.list(path)) {
                found = files.filter(Inputs::isTranscript).sorted().toList();
            }
            return found.isEmpty()
                    ? broken(
                            argument,
                            "there is no transcript in this folder. Expected files that end with .vtt, .srt, .txt, .md"
                                    + " or .json; folders inside it are not looked into.")
                    : found.stream().map(Input::file);
        } catch (InvalidPathException e) {
            return broken(argument, "this can't be the name of a file.");
        } catch (IOException e) {
            return broken(argument, "this folder can't be read.");
        }
    }

    private static Stream<Input> broken(String argument, String problem) {
        return Stream.of(new Input(argument, "transcript", Optional.empty(), () -> {
            throw new Failure(ExitCode.TRANSCRIPT, argument + ": " + problem);
        }));
    }

    private static boolean isTranscript(Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("README")
                && name.contains(".")
                && ENDINGS.contains(ending)
                && Files.isRegularFile(file);
    }

    private Transcript readStandardInput() {
        try {
            byte[] bytes = standardInput.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new Failure(ExitCode.TRANSCRIPT, "standard input: more than 100 MB, which no transcript has.");
            }
            return Transcript.read(bytes, "standard input");
        } catch (IOException e) {
            throw new Failure(ExitCode.TRANSCRIPT, "standard input: can't be read: " + e.getMessage(), e);
        }
    }
}
