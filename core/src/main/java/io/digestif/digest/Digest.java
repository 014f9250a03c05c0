package io.digestif.digest;

import io.digestif.transcript.Transcript;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A digest of a talk: sections of lines, each traced to the moment it was said, and the report on how it came about.
 * Immutable and thread-safe.
 *
 * @param transcript what was digested
 * @param language BCP 47 tag of the language that it is written in, as far as that is known; quotes stay in the talk's own
 * @param sections in reading order, failed and empty ones too
 * @param report what was asked, dropped and covered
 */
public record Digest(Transcript transcript, Optional<String> language, List<Section> sections, Report report) {
    public Digest {
        Objects.requireNonNull(transcript, "transcript");
        Objects.requireNonNull(language, "language");
        sections = List.copyOf(sections);
        Objects.requireNonNull(report, "report");
    }

    /** The talk's title. */
    public String title() {
        return transcript.displayTitle();
    }

    /** The section of an id, such as {@code quotes}; empty where it was not asked for. */
    public Optional<Section> section(String id) {
        return sections.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** Whether part of it is missing for want of an answer. Dropped items are not gaps. */
    public boolean hasGaps() {
        return sections.stream().anyMatch(Section::isGap);
    }

    /** As Markdown (CommonMark), all words of the talk escaped. */
    public String toMarkdown() {
        return Renderer.markdown().render(this);
    }

    /** As one self-contained HTML page. */
    public String toHtml() {
        return Renderer.html().render(this);
    }

    /** As plain text, without a control character but the line feed. */
    public String toText() {
        return Renderer.text().render(this);
    }

    /** As JSON, in the form that {@code digest.schema.json} describes. */
    public String toJson() {
        return Renderer.json().render(this);
    }
}
