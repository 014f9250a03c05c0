package io.digestif.verify;

import java.util.Objects;

/**
 * Something that was left out, and why.
 *
 * @param section id of the section it was drafted for
 * @param text as drafted
 * @param reason a short sentence for people
 */
public record Dropped(String section, String text, String reason) {
    private static final String REPEAT = "it stands in the digest already";

    public Dropped {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(reason, "reason");
    }

    /** Something that the talk carries but that stands in the digest already. */
    public static Dropped repeat(Finding finding) {
        return new Dropped(finding.section(), finding.text(), REPEAT);
    }

    /** Whether it was left out only because it stands already. */
    public boolean isRepeat() {
        return reason.equals(REPEAT);
    }
}
