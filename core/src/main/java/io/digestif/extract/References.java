package io.digestif.extract;

import io.digestif.draft.DraftItem;
import io.digestif.language.Language;
import io.digestif.language.Word;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * References: names that the talk introduces as a work, a person, a product, a site, an organization or a method, told by their
 * capitals and the words beside them. Who speaks is none, nor is a word that the talk also writes small.
 */
final class References {
    private static final int MOST = 12;
    private static final int LONGEST = 5;
    /** What stands in the opening of a talk without speakers is most likely who is going to speak. */
    private static final double INTRODUCTION = 0.03;

    private static final Pattern SITE = Pattern.compile(
            "\\b[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|io|edu|gov|de|fr|es|it|pt|nl|eu|tv|fm|ai|dev)\\b(?:/[\\w/-]+)?");
    private static final Pattern QUOTED = Pattern.compile(
            "[\"\\u201c\\u201e\\u00ab]\\s?(\\p{Lu}[^\"\\u201c\\u201d\\u00bb]{2,60}?)[.,]?\\s?[\"\\u201d\\u201c\\u00bb]");
    private static final Pattern NAME = Pattern.compile(
            "(?:Mc|Mac|O['\\u2019]|D['\\u2019])?\\p{Lu}(?:\\p{Ll}+|\\.)?(?:-\\p{Lu}\\p{Ll}+)?(?:['\\u2019]s)?");
    private static final Pattern POSSESSIVE = Pattern.compile("['\\u2019]s?$");
    /** Small words inside a name. */
    private static final Set<String> INNER = Set.of(
            "of", "the", "for", "to", "in", "de", "la", "le", "du", "des", "der", "von", "van", "di", "da", "do",
            "del");
    /** Kinds whose word is part of the name. */
    private static final Set<String> IN_NAME = Set.of("organization", "method");

    private static final class Name {
        final String text;
        final Map<String, Integer> kinds = new HashMap<>();
        final TreeSet<Integer> lines = new TreeSet<>();
        int mentions;

        Name(String text) {
            this.text = text;
        }
    }

    private final Talk talk;
    private final Map<String, String> workCues;
    private final Phrases personCues;
    private final Phrases links;
    private final Phrases bylines;
    private final Set<String> givenNames;
    private final Places places;
    private final Set<String> small = new HashSet<>();
    private final Set<String> introduced = new HashSet<>();
    private final Map<String, Name> names = new LinkedHashMap<>();

    References(Talk talk) {
        this.talk = talk;
        this.workCues = talk.language().table("workcues");
        this.personCues = new Phrases(talk.language(), "personcues");
        this.links = new Phrases(talk.language(), "links");
        this.bylines = new Phrases(talk.language(), "bylines");
        // One list for all languages: names travel.
        this.givenNames = Language.of("en").list("givennames");
        this.places = new Places(talk.language());
    }

    List<DraftItem> items() {
        for (Sentence s : talk.sentences()) {
            for (Word word : s.words()) {
                if (!isCapital(word)) {
                    small.add(word.folded());
                }
            }
        }
        for (Sentence s : talk.sentences()) {
            sites(s);
            if (talk.hasCapitals()) {
                titles(s);
                capitals(s);
            }
        }
        return names.values().stream()
                .filter(n -> !n.kinds.isEmpty())
                .filter(n -> names.values().stream().noneMatch(other -> isPartOf(n, other)))
                .filter(n -> !n.kinds.containsKey("person") || !isIntroduced(n.text))
                .sorted(Comparator.comparingInt((Name n) -> -n.mentions))
                .limit(MOST)
                .sorted(Comparator.comparingInt(n -> n.lines.first()))
                .map(n -> new DraftItem(n.text, n.lines.stream().limit(3).toList(), kind(n)))
                .toList();
    }

    /** Whether a name is only the beginning of one that stands in the same line. */
    private static boolean isPartOf(Name name, Name longer) {
        return longer.text.length() > name.text.length()
                && longer.text.startsWith(name.text)
                && longer.lines.contains(name.lines.first())
                && !longer.kinds.isEmpty();
    }

