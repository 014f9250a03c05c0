package io.digestif.transcript;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The labels that a file puts before what its speakers say ({@code Ada: …}). Any sentence may hold a colon, so what counts as
 * a label is learned from the whole file: labels come back, and stand where the talk begins.
 */
final class Labels {
    private static final int LONGEST = 50;
    private static final int LONGEST_WITH_ROLE = 120;
    private static final int MOST_WORDS = 6;

    /** In so short a talk someone may speak once only. */
    private static final int FEW = 20;

    /** Words in lower case that stand inside names and roles. */
    private static final Set<String> PARTICLES = Set.of(
            "of", "the", "and", "von", "van", "de", "da", "di", "du", "del", "der", "den", "dos", "la", "le", "el",
            "al", "bin", "ibn", "zu", "y", "e", "und", "et", "from", "for", "to", "in", "a");

    /** What stands before a colon without speaking; a label only where a good part of the file is labelled with it. */
    private static final Set<String> NOT_SPEAKING = Set.of(
            "note",
            "notes",
            "warning",
            "example",
            "question",
            "answer",
            "update",
            "correction",
            "remember",
            "tip",
            "fact",
            "summary",
            "source",
            "sources",
            "title",
            "date",
            "recorded",
            "recording",
            "duration",
            "location",
            "language",
            "host",
            "hosts",
            "guest",
            "guests",
            "attendees",
            "participants",
            "present",
            "speakers",
            "transcript",
            "topic",
            "topics",
            "agenda",
            "chapter",
            "part",
            "step",
            "section",
            "episode",
            "link",
            "links",
            "url",
            "http",
            "https",
            "ps",
            "p.s",
            "music",
            "break",
            "pause",
            "applause",
            "laughter",
            "so",
            "and",
            "but",
            "or",
            "first",
            "second",
            "third",
            "finally",
            "result",
            "results",
            "conclusion",
            "hinweis",
            "frage",
            "antwort",
            "beispiel",
            "anmerkung",
            "thema",
            "datum",
            "titel",
            "ort",
            "musik",
            "subtitles",
            "subtitle",
            "captions",
            "untertitel");

    private final Set<String> accepted;

    private Labels(Set<String> accepted) {
        this.accepted = accepted;
    }

    /** A line that begins as if with a label. */
    record Labelled(String label, String rest) {}

    /** The line's label, if the file uses it as one. */
    Optional<Labelled> at(String line) {
        return candidate(line).filter(l -> accepted.contains(l.label()));
    }

    boolean accepts(String label) {
        return accepted.contains(label);
    }

    boolean isEmpty() {
        return accepted.isEmpty();
    }

