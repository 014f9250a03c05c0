package io.digestif.verify;

import java.util.Locale;

/** How a quote was found in the talk. What is printed is the talk's own words, whatever the match. */
public enum Match {
    /** The same characters. */
    EXACT,
    /** The same words but for case, punctuation, hyphens, spacing, and numerals as words or digits. */
    FOLDED,
    /** The same words but for fillers, repeats and false starts that the model left out. */
    DISFLUENCY,
    /** The same words with a gap, which is shown. */
    ELIDED;

    /** As it stands in the JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
