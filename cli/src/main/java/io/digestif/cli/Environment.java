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
 * @param summarizers where the settings of a summarizer begin; another than the usual in tests, which wait for nothing
 */
record Environment(Map<String, String> variables, OptionalInt columns, Supplier<Summarizer.Builder> summarizers) {
    /** Set by the launcher, which can tell whether standard error is a terminal; Java 17 can't. */
    private static final String COLUMNS = "digestif.columns";

    Environment {
        variables = Map.copyOf(variables);
    }

    static Environment ofProcess() {
        Integer columns = Integer.getInteger(COLUMNS);
        return new Environment(
                System.getenv(),
                columns == null || columns < 1 ? OptionalInt.empty() : OptionalInt.of(columns),
                Summarizer::builder);
    }

    /** A variable's value; one that is set to nothing counts as unset. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
