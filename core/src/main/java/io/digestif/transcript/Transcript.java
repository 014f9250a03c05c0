package io.digestif.transcript;

import io.digestif.error.TranscriptException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was said, by whom and when: a talk as its file has it, cut into sentences and short turns. Immutable and thread-safe.
 *
 * @param name what to call it where it has no title: the file's name without its ending
 * @param title the talk's title, where the file has one or {@link #withTitle} gave one
 * @param language BCP 47 tag of the language spoken, as the file tells, else as recognized from the words; empty when neither does
 * @param link where the recording can be played, so that each moment becomes a link to its second
 * @param utterances in the order they were said; each one's index is its place here
 * @param sha256 of the bytes as given, in lower-case hexadecimal digits
 * @param warnings what was skipped or repaired in reading, each a sentence for people
 */
public record Transcript(
        String name,
        Optional<String> title,
        Optional<String> language,
        Optional<URI> link,
        List<Utterance> utterances,
        String sha256,
        List<String> warnings) {

    public Transcript {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(link, "link");
        utterances = List.copyOf(utterances);
        Objects.requireNonNull(sha256, "sha256");
        warnings = List.copyOf(warnings);
        for (int i = 0; i < utterances.size(); i++) {
            if (utterances.get(i).index() != i) {
                throw new IllegalArgumentException(
                        "utterance " + i + " has index " + utterances.get(i).index());
            }
            if (utterances.get(i).time().isPresent() != utterances.get(0).time().isPresent()) {
                throw new IllegalArgumentException(
                        "either all utterances have a time or none; number " + i + " differs");
            }
        }
    }

    /**
     * Reads a file of any kind that Digestif knows. The kind is told from the content, the name only names the talk.
     *
     * @throws TranscriptException if there is no such file, or it is not a transcript
     */
    public static Transcript read(Path file) {
        return TranscriptFile.read(file);
    }

    /**
     * Reads the bytes of a file.
     *
     * @param name what to call the talk, usually a file name; its ending is left out
     * @throws TranscriptException if the bytes are not a transcript
     */
    public static Transcript read(byte[] bytes, String name) {
        return TranscriptFile.read(bytes, name);
    }

    /**
     * Reads a text that is in memory already.
     *
     * @param name what to call the talk
     * @throws TranscriptException if the text is not a transcript
     */
    public static Transcript parse(String text, String name) {
        return read(text.getBytes(StandardCharsets.UTF_8), name);
    }

    /** This talk under a title. */
    public Transcript withTitle(String newTitle) {
        return new Transcript(name, Optional.of(newTitle), language, link, utterances, sha256, warnings);
    }

    /** This talk with the address of its recording. */
    public Transcript withLink(URI newLink) {
        return new Transcript(name, title, language, Optional.of(newLink), utterances, sha256, warnings);
    }

    /**
     * This talk with speakers renamed, say {@code S1} to {@code Ada}.
     *
     * @param names from the label in the file to the name wanted
     * @throws IllegalArgumentException if the talk has no speaker of that label; the message lists those it has
     */
    public Transcript withSpeakers(Map<String, String> names) {
        List<String> labels = speakers().stream().map(Speaker::name).toList();
        names.keySet().stream()
                .filter(label -> !labels.contains(label))
                .findFirst()
                .ifPresent(label -> {
                    throw new IllegalArgumentException("no speaker \"" + label + "\" in " + name + "; it has "
                            + (labels.isEmpty() ? "no speakers" : String.join(", ", labels)));
                });
        List<Utterance> renamed = utterances.stream()
                .map(u -> new Utterance(
                        u.index(),
                        u.speaker().map(s -> new Speaker(names.getOrDefault(s.name(), s.name()))),
                        u.text(),
                        u.time()))
                .toList();
        return new Transcript(name, title, language, link, renamed, sha256, warnings);
    }

    /** The title, or the name where there is none. */
    public String displayTitle() {
        return title.orElse(name);
    }

    /** Who speaks, in the order in which they first do. */
    public List<Speaker> speakers() {
        return utterances.stream().flatMap(u -> u.speaker().stream()).distinct().toList();
    }

    /** From the beginning of the recording to the end of the last utterance; empty for a talk without times. */
    public Optional<Duration> duration() {
        return utterances.stream()
                .flatMap(u -> u.time().stream())
                .map(TimeSpan::end)
                .max(Duration::compareTo);
    }

    /**
     * How many words were spoken: runs of characters between blanks that hold a letter or a digit; in scripts that set no blanks
     * between words, two characters count as one. A sound ({@link Utterance#isSound}) has none.
     */
    public int words() {
        return utterances.stream().mapToInt(Utterance::words).sum();
    }

    /** As lines for people: the time and the speaker before each utterance, where the talk has them. */
    public String toText() {
        return TranscriptText.text(this);
    }

    /** As Podcasting 2.0 transcript JSON, a segment for each utterance. */
    public String toJson() {
        return TranscriptText.json(this);
    }

    /**
     * As WebVTT, a cue for each utterance.
     *
     * @throws TranscriptException if the talk has no times
     */
    public String toVtt() {
        return TranscriptText.vtt(this);
    }

    /**
     * As SubRip, a cue for each utterance.
     *
     * @throws TranscriptException if the talk has no times
     */
    public String toSrt() {
        return TranscriptText.srt(this);
    }
}
