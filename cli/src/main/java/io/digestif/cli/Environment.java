package io.digestif.cli;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the command knows of the place where it runs.
 *
 * @param variables the environment's variables
 * @param columns how wide the terminal is that shows standard error; empty where it is none
 * @param outColumns the same for standard output
 * @param ascii whether the terminal can show nothing but ASCII
 */
record Environment(Map<String, String> variables, OptionalInt columns, OptionalInt outColumns, boolean ascii) {
    /** Set by the launcher, which can tell whether standard error is a terminal; Java 17 can't. */
    private static final String COLUMNS = "digestif.columns";

    private static final String OUT_COLUMNS = "digestif.out.columns";
    private static final String ASCII = "digestif.ascii";

    Environment {
        variables = Map.copyOf(variables);
    }

    /** Where standard output is no terminal. */
    Environment(Map<String, String> variables, OptionalInt columns) {
        this(variables, columns, OptionalInt.empty(), false);
    }

    static Environment ofProcess() {
        return new Environment(System.getenv(), columns(COLUMNS), columns(OUT_COLUMNS), Boolean.getBoolean(ASCII));
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
