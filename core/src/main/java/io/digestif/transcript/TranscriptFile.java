package io.digestif.transcript;

import io.digestif.error.TranscriptException;
import io.digestif.language.Language;
import io.digestif.transcript.TranscriptReader.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The way from a file to a transcript: bytes, text, the reader that knows it, its cues, sentences. */
final class TranscriptFile {
    private static final int MAX_BYTES = 100 * 1024 * 1024;
    private static final String EXPECTED =
            "expected a transcript: WebVTT, SubRip (SRT), JSON of a podcast or a speech service, a page of turns (HTML), Markdown or plain text";

    /** Asked in this order, after those of the user: the first that recognizes a text reads it. */
    private static final List<TranscriptReader> READERS = List.of(
            new WebVttReader(),
            new TtmlReader(),
            new TimedTextReader(),
            new SamiReader(),
            new MicroDvdReader(),
            new SbvReader(),
            new LrcReader(),
            new JsonReader(),
            new HtmlReader(),
            new SubRipReader(),
            new MarkdownReader(),
            new PlainTextReader());

    private TranscriptFile() {}

    static Transcript read(Path file) {
        return transcript(content(decoded(file)), String.valueOf(file.getFileName()));
    }

    static Transcript read(byte[] bytes, String name) {
        return transcript(content(decoded(bytes, name)), name);
    }

    /** A file's text and the digest of its bytes. */
    private record Decoded(String text, String sha256, String where) {}

    /** What a reader made of a text. */
    private record Content(Reading reading, String format, String sha256, String where) {}

    // Bytes, text and sentences of a large file need not be in memory at once, so each step is a method that holds one
    // of them.

    private static Decoded decoded(Path file) {
        return decoded(bytes(file), file.toString());
    }

    private static Decoded decoded(byte[] bytes, String where) {
        return new Decoded(text(bytes, where), sha256(bytes), where);
    }

    private static Content content(Decoded file) {
        TranscriptReader reader = readers().stream()
                .filter(r -> r.recognizes(file.text()))
                .findFirst()
                .orElseThrow(() -> refused(file.text(), file.where()));
        return new Content(read(reader, file.text(), file.where()), reader.format(), file.sha256(), file.where());
    }

    private static Transcript transcript(Content content, String name) {
        Reading reading = content.reading();
        List<String> warnings = new ArrayList<>(reading.warnings());
        List<Cue> ordered = Timeline.inOrder(SpeakerNames.joined(reading.cues(), warnings), warnings);
        List<Cue> cues = Loops.keptOnce(Restarts.runOn(ordered, warnings), warnings);
        List<Utterance> utterances = utterances(cues, content.where(), warnings);
        if (utterances.isEmpty()) {
            throw new TranscriptException(content.where() + ": nothing was said in it; it was read as "
                    + content.format() + ", and there are no words in it.");
        }
        return new Transcript(
                withoutEnding(name),
                reading.title(),
                language(reading),
                Optional.empty(),
                utterances,
                content.sha256(),
                warnings);
    }

    private static List<Utterance> utterances(List<Cue> cues, String where, List<String> warnings) {
        try {
            return Timeline.endedByNext(Sentences.of(cues, warnings));
        } catch (TranscriptException e) {
            throw new TranscriptException(where + " can't be read: " + e.getMessage() + ". Split the file.", e);
        }
    }

    private static byte[] bytes(Path file) {
        if (!Files.exists(file)) {
            throw new TranscriptException(file + ": there is no such file; " + EXPECTED + ".");
        }
        if (Files.isDirectory(file)) {
            throw new TranscriptException(file + " is a folder; name the transcripts in it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > MAX_BYTES) {
                throw tooLarge(file.toString());
            }
            return in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new TranscriptException(file + " can't be opened: " + e + ". Check that you may read it.", e);
        }
    }

    private static TranscriptException tooLarge(String where) {
        return new TranscriptException(where + " is larger than 100 MB, which no transcript is.");
    }

    private static String text(byte[] bytes, String where) {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge(where);
        }
        Decoding.binary(bytes).ifPresent(kind -> {
            throw new TranscriptException(where + " is no transcript but " + kind + "; " + EXPECTED + ".");
        });
        String text = Decoding.decode(bytes);
        if (text.isBlank()) {
            throw new TranscriptException(where + " is empty; " + EXPECTED + ".");
        }
        return text;
    }

    private static List<TranscriptReader> readers() {
        List<TranscriptReader> readers = new ArrayList<>();
        ServiceLoader.load(TranscriptReader.class).forEach(readers::add);
        readers.addAll(READERS);
        return readers;
    }

    private static Reading read(TranscriptReader reader, String text, String where) {
        try {
            return reader.read(text);
        } catch (TranscriptException e) {
            throw new TranscriptException(
                    where + " can't be read as " + reader.format() + ": " + e.getMessage() + ".", e);
        }
    }

    private static TranscriptException refused(String text, String where) {
        String what = switch (TextKind.of(text)) {
            case HTML -> " is an HTML page";
            case XML -> " is XML of no kind that is read here";
            case JSON ->
                " is JSON, but no transcript that is read here: it needs a list of objects with \"start\" and \"text\", or"
                        + " \"segments\" with \"body\" (Podcasting 2.0), or a speech service's own form";
            case PROSE -> " is no text that is read here";
        };
        return new TranscriptException(where + what + "; " + EXPECTED + ".");
    }

    /** What the file says; recognizing it from the words belongs here, too. */
    private static Optional<String> language(Reading reading) {
        return reading.language().or(() -> {
            String talk = reading.cues().stream().map(Cue::text).collect(Collectors.joining(" "));
            return Optional.of(Language.detect(talk))
                    .filter(language -> !language.isNeutral())
                    .map(Language::tag);
        });
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1);
        boolean isEnding = dot > 0
                && !ending.isEmpty()
                && ending.length() <= 5
                && Character.isLetter(ending.charAt(0))
                && ending.chars().allMatch(Character::isLetterOrDigit);
        return isEnding ? name.substring(0, dot) : name;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
