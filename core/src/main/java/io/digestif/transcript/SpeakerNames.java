package io.digestif.transcript;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that one file has for its speakers, with the spellings of one name joined under the most frequent of them. Two people
 * made one is worse than one person shown as two, so what may tell people apart is never overlooked: a digit, a letter more,
 * another name in brackets, one who answers the other.
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
            "sr",
            "sra",
            "dra",
            "sig",
            "dott");

    /** Beginnings of surnames of two words, beside the particles that labels have. */
    private static final Set<String> BEFORE_SURNAMES = Set.of(
            "st", "saint", "san", "santa", "mac", "mc", "ter", "ten", "t", "della", "do", "das", "des", "les", "lo",
            "abu", "auf", "vom", "zum", "zur");

    /** A slip of the pen happens once or twice to a name that is otherwise written right. */
    private static final int SLIPS = 2;

    private static final int OFTEN = 5;

    /** Behind a name they say that another has the same. */
    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "junior", "senior", "ii", "iii", "iv");

    /** First words of what is said of whoever speaks and is no name, so what stands behind may tell two people apart. */
    private static final Set<String> ANYBODY = Set.of(
            "the",
            "a",
            "an",
            "another",
            "unknown",
            "unidentified",
            "audience",
            "male",
            "female",
            "der",
            "die",
            "ein",
            "eine");

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern LATIN_MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");

    private static final int MOST_WARNINGS = 5;

    /** The spellings of a name, in the order of the file, and how many turns have each. */
    private static final class Name {
        final Map<String, Integer> spellings = new LinkedHashMap<>();
        /** What all spellings of one key have in common; more than one where names were joined. */
        final Set<String> keys = new HashSet<>();
        /** The keys of those who speak straight after it. */
        final Set<String> answers = new HashSet<>();

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
        Name before = new Name();
        for (String label : turns) {
            String key = known.computeIfAbsent(label, SpeakerNames::key);
            Name name = names.computeIfAbsent(key, k -> new Name());
            name.spellings.merge(label, 1, Integer::sum);
            name.keys.add(key);
            before.answers.add(key);
            before = name;
        }
    }

    /** These cues with one label for each speaker; what was joined is told in the warnings. */
    static List<Cue> joined(List<Cue> cues, List<String> warnings) {
        SpeakerNames file = new SpeakerNames(cues);
        if (file.turns.stream().distinct().count() < 2) {
            return cues;
        }
        file.joinAccents();
        file.joinRoles();
        file.joinTitles();
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
        return joined == 0 ? cues : renamed(cues, usual);
    }

    private static List<Cue> renamed(List<Cue> cues, Map<String, Optional<Speaker>> usual) {
        List<Cue> renamed = PackedCues.listLike(cues);
        for (Cue cue : cues) {
            Optional<Speaker> speaker = cue.speaker().flatMap(s -> usual.getOrDefault(s.name(), cue.speaker()));
            renamed.add(new Cue(speaker, cue.text(), cue.start(), cue.end()));
        }
        return renamed;
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

    /**
     * José and Jose, where one is written without any marks, as by who has no such keys; marks that differ tell people apart
     * ({@code Hùng}, {@code Hưng}), and in other scripts they are letters. Two words or more say that it is one person, else that
     * one of both is rare.
     */
    private void joinAccents() {
        Map<String, List<String>> marked = new HashMap<>();
        for (String key : names.keySet()) {
            String decomposed = Normalizer.normalize(key, Normalizer.Form.NFD);
            String plain = LATIN_MARKS.matcher(decomposed).replaceAll("");
            if (plain.length() < decomposed.length() && !MARKS.matcher(plain).find()) {
                marked.computeIfAbsent(plain, p -> new ArrayList<>()).add(key);
            }
        }
        marked.forEach((plain, keys) -> {
            String key = keys.get(0);
            if (keys.size() == 1 && (plain.indexOf(' ') > 0 || isSlip(plain, key) || isSlip(key, plain))) {
                join(key, plain);
            }
        });
    }

    /** Ana Ruiz (Leeds) or Ana Ruiz, PhD, and Ana Ruiz, where nobody else of that name has another role. */
    private void joinRoles() {
        Map<String, Set<String>> withRoles = new HashMap<>();
        names.forEach((key, name) -> {
            for (String label : name.spellings.keySet()) {
                String bare = key(LabelRoles.without(label));
                if (!bare.equals(key) && isWholeName(bare) && isSomebodys(bare, key)) {
                    withRoles.computeIfAbsent(bare, b -> new HashSet<>()).add(key);
                }
            }
        });
        joinToBare(withRoles);
    }

    private static boolean isSomebodys(String bare, String key) {
        String role = key.substring(Math.min(bare.length(), key.length()));
        return !ANYBODY.contains(bare.substring(0, bare.indexOf(' ')))
                && Arrays.stream(role.split("[ ()]+")).noneMatch(GENERATIONS::contains);
    }

    /** Dr. Ana Ruiz and Ana Ruiz, where nobody else of that name has another title. */
    private void joinTitles() {
        Map<String, Set<String>> titled = new HashMap<>();
        for (String key : names.keySet()) {
            String bare = key;
            while (TITLES.contains(bare.substring(0, Math.max(0, bare.indexOf(' '))))) {
                bare = bare.substring(bare.indexOf(' ') + 1);
            }
            if (bare.length() < key.length() && isWholeName(bare)) {
                titled.computeIfAbsent(bare, b -> new HashSet<>()).add(key);
            }
        }
        joinToBare(titled);
    }

    /** Each bare name with the one that has more to it, where there is but one. */
    private void joinToBare(Map<String, Set<String>> longer) {
        longer.forEach((bare, keys) -> {
            if (keys.size() == 1) {
                join(bare, keys.iterator().next());
            }
        });
    }

    /** Whether it is more than a surname, which may have a particle: De Leon, Van Houten. */
    private static boolean isWholeName(String key) {
        return Arrays.stream(key.split(" ", -1))
                        .filter(word -> !Labels.isParticle(word) && !BEFORE_SURNAMES.contains(word))
                        .count()
                > 1;
    }

    private boolean isSlip(String rare, String often) {
        return turns(rare) <= SLIPS && turns(often) >= OFTEN;
    }

    private int turns(String key) {
        return Optional.ofNullable(names.get(key)).map(Name::turns).orElse(0);
    }

    /** Makes two names one, unless one speaks straight after the other, as two people do. */
    private void join(String key, String other) {
        Name name = names.get(key);
        Name joined = names.get(other);
        if (name != null
                && joined != null
                && Collections.disjoint(name.answers, joined.keys)
                && Collections.disjoint(joined.answers, name.keys)) {
            names.remove(other);
            name.spellings.putAll(joined.spellings);
            name.keys.addAll(joined.keys);
            name.answers.addAll(joined.answers);
        }
    }
}
