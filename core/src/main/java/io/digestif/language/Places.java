package io.digestif.language;

import java.text.DateFormatSymbols;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names with capitals that nobody looks up: countries, languages, months and days, as the Java runtime knows them. Immutable and
 * thread-safe.
 */
public final class Places {
    /** As many letters as a country and its people have in common: Canada, Canadians. */
    private static final int ROOT = 5;

    private final Set<String> names = new HashSet<>();
    private final Set<String> roots = new HashSet<>();

    /** The names as they are in a language, and in English. */
    public Places(Language language) {
        for (Locale in : List.of(Locale.forLanguageTag(language.tag()), Locale.ENGLISH)) {
            for (String code : Locale.getISOCountries()) {
                Locale country = new Locale("", code);
                add(country.getDisplayCountry(in), true);
                add(code, false);
            }
            for (String code : Locale.getISOLanguages()) {
                add(new Locale(code).getDisplayLanguage(in), true);
            }
            DateFormatSymbols dates = DateFormatSymbols.getInstance(in);
            for (String[] words : List.of(dates.getMonths(), dates.getWeekdays(), dates.getShortMonths())) {
                for (String word : words) {
                    add(word, false);
                }
            }
        }
        for (String more : List.of(
                "uk",
                "usa",
                "u.s",
                "u.s.",
                "u.k",
                "u.k.",
                "eu",
                "europe",
                "africa",
                "asia",
                "america",
                "england",
                "wales",
                "scotland",
                "britain",
                "great britain")) {
            add(more, more.length() > 4);
        }
    }

    private void add(String name, boolean rooted) {
        String folded = Language.fold(name);
        if (folded.isEmpty()) {
            return;
        }
        names.add(folded);
        if (rooted && folded.length() >= ROOT && folded.indexOf(' ') < 0) {
            roots.add(folded.substring(0, ROOT));
        }
    }

    /** Whether a text is such a name. */
    public boolean has(String name) {
        return names.contains(bare(name));
    }

    /** Whether a text is such a name or, by its first letters, that of the people of a country. */
    public boolean hasOrOfPeople(String name) {
        String folded = bare(name);
        return has(name)
                || (folded.indexOf(' ') < 0 && folded.length() >= ROOT && roots.contains(folded.substring(0, ROOT)));
    }

    private static String bare(String name) {
        return Language.fold(name).replaceAll("'s?$", "");
    }
}
