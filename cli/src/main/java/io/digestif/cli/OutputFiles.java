package io.digestif.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which file each input's text goes to. In a folder, it is named after its input with the ending replaced; where two would
 * meet, or one would fall on an input, the input's whole name is kept.
 */
final class OutputFiles {
    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.\\p{L}\\w{0,9}$");

    private OutputFiles() {}

    /** All into one folder, which need not exist. */
    static Map<Input, Path> inFolder(String place, List<Input> inputs, String ending) {
        Path folder = path(place);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Failure(
                    ExitCode.USAGE,
                    "-o " + place + " is a file. Name a folder, which gets a file for each transcript.");
        }
        Set<Path> taken = new HashSet<>();
        inputs.forEach(input -> input.path().ifPresent(path -> taken.add(comparable(path))));
        Map<String, Integer> sharing = new LinkedHashMap<>();
        inputs.forEach(input -> sharing.merge(folded(stem(input)), 1, Integer::sum));

        Map<Input, Path> files = new LinkedHashMap<>();
        for (Input input : inputs) {
            Path file = folder.resolve(stem(input) + ending);
            if (sharing.getOrDefault(folded(stem(input)), 0) > 1 || taken.contains(comparable(file))) {
                file = folder.resolve(input.fileName() + ending);
            }
            for (int i = 2; taken.contains(comparable(file)); i++) {
                file = folder.resolve(input.fileName() + "-" + i + ending);
            }
            taken.add(comparable(file));
            files.put(input, file);
        }
        return files;
    }

    /** A folder for several inputs, or where the place is one or ends with a slash; else a file for the only input. */
    static Map<Input, Path> at(String place, List<Input> inputs, String ending) {
        boolean isFolder = inputs.size() != 1
                || place.endsWith("/")
                || place.endsWith(java.io.File.separator)
                || Files.isDirectory(path(place));
        if (isFolder) {
            return inFolder(place, inputs, ending);
        }
        Input input = inputs.get(0);
        Path file = path(place);
        if (input.path().map(OutputFiles::comparable).equals(Optional.of(comparable(file)))) {
            throw new Failure(ExitCode.USAGE, "-o " + place + " is the transcript itself. Choose another place.");
        }
        return Map.of(input, file);
    }

    private static Path path(String place) {
        try {
            return Path.of(place);
        } catch (InvalidPathException e) {
            throw new Failure(ExitCode.USAGE, "-o " + place + " can't be the name of a file.", e);
        }
    }

    private static String stem(Input input) {
        return ENDING.matcher(input.fileName()).replaceFirst("");
    }

    /** Two names that differ in case alone are one file on many systems. */
    private static Path comparable(Path path) {
        return Path.of(folded(path.toAbsolutePath().normalize().toString()));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
