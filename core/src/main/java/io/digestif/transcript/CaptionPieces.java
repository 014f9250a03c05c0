package io.digestif.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the words of one caption, cut where the voice changes or a word has a time of its own, never inside a word. */
final class CaptionPieces {
    private final List<CueMarkup.Piece> pieces = new ArrayList<>(1);
    private final StringBuilder words = new StringBuilder();
    private Optional<Speaker> speaker = Optional.empty();
    private long start = -1;
    /** The time of the word that follows, where a stamp stands before it. */
    private long nextStart = -1;

    private boolean line = true;

    /** Who says what follows. */
    void voice(Optional<Speaker> who) {
        end();
        speaker = who;
        line = true;
    }

    /** When what follows is said, in milliseconds; -1 says nothing. */
    void stamp(long millis) {
        nextStart = millis < 0 ? nextStart : millis;
    }

    void append(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            append(text.charAt(i));
        }
    }

    void append(char c) {
        if (nextStart >= 0) {
            char before = words.length() == 0 ? ' ' : words.charAt(words.length() - 1);
            boolean inside =
                    !Character.isWhitespace(before) && !Character.isWhitespace(c) && !SpokenWords.isUnspaced(c);
            if (!inside) {
                end();
                line |= before == '\n';
                start = nextStart;
            }
            nextStart = -1;
        }
        words.append(c);
    }

    private void end() {
        String text = CueMarkup.tidy(CueMarkup.entities(words.toString()));
        words.setLength(0);
        if (!text.isEmpty()) {
            pieces.add(new CueMarkup.Piece(speaker, start, line, text));
            line = false;
            start = -1;
        }
    }

    List<CueMarkup.Piece> list() {
        end();
        return pieces;
    }
}
