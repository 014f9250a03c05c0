package io.digestif.extract;

import io.digestif.draft.DraftItem;
import java.util.Locale;
import java.util.regex.Pattern;

/** How a passage becomes a line of the digest. */
final class Lines {
    private static final Pattern OWN_SPELLING = Pattern.compile("\\p{Ll}+[\\p{Lu}\\p{N}]");

    private Lines() {}

    /** With the name of who says it, in a talk where more than one does. */
    static DraftItem named(Talk talk, Passage passage, String label) {
        String text = passage.speaker()
                .filter(who -> talk.voices() > 1)
                .map(who -> who.name() + ": " + passage.printed())
                .orElse(passage.printed());
        return new DraftItem(text, passage.lines(), label);
    }

    /** With a capital first, but for a name that has its own further in: {@code mHealth}, {@code i18n}. */
    static String capital(String text) {
        return text.isEmpty() || OWN_SPELLING.matcher(text).lookingAt()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static DraftItem plain(Passage passage, String label) {
        return new DraftItem(passage.printed(), passage.lines(), label);
    }
}
