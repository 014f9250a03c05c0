package io.digestif.cli;

import io.digestif.check.DigestCheck;
import io.digestif.check.DigestCheck.Verdicts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** {@code digestif check}: says of every line of a digest whether the talk has it. */
final class CheckCommand {
    static final List<String> FORMATS = List.of("text", "json");

    /** How wide a line is where there is no terminal. */
    private static final int COLUMNS = 80;

    /** Wider lines are hard to read. */
    private static final int MOST_COLUMNS = 110;

    private final Environment environment;
    private final Messages messages;
    private final String format;
    private final List<String> named;

    CheckCommand(ParseResult parsed, Environment environment, Messages messages) {
        this.environment = environment;
        this.messages = messages;
        format = CommandLines.format(parsed, FORMATS);
        named = CommandLines.positionals(parsed);
        if (named.size() != 2) {
            throw new Failure(
                    ExitCode.USAGE,
                    "check takes a digest and the transcript of its talk, such as"
                            + " digestif check digest.md talk.vtt; here are " + named.size() + " names.");
        }
        if (named.equals(List.of("-", "-"))) {
            throw new Failure(ExitCode.USAGE, "only one of digest and transcript can come from standard input.");
        }
    }

    ExitCode run(InputStream in, OutputStream out) {
        List<Input> inputs = new Inputs(in, new Download()).of(List.of(named.get(1)));
        if (inputs.size() != 1) {
            throw new Failure(
                    ExitCode.USAGE,
                    named.get(1) + " holds " + inputs.size() + " transcripts. Name the one that was digested.");
        }
        DigestCheck check = DigestCheck.of(inputs.get(0).read());
        Verdicts verdicts = named.get(0).equals("-") ? check.check(standardInput(in)) : check.check(path(named.get(0)));
        if (format.equals("json")) {
            verdicts.warnings().forEach(messages::note);
        }
        new Output(out, "", Map.of())
                .print(format.equals("json") ? verdicts.toJson() : page().of(verdicts, named.get(0), named.get(1)));
        return verdicts.isSupported() ? ExitCode.WHOLE : ExitCode.UNSUPPORTED;
    }

    private VerdictPage page() {
        return new VerdictPage(
                Math.min(environment.outColumns().orElse(COLUMNS), MOST_COLUMNS),
                environment.hasColour(),
                environment.ascii());
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Failure(ExitCode.USAGE, name + ": this can't be the name of a file.", e);
        }
    }

    private static String standardInput(InputStream in) {
        try {
            return new String(in.readNBytes(Inputs.MAX_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, "standard input: can't be read: " + e.getMessage(), e);
        }
    }
}
