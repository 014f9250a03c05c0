package io.digestif.verify;

import io.digestif.error.Nearest;
import io.digestif.language.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The proper names of a talk. A transcriber writes a name as it sounds, so a name that differs by a letter or two from one of the
 * talk counts as that one; a person may be named far from where the claim about them rests, anything else may not.
 */
final class Names {
    /** A name of so many letters may differ by one letter, from {@code LONG} on by two. */
    private static final int SHORT = 4;

    private static final int LONG = 6;

    private final TalkIndex index;
    private final Set<String> persons = new HashSet<>();
    private final Set<String> written = new HashSet<>();

    Names(TalkIndex index) {
        this.index = index;
        List<TalkIndex.Token> tokens = index.tokens;
        for (int i = 0; i < tokens.size(); i++) {
            Word word = tokens.get(i).word();
            if (hasCapital(word)
                    && !index.language.isCommon(word.folded())
                    && !index.language.isStopWord(word.folded())) {
                written.add(word.folded());
            }
            boolean first = index.isGivenName(word);
            for (int j = i + 1; first && j < tokens.size() && j <= i + 2 && follows(tokens, j); j++) {
                persons.add(index.stem(tokens.get(i).folded()));
                persons.add(index.stem(tokens.get(j).folded()));
            }
        }
    }

    private static boolean follows(List<TalkIndex.Token> tokens, int at) {
        return tokens.get(at).utterance() == tokens.get(at - 1).utterance()
                && hasCapital(tokens.get(at).word());
    }

    /** Whether the talk, or what is known about it, has a name, perhaps in another spelling. */
    boolean isKnown(String stem) {
        return index.hasAnywhere(stem)
                || index.isMetadata(stem)
                || written.stream().anyMatch(name -> isVariant(stem, name));
    }

    /** Whether a name may be far from what a claim with it rests on: a person's, or one that stands over the talk. */
    boolean isFree(String stem) {
        return persons.contains(stem)
                || index.isMetadata(stem)
                // In another spelling it can't be looked for.
                || !index.hasAnywhere(stem);
    }

    private static boolean isVariant(String name, String of) {
        int allowed = name.length() < SHORT ? 0 : name.length() < LONG ? 1 : 2;
        return allowed > 0
                && name.charAt(0) == of.charAt(0)
                && Math.abs(name.length() - of.length()) <= allowed
                && Nearest.distance(name, of) <= allowed;
    }

    private static boolean hasCapital(Word word) {
        return Character.isUpperCase(word.text().codePointAt(0));
    }
}
