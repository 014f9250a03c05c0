package io.digestif.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A language, as far as Digestif needs it: stop words, stems, and lists of words and phrases kept as data files, one folder a
 * language under {@code io/digestif/language}. A language without data files gets neutral rules: empty lists, words their own
 * stems. Immutable and thread-safe; lists are read when first asked for.
 *
 * <p>All lists, and all words that are asked about, are <em>folded</em>: see {@link #fold}.
 */
public final class Language {
    /** The tag of a language that is not known. */
    private static final String UNDETERMINED = "und";

    private static final List<String> TAGS = List.of("en", "de", "fr", "es", "it", "pt", "nl");

    private static final Map<String, Language> KNOWN = new HashMap<>();

    static {
        for (String tag : TAGS) {
            KNOWN.put(tag, new Language(tag, false));
        }
    }

    private static final Language NEUTRAL = new Language(UNDETERMINED, true);

    private final String tag;
    private final boolean neutral;
    private final WordLists lists;
    private final Stems stems;

    private Language(String tag, boolean neutral) {
        this.tag = tag;
        this.neutral = neutral;
        this.lists = new WordLists(tag);
        this.stems = new Stems(tag);
    }

    /**
     * The language of a BCP 47 tag, region and script aside: {@code de-AT} is German. A language without data files gets neutral
     * rules and keeps its tag; an empty tag is {@code und}.
     */
    public static Language of(String tag) {
        Locale locale =
                Locale.forLanguageTag(Objects.requireNonNull(tag, "tag").strip().replace('_', '-'));
        Language known = KNOWN.get(locale.getLanguage());
        if (known != null) {
            return known;
        }
        String normal = locale.toLanguageTag();
        return normal.equals(UNDETERMINED) ? NEUTRAL : new Language(normal, true);
    }

    /**
     * The language of a whole talk, judged by the share of its words that are stop words; {@code und} when no language has
     * enough of them or two are too close to tell.
     */
    public static Language detect(String text) {
        return Detector.detect(Objects.requireNonNull(text, "text"))
                .map(KNOWN::get)
                .orElse(NEUTRAL);
    }

    /** The tags of the languages that have data files. */
    public static List<String> tags() {
        return TAGS;
    }

    /** The BCP 47 tag: {@code en}, {@code de} …, {@code und} when the language is not known. */
    public String tag() {
        return tag;
    }

    /** Whether this language has no data files, so that only rules that hold for any language apply. */
    public boolean isNeutral() {
        return neutral;
    }

    /** The words of a text, in order. The same for every language. Takes time linear in the text. */
    public List<Word> words(String text) {
        return Tokenizer.words(text);
    }

    /**
     * A text as it is compared: lower case, canonical Unicode form (NFC), straight apostrophes, plain hyphens. Blanks and
     * punctuation stay.
     */
    public static String fold(String text) {
        return Tokenizer.fold(text);
    }

    /** Whether a folded word carries grammar rather than content. An elided article or pronoun ({@code l'}) is looked past. */
    public boolean isStopWord(String folded) {
        return isIn("stopwords", folded);
    }

    /** Whether a folded word is one of the most usual words of spoken language, and so says little by standing somewhere. */
    public boolean isCommon(String folded) {
        return isIn("common", folded);
    }

    private boolean isIn(String name, String folded) {
        Set<String> list = lists.list(name);
        if (list.contains(folded)) {
            return true;
        }
        String word = lists.withoutElision(folded);
        return word.length() < folded.length() && list.contains(word);
    }

    /** The stem of a folded word by the Snowball rules of the language; the word itself under neutral rules. */
    public String stem(String folded) {
        return neutral ? folded : stems.stem(lists.withoutElision(folded));
    }

    /**
     * The folded words or phrases of a data file, in its order, with single blanks: {@code fillers}, {@code negations},
     * {@code hedges} … Empty when the language has no such file. {@code README.md} beside the files says what each is for.
     */
    public Set<String> list(String name) {
        return lists.list(name);
    }

    /** The entries of a data file whose lines have two columns, such as {@code numerals} and {@code workcues}. */
    public Map<String, String> table(String name) {
        return lists.table(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Language language && tag.equals(language.tag);
    }

    @Override
    public int hashCode() {
        return tag.hashCode();
    }

    /** The tag. */
    @Override
    public String toString() {
        return tag;
    }
}
