package io.digestif.check;

import java.util.List;

/**
 * A piece of a digest, its markup gone: a paragraph, an entry of a list, a quote.
 *
 * @param text what it says; a line feed stands only before a name or moment that goes with it
 * @param label whom or what a label before it names ("Ada:"); else empty
 * @param cites the moments that it cites, where they are no part of the text
 */
record Block(Form form, String text, String label, List<Cite> cites) {

    /** What kind of piece it is. */
    enum Form {
        PARAGRAPH,
        ENTRY,
        QUOTE,
        REFERENCE
    }

    Block {
        cites = List.copyOf(cites);
    }

    static Block of(Form form, String text) {
        return new Block(form, text, "", List.of());
    }

    Block withText(String other) {
        return new Block(form, other, label, cites);
    }
}
