package io.digestif.transcript;

import io.digestif.language.Language;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * What stands in brackets and is said all the same: a sentence, or a word that was put into one. They are told by small words and
 * names, of which there are lists, as there are none of all sounds. The language of a talk isn't known where this is asked, so
 * the words of all languages count that mean nothing else in another.
 */
final class Asides {
    private static final List<Language> LANGUAGES =
            Language.tags().stream().map(Language::of).toList();

    /** A sound in German, and what explodes. */
    private static final Set<String> NOT_PERSONAL = Set.of("ton", "mine");

    /** Words for who speaks and who is spoken to, as no description of a sound has them. */
    private static final Set<String> PERSONAL = words(
            List.of("firstperson", "secondperson"),
            (language, word) -> !NOT_PERSONAL.contains(word)
                    && (isPersonal(language, word)
                            || !language.list("stopwords").contains(word)));

    /** Words of sentences; those that join nouns stand in descriptions too: laughter and applause. */
    private static final Set<String> GRAMMAR = words(
            List.of("stopwords"),
            (language, word) -> !language.list("coordinators").contains(word)
                    && !language.list("prepositions").contains(word)
                    && !language.list("articles").contains(word));

    private static final Set<String> INSERTED = words(List.of("stopwords", "givennames"), (language, word) -> true);

    private Asides() {}

    private static boolean isPersonal(Language language, String word) {
        return language.list("firstperson").contains(word)
                || language.list("secondperson").contains(word);
    }

    /** The words of these lists that fit all languages. */
    private static Set<String> words(List<String> lists, BiPredicate<Language, String> fits) {
        return LANGUAGES.stream()
                .flatMap(language -> lists.stream().flatMap(name -> language.list(name).stream()))
                .filter(word -> LANGUAGES.stream().allMatch(language -> fits.test(language, word)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether someone says what stands in brackets. A question always is said; a point or an exclamation mark alone says nothing,
     * for official records write {@code (Applause.)}.
     */
    static boolean isSaid(String inside) {
        String text = inside.strip();
        char last = text.charAt(text.length() - 1);
        if ("?？؟。！".indexOf(last) >= 0) {
            return true;
        }
        boolean sentence = last == '.' || last == '!';
        return Language.of("en").words(text).stream()
                .anyMatch(word -> word.text().equals("I")
                        || PERSONAL.contains(word.folded())
                        || (sentence && GRAMMAR.contains(word.folded())));
    }

    /**
     * Whether a word in square brackets may be part of the sentence behind it: {@code [Joe] Biden}, {@code [Die] Regierung}. What is
     * neither a name nor a small word is taken for a sound, wherever it stands: so a talk that is written and read again, with
     * other captions, is cut at the same places.
     */
    static boolean isInserted(String word) {
        String inside = word.length() > 2 && word.startsWith("[") && word.endsWith("]")
                ? word.substring(1, word.length() - 1)
                : "";
        return !inside.isEmpty()
                && inside.codePoints().allMatch(Character::isLetter)
                && Character.isUpperCase(inside.codePointAt(0))
                && INSERTED.contains(Language.fold(inside));
    }
}
