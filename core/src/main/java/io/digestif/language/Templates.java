package io.digestif.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The few sentences that a digest adds to a talk's own, in its language; in English where there are none in it. Immutable and
 * thread-safe.
 */
public final class Templates {
    private static final Pattern VALUE = Pattern.compile("\\{\\d}");

    private final Properties texts = new Properties();

    /** The sentences of a language. */
    public Templates(Language language) {
        if (!load(language.tag())) {
            load("en");
        }
    }

    private boolean load(String tag) {
        try (InputStream in = Language.class.getResourceAsStream(tag + "/templates.properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return in != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a name, its {@code {0}}, {@code {1}} … filled in. */
    public String fill(String name, String... values) {
        String text = texts.getProperty(name, "");
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /** Whether a text is a template filled in, its first values being some of those given. */
    public boolean isFilled(String name, String text, Collection<String> firstValues) {
        String template = texts.getProperty(name, "");
        int last = template.lastIndexOf('{');
        if (last < 0) {
            return false;
        }
        String given = firstValues.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        Matcher value = VALUE.matcher(template);
        while (value.find()) {
            pattern.append(Pattern.quote(template.substring(from, value.start())))
                    .append(value.start() == last ? ".+" : given);
            from = value.end();
        }
        return text.matches("(?s)" + pattern + Pattern.quote(template.substring(from)));
    }

    /** Some things in a row, as in <em>a, b and c</em>. */
    public String row(List<String> things) {
        if (things.size() < 2) {
            return String.join("", things);
        }
        int last = things.size() - 1;
        return fill("row", String.join(", ", things.subList(0, last)), things.get(last));
    }
}
