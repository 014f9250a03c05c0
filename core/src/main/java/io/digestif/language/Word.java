package io.digestif.language;

/**
 * A word of a text and where it stands there. A word is a run of letters, digits and what joins them ({@code don't},
 * {@code state-of-the-art}, {@code 12.5}, {@code U.S.}).
 *
 * @param text the word as written
 * @param folded in lower case, in canonical Unicode form, with straight apostrophes: what is compared
 * @param fromChar index of its first char in the text, 0-based
 * @param toChar index after its last char
 */
public record Word(String text, String folded, int fromChar, int toChar) {}
