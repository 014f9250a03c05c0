package io.digestif.verify;

/**
 * What of a text is compared: a word, a part of a hyphened word, or a whole numeral.
 *
 * @param key what is compared: equal keys are the same word whatever case, apostrophes or way of writing a number; a number's begins with
 *     {@code #}
 * @param fromChar where it begins in its text, 0-based
 * @param toChar the index after its last char
 * @param before what stands between it and the term before
 * @param cutOff whether a dash is stuck to its end, as to a word that was broken off
 * @param aside whether it stands in square or curly brackets, as a transcriber's remark
 */
record Term(String key, int fromChar, int toChar, Mark before, boolean cutOff, boolean aside) {

    /** What stands between two words. */
    enum Mark {
        /** Blanks or a hyphen. */
        NONE,
        /** A comma, a dash, a bracket. */
        CLAUSE,
        /** A full stop, a question mark. */
        SENTENCE
    }

    boolean isNumber() {
        return key.charAt(0) == '#';
    }

    Term withKey(String other, int end) {
        return new Term(other, fromChar, end, before, cutOff, aside);
    }

    Term after(Mark mark) {
        return new Term(key, fromChar, toChar, mark, cutOff, aside);
    }
}
