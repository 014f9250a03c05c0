package io.digestif.cli;

import io.digestif.model.CacheStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ParseResult;

/** {@code digestif cache}: what is kept of models' answers, and how to be rid of it. */
final class CacheCommand {
    static final List<String> ACTIONS = List.of("info", "clear");

    private final Path folder;
    private final String action;

    CacheCommand(ParseResult parsed, Environment environment) {
        folder = folder(parsed, environment);
        List<String> words = CommandLines.positionals(parsed);
        if (words.size() != 1 || !ACTIONS.contains(words.get(0))) {
            throw new Failure(
                    ExitCode.USAGE,
                    "digestif cache takes one word, info or clear" + (words.isEmpty() ? "." : ", not " + words + "."));
        }
        action = words.get(0);
    }

    /** Where answers are kept: as told, else in the user's folder. */
    static Path folder(ParseResult parsed, Environment environment) {
        return CommandLines.text(parsed, "--cache")
                .map(Path::of)
                .orElseGet(() -> CacheStore.userFolder(environment::variable))
                .toAbsolutePath();
    }

    /** What to print. */
    String run() {
        CacheStore cache = CacheStore.disk(folder);
        try {
            CacheStore.Contents contents = cache.contents();
            if (action.equals("clear")) {
                cache.clear();
                return "Deleted " + answers(contents) + " from " + folder + "\n";
            }
            return answers(contents) + " in " + folder + "\n"
                    + contents.oldest()
                            .map(oldest ->
                                    "The oldest is of " + oldest.toString().substring(0, 10) + "; beyond "
                                            + megabytes(CacheStore.DEFAULT_MAX_BYTES) + " the oldest go first.\n")
                            .orElse("");
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE, "The cache can't be used: " + e.getMessage() + ". Name another with --cache.", e);
        }
    }

    private static String answers(CacheStore.Contents contents) {
        return contents.entries() + (contents.entries() == 1 ? " answer" : " answers") + ", "
                + megabytes(contents.bytes());
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
