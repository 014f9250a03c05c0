package io.digestif.language;

/**
 * A language, as far as Digestif needs it: stop words, stems, and lists of words and phrases kept as data files, one folder a
 * language under {@code io/digestif/language}. A language without data files gets neutral rules: empty lists, words their own
 * stems. Immutable and thread-safe.
 */
public final class Language {
    private Language() {}
}
