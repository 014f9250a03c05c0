package io.digestif.check;

import java.util.List;

/**
 * A sentence of a digest with what goes with it.
 *
 * @param text its words, without quotes and moments
 * @param quotes those that stand in it
 * @param cites the moments that stand for it, shared with other sentences or not
 */
record Statement(String text, List<Quoted> quotes, List<Cite> cites) {

    /**
     * A quote inside a sentence.
     *
     * @param text without the marks
     * @param holder the name set beside it, or nothing
     */
    record Quoted(String text, String holder) {}

    Statement {
        quotes = List.copyOf(quotes);
        cites = List.copyOf(cites);
    }
}
