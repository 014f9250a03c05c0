package io.digestif.extract;

import io.digestif.language.Language;
import io.digestif.language.Phrases;
import io.digestif.language.Word;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words in a name and beside it tell of its kind: <em>a book called</em>, <em>Professor</em>, <em>University</em>. */
final class Kinds {
    private static final Pattern POSSESSIVE = Pattern.compile("['\\u2019]s?$");

    /** Kinds whose word is part of the name. */
    private static final Set<String> IN_NAME = Set.of("organization", "method");

    private static final Set<String> WORKS = Set.of("book", "film", "paper");

    /** How many words before a name the kind of what is called so is looked for. */
    private static final int NEAR = 16;

    /** One list for all languages: names travel. */
    private static final Set<String> GIVEN_NAMES = Language.of("en").list("givennames");

    private final Talk talk;
    private final Map<String, String> workCues;
    private final Phrases personCues;
    private final Phrases persons;
    private final Phrases links;
    private final Phrases relatives;
    private final Phrases ownKinds;
    private final Phrases bylines;
    private final Map<String, String> numerals;

    Kinds(Talk talk) {
        this.talk = talk;
        this.workCues = talk.language().table("workcues");
        this.personCues = new Phrases(talk.language(), "personcues");
        this.persons = new Phrases(talk.language(), "persons");
        this.links = new Phrases(talk.language(), "links");
        this.relatives = new Phrases(talk.language(), "relatives");
        this.ownKinds = new Phrases(talk.language(), "ownkinds");
        this.bylines = new Phrases(talk.language(), "bylines");
        this.numerals = talk.language().table("numerals");
    }

    static boolean isGivenName(String folded) {
        return GIVEN_NAMES.contains(folded);
    }

    static boolean isPossessive(String word) {
        return POSSESSIVE.matcher(word).find();
    }

    static boolean isInName(String kind) {
        return IN_NAME.contains(kind);
    }

    static String bare(String name) {
        return POSSESSIVE.matcher(name).replaceAll("");
    }

    static boolean isCapital(Word word) {
        return Character.isUpperCase(word.text().codePointAt(0));
    }

    static boolean isJoined(Sentence s, int at) {
        String gap = s.said()
                .substring(s.words().get(at - 1).toChar(), s.words().get(at).fromChar());
        return gap.isBlank()
                || gap.equals(" & ")
                || (gap.equals(". ") && s.words().get(at - 1).text().length() <= 2);
    }

    /** Whether a word says that a name follows: <em>called</em>, and not an article. */
    boolean isNaming(Sentence s, int at) {
        return links.lengthAt(s.words(), at) == 1
                // "Which APIs", "that's Python" name nothing.
                && !talk.language().isStopWord(s.words().get(at).folded())
                && s.words().get(at).text().length() > 4;
    }

