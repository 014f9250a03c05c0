package io.digestif.extract;

import io.digestif.error.Nearest;
import io.digestif.language.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A name that a talk says, with what was told of its kind and where it stands. */
final class Name {
    private static final Set<String> WORKS = Set.of("book", "film", "paper", "site");
    /** One letter in so many may be misheard. */
    private static final int MISHEARD = 5;

    final String text;
    final Map<String, Integer> kinds = new HashMap<>();
    final TreeSet<Integer> lines = new TreeSet<>();
    int mentions;
    int sentence;

    Name(String text) {
        this.text = text;
    }

    /** The kind it was told to be most often. */
    String kind() {
        return kinds.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    boolean is(String kind) {
        return kind().equals(kind);
    }

    boolean isWork() {
        return WORKS.contains(kind());
    }

    /** Whether a work is named in the sentence that names a person first: who made it needs no line beside it. */
    boolean isMakerOf(Name work) {
        return is("person")
                && work != this
                && work.sentence == sentence
                && work.kinds.keySet().stream().anyMatch(WORKS::contains);
    }

    /** Whether it is another that is said as often or more, but for a letter or two. */
    boolean isMisheard(Name other) {
        int letters = Nearest.distance(Language.fold(text), Language.fold(other.text));
        return letters > 0
                && letters <= Math.min(2, text.length() / MISHEARD)
                && (other.mentions > mentions || (other.mentions == mentions && other.sentence < sentence));
    }

    /** Whether it is only the beginning of one that stands in the same line, or the end of an organization's. */
    boolean isPartOf(Name longer) {
        if (longer.text.length() <= text.length() || longer.kinds.isEmpty()) {
            return false;
        }
        boolean beginning = longer.text.startsWith(text) && longer.lines.contains(lines.first());
        boolean end = longer.text.endsWith(" " + text) && is("organization") && longer.is("organization");
        return beginning || end;
    }

    /** Whether it is another one with its kind behind it: <em>the SALTA algorithm</em>. */
    boolean isWithKind(Name bare) {
        return text.startsWith(bare.text + " ")
                && text.lastIndexOf(' ') == bare.text.length()
                && Character.isLowerCase(text.codePointAt(bare.text.length() + 1))
                && is("method")
                && bare.kinds.containsKey("method");
    }
}
