package io.digestif.check;

import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import io.digestif.verify.Located.Change;
import io.digestif.verify.Locator;
import io.digestif.verify.Match;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The check of a digest against the transcript of its talk, whoever wrote it: an application, a language model, a person. It takes
 * Digestif's own JSON, Markdown, HTML and plain text; which of them is told from the content. It finds the quotes, claims, numbers, names,
 * moments and speakers in it, and says of each whether the talk has it. No model is asked. Immutable and thread-safe; the talk
 * is indexed once.
 *
 * <p>What is found is <em>located</em>, not proven: that a passage carries a claim is judged by their words. Claims and names are not judged
 * in a digest whose language is not the talk's.
 */
public final class DigestCheck {
    /** Far more than any digest has; wards off a recording that was named by mistake. */
    private static final long MAX_BYTES = 20_000_000;

    private final Transcript transcript;
    private final Locator locator;

    private DigestCheck(Transcript transcript) {
        this.transcript = transcript;
        this.locator = Locator.of(transcript);
    }

    /** A check against a talk. */
    public static DigestCheck of(Transcript transcript) {
        return new DigestCheck(Objects.requireNonNull(transcript, "transcript"));
    }

    /**
     * Checks the digest in a file, which is read as UTF-8.
     *
     * @throws IllegalArgumentException if it can't be read, or is JSON but not a digest's
     */
    public Verdicts check(Path digest) {
        try {
            if (Files.isDirectory(digest)) {
                throw new IllegalArgumentException(digest + " is a folder; name the digest in it.");
            }
            if (Files.size(digest) > MAX_BYTES) {
                throw new IllegalArgumentException(digest + " is larger than 20 MB, which no digest is.");
            }
            return check(new String(Files.readAllBytes(digest), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    digest + ": there is no such file. Expected a digest as JSON, Markdown, HTML or text.", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(digest + " can't be opened: " + e + ". Check that you may read it.", e);
        }
    }

    /**
     * Checks a digest that is in memory.
     *
     * @throws IllegalArgumentException if it is JSON but not a digest's
     */
    public Verdicts check(String digest) {
        return new Examination(transcript, locator).of(DigestReader.read(digest));
    }

    /** What of a digest a line is about. */
    public enum Kind {
        /** Words in quotation marks or set off as a quote. */
        QUOTE,
        /** A sentence that says something about the talk. */
        CLAIM,
        /** A proper name, or the title of a reference. */
        NAME,
        /** A number. */
        NUMBER,
        /** A moment that is cited. */
        TIME,
        /** A person to whom something is ascribed. */
        SPEAKER;

        /** As it stands in the JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the talk says to it. */
    public enum Result {
        /** The talk has it. */
        FOUND,
        /** The talk has nearly these words, or says the opposite. */
        ALTERED,
        /** The talk does not have it. */
        NOT_FOUND,
        /** A number or name that the talk does not have where the claim rests. */
        UNSUPPORTED,
        /** The talk has it at another time. */
        WRONG_TIME,
        /** Somebody else says it. */
        WRONG_SPEAKER;

        /** As it stands in the JSON: {@code not-found}, {@code wrong-time}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The verdict on one quote, claim, number, name, moment or speaker.
     *
     * @param text as the digest has it
     * @param match how it was found, for a quote that was
     * @param utterance where the talk has it, or what comes nearest; empty where nothing does, and for names that only stand over the talk
     * @param nearest the talk's own words there, or for a wrong speaker the name of the right one; empty for what was found
     * @param changes how an altered text differs from those words, in order; may be empty where words don't tell it
     * @param reason a short phrase for people where it is not found; else empty
     */
    public record Line(
            String text,
            Kind kind,
            Result result,
            Optional<Match> match,
            Optional<Utterance> utterance,
            Optional<String> nearest,
            List<Change> changes,
            String reason) {
        public Line {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(match, "match");
            Objects.requireNonNull(utterance, "utterance");
            Objects.requireNonNull(nearest, "nearest");
            changes = List.copyOf(changes);
            Objects.requireNonNull(reason, "reason");
        }

        /** Whether the talk has it. */
        public boolean isFound() {
            return result == Result.FOUND;
        }
    }

    /**
     * The verdicts on a digest.
     *
     * @param lines in its reading order; what is found inside a claim or goes with a quote follows it
     * @param warnings what could not be judged, each a sentence for people
     */
    public record Verdicts(List<Line> lines, List<String> warnings) {
        public Verdicts {
            lines = List.copyOf(lines);
            warnings = List.copyOf(warnings);
        }

        /** Whether the talk has all of it. */
        public boolean isSupported() {
            return lines.stream().allMatch(Line::isFound);
        }

        /** How many lines have a result. */
        public long count(Result result) {
            return lines.stream().filter(line -> line.result() == result).count();
        }

        /** As JSON: the lines, and totals of each result. */
        public String toJson() {
            return VerdictJson.of(this);
        }
    }
}
