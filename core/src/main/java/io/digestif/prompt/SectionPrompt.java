package io.digestif.prompt;

import java.util.List;
import java.util.Objects;

/**
 * A section that can be asked for.
 *
 * @param id the name of its folder, such as {@link #KEY_INSIGHTS}
 * @param heading what people read above it
 */
public record SectionPrompt(String id, String heading) {
    /** The talk's main claims. */
    public static final String KEY_INSIGHTS = "key-insights";

    /** How the talk moved, part by part. */
    public static final String FLOW = "conversation-flow";

    /** What a listener would not have expected. */
    public static final String SURPRISES = "surprising-moments";

    /** Points under themes. */
    public static final String IN_DEPTH = "in-depth";

    /** The talk's own words. */
    public static final String QUOTES = "quotes";

    /** What was asked and not settled. */
    public static final String OPEN_QUESTIONS = "open-questions";

    /** Works, people and things that are named. */
    public static final String REFERENCES = "references";

    /** Whether the items of a section are claims, which may be reworded, rather than paragraphs, quotes or names. */
    public static boolean claims(String id) {
        return !List.of(FLOW, QUOTES, REFERENCES).contains(id);
    }

    public SectionPrompt {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(heading, "heading");
    }
}
