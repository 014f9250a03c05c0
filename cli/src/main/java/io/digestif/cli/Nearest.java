package io.digestif.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The valid name that a mistyped one most likely stands for. */
final class Nearest {
    private Nearest() {}

    /** The name with the longest common beginning, more than half of what was typed; empty where none comes near. */
    static Optional<String> to(String mistyped, Collection<String> names) {
        return names.stream()
                .filter(name -> 2 * commonBeginning(mistyped, name) > mistyped.length())
                .max(Comparator.comparingInt(name -> commonBeginning(mistyped, name)));
    }

    private static int commonBeginning(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
