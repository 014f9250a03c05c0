package io.digestif.cli;

import io.digestif.Summarizer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What the command knows of the place where it runs.
 *
 * @param variables the environment's variables
 * @param columns how wide the terminal is that shows standard error; empty where it is none
 * @param outColumns the same for standard output
 * @param ascii whether the terminal can show nothing but ASCII
 * @param summarizers where the settings of a summarizer begin; another than the usual in tests, which wait for nothing
 */
record Environment(
        Map<String, String> variables,
        OptionalInt columns,
        OptionalInt outColumns,
        boolean ascii,
        Supplier<Summarizer.Builder> summarizers) {
    /** Set by the launcher, which can tell whether standard error is a terminal; Java 17 can't. */
    private static final String COLUMNS = "digestif.columns";

    private static final String OUT_COLUMNS = "digestif.out.columns";
    private static final String ASCII = "digestif.ascii";

    Environment {
        variables = Map.copyOf(variables);
    }

    /** Where standard output is no terminal. */
    Environment(Map<String, String> variables, OptionalInt columns, Supplier<Summarizer.Builder> summarizers) {
        this(variables, columns, OptionalInt.empty(), false, summarizers);
    }

    static Environment ofProcess() {
        return new Environment(
                System.getenv(),
                columns(COLUMNS),
                columns(OUT_COLUMNS),
                Boolean.getBoolean(ASCII),
                Summarizer::builder);
    }

    private static OptionalInt columns(String property) {
        Integer columns = Integer.getInteger(property);
        return columns == null || columns < 1 ? OptionalInt.empty() : OptionalInt.of(columns);
    }

    /** Whether colours may be printed: to a terminal, unless NO_COLOR is set (no-color.org). */
    boolean hasColour() {
        return outColumns.isPresent() && variable("NO_COLOR").isEmpty();
    }

    /** A variable's value; one that is set to nothing counts as unset. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
