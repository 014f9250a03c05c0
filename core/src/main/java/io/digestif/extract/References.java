package io.digestif.extract;

import io.digestif.draft.DraftItem;
import io.digestif.language.Language;
import io.digestif.language.Places;
import io.digestif.language.Word;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * References: names that the talk introduces as a work, a person, a product, a site, an organization or a method, told by their
 * capitals and the words beside them. Who speaks is none, nor is a word that the talk also writes small.
 */
final class References {
    private static final int MOST = 12;
    private static final int LONGEST = 8;
    /** What stands in the opening of a talk without speakers is most likely who is going to speak. */
    private static final double INTRODUCTION = 0.03;

    private static final Pattern SITE = Pattern.compile(
            "\\b[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|org|net|io|edu|gov|de|fr|es|it|pt|nl|eu|tv|fm|ai|dev)\\b(?:/[\\w/-]+)?");
    private static final Pattern QUOTED = Pattern.compile(
            "[\"\\u201c\\u201e\\u00ab]\\s?(\\p{Lu}[^\"\\u201c\\u201d\\u00bb]{2,60}?)[.,]?\\s?[\"\\u201d\\u201c\\u00bb]");
    /** Small words inside a name. */
    private static final Set<String> INNER = Set.of(
            "of", "the", "for", "to", "in", "on", "de", "la", "le", "du", "des", "der", "von", "van", "di", "da", "do",
            "del", "den", "dem");

    /** Few letters tell too little of what they are, but for what is mostly known by them. */
    private static final Pattern ACRONYM = Pattern.compile("[\\p{Lu}\\p{N}&.-]{2,5}");

    private static final Set<String> ABBREVIATED = Set.of("method", "organization");
    /** A product that is said so often is known by its letters, if it has enough of them. */
    private static final int KNOWN = 3;

    private static final int LETTERS = 4;

    private final Talk talk;
    private final Kinds kinds;
    private final Persons persons;
    private final Places places;
    private final Set<String> small = new HashSet<>();
    private final Set<String> introduced = new HashSet<>();
    private final Map<String, Name> names = new LinkedHashMap<>();

    References(Talk talk) {
        this.talk = talk;
        this.kinds = new Kinds(talk);
        this.persons = new Persons(talk, small, kinds);
        this.places = new Places(talk.language());
    }

