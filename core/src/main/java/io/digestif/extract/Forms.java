package io.digestif.extract;

import io.digestif.language.Phrases;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** In which of its forms a phrase is printed when it stands alone. */
final class Forms {
    /** From this share of a thing's places on, its plural is what it is called by. */
    private static final double PLURAL = 1 / 3.0;

    /** A dative plural, unless the word is a feminine: the rest ending in -n are mostly plurals in all cases. */
    private static final Pattern DATIVE = Pattern.compile("e[lr]n$");

    private final Talk talk;
    private final Phrases determiners;
    private final Map<String, String> declensions;
    private final Map<String, String> nounForms;

    Forms(Talk talk) {
        this.talk = talk;
        this.determiners = new Phrases(talk.language(), "determiners");
        this.declensions = talk.language().table("declensions");
        this.nounForms = talk.language().table("nounforms");
    }

    /** The form that the talk has most often, put as it stands alone; none where the talk has only such as can't. */
    Optional<String> of(List<Run> runs) {
        Map<String, Integer> forms = new LinkedHashMap<>();
        Set<String> subjects = new LinkedHashSet<>();
        for (Run run : runs) {
            form(run).ifPresent(form -> {
                forms.merge(form, run.opens() ? 0 : 1, Integer::sum);
                if (run.from() > 0 && determiners.lengthAt(run.sentence().words(), run.from() - 1) == 1) {
                    subjects.add(form);
                }
            });
        }
        return forms.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .map(most -> talk.hasCapitalNouns()
                        ? nominative(most, forms.keySet(), subjects)
                        : plural(most, forms, runs.size()));
    }

    private Optional<String> form(Run run) {
        String text = run.text().replaceAll("['\u2019]s?$", "");
        boolean capital = Character.isUpperCase(text.codePointAt(0));
        if (talk.hasCapitalNouns()) {
            return capital || declensions.isEmpty() ? Optional.of(text) : declined(run, text);
        }
        // A capital that only opens the sentence is not the word's own; that of a name stands before another.
        boolean borrowed = capital && run.opens() && !text.matches("\\p{Lu}\\p{Ll}+ \\p{Lu}.*");
        return Optional.of(borrowed ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text);
    }

    /** With the ending that its first word, an adjective, has where no article stands before it. */
    private Optional<String> declined(Run run, String text) {
        int end = run.sentence().words().get(run.from()).text().length();
        String before = run.from() == 0
                ? ""
                : run.sentence().words().get(run.from() - 1).folded() + " ";
        return Stream.of(2, 1)
                .filter(letters -> letters < end)
                .flatMap(letters -> {
                    String ending = text.substring(end - letters, end);
                    String alone = declensions.getOrDefault(before + ending, declensions.get(ending));
                    return alone == null
                            ? Stream.empty()
                            : Stream.of(text.substring(0, end - letters) + alone + text.substring(end));
                })
                .findFirst();
    }

    /** Without the ending of a dative, where the talk has the word without it as well and never says this one of a subject. */
    private String nominative(String form, Set<String> forms, Set<String> subjects) {
        for (Map.Entry<String, String> ending : nounForms.entrySet()) {
            if (form.endsWith(ending.getKey())) {
                return form.substring(0, form.length() - ending.getKey().length()) + ending.getValue();
            }
        }
        String shorter = form.substring(0, form.length() - 1);
        return DATIVE.matcher(form).find() && forms.contains(shorter) && !subjects.contains(form) ? shorter : form;
    }

    /** The plural of a thing that the talk names in both numbers. */
    private static String plural(String form, Map<String, Integer> forms, int places) {
        if (Character.isUpperCase(form.codePointAt(0))) {
            return form;
        }
        return Stream.of(form + "s", form + "es", form.replaceAll("y$", "ies"))
                .filter(plural -> !plural.equals(form) && forms.getOrDefault(plural, 0) >= PLURAL * places)
                .findFirst()
                .orElse(form);
    }
}
