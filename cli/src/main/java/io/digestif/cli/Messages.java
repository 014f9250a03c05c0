package io.digestif.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What the command says on standard error, a line each, in UTF-8. No key that stands in the environment passes, whoever
 * wrote the message, and no control character. Thread-safe.
 */
final class Messages {
    /** Shorter values are no keys, and hiding them would garble ordinary words. */
    private static final int SHORTEST_KEY = 8;

    private final PrintStream err;
    private final List<String> secrets;
    private boolean quiet;
    private boolean verbose;

    Messages(OutputStream err, Environment environment) {
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        secrets = environment.variables().entrySet().stream()
                .filter(variable -> isSecret(variable.getKey()))
                .map(variable -> variable.getValue().strip())
                .filter(value -> value.length() >= SHORTEST_KEY)
                .toList();
    }

    private static boolean isSecret(String variable) {
        String name = variable.toUpperCase(Locale.ROOT);
        return name.endsWith("KEY") || name.endsWith("TOKEN") || name.endsWith("SECRET") || name.endsWith("PASSWORD");
    }

    /** Takes {@code -q} and {@code -v}: the first silences all but errors, the second adds where an error came from. */
    void configure(boolean isQuiet, boolean isVerbose) {
        quiet = isQuiet;
        verbose = isVerbose;
    }

    boolean isQuiet() {
        return quiet;
    }

    /** Where the progress bar draws itself; it shows nothing but counts and names of files. */
    PrintStream stream() {
        return err;
    }

    /** Says something that is no error. */
    void note(String message) {
        if (!quiet) {
            line("digestif: " + message);
        }
    }

    /** Says something that only a curious user wants to know. */
    void detail(String message) {
        if (verbose) {
            line("digestif: " + message);
        }
    }

    void error(String message) {
        line("digestif: " + message);
    }

    /**
     * Reports what went wrong.
     *
     * @param where the file concerned, empty where it concerns none; not repeated if the message names it
     */
    void failure(String where, Throwable failure) {
        String what = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        if (ExitCode.of(failure) == ExitCode.UNFORESEEN) {
            what = "unforeseen: " + what + (verbose ? "" : ". Run it with -v to see where; please report it.");
        }
        line("digestif: " + (where.isEmpty() || what.contains(where) ? "" : where + ": ") + what);
        if (verbose) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            trace.toString().lines().forEach(this::line);
        }
    }

    private void line(String text) {
        String safe = text;
        for (String secret : secrets) {
            safe = safe.replace(secret, "…");
        }
        err.println(safe.replaceAll("[\\p{Cntrl}&&[^\t]]+", " "));
    }
}
