package io.digestif.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that one written otherwise most likely stands for: a mistyped option, a misheard person. Stateless. */
public final class Nearest {
    private Nearest() {}

    /**
     * The valid name that fewest letters tell from what was typed: at most two, and at most a third of it; empty where none is
     * so near.
     */
    public static Optional<String> to(String typed, Collection<String> names) {
        String word = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> distance(name, word) <= Math.min(2, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(name, word)));
    }

    /** How many letters must be added, left out or replaced to turn one word into the other (Levenshtein 1966). */
    public static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
