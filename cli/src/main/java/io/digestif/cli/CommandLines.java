package io.digestif.cli;

import io.digestif.error.Nearest;
import java.io.File;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The grammar of the command. Built by hand rather than from annotations, which take longer to read than a talk does. */
final class CommandLines {
    static final String TRANSCRIPT = "transcript";
    static final String COMPLETION = "completion";
    static final String CACHE = "cache";
    static final String CHECK = "check";
    static final List<String> COMMANDS = List.of(TRANSCRIPT, CHECK, CACHE, COMPLETION);

    private CommandLines() {}

    /** {@code digestif} with all its options and commands. */
    static CommandLine digestif() {
        CommandSpec spec = command("digestif")
                .version("digestif " + version())
                .addOption(value("SPEC", "-m", "--model")
                        .description("Who writes the digest: extractive (no model, the talk's own sentences) or"
                                + " PROVIDER:MODEL[@URL], such as ollama:qwen3:8b, anthropic:..., gemini:...,"
                                + " openai:..., or openai:NAME@http://127.0.0.1:8080/v1 for any compatible server."
                                + " Several, separated by commas: the next is asked where one can't be used."
                                + " Default: the variable DIGESTIF_MODEL, else extractive.")
                        .build())
                .addOption(format(DigestCommand.FORMATS))
                .addOption(value("FILE|FOLDER", "-o", "--output")
                        .type(File.class)
                        .description("Where to write; a folder gets a file for each transcript, named after it."
                                + " Default: standard output.")
                        .build())
                .addOption(value("A,B,C", "--sections")
                        .description("Only these sections, such as key-insights,quotes. Default: all.")
                        .build())
                .addOption(value("TAG", "--language")
                        .description("The language of the digest, such as en or pt-BR. Default: the talk's.")
                        .build())
                .addOption(value("TITLE", "--title")
                        .description("The talk's title. Default: as the file tells, else its name.")
                        .build())
                .addOption(value("MEDIA_URL", "--link")
                        .description("Where the recording is, so that each moment becomes a link.")
                        .build())
                .addOption(value("LABEL=NAME", "--speaker")
                        .type(String[].class)
                        .description("Names a speaker, such as 'S1=Ada'. May be given for each.")
                        .build())
                .addOption(count("--context-window")
                        .description("How many tokens the model reads and writes in one call, where that is not known.")
                        .build())
                .addOption(count("--concurrency")
                        .description("How many calls to the model at a time.")
                        .build())
                .addOption(value("AMOUNT", "--budget")
                        .description(
                                "Stop before spending more: tokens such as 200k, or 0.50USD. What is done is written.")
                        .build())
                .addOption(count("--rpm")
                        .description("At most so many calls a minute.")
                        .build())
                .addOption(count("--tpm")
                        .description("At most so many tokens a minute.")
                        .build())
                .addOption(value("S", "--timeout")
                        .description("How many seconds a call may take. Default: 600.")
                        .build())
                .addOption(value("S", "--deadline")
                        .description("How many seconds the model's work on a talk may take. Default: no limit.")
                        .build())
                .addOption(flag("--strict")
                        .description("Take a digest with a gap for an error: write nothing, end with 5.")
                        .build())
                .addOption(value("DIR", "--cache")
                        .type(File.class)
                        .description("Where the model's answers are kept, so that none is paid for twice. Default: the"
                                + " user's folder for caches; digestif cache info names it.")
                        .build())
                .addOption(flag("--no-cache")
                        .description("Keep no answer and take none that was kept.")
                        .build())
                .addOption(value("FOLDER", "--prompts")
                        .type(File.class)
                        .description(
                                "A folder of your own prompts: they replace those of the same name, or add sections.")
                        .build())
                .addOption(flag("-q").description("Say nothing but errors.").build())
                .addOption(flag("-v")
                        .description("Say more, and where an error came from.")
                        .build())
                .addOption(flag("--version")
                        .versionHelp(true)
                        .description("Print the version.")
                        .build())
                .addOption(help())
                .addPositional(transcripts("TRANSCRIPT"));
        spec.usageMessage()
                .customSynopsis(
                        "digestif [OPTIONS] TRANSCRIPT...",
                        "       digestif transcript [-f FORMAT] [-o FOLDER] FILE...",
                        "       digestif check [-f FORMAT] DIGEST TRANSCRIPT",
                        "       digestif cache info|clear [--cache DIR]",
                        "       digestif completion")
                .description(
                        "Turns a transcript into a digest in which every line is traced to the second it was said.")
                .footer(
                        "",
                        "Keys come from the provider's usual variable: OPENAI_API_KEY, ANTHROPIC_API_KEY, GEMINI_API_KEY;",
                        "DIGESTIF_API_KEY for another address.",
                        "",
                        "Ends with 0: a whole digest; 2: wrong usage; 3: the transcript can't be read;",
                        "4: the model can't be used; 5: written, with gaps recorded in it; 6: the budget does not suffice.",
                        "",
                        "Examples:",
                        "  digestif talk.vtt                                 print a digest, made without a model",
                        "  digestif -m ollama:qwen3:8b -o talk.md talk.vtt   with a model on this machine",
                        "  digestif -f html -o digests/ talks/               a page for each transcript of a folder");
        return configured(spec)
                .addSubcommand(TRANSCRIPT, transcript())
                .addSubcommand(CHECK, check())
                .addSubcommand(CACHE, cache())
                .addSubcommand(COMPLETION, completion());
    }

