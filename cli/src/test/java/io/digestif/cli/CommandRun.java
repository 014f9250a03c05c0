package io.digestif.cli;

import io.digestif.Sleepless;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A run of the command as a user sees it: the exit code, what stands on standard output and on standard error. */
record CommandRun(int code, String out, String err) {

    private static final Path CACHE = folder();

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "cache");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No test reads what another run has kept. */
    private static Map<String, String> inOwnCache(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.putIfAbsent("XDG_CACHE_HOME", CACHE.toString());
        return all;
    }

    static CommandRun of(String... args) {
        return with(Map.of(), "", args);
    }

    static CommandRun with(Map<String, String> variables, String standardInput, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                List.of(args),
                new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                new Environment(inOwnCache(variables), OptionalInt.empty(), Sleepless::builder));
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
