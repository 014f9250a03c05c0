package io.digestif.transcript;

import java.util.List;

/**
 * A caption as it stands in its file.
 *
 * @param start in milliseconds, -1 where the file has none that can be read
 * @param end in milliseconds, -1 where the file has none that can be read
 * @param pieces its words, cut where the voice changes or a word has a time of its own; lines end with {@code \n}
 * @param paragraph whether its last sentence ends with it
 */
record Caption(long start, long end, List<CueMarkup.Piece> pieces, boolean paragraph) {
    /** A caption of words with mark-up as captions have it. */
    static Caption of(long start, long end, String markup) {
        return new Caption(start, end, CueMarkup.pieces(markup), false);
    }

    boolean hasWords() {
        return !pieces.isEmpty();
    }
}
