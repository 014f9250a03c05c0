package io.digestif.cli;

import io.digestif.Summarizer;
import io.digestif.digest.Digest;
import io.digestif.digest.Section;
import io.digestif.model.Budget;
import io.digestif.model.CacheStore;
import io.digestif.transcript.Transcript;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/** {@code digestif}: digests transcripts. */
final class DigestCommand {
    static final List<String> FORMATS = List.of("markdown", "html", "text", "json");

    private static final String DEFAULT_MODEL = "extractive";

    private final ParseResult parsed;
    private final Environment environment;
    private final Messages messages;
    private final Progress progress;
    private final String format;
    private final Optional<URI> link;
    private final Map<String, String> speakers;

    DigestCommand(ParseResult parsed, Environment environment, Messages messages) {
        this.parsed = parsed;
        this.environment = environment;
        this.messages = messages;
        messages.configure(parsed.hasMatchedOption("-q"), parsed.hasMatchedOption("-v"));
        progress = new Progress(messages, environment.columns());
        format = CommandLines.format(parsed, FORMATS);
        link = CommandLines.text(parsed, "--link").map(DigestCommand::link);
        speakers = speakers(CommandLines.texts(parsed, "--speaker"));
    }

    ExitCode run(List<Input> inputs, OutputStream out) {
        Output output = output(inputs, out);
        Summarizer summarizer = summarizer();
        Stop stop = new Stop(messages, howToGoOn());
        try {
            return digests(inputs, output, summarizer);
        } finally {
            stop.ended();
        }
    }

    private Optional<String> model() {
        return CommandLines.text(parsed, "--model").or(() -> environment.variable("DIGESTIF_MODEL"));
    }

    private String howToGoOn() {
        if (model().orElse(DEFAULT_MODEL).equals(DEFAULT_MODEL)) {
            return "stopped.";
        }
        return parsed.hasMatchedOption("--no-cache")
                ? "stopped. What a model has answered is not kept, because of --no-cache."
                : "stopped. What a model has answered is kept in " + CacheCommand.folder(parsed, environment)
                        + "; the same command goes on from there.";
    }

    private ExitCode digests(List<Input> inputs, Output output, Summarizer summarizer) {
        return Work.each(inputs, output, messages, input -> {
            Transcript transcript = prepared(input.read());
            progress.begin(input.label());
            Digest digest;
            try {
                digest = summarizer.summarize(transcript);
            } finally {
                progress.end();
            }
            digest.report().warnings().forEach(warning -> messages.detail(input.label() + ": " + warning));
            if (digest.hasGaps()) {
                messages.note(input.label() + ": the digest has gaps, recorded in it: " + gaps(digest));
            }
            boolean unpaid = digest.report().calls().unpaid() > 0;
            return new Work.Made(
                    rendered(digest), unpaid ? ExitCode.BUDGET : digest.hasGaps() ? ExitCode.GAPS : ExitCode.WHOLE);
        });
    }

    private Output output(List<Input> inputs, OutputStream out) {
        Optional<String> place = CommandLines.place(parsed);
        if (inputs.size() > 1) {
            for (String option : List.of("--title", "--link")) {
                if (parsed.hasMatchedOption(option)) {
                    throw new Failure(
                            ExitCode.USAGE,
                            option + " is for one talk, and here are " + inputs.size() + ". Give it to each alone.");
                }
            }
            if (place.isEmpty() && format.equals("html")) {
                throw new Failure(
                        ExitCode.USAGE,
                        inputs.size() + " pages can't follow each other on standard output. Name a folder with -o.");
            }
        }
        String ending = switch (format) {
            case "markdown" -> ".md";
            case "text" -> ".txt";
            default -> "." + format;
        };
        String separator = switch (format) {
            case "markdown" -> "\n---\n\n";
            case "json" -> "";
            default -> "\n\n";
        };
        return new Output(
                out,
                separator,
                place.map(p -> OutputFiles.at(p, inputs, ending)).orElse(Map.of()));
    }

    private Summarizer summarizer() {
        Optional<String> named = model();
        if (parsed.hasMatchedOption("--cache") && parsed.hasMatchedOption("--no-cache")) {
            throw new Failure(ExitCode.USAGE, "--cache and --no-cache exclude each other. Choose one.");
        }
        Summarizer.Builder builder = environment
                .summarizers()
                .get()
                .model(named.orElse(DEFAULT_MODEL))
                .strict(parsed.hasMatchedOption("--strict"))
                .listener(progress)
                .keys(environment::variable)
                .cache(
                        parsed.hasMatchedOption("--no-cache")
                                ? CacheStore.none()
                                : CacheStore.disk(CacheCommand.folder(parsed, environment)));
        CommandLines.text(parsed, "--sections")
                .map(ids -> Arrays.stream(ids.split(",", -1)).map(String::strip).toList())
                .ifPresent(builder::sections);
        CommandLines.text(parsed, "--language").ifPresent(builder::language);
        CommandLines.number(parsed, "--context-window").ifPresent(builder::contextWindow);
        CommandLines.number(parsed, "--concurrency").ifPresent(builder::concurrency);
        CommandLines.text(parsed, "--budget").map(Budget::parse).ifPresent(builder::budget);
        CommandLines.number(parsed, "--rpm").ifPresent(builder::requestsPerMinute);
        CommandLines.number(parsed, "--tpm").ifPresent(builder::tokensPerMinute);
        CommandLines.seconds(parsed, "--timeout").ifPresent(builder::timeout);
        CommandLines.seconds(parsed, "--deadline").ifPresent(builder::deadline);
        CommandLines.text(parsed, "--prompts").map(Path::of).ifPresent(builder::prompts);
        Summarizer summarizer = builder.build();
        if (named.isEmpty()) {
            messages.note("no model is named, so this digest is made of the talk's own sentences."
                    + " Name one with -m or DIGESTIF_MODEL, such as -m ollama:qwen3:8b.");
        }
        return summarizer;
    }

    private Transcript prepared(Transcript transcript) {
        Transcript prepared = speakers.isEmpty() ? transcript : transcript.withSpeakers(speakers);
        Optional<String> title = CommandLines.text(parsed, "--title");
        if (title.isPresent()) {
            prepared = prepared.withTitle(title.get());
        }
        return link.isPresent() ? prepared.withLink(link.get()) : prepared;
    }

    private String rendered(Digest digest) {
        return switch (format) {
            case "html" -> digest.toHtml();
            case "text" -> digest.toText();
            case "json" -> digest.toJson();
            default -> digest.toMarkdown();
        };
    }

    private static String gaps(Digest digest) {
        return digest.sections().stream()
                .filter(Section::isGap)
                .map(section -> section.id() + " (" + section.reason().orElse("no reason") + ")")
                .collect(Collectors.joining(", "));
    }

    /** Only what a browser opens as a page: the address becomes a link in the digest. */
    private static URI link(String address) {
        try {
            if (Inputs.isAddress(address)) {
                return new URI(address);
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new Failure(
                ExitCode.USAGE,
                "--link " + address + " is not an address. Expected http://... or https://..., encoded.");
    }

    private static Map<String, String> speakers(List<String> pairs) {
        Map<String, String> speakers = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String label = equals < 0 ? "" : pair.substring(0, equals).strip();
            String name = pair.substring(equals + 1).strip();
            if (label.isEmpty() || name.isEmpty()) {
                throw new Failure(
                        ExitCode.USAGE,
                        "--speaker " + pair + ": expected the label in the transcript and the name, such as 'S1=Ada'.");
            }
            speakers.put(label, name);
        }
        return speakers;
    }
}
