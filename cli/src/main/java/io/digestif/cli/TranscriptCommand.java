package io.digestif.cli;

import io.digestif.transcript.Transcript;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** {@code digestif transcript}: prints transcripts as they were read. */
final class TranscriptCommand {
    static final List<String> FORMATS = List.of("text", "json", "vtt", "srt");

    private final Messages messages;
    private final String format;
    private final Optional<String> folder;

    TranscriptCommand(ParseResult parsed, Messages messages) {
        this.messages = messages;
        format = CommandLines.format(parsed, FORMATS);
        folder = CommandLines.place(parsed);
    }

    ExitCode run(List<Input> inputs, OutputStream out) {
        String ending = format.equals("text") ? ".txt" : "." + format;
        Output output = new Output(
                out,
                "\n",
                folder.map(f -> OutputFiles.inFolder(f, inputs, ending)).orElse(Map.of()));
        return Work.each(inputs, output, messages, input -> {
            Transcript transcript = input.read();
            transcript.warnings().forEach(warning -> messages.note(input.label() + ": " + warning));
            return new Work.Made(text(transcript, input), ExitCode.WHOLE);
        });
    }

    private String text(Transcript transcript, Input input) {
        return switch (format) {
            case "json" -> transcript.toJson();
            case "vtt" -> withTimes(transcript, input).toVtt();
            case "srt" -> withTimes(transcript, input).toSrt();
            default -> transcript.toText();
        };
    }

    /** A caption without a time would be an invention. */
    private Transcript withTimes(Transcript transcript, Input input) {
        if (transcript.duration().isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE,
                    input.label() + ": has no times, which " + format + " needs. Choose -f text or -f json.");
        }
        return transcript;
    }
}