    private static CommandLine transcript() {
        CommandSpec spec = command(TRANSCRIPT)
                .addOption(format(TranscriptCommand.FORMATS))
                .addOption(value("FOLDER", "-o", "--output")
                        .type(File.class)
                        .description("A folder, which gets a file for each transcript. Default: standard output.")
                        .build())
                .addOption(help())
                .addPositional(transcripts("FILE"));
        spec.usageMessage()
                .customSynopsis("digestif transcript [-f FORMAT] [-o FOLDER] FILE...")
                .description("Prints a transcript as it was read; json is Podcasting 2.0 JSON.");
        return configured(spec);
    }

    private static CommandLine check() {
        CommandSpec spec = command(CHECK)
                .addOption(format(CheckCommand.FORMATS))
                .addOption(help())
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("DIGEST TRANSCRIPT")
                        .arity("0..*")
                        .type(List.class)
                        .auxiliaryTypes(File.class)
                        .description(
                                "A digest that anybody wrote (Digestif's JSON, Markdown, HTML, plain text), and the"
                                        + " transcript of its talk. One of them may be - for standard input.")
                        .build());
        spec.usageMessage()
                .customSynopsis("digestif check [-f FORMAT] DIGEST TRANSCRIPT")
                .description(
                        "Looks up every quote, claim, number, name, moment and speaker of a digest in the transcript.")
                .footer(
                        "",
                        "Ends with 0: the talk has all of it; 1: it does not; 2: wrong usage;",
                        "3: the transcript can't be read.");
        return configured(spec);
    }

    private static CommandLine cache() {
        CommandSpec spec = command(CACHE)
                .addOption(value("DIR", "--cache")
                        .type(File.class)
                        .description("Which cache. Default: the user's.")
                        .build())
                .addOption(help())
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("info|clear")
                        .arity("0..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .completionCandidates(CacheCommand.ACTIONS)
                        .description("info: where the kept answers of models are, and how many. clear: delete them.")
                        .build());
        spec.usageMessage()
                .customSynopsis("digestif cache info|clear [--cache DIR]")
                .description("Looks after the answers of models that were kept.");
        return configured(spec);
    }

    private static CommandLine completion() {
        CommandSpec spec = command(COMPLETION).addOption(help());
        spec.usageMessage()
                .customSynopsis("digestif completion")
                .description(
                        "Prints a script that lets bash and zsh complete the command: source <(digestif completion)");
        return configured(spec);
    }

    /** An option's value, where it was given. */
    static Optional<String> text(ParseResult parsed, String option) {
        return parsed.hasMatchedOption(option)
                ? parsed.matchedOption(option).originalStringValues().stream().findFirst()
                : Optional.empty();
    }

    /** All the values of an option that may be repeated. */
    static List<String> texts(ParseResult parsed, String option) {
        return parsed.hasMatchedOption(option)
                ? List.copyOf(parsed.matchedOption(option).originalStringValues())
                : List.of();
    }

    /** An option's value that is to be a whole number above 0. */
    static Optional<Integer> number(ParseResult parsed, String option) {
        return text(parsed, option).map(value -> {
            try {
                int number = Integer.parseInt(value);
                if (number > 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // said below, in words that a user understands
            }
            throw new Failure(ExitCode.USAGE, option + " " + value + ": expected a whole number above 0.");
        });
    }

    /** An option's value that is to be a time in seconds, more than none. */
    static Optional<Duration> seconds(ParseResult parsed, String option) {
        return text(parsed, option).map(value -> {
            if (value.matches("\\d{1,7}(\\.\\d{1,3})?") && Double.parseDouble(value) > 0) {
                return Duration.ofMillis(Math.round(1000 * Double.parseDouble(value)));
            }
            throw new Failure(ExitCode.USAGE, option + " " + value + ": expected seconds, such as 90 or 0.5.");
        });
    }

    /** The format chosen, else the first. Not a converter of picocli's: a class-data archive would lose them all for one. */
    static String format(ParseResult parsed, List<String> formats) {
        String format = text(parsed, "--format").orElse(formats.get(0));
        if (formats.contains(format)) {
            return format;
        }
        throw new Failure(
                ExitCode.USAGE,
                "there is no format " + format + ". "
                        + Nearest.to(format, formats)
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Formats: " + String.join(", ", formats) + "."));
    }

    /** Where to write, other than to standard output. */
    static Optional<String> place(ParseResult parsed) {
        return text(parsed, "--output").filter(place -> !place.equals("-") && !place.equals("/dev/stdout"));
    }

    /** What stands on the line beside options, as it was written. */
    static List<String> positionals(ParseResult parsed) {
        return parsed.matchedPositionals().stream()
                .flatMap(positional -> positional.originalStringValues().stream())
                .toList();
    }

    private static CommandSpec command(String name) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().sortOptions(false).optionListHeading("%nOptions:%n").synopsisHeading("Usage: ");
        return spec;
    }

    private static CommandLine configured(CommandSpec spec) {
        return new CommandLine(spec)
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setUsageHelpWidth(100);
    }

    private static OptionSpec.Builder value(String label, String... names) {
        return OptionSpec.builder(names[0], Arrays.copyOfRange(names, 1, names.length))
                .paramLabel(label)
                .arity("1")
                .type(String.class);
    }

    private static OptionSpec.Builder count(String name) {
        return value("N", name);
    }

    private static OptionSpec.Builder flag(String name) {
        return OptionSpec.builder(name).arity("0").type(boolean.class);
    }

    private static OptionSpec help() {
        return flag("--help").usageHelp(true).description("Print this.").build();
    }

    private static OptionSpec format(List<String> formats) {
        return value("FORMAT", "-f", "--format")
                .completionCandidates(formats)
                .description("One of " + String.join(", ", formats) + ". Default: " + formats.get(0) + ".")
                .build();
    }

    private static PositionalParamSpec transcripts(String label) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(File.class)
                .description("A file (WebVTT, SRT, plain text, Markdown, Podcasting 2.0 or Podlove JSON), a folder of"
                        + " them, an http(s) address, or - for standard input.")
                .build();
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