    List<DraftItem> items() {
        for (Sentence s : talk.sentences()) {
            for (Word word : s.words()) {
                boolean inSite = s.said().startsWith(".", word.toChar())
                        && word.toChar() + 1 < s.said().length()
                        && Character.isLetter(s.said().charAt(word.toChar() + 1));
                if (!Kinds.isCapital(word) && !inSite) {
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
                .filter(n -> !n.is("other") || (n.mentions > 1 && !talk.hasCapitalNouns()))
                .filter(n -> !ACRONYM.matcher(n.text).matches() || isKnownByLetters(n))
                .filter(n -> names.values().stream().noneMatch(n::isMakerOf))
                .filter(n -> names.values().stream()
                        .noneMatch(other -> n.isPartOf(other) || n.isWithKind(other) || n.isMisheard(other)))
                .filter(n -> !isTheShow(n))
                .filter(n -> !n.kinds.containsKey("person") || !isIntroduced(n.text))
                .sorted(Comparator.comparingInt((Name n) -> -n.mentions))
                .limit(MOST)
                .sorted(Comparator.comparingInt(n -> n.lines.first()))
                .map(n -> new DraftItem(n.text, n.lines.stream().limit(3).toList(), n.kind()))
                .toList();
    }

    /** Whether it is said once, while the talk opens, and is no work: the show, its host, where they meet. */
    private boolean isTheShow(Name name) {
        return name.mentions == 1 && !name.isWork() && talk.place(name.lines.first()) < INTRODUCTION;
    }

    private static boolean isKnownByLetters(Name name) {
        return ABBREVIATED.contains(name.kind())
                || (name.is("product") && name.mentions >= KNOWN && name.text.length() >= LETTERS);
    }

    private boolean isIntroduced(String name) {
        return talk.language().words(name).stream().anyMatch(w -> introduced.contains(Kinds.bare(w.folded())));
    }

    private void note(String text, Sentence s, String kind) {
        String name = Kinds.bare(text);
        if (places.hasOrOfPeople(name)
                || talk.language().words(name).stream()
                        .allMatch(w -> talk.language().isStopWord(w.folded()))) {
            return;
        }
        Name known = names.computeIfAbsent(Language.fold(name), key -> new Name(name));
        if (known.mentions++ == 0) {
            known.sentence = s.number();
        }
        known.lines.add(s.line());
        if (!kind.isEmpty()) {
            known.kinds.merge(kind, 1, Integer::sum);
        }
    }

    private void sites(Sentence s) {
        Matcher site = SITE.matcher(s.said());
        while (site.find()) {
            // "Go to podcast index dot org" is written "podcast index.org".
            if (!small.contains(
                    Language.fold(site.group().substring(0, site.group().indexOf('.'))))) {
                note(site.group(), s, "site");
            }
        }
    }

    private void titles(Sentence s) {
        Matcher quoted = QUOTED.matcher(s.said());
        while (quoted.find()) {
            int at = 0;
            while (at < s.words().size() && s.words().get(at).fromChar() < quoted.start(1)) {
                at++;
            }
            String kind = kinds.kindBefore(s, at, at + 2);
            if (kind.isEmpty() && at > 0 && kinds.isNaming(s, at - 1)) {
                kind = kinds.anyKindBefore(s, at);
            }
            if (!kind.isEmpty()) {
                note(quoted.group(1), s, kind);
            }
        }
    }

    private void capitals(Sentence s) {
        for (int i = 0; i < s.words().size(); i++) {
            int to = runFrom(s, i);
            if (to == i) {
                continue;
            }
            int from = kinds.kindWithin(s, i, to).equals("organization") ? kinds.pairFrom(s, i) : i;
            i = to - 1;
            List<Word> run = s.words().subList(from, to);
            if (run.stream().anyMatch(w -> talk.isSpeakersName(w.folded()))
                    || places.hasOrOfPeople(
                            Kinds.bare(run.stream().map(Word::text).collect(Collectors.joining(" "))))) {
                continue;
            }
            boolean person = kinds.kindWithin(s, from, to).isEmpty() && persons.isPerson(s, from, to);
            if (person && (persons.isOwnName(s, from) || (talk.voices() < 2 && isAddressed(s)))) {
                run.forEach(w -> introduced.add(Kinds.bare(w.folded())));
            }
            String after = person ? "" : kinds.kindAfter(s, from, to);
            if (Kinds.isInName(after) && kinds.kindWithin(s, from, to).isEmpty()) {
                to++;
            }
            String text = s.said()
                    .substring(
                            s.words().get(from).fromChar(),
                            s.words().get(to - 1).toChar());
            String kind = person ? persons.cited(s, from, to) : kinds.kindOf(s, from, to, after);
            note(text, s, kind.equals("organization") && kinds.isWorkplace(s, from) ? "" : kind);
        }
    }

    /** Whether a name here is that of one who takes part. */
    private boolean isAddressed(Sentence s) {
        return talk.place(s.line()) < INTRODUCTION
                || talk.cues().greetings().in(s.words())
                || talk.cues().metatalk().in(s.words());
    }

    /** The end of the run of capitalized words that begins at a word; the word itself if none does. */
    private int runFrom(Sentence s, int from) {
        int to = from;
        int last = from;
        while (to < s.words().size() && to - from < LONGEST && (to == from || Kinds.isJoined(s, to))) {
            Word word = s.words().get(to);
            if (to == from ? opensName(s, to) : Kinds.isCapital(word) && !isI(s, to)) {
                last = to + 1;
            } else if (to == from || !(INNER.contains(word.folded()) || isArticleInside(s, to))) {
                break;
            }
            if (Kinds.isPossessive(word.text())) {
                break;
            }
            to++;
        }
        return last == from ? from : withEnding(s, last);
    }

    /** Past what is written to a name with a dot: <em>Marrow.js</em>. */
    private static int withEnding(Sentence s, int to) {
        boolean ends = to < s.words().size()
                && s.words().get(to).fromChar() == s.words().get(to - 1).toChar() + 1
                && s.said().charAt(s.words().get(to - 1).toChar()) == '.'
                && Character.isLowerCase(s.words().get(to).text().codePointAt(0));
        return ends ? to + 1 : to;
    }

    /** Whether a word is the one that is always written large for who speaks: <em>by Christmas I had</em>. */
    private boolean isI(Sentence s, int at) {
        return s.words().get(at).text().length() == 1
                && talk.cues().firstPerson().lengthAt(s.words(), at) == 1;
    }

    /** Whether an article follows a small word inside a name: <em>Podcasting in a Platform Age</em>. */
    private boolean isArticleInside(Sentence s, int at) {
        return INNER.contains(s.words().get(at - 1).folded())
                && talk.cues().articles().lengthAt(s.words(), at) == 1;
    }

    private boolean opensName(Sentence s, int at) {
        Word word = s.words().get(at);
        boolean usual =
                talk.language().isStopWord(word.folded()) || talk.language().isCommon(word.folded());
        boolean opens = at == 0 || at == s.opening();
        if (at > 0 && Kinds.isCapital(word) && kinds.isNaming(s, at - 1)) {
            return true;
        }
        boolean title = usual
                && !talk.hasCapitalNouns()
                && !opens
                && at + 1 < s.words().size()
                && Kinds.isJoined(s, at + 1)
                && Kinds.isCapital(s.words().get(at + 1))
                && talk.cues().firstPerson().lengthAt(s.words(), at) == 0;
        return Kinds.isCapital(word)
                && word.folded().length() > 1
                && (!usual || title)
                && !(opens && small.contains(word.folded()));
    }
}
