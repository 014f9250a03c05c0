package io.digestif.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The data files of one language, each read when first asked for. Thread-safe. */
final class WordLists {
    private final String tag;
    private final Map<String, Map<String, String>> tables = new ConcurrentHashMap<>();

    WordLists(String tag) {
        this.tag = tag;
    }

    /** The first column of a file, in the order of the file. */
    Set<String> list(String name) {
        return table(name).keySet();
    }

    /** The two columns of a file, in the order of the file; the second is empty where a line has one column. */
    Map<String, String> table(String name) {
        return tables.computeIfAbsent(name, this::read);
    }

    /** A word without the elided article or pronoun in front of it: {@code l'eau} is {@code eau}. */
    String withoutElision(String folded) {
        int apostrophe = folded.indexOf('\'');
        return apostrophe > 0
                        && apostrophe < folded.length() - 1
                        && list("elisions").contains(folded.substring(0, apostrophe))
                ? folded.substring(apostrophe + 1)
                : folded;
    }

    private Map<String, String> read(String name) {
        String file = tag + "/" + name + ".txt";
        try (InputStream in = WordLists.class.getResourceAsStream(file)) {
            return in == null ? Map.of() : parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The data file " + file + " can't be read.", e);
        }
    }

    // Plain loops: the first streams and lambdas of a process cost more than the reading.
    private static Map<String, String> parse(BufferedReader lines) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.charAt(0) == '#') {
                continue;
            }
            int tab = line.indexOf('\t');
            entries.put(tab < 0 ? line : line.substring(0, tab), tab < 0 ? "" : line.substring(tab + 1));
        }
        return Collections.unmodifiableMap(entries);
    }
}
