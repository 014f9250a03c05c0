package io.digestif.transcript;

import io.digestif.language.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that one file has for its speakers, with the spellings of one name joined under the most frequent of them. Two people
 * made one is worse than one person shown as two, so what may tell people apart is never overlooked: a digit, a letter more in a
 * short name, another name in brackets.
 */
final class SpeakerNames {
    /** What stands before a name; two different ones tell two people apart. */
    private static final Set<String> TITLES = Set.of(
            "dr",
            "prof",
            "professor",
            "mr",
            "mrs",
            "ms",
            "miss",
            "sir",
            "dame",
            "lord",
            "lady",
            "sen",
            "senator",
            "rep",
            "hon",
            "rev",
            "judge",
            "herr",
            "frau",
            "mme",
            "m",
            "sr",
            "sra",
            "dra",
            "don",
            "sig",
            "dott");

    /** A slip of the pen happens once or twice to a name that is otherwise written right. */
    private static final int SLIPS = 2;

    private static final int OFTEN = 5;

    /** In shorter words one letter makes another name: Anna, Anne; Smith, Smits; Maria, Mario. */
    private static final int LONG_WORD = 6;

    /** Of so many speakers not each is compared with each. */
    private static final int MOST_COMPARED = 500;

    private static final int MOST_WARNINGS = 5;

    /** The spellings of a name, in the order of the file, and how many turns have each. */
    private static final class Name {
        final Map<String, Integer> spellings = new LinkedHashMap<>();

        int turns() {
            return spellings.values().stream().mapToInt(count -> count).sum();
        }

        String usual() {
            return spellings.entrySet().stream()
                    .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                    .map(most -> spellings.entrySet().stream()
                            .filter(one -> one.getValue().equals(most.getValue()))
                            .findFirst()
                            .orElse(most)
                            .getKey())
                    .orElseThrow();
        }
    }

    /** Each speaker's turns, one after another: labels as written. */
    private final List<String> turns = new ArrayList<>();

    /** The keys of those labels. */
    private final List<String> keys;

    /** By what all spellings of a name have in common. */
    private final Map<String, Name> names = new LinkedHashMap<>();

    private SpeakerNames(List<Cue> cues) {
        Optional<Speaker> last = Optional.empty();
        for (Cue cue : cues) {
            if (!cue.speaker().equals(last)) {
                cue.speaker().ifPresent(speaker -> turns.add(speaker.name()));
                last = cue.speaker();
            }
        }
        Map<String, String> known = new HashMap<>();
        keys = turns.stream()
                .map(label -> known.computeIfAbsent(label, SpeakerNames::key))
                .toList();
        for (int i = 0; i < turns.size(); i++) {
            names.computeIfAbsent(keys.get(i), k -> new Name()).spellings.merge(turns.get(i), 1, Integer::sum);
        }
    }

    /** These cues with one label for each speaker; what was joined is told in the warnings. */
    static List<Cue> joined(List<Cue> cues, List<String> warnings) {
        SpeakerNames file = new SpeakerNames(cues);
        if (file.turns.stream().distinct().count() < 2) {
            return cues;
        }
        file.joinAccents();
        file.joinTitles();
        file.joinSlips();
        Map<String, Optional<Speaker>> usual = new HashMap<>();
        int joined = 0;
        for (Name name : file.names.values()) {
            if (name.spellings.size() > 1) {
                String label = name.usual();
                name.spellings.keySet().forEach(other -> usual.put(other, Optional.of(new Speaker(label))));
                String others = name.spellings.keySet().stream()
                        .filter(other -> !other.equals(label))
                        .map(other -> "\"" + other + "\"")
                        .collect(Collectors.joining(", "));
                if (++joined <= MOST_WARNINGS) {
                    warnings.add("Read as one speaker: \"" + label + "\", also written " + others + ".");
                }
            }
        }
        if (joined > MOST_WARNINGS) {
            warnings.add("So were the spellings of " + (joined - MOST_WARNINGS) + " other names.");
        }
        return joined == 0
                ? cues
                : cues.stream().map(cue -> renamed(cue, usual)).toList();
    }

    private static Cue renamed(Cue cue, Map<String, Optional<Speaker>> usual) {
        Optional<Speaker> speaker = cue.speaker().flatMap(s -> usual.getOrDefault(s.name(), cue.speaker()));
        return new Cue(speaker, cue.text(), cue.start(), cue.end());
    }

