package io.digestif.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The role that a label may have behind the name: {@code Ada Lovelace (London, UK)}, {@code Ada Lovelace, PhD}. Brackets say
 * that it is one. A comma stands in any sentence ({@code Well Ada, Sir Charles: …}), so a role behind a comma is believed only
 * where the file shows that it is a label: because it comes back, or because the other labels are like it.
 */
final class LabelRoles {
    /** Who uses a label writes it again; in small letters ({@code Ada Brook, host}) it is nearer to a sentence. */
    private static final int COMES_BACK = 2;

    private static final int COMES_BACK_IN_SMALL_LETTERS = 3;

    private static final int FEWEST_LINES = 4;

    private LabelRoles() {}

    /** {@code Ada Lovelace} of {@code Ada Lovelace (London, UK)} and of {@code Ada Lovelace, PhD}. */
    static String without(String label) {
        String bare = withoutBrackets(label);
        return bare.indexOf(',') < 0 ? bare : name(bare);
    }

    /** {@code Ada Lovelace} of {@code Ada Lovelace (London, UK)}. */
    static String withoutBrackets(String label) {
        int depth = 0;
        for (int i = label.length() - 1; i > 0 && label.endsWith(")"); i--) {
            depth += label.charAt(i) == ')' ? 1 : label.charAt(i) == '(' ? -1 : 0;
            if (depth == 0) {
                return label.substring(0, i).strip();
            }
        }
        return label;
    }

    /** Whether a text is a whole name, a comma and a role with capitals, as hardly any sentence begins. */
    static boolean isNameAndRole(String label) {
        return mayBe(label) && isWhole(name(label)) && isInCapitals(label);
    }

    /** Whether a text is a name, a comma and something short. */
    static boolean mayBe(String label) {
        int comma = label.indexOf(", ");
        if (comma < 0) {
            return false;
        }
        String name = name(label);
        return Labels.isNameLike(name)
                && name.chars().noneMatch(Character::isDigit)
                && !Labels.isNotSpeaking(name.split(" ", 2)[0])
                && Labels.isLabelShaped(role(label));
    }

    /** The labels that lines begin with, without those whose comma is a sentence's. */
    static List<Optional<String>> believed(List<Optional<String>> labels) {
        Map<String, Integer> counts = new HashMap<>();
        labels.forEach(line -> line.ifPresent(label -> counts.merge(label, 1, Integer::sum)));
        Set<String> doubted = new HashSet<>(counts.keySet());
        doubted.removeIf(label -> !mayBe(label));
        if (doubted.isEmpty()) {
            return labels;
        }
        doubted.removeAll(shown(doubted, counts, labels.size()));
        return labels.stream()
                .map(line -> line.filter(label -> !doubted.contains(label)))
                .toList();
    }

    private static Set<String> shown(Set<String> roled, Map<String, Integer> counts, int lines) {
        int labelled = 0;
        int back = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            boolean withRole = roled.contains(entry.getKey());
            labelled += withRole || Labels.isNameLike(entry.getKey()) ? entry.getValue() : 0;
            back += withRole && comesBack(entry.getKey(), counts) ? entry.getValue() : 0;
        }
        // Lovelace, Ada is how some offices write names; Well, Ada is how sentences begin.
        boolean surnamesFirst = lines >= FEWEST_LINES && back * 2 >= lines;
        boolean allLabelled = lines >= FEWEST_LINES && labelled * 10 >= lines * 9;
        Set<String> shown = new HashSet<>(roled);
        shown.removeIf(label -> !comesBack(label, counts) || !(surnamesFirst || isWhole(name(label))));
        boolean usual = allLabelled || !shown.isEmpty();
        for (String label : roled) {
            if ((isNameAndRole(label) && (usual || isNamedAgain(name(label), counts)))
                    || (surnamesFirst && isInCapitals(label))) {
                shown.add(label);
            }
        }
        return shown;
    }

    private static boolean comesBack(String label, Map<String, Integer> counts) {
        return counts.getOrDefault(label, 0) >= (isInCapitals(label) ? COMES_BACK : COMES_BACK_IN_SMALL_LETTERS);
    }

    /** Whether the name alone, or the surname, is a label too, as after ADA BROOK, HOST it is BROOK. */
    private static boolean isNamedAgain(String name, Map<String, Integer> counts) {
        return counts.containsKey(name)
                || counts.getOrDefault(name.substring(name.lastIndexOf(' ') + 1), 0) >= COMES_BACK;
    }

    private static boolean isWhole(String name) {
        return name.indexOf(' ') > 0;
    }

    private static boolean isInCapitals(String label) {
        return Labels.beginsAsNames(role(label));
    }

    private static String name(String label) {
        return label.substring(0, label.indexOf(',')).strip();
    }

    /** What stands behind the first comma; a list of roles and {@code CDU/CSU} are words like others. */
    private static String role(String label) {
        String role = label.substring(label.indexOf(',') + 1).replace(',', ' ').replace('/', ' ');
        return SpokenWords.oneLine(role);
    }
}
