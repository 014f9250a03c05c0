package io.digestif.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A run of the command as a user sees it: the exit code, what stands on standard output and on standard error. */
record CommandRun(int code, String out, String err) {

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
                new Environment(variables, OptionalInt.empty()));
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