    /**
     * What the spellings of a name have in common, whatever their case, blanks, points, dashes, apostrophes and Unicode form. A
     * minus before a number stays ({@code Speaker -1}), and so does the case of a letter that is all there is ({@code A}, {@code
     * a}) and every other sign ({@code Ada?} may not be Ada).
     */
    static String key(String label) {
        String form = Normalizer.normalize(label, Normalizer.Form.NFKC);
        boolean single = form.codePoints().filter(Character::isLetterOrDigit).count() < 2;
        String folded = single ? form : form.toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean minus = c == '-'
                    && (i == 0 || SpokenWords.isBlank(folded.charAt(i - 1)))
                    && i + 1 < folded.length()
                    && Character.isDigit(folded.charAt(i + 1));
            if (!minus && (SpokenWords.isBlank(c) || ".,:;_-‐‑–—~*\"“”„".indexOf(c) >= 0)) {
                if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
                    key.append(' ');
                }
            } else if ("'’‘`´".indexOf(c) < 0) {
                key.append(c);
            }
        }
        return key.toString().strip();
    }

    /** José and Jose: two words or more say that it is one person, else that one of both is rare. */
    private void joinAccents() {
        Map<String, String> plain = new HashMap<>();
        for (String key : List.copyOf(names.keySet())) {
            String without = Normalizer.normalize(key, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
            String first = plain.putIfAbsent(without, key);
            if (first != null && (key.indexOf(' ') > 0 || isSlip(first, key) || isSlip(key, first))) {
                join(first, key);
            }
        }
    }

    /** Dr. Ana Ruiz and Ana Ruiz, where nobody else of that name has another title. */
    private void joinTitles() {
        Map<String, List<String>> titled = new HashMap<>();
        for (String key : names.keySet()) {
            String bare = key;
            while (TITLES.contains(bare.substring(0, Math.max(0, bare.indexOf(' '))))) {
                bare = bare.substring(bare.indexOf(' ') + 1);
            }
            if (bare.length() < key.length() && bare.indexOf(' ') > 0) {
                titled.computeIfAbsent(bare, b -> new ArrayList<>()).add(key);
            }
        }
        titled.forEach((bare, keys) -> {
            if (keys.size() == 1 && names.containsKey(bare)) {
                join(bare, keys.get(0));
            }
        });
    }

    /** Katherin Jones among many turns of Katherine Jones, who is never answered by her. */
    private void joinSlips() {
        if (names.size() > MOST_COMPARED) {
            return;
        }
        for (String rare : List.copyOf(names.keySet())) {
            List<String> meant = names.keySet().stream()
                    .filter(often -> isSlip(rare, often) && isOneLetterApart(rare, often) && !answer(rare, often))
                    .toList();
            if (meant.size() == 1) {
                join(meant.get(0), rare);
            }
        }
    }

    private boolean isSlip(String rare, String often) {
        return turns(rare) <= SLIPS && turns(often) >= OFTEN;
    }

    private int turns(String key) {
        return Optional.ofNullable(names.get(key)).map(Name::turns).orElse(0);
    }

    private void join(String key, String other) {
        Name name = names.get(key);
        Name joined = names.remove(other);
        if (name != null && joined != null) {
            name.spellings.putAll(joined.spellings);
        }
    }

    /** Whether one speaks straight after the other, as two people do. */
    private boolean answer(String one, String other) {
        for (int i = 1; i < keys.size(); i++) {
            String before = keys.get(i - 1);
            String after = keys.get(i);
            if ((before.equals(one) && after.equals(other)) || (before.equals(other) && after.equals(one))) {
                return true;
            }
        }
        return false;
    }

    /** Whether both have the same words but for one long one, in which a letter is wrong, missing or too many. */
    private static boolean isOneLetterApart(String rare, String often) {
        String[] a = rare.split(" ", -1);
        String[] b = often.split(" ", -1);
        int differs = -1;
        for (int i = 0; i < a.length && a.length == b.length; i++) {
            if (!a[i].equals(b[i])) {
                if (differs >= 0) {
                    return false;
                }
                differs = i;
            }
        }
        if (differs < 0 || a.length < 2) {
            return false;
        }
        String wrong = a[differs];
        String right = b[differs];
        return Math.max(wrong.length(), right.length()) >= LONG_WORD
                && (wrong + right).chars().allMatch(Character::isLetter)
                && isOneEdit(wrong, right)
                && (differs > 0 || isMisspelt(wrong, right));
    }

    /**
     * Whether a given name is no name but another one misspelt. Its last letter tells a woman from a man in many languages
     * (Daniel, Daniela; Mario, Maria), and there are more names than in any list; only a silent e is left out by mistake.
     */
    private static boolean isMisspelt(String wrong, String right) {
        Set<String> known = Language.of("en").list("givennames");
        boolean atEnd = wrong.startsWith(right.substring(0, right.length() - 1)) && !right.equals(wrong + "e");
        return known.contains(right) && !known.contains(wrong) && !atEnd;
    }

    private static boolean isOneEdit(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restA = a.substring(same);
        String restB = b.substring(same);
        boolean swapped = restA.length() == restB.length()
                && restA.length() > 1
                && restA.charAt(0) == restB.charAt(1)
                && restA.charAt(1) == restB.charAt(0)
                && restA.substring(2).equals(restB.substring(2));
        return swapped
                || (!restA.isEmpty() && restA.substring(1).equals(restB))
                || (!restB.isEmpty() && restB.substring(1).equals(restA))
                || (!restA.isEmpty() && !restB.isEmpty() && restA.substring(1).equals(restB.substring(1)));
    }
}
