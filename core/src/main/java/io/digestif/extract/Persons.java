package io.digestif.extract;

import io.digestif.language.Phrases;
import io.digestif.language.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names are people's, and which of the people are cited: <em>Professor Tallow</em>, <em>found by Ada Byron</em>. */
final class Persons {
    private static final Pattern NAME = Pattern.compile(
            "(?:Mc|Mac|O['\\u2019]|D['\\u2019])?\\p{Lu}(?:\\p{Ll}+|\\.)?(?:-\\p{Lu}\\p{Ll}+)?(?:['\\u2019]s)?");

    /** Works and findings that somebody is named for. */
    private static final Set<String> CITED = Set.of("book", "film", "paper", "method");
    /** How near to a name the word for what somebody does must stand. */
    private static final int BESIDE = 3;

    private final Talk talk;
    private final Set<String> small;
    private final Kinds kinds;
    private final Map<String, String> workCues;
    private final Phrases personCues;
    private final Phrases links;
    private final Phrases bylines;

    /**
     * For the names of a talk.
     *
     * @param small the words that the talk also writes small, filled before anything is asked
     */
    Persons(Talk talk, Set<String> small, Kinds kinds) {
        this.talk = talk;
        this.small = small;
        this.kinds = kinds;
        this.workCues = talk.language().table("workcues");
        this.personCues = new Phrases(talk.language(), "personcues");
        this.links = new Phrases(talk.language(), "links");
        this.bylines = new Phrases(talk.language(), "bylines");
    }

    /** {@code person} for one who is named for what he made, found or says, else nothing. */
    String cited(Sentence s, int from, int to) {
        boolean beside = false;
        // Where verbs stand last, what he did stands at the end.
        int beyond = talk.hasCapitalNouns() ? s.words().size() : BESIDE;
        for (int i = Math.max(0, from - BESIDE); i < Math.min(s.words().size(), to + beyond); i++) {
            beside |= (i < from || i >= to) && personCues.lengthAt(s.words(), i) > 0;
        }
        boolean work = s.words().stream().anyMatch(w -> CITED.contains(workCues.getOrDefault(w.folded(), "")));
        return beside || work ? "person" : "";
    }

    /** Whether somebody tells the own name: <em>I'm Steve Byrd</em>. */
    boolean isOwnName(Sentence s, int from) {
        return from > 0 && talk.cues().firstPerson().lengthAt(s.words(), from - 1) == 1 && Kinds.isJoined(s, from);
    }

    /** A given name and more, or a name beside a title or a word for what people say and do. */
    boolean isPerson(Sentence s, int from, int to) {
        List<Word> run = s.words().subList(from, to);
        boolean plain =
                run.stream().allMatch(w -> NAME.matcher(w.text()).matches() && !small.contains(Kinds.bare(w.folded())));
        if (!plain || run.size() > 3 || run.stream().allMatch(w -> personCues.in(List.of(w)))) {
            return false;
        }
        if (run.size() > 1 && Kinds.isGivenName(run.get(0).folded())) {
            return true;
        }
        if (run.size() == 1 && Kinds.isGivenName(Kinds.bare(run.get(0).folded()))) {
            // Somebody they know.
            return false;
        }
        boolean titled = from > 0
                && Kinds.isJoined(s, from)
                && personCues.lengthAt(s.words(), from - 1) > 0
                && links.lengthAt(s.words(), from - 1) == 0
                && isTitle(s, from - 1, to)
                && !(run.size() == 1 && isSpokenTo(s, from - 1, to))
                // "The Lady Vanishes"
                && !(from > 1
                        && Kinds.isCapital(s.words().get(from - 1))
                        && Kinds.isCapital(s.words().get(from - 2)));
        // Where all nouns have capitals, a noun before "said" may be anybody; and what shows or finds may be a thing.
        boolean speaks = !talk.hasCapitalNouns()
                && run.size() > 1
                && to < s.words().size()
                && Kinds.isJoined(s, to)
                && personCues.lengthAt(s.words(), to) > 0
                && talk.cues().reporting().lengthAt(s.words(), to) > 0;
        return titled || speaks;
    }

    /**
     * Whether a word before a name makes it a person's: with a capital, or before a name of two words; <em>by</em> only before two
     * that are no part of a noun (<em>by Yahoo Answers user Marco</em>).
     */
    private boolean isTitle(Sentence s, int at, int to) {
        boolean two = to - at > 2;
        if (bylines.lengthAt(s.words(), at) == 1) {
            return two && !talk.hasCapitalNouns() && !kinds.isFirstOfNoun(s, to);
        }
        return Kinds.isCapital(s.words().get(at)) || (two && !talk.hasCapitalNouns());
    }

    /** Whether somebody is called by a title and a name, set off from the rest: <em>Mr. Tallow, you may begin</em>. */
    private boolean isSpokenTo(Sentence s, int title, int to) {
        boolean setOff =
                title == 0 || s.said().startsWith(",", s.words().get(title - 1).toChar());
        return setOff
                && (to == s.words().size()
                        || s.said().startsWith(",", s.words().get(to - 1).toChar()));
    }
}
