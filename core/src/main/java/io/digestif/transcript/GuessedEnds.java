package io.digestif.transcript;

import io.digestif.language.Language;
import io.digestif.language.SentenceEdges;
import io.digestif.language.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Where sentences end in a talk without punctuation, guessed from the words on both sides and from pauses. The end of a cue says
 * nothing: captions end where the line is full. So what was cut once is cut at the same places when it is read again.
 */
final class GuessedEnds {
    private static final long PAUSE_MILLIS = 300;
    private static final long LONG_PAUSE_MILLIS = 700;

    private final List<Token> tokens;
    private final SentenceEdges edges;
    private final List<Word> words = new ArrayList<>();
    /** Index of each token's first word; one more at the end. */
    private final int[] firstWords;

    private GuessedEnds(List<Token> tokens, Language language) {
        this.tokens = tokens;
        this.edges = new SentenceEdges(language);
        this.firstWords = new int[tokens.size() + 1];
        for (int i = 0; i < tokens.size(); i++) {
            words.addAll(language.words(tokens.get(i).text));
            firstWords[i + 1] = words.size();
        }
    }

    /** Those of a talk, in the language that its words are in. */
    static GuessedEnds of(List<Token> tokens) {
        return new GuessedEnds(tokens, Language.detect(Token.join(tokens)));
    }

    /** Whether nothing is known of the language. */
    boolean isEmpty() {
        return edges.isEmpty();
    }

    /**
     * How much speaks for a sentence's end after a token, see {@link SentenceEdges#between}.
     *
     * @param from index of the token that the sentence begins with
     * @param to index after the last token of the turn
     */
    int after(int from, int index, int to) {
        int at = firstWords[index + 1] - firstWords[from];
        List<Word> turn = words.subList(firstWords[from], firstWords[to]);
        return at == 0 || at == turn.size() || firstWords[index + 1] == firstWords[index]
                ? Integer.MIN_VALUE
                : edges.between(turn, 0, at) + pause(index);
    }

    private int pause(int index) {
        Token token = tokens.get(index);
        long pause = token.endsCue && token.end >= 0 ? tokens.get(index + 1).start - token.end : 0;
        return pause >= LONG_PAUSE_MILLIS ? 2 : pause >= PAUSE_MILLIS ? 1 : 0;
    }
}
