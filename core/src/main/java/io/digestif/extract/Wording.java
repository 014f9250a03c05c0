package io.digestif.extract;

import io.digestif.language.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a sentence is worded, whatever it is about: its small and common words, singly and in pairs, with its marks and its two
 * edges. A word with content is only <em>*</em>, a name <em>@</em>, a number <em>0</em>.
 */
final class Wording {
    private static final String START = "<s>";
    private static final String END = "</s>";
    private static final String CONTENT = "*";
    private static final String NAME = "@";
    private static final String NUMBER = "0";

    private Wording() {}

    static Set<String> of(Talk talk, Sentence s) {
        List<String> tokens = tokens(talk, s.printed());
        Set<String> wording = new LinkedHashSet<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            wording.add(tokens.get(i));
            wording.add(tokens.get(i) + " " + tokens.get(i + 1));
        }
        return wording;
    }

    private static List<String> tokens(Talk talk, String printed) {
        List<String> tokens = new ArrayList<>();
        tokens.add(START);
        int from = 0;
        for (Word word : talk.language().words(printed)) {
            if (from > 0) {
                mark(printed.substring(from, word.fromChar()), tokens);
            }
            tokens.add(token(talk, word, from == 0));
            from = word.toChar();
        }
        tokens.add(END);
        return tokens;
    }

    private static void mark(String gap, List<String> tokens) {
        String mark = gap.strip();
        if (!mark.isEmpty()) {
            tokens.add(mark.substring(0, 1));
        }
    }

    private static String token(Talk talk, Word word, boolean first) {
        String folded = word.folded();
        if (Character.isDigit(folded.charAt(0))) {
            return NUMBER;
        }
        if (talk.language().isStopWord(folded) || talk.language().isCommon(folded)) {
            return folded;
        }
        return !first && !talk.hasCapitalNouns() && Kinds.isCapital(word) ? NAME : CONTENT;
    }
}
