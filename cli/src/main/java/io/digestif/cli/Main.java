package io.digestif.cli;

import io.digestif.error.Nearest;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code digestif}: parses the arguments and hands over to the command that they name. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        int code = run(List.of(args), System.in, out, err, Environment.ofProcess());
        // Not a mere return: a connection kept for reuse would keep the process.
        System.exit(code);
    }

    /** Runs the command as in a process of its own; returns its exit code. */
    static int run(List<String> args, InputStream in, OutputStream out, OutputStream err, Environment environment) {
        Messages messages = new Messages(err, environment);
        try {
            return dispatch(args, in, out, messages, environment).number();
        } catch (ParameterException e) {
            messages.error(usageProblem(e));
            return ExitCode.USAGE.number();
        } catch (Output.ReaderGone e) {
            return ExitCode.WHOLE.number();
        } catch (OutOfMemoryError e) {
            messages.error("out of memory. Give Java more, such as JDK_JAVA_OPTIONS=-Xmx4g.");
            return ExitCode.UNFORESEEN.number();
        } catch (RuntimeException | StackOverflowError e) {
            messages.failure("", e);
            return ExitCode.of(e).number();
        }
    }

    private static ExitCode dispatch(
            List<String> args, InputStream in, OutputStream out, Messages messages, Environment environment) {
        CommandLine line = CommandLines.digestif();
        ParseResult parsed = line.parseArgs(args.toArray(String[]::new));
        ParseResult named = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        CommandLine command = named.commandSpec().commandLine();
        if (named != parsed && !args.get(0).equals(command.getCommandName())) {
            throw new ParameterException(
                    line,
                    "the command " + command.getCommandName()
                            + " comes before everything else. A file of that name is ./" + command.getCommandName()
                            + ".");
        }
        if (named.isUsageHelpRequested()) {
            return print(command.getUsageMessage(CommandLine.Help.Ansi.OFF), out);
        }
        if (named.isVersionHelpRequested()) {
            return print(String.join("\n", command.getCommandSpec().version()) + "\n", out);
        }
        if (command.getCommandName().equals(CommandLines.COMPLETION)) {
            return print(AutoComplete.bash("digestif", line), out);
        }
        if (command.getCommandName().equals(CommandLines.CHECK)) {
            return new CheckCommand(named, environment, messages).run(in, out);
        }
        if (command.getCommandName().equals(CommandLines.CACHE)) {
            return print(new CacheCommand(named, environment).run(), out);
        }
        List<String> transcripts = CommandLines.positionals(named);
        if (transcripts.isEmpty()) {
            throw new ParameterException(
                    command,
                    "no transcript is named. Give a file, a folder, an http(s) address, or - for standard input;"
                            + " digestif --help lists the options.");
        }
        List<Input> inputs = new Inputs(in, new Download()).of(transcripts);
        if (named != parsed) {
            return new TranscriptCommand(named, messages).run(inputs, out);
        }
        rejectUnknownCommand(line, transcripts);
        return new DigestCommand(named, environment, messages).run(inputs, out);
    }

    /** {@code digestif chekc a b} means a command, not three files; {@code digestif talk} may well mean a file. */
    private static void rejectUnknownCommand(CommandLine line, List<String> transcripts) {
        String first = transcripts.get(0);
        if (transcripts.size() > 1 && first.matches("[a-z]+") && !Files.exists(Path.of(first))) {
            throw new ParameterException(
                    line,
                    "there is neither a command nor a file named " + first + ". "
                            + Nearest.to(first, CommandLines.COMMANDS)
                                    .map(near -> "Did you mean " + near + "?")
                                    .orElse("Commands: " + String.join(", ", CommandLines.COMMANDS) + "."));
        }
    }

    private static ExitCode print(String text, OutputStream out) {
        new Output(out, "", java.util.Map.of()).print(text);
        return ExitCode.WHOLE;
    }

    private static String usageProblem(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            String option = unmatched.getUnmatched().get(0);
            return "unknown option " + option + ". "
                    + Nearest.to(option, unmatched.getSuggestions())
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("digestif --help lists what there is.");
        }
        return problem.getMessage() + (String.valueOf(problem.getMessage()).matches("(?s).*[.?]") ? "" : ".");
    }
}