    String anyKindBefore(Sentence s, int at) {
        for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
            String kind = workCues.getOrDefault(s.words().get(i).folded(), "");
            if (!kind.isEmpty()) {
                return kind;
            }
        }
        return "other";
    }

    String kindOf(Sentence s, int from, int to, String after) {
        String within = kindWithin(s, from, to);
        if (!within.isEmpty()) {
            return within;
        }
        boolean somebody = isGivenName(s.words().get(from).folded());
        if (to - from > 1 && isBy(s, to) && !somebody) {
            return "book";
        }
        if (from > 0 && after.isEmpty() && isNaming(s, from - 1)) {
            return kindNamed(s, from, to);
        }
        String kind = after.isEmpty() ? kindBefore(s, from, to) : after;
        return somebody && WORKS.contains(kind) ? "" : kind;
    }

    /** What is said to be called so; a name alone does not tell somebody or <em>it</em> from what can be looked up. */
    private String kindNamed(Sentence s, int from, int to) {
        String kind = anyKindBefore(s, from);
        return kind.equals("other") && (isSomebodyOrIt(s, from - 1) || isFirstOfNoun(s, to)) ? "" : kind;
    }

    /** Whether the one named is a person or only a pronoun: <em>a man named</em>, <em>it was called</em>. */
    private boolean isSomebodyOrIt(Sentence s, int naming) {
        for (int i = Math.max(0, naming - 2); i < naming; i++) {
            boolean points = talk.cues().pronouns().lengthAt(s.words(), i) == 1
                    && !numerals.containsKey(s.words().get(i).folded());
            if (points || persons.lengthAt(s.words(), i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a noun follows that the name only tells the sort of: <em>called Marrow turbines</em>. */
    boolean isFirstOfNoun(Sentence s, int to) {
        return to < s.words().size()
                && isJoined(s, to)
                && !isCapital(s.words().get(to))
                && !talk.language().isStopWord(s.words().get(to).folded());
    }

    /** The kind that a word of the name itself tells: <em>Yale University</em>. */
    String kindWithin(Sentence s, int from, int to) {
        for (int i = to - 1; to - from > 1 && i >= from; i--) {
            String kind = workCues.getOrDefault(s.words().get(i).folded(), "");
            if (kind.equals("organization") || (kind.equals("method") && i == to - 1 && !talk.hasCapitalNouns())) {
                return kind;
            }
        }
        return "";
    }

    /** Where an organization's name begins that holds two by one article: <em>the Air and Space Museum</em>. */
    int pairFrom(Sentence s, int from) {
        boolean pair = from > 2
                && talk.cues().coordinators().lengthAt(s.words(), from - 1) == 1
                && isCapital(s.words().get(from - 2))
                && isJoined(s, from)
                && isJoined(s, from - 1)
                && isJoined(s, from - 2)
                && isArticle(s, from - 3);
        return pair ? from - 2 : from;
    }

    /** Whether a name follows of one who made what is named before: <em>by</em>, a given name and another. */
    private boolean isBy(Sentence s, int at) {
        return at + 2 < s.words().size()
                && bylines.lengthAt(s.words(), at) == 1
                && isGivenName(s.words().get(at + 1).folded())
                && isCapital(s.words().get(at + 1))
                && isCapital(s.words().get(at + 2));
    }

    /**
     * The kind that the word after a name tells: <em>Marrow app</em>. What stands before a work is as often who made it or what it
     * is about (<em>every Pixar movie</em>, <em>the Estyn report</em>), and so it is before several products and behind an article
     * (<em>Google tools</em>, <em>the Knicks game</em>).
     */
    String kindAfter(Sentence s, int from, int to) {
        if (to >= s.words().size() || !isJoined(s, to)) {
            return "";
        }
        Word cue = s.words().get(to);
        String kind = workCues.getOrDefault(cue.folded(), "");
        boolean told = switch (kind) {
            case "product" ->
                !isPlural(cue.folded()) && (ownKinds.lengthAt(s.words(), to) == 1 || !isArticle(s, from - 1));
            case "organization" -> isCapital(cue);
            case "method" -> !talk.hasCapitalNouns();
            default -> false;
        };
        return told ? kind : "";
    }

    private boolean isArticle(Sentence s, int at) {
        return at >= 0 && talk.cues().articles().lengthAt(s.words(), at) == 1;
    }

    /** Whether a word for a kind is another one's plural. */
    private boolean isPlural(String cue) {
        String stem = talk.language().stem(cue);
        return workCues.keySet().stream()
                .anyMatch(one ->
                        one.length() < cue.length() && talk.language().stem(one).equals(stem));
    }

    /** The kind of the work that is named before a name: beside it, or with no more between than <em>called</em> and an article. */
    String kindBefore(Sentence s, int at, int to) {
        int i = at - 1;
        if (i >= 0 && relatives.lengthAt(s.words(), i) == 1 && !isArticle(s, i)) {
            // "The tools that Holmes goes for"
            return "";
        }
        while (i >= 0 && links.lengthAt(s.words(), i) == 1) {
            i--;
        }
        String kind = i < 0 ? "" : workCues.getOrDefault(s.words().get(i).folded(), "");
        if (kind.isEmpty() || isOnlyNextTo(s, i, at)) {
            return "";
        }
        // "The survey Tesla made": a paper has a title of more words, or is said to be called so.
        boolean title = i < at - 1 || to - at > 1;
        return (kind.equals("paper") || talk.hasCapitalNouns()) && !title ? "" : kind;
    }

    /** Whether a word for a kind is told of something else: it is the first word of the name, or one of a list. */
    private boolean isOnlyNextTo(Sentence s, int cue, int at) {
        if (!talk.hasCapitalNouns()
                && cue == at - 1
                && isJoined(s, at)
                && isCapital(s.words().get(cue))) {
            // "Song Exploder"
            return true;
        }
        boolean comma = s.said()
                .substring(s.words().get(cue).toChar(), s.words().get(cue + 1).fromChar())
                .strip()
                .equals(",");
        // "Comic books, Dungeons and Dragons", "the girl in the book, Sir Allen"
        return comma
                && (talk.hasCapitalNouns()
                        || (isPlural(s.words().get(cue).folded()) && !isCounted(s, cue))
                        || (isCapital(s.words().get(at)) && personCues.lengthAt(s.words(), at) > 0));
    }

    private boolean isCounted(Sentence s, int cue) {
        return s.words().subList(Math.max(0, cue - 2), cue).stream().anyMatch(w -> numerals.containsKey(w.folded()));
    }

    /** Whether a name only tells where: <em>at the University</em>. */
    boolean isWorkplace(Sentence s, int from) {
        for (int i = from - 1; i >= Math.max(0, from - 3); i--) {
            if (talk.cues().prepositions().lengthAt(s.words(), i) > 0) {
                return true;
            }
        }
        return false;
    }
}