    private static String kind(Name name) {
        return name.kinds.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private boolean isIntroduced(String name) {
        return talk.language().words(name).stream().anyMatch(w -> introduced.contains(bare(w.folded())));
    }

    private static String bare(String name) {
        return POSSESSIVE.matcher(name).replaceAll("");
    }

    private void note(String text, Sentence s, String kind) {
        String name = bare(text);
        if (places.has(name)) {
            return;
        }
        Name known = names.computeIfAbsent(Language.fold(name), key -> new Name(name));
        known.mentions++;
        known.lines.add(s.line());
        if (!kind.isEmpty()) {
            known.kinds.merge(kind, 1, Integer::sum);
        }
    }

    private void sites(Sentence s) {
        Matcher site = SITE.matcher(s.said());
        while (site.find()) {
            note(site.group(), s, "site");
        }
    }

    private void titles(Sentence s) {
        Matcher quoted = QUOTED.matcher(s.said());
        while (quoted.find()) {
            int at = 0;
            while (at < s.words().size() && s.words().get(at).fromChar() < quoted.start(1)) {
                at++;
            }
            String kind = kindBefore(s, at, at + 2);
            if (kind.isEmpty() && at > 0 && isNaming(s, at - 1)) {
                kind = anyKindBefore(s, at);
            }
            if (!kind.isEmpty()) {
                note(quoted.group(1), s, kind);
            }
        }
    }

    /** Whether a word says that a name follows: <em>called</em>, and not an article. */
    private boolean isNaming(Sentence s, int at) {
        return links.lengthAt(s.words(), at) == 1
                && talk.cues().articles().lengthAt(s.words(), at) == 0
                && s.words().get(at).text().length() > 4;
    }

    private String anyKindBefore(Sentence s, int at) {
        for (int i = at - 1; i >= 0; i--) {
            String kind = workCues.getOrDefault(s.words().get(i).folded(), "");
            if (!kind.isEmpty()) {
                return kind;
            }
        }
        return "other";
    }

    private void capitals(Sentence s) {
        for (int i = 0; i < s.words().size(); i++) {
            int to = runFrom(s, i);
            if (to == i) {
                continue;
            }
            int from = i;
            i = to - 1;
            List<Word> run = s.words().subList(from, to);
            if (run.stream().anyMatch(w -> talk.isSpeakersName(w.folded()))
                    || places.has(bare(run.stream().map(Word::text).collect(Collectors.joining(" "))))) {
                continue;
            }
            boolean person = isPerson(s, from, to);
            if (person && talk.voices() < 2 && isAddressed(s)) {
                run.forEach(w -> introduced.add(bare(w.folded())));
            }
            String after = person ? "" : kindAt(s, to);
            if (IN_NAME.contains(after) && kindWithin(s, from, to).isEmpty()) {
                to++;
            }
            String text = s.said()
                    .substring(
                            s.words().get(from).fromChar(),
                            s.words().get(to - 1).toChar());
            note(text, s, person ? "person" : kindOf(s, from, to, after));
        }
    }

    /** Whether a name here is that of one who takes part. */
    private boolean isAddressed(Sentence s) {
        return talk.place(s.line()) < INTRODUCTION
                || talk.cues().greetings().in(s.words())
                || talk.cues().metatalk().in(s.words());
    }

    private static boolean isCapital(Word word) {
        return Character.isUpperCase(word.text().codePointAt(0));
    }

    /** The end of the run of capitalized words that begins at a word; the word itself if none does. */
    private int runFrom(Sentence s, int from) {
        int to = from;
        int last = from;
        while (to < s.words().size() && to - from < LONGEST && (to == from || isJoined(s, to))) {
            Word word = s.words().get(to);
            if (to == from ? opensName(s, to) : isCapital(word)) {
                last = to + 1;
            } else if (to == from || !INNER.contains(word.folded())) {
                break;
            }
            if (POSSESSIVE.matcher(word.text()).find()) {
                break;
            }
            to++;
        }
        return last;
    }

    private boolean opensName(Sentence s, int at) {
        Word word = s.words().get(at);
        boolean usual =
                talk.language().isStopWord(word.folded()) || talk.language().isCommon(word.folded());
        boolean opens = at == 0 || at == s.opening();
        if (at > 0 && isCapital(word) && isNaming(s, at - 1)) {
            return true;
        }
        return isCapital(word) && word.folded().length() > 1 && !usual && !(opens && small.contains(word.folded()));
    }

    private static boolean isJoined(Sentence s, int at) {
        String gap = s.said()
                .substring(s.words().get(at - 1).toChar(), s.words().get(at).fromChar());
        return gap.isBlank()
                || gap.equals(" & ")
                || (gap.equals(". ") && s.words().get(at - 1).text().length() <= 2);
    }

    private String kindOf(Sentence s, int from, int to, String after) {
        String within = kindWithin(s, from, to);
        if (!within.isEmpty()) {
            return within;
        }
        if (to - from > 1 && isBy(s, to)) {
            return "book";
        }
        // "The Estyn report" tells nothing of what Estyn is.
        return after.isEmpty() || after.equals("paper") ? kindBefore(s, from, to) : after;
    }

    /** The kind that a word of the name itself tells: <em>Yale University</em>. */
    private String kindWithin(Sentence s, int from, int to) {
        for (int i = to - 1; to - from > 1 && i >= from; i--) {
            String kind = workCues.getOrDefault(s.words().get(i).folded(), "");
            // Where all nouns have capitals, "Test der OECD" is no name.
            if (IN_NAME.contains(kind) && !(talk.hasCapitalNouns() && i == from && kind.equals("method"))) {
                return kind;
            }
        }
        return "";
    }

    /** Whether a name follows of one who made what is named before: <em>by</em>, a given name and another. */
    private boolean isBy(Sentence s, int at) {
        return at + 2 < s.words().size()
                && bylines.lengthAt(s.words(), at) == 1
                && givenNames.contains(s.words().get(at + 1).folded())
                && isCapital(s.words().get(at + 1))
                && isCapital(s.words().get(at + 2));
    }

    private String kindAt(Sentence s, int at) {
        return at > 0 && at < s.words().size() && isJoined(s, at)
                ? workCues.getOrDefault(s.words().get(at).folded(), "")
                : "";
    }

    /** The kind of the work that is named before a name: beside it, or with no more between than <em>called</em> and an article. */
    private String kindBefore(Sentence s, int at, int to) {
        int i = at - 1;
        while (i >= 0 && links.lengthAt(s.words(), i) == 1) {
            i--;
        }
        String kind = i < 0 ? "" : workCues.getOrDefault(s.words().get(i).folded(), "");
        // "The survey Tesla made": a paper has a title of more words, or is said to be called so.
        boolean title = i < at - 1 || to - at > 1;
        return (kind.equals("paper") || talk.hasCapitalNouns()) && !title ? "" : kind;
    }

    /** A given name and more, or a name beside a title or a word for what people say and do. */
    private boolean isPerson(Sentence s, int from, int to) {
        List<Word> run = s.words().subList(from, to);
        boolean plain =
                run.stream().allMatch(w -> NAME.matcher(w.text()).matches() && !small.contains(bare(w.folded())));
        if (!plain || run.size() > 3) {
            return false;
        }
        if (run.size() > 1 && givenNames.contains(run.get(0).folded())) {
            return true;
        }
        if (run.size() == 1 && givenNames.contains(bare(run.get(0).folded()))) {
            // Somebody they know.
            return false;
        }
        boolean titled = from > 0
                && isJoined(s, from)
                && personCues.lengthAt(s.words(), from - 1) > 0
                && links.lengthAt(s.words(), from - 1) == 0
                && isTitle(s.words().get(from - 1), run.size())
                // "The Lady Vanishes"
                && !(from > 2
                        && isCapital(s.words().get(from - 1))
                        && isCapital(s.words().get(from - 2)));
        // Where all nouns have capitals, a noun before "said" may be anybody.
        boolean speaks = !talk.hasCapitalNouns()
                && to < s.words().size()
                && isJoined(s, to)
                && personCues.lengthAt(s.words(), to) > 0
                && links.lengthAt(s.words(), to) == 0;
        return titled || speaks;
    }

    /** Whether a word before a name makes it a person's; a small word such as <em>by</em> only before a name of two words. */
    private boolean isTitle(Word cue, int names) {
        return isCapital(cue)
                || (!talk.hasCapitalNouns() && (names > 1 || cue.text().length() > 3));
    }
}