    /** Learns the labels of a file from its lines, or where captions are read, from the first lines of its captions. */
    static Labels of(List<String> lines) {
        List<Optional<String>> begun = LabelRoles.believed(lines.stream()
                .filter(line -> !line.isBlank() && !Sounds.are(line))
                .map(line -> candidate(line).map(Labelled::label))
                .toList());
        Map<String, Integer> counts = new HashMap<>();
        begun.forEach(line -> line.ifPresent(label -> counts.merge(label, 1, Integer::sum)));
        Optional<String> first = begun.stream().findFirst().flatMap(label -> label);
        int spoken = begun.size();
        int candidates = counts.values().stream().mapToInt(count -> count).sum();
        int labelled = counts.entrySet().stream()
                .filter(entry -> isName(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        boolean startsLabelled =
                first.filter(l -> isName(l) || counts.getOrDefault(l, 0) >= 3).isPresent();
        boolean uses = labelled * 4 >= spoken
                || (startsLabelled && counts.getOrDefault(first.orElse(""), 0) >= 2)
                || (labelled >= 2 && labelled * 25 >= spoken);
        boolean all = spoken >= 4 && candidates * 50 >= spoken * 49;
        boolean usesMostly = labelled * 2 >= spoken;
        Set<String> accepted = new HashSet<>();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            String label = entry.getKey();
            int count = entry.getValue();
            if (all || (spoken >= 4 && count >= 2 && count * 7 >= spoken)) {
                accepted.add(label);
            } else if (!isNotSpeaking(label)) {
                boolean comesBack =
                        count >= 2 || usesMostly || first.filter(label::equals).isPresent();
                boolean likely = startsLabelled && labelled * 4 >= spoken && (spoken <= FEW || label.indexOf(' ') > 0);
                boolean named = isName(label) && ((uses && (comesBack || likely)) || isShouted(label) || spoken <= 3);
                boolean handle = uses && count >= 3 && label.indexOf(' ') < 0;
                if (named || handle) {
                    accepted.add(label);
                }
            }
        }
        Set<String> names = accepted.stream()
                .flatMap(label -> Stream.of(label, LabelRoles.without(label)))
                .map(SpeakerNames::key)
                .collect(Collectors.toSet());
        counts.keySet().stream()
                .filter(label -> names.contains(SpeakerNames.key(label))
                        || names.contains(SpeakerNames.key(LabelRoles.without(label))))
                .forEach(accepted::add);
        return new Labels(accepted);
    }

    /** What stands before the first colon, where it is short and could be a label. */
    static Optional<Labelled> candidate(String line) {
        int limit = Math.min(line.length(), LONGEST_WITH_ROLE);
        for (int i = 0; i < limit; i++) {
            char c = line.charAt(i);
            if (c == ':' || c == '：') {
                boolean ends = c == '：' || i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1));
                String label = SpokenWords.oneLine(line.substring(0, i));
                return ends && (isLabelShaped(label) || LabelRoles.mayBe(label))
                        ? Optional.of(new Labelled(label, line.substring(i + 1).strip()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether a text is short and has no signs that no label has; a role in brackets may have more. */
    static boolean isLabelShaped(String text) {
        String label = LabelRoles.withoutBrackets(text);
        if (label.isBlank() || label.length() > LONGEST || !Character.isLetterOrDigit(label.codePointAt(0))) {
            return false;
        }
        boolean letter = false;
        int words = 1;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            letter |= Character.isLetter(c);
            words += c == ' ' ? 1 : 0;
            if ("?!,;\"“”<>=[]{}()…*/\\".indexOf(c) >= 0) {
                return false;
            }
        }
        return letter && words <= MOST_WORDS;
    }

    /** A name, with its role or without. */
    private static boolean isName(String label) {
        return isNameLike(label) || LabelRoles.mayBe(label);
    }

    /** Whether each of its words begins as a name's does. */
    static boolean isNameLike(String label) {
        if (!isLabelShaped(label)) {
            return false;
        }
        String name = SpokenWords.oneLine(LabelRoles.withoutBrackets(label));
        return beginsAsNames(name) && (!label.endsWith(".") || name.indexOf(' ') > 0);
    }

    /** Whether each word begins as a name's does, whatever else there is in them. */
    static boolean beginsAsNames(String text) {
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            int c = words[i].codePointAt(0);
            boolean capital = Character.isUpperCase(c) || Character.isTitleCase(c);
            boolean caseless = Character.isLetter(c) && !Character.isLowerCase(c) && !capital;
            boolean inside = i > 0 && (Character.isDigit(c) || !Character.isLetter(c) || PARTICLES.contains(words[i]));
            if (!capital && !caseless && !inside) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word in small letters is part of a name without being one: {@code de}, {@code van}. */
    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    /** Whether a label is a heading's rather than a person's: {@code Note}, {@code Part 2}. */
    static boolean isNotSpeaking(String label) {
        String folded = label.toLowerCase(Locale.ROOT);
        int blank = folded.indexOf(' ');
        return NOT_SPEAKING.contains(folded)
                || (blank > 0
                        && NOT_SPEAKING.contains(folded.substring(0, blank))
                        && Character.isDigit(folded.charAt(blank + 1)));
    }

    /** Subtitles for the deaf name who is not in the picture in capitals, maybe once in a film. */
    private static boolean isShouted(String label) {
        return label.length() >= 3
                && label.equals(label.toUpperCase(Locale.ROOT))
                && !label.equals(label.toLowerCase(Locale.ROOT));
    }
}
