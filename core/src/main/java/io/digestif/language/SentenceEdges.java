package io.digestif.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A guess, from the words alone, at where sentences end in a talk without marks or capitals. A sentence ends where what stands
 * before can be one and what follows opens one; a word that needs another, or an <em>if</em> without its main clause, forbids it.
 * It is made to be right where it says so, and leaves many ends unfound. Immutable and thread-safe.
 */
public final class SentenceEdges {
    /** What {@link #between} gives where a sentence ends, in all likelihood. */
    public static final int SURE = 4;
    /** From here on a sentence ends more likely than not. */
    public static final int LIKELY = 3;
    /** From here on a sentence may end. */
    public static final int OPEN = 1;

    private static final int NEVER = -9;
    private static final int LONGEST_NOUN = 6;
    private static final int MOST_JOINTS = 3;
    private static final int FEWEST_WORDS = 3;
    /** What a joint must be worth to do without a clause behind it: {@code exactly}, {@code wait}. */
    private static final int STANDS_ALONE = 2;

    /** What stands before an infinitive, which opens no clause: English, German, Dutch. */
    private static final Set<String> INFINITIVES = Set.of("to", "zu", "te");

    private final Map<String, Integer> joints;
    private final Phrases jointPhrases;
    private final Map<String, Integer> openings;
    private final Phrases openingPhrases;
    private final Phrases conditions;
    private final Set<String> subjects;
    private final Set<String> finite;
    private final Set<String> articles;
    private final Set<String> determiners;
    private final Set<String> unfinished;
    private final Set<String> complements;
    private final Set<String> enders;
    private final Set<String> ties;
    private final Set<String> prepositions;
    private final Set<String> secondPerson;

    /** The edges of a language; without its lists none is found. */
    public SentenceEdges(Language language) {
        joints = numbers(language.table("joints"));
        jointPhrases = new Phrases(language, "joints");
        openings = numbers(language.table("sentenceopenings"));
        openingPhrases = new Phrases(language, "sentenceopenings");
        conditions = new Phrases(language, "conditions");
        subjects = language.list("subjects");
        finite = language.list("finite");
        articles = language.list("articles");
        determiners = language.list("determiners");
        unfinished = language.list("unfinished");
        complements = language.list("complements");
        enders = language.list("enders");
        ties = language.list("ties");
        prepositions = language.list("prepositions");
        secondPerson = language.list("secondperson");
    }

    private static Map<String, Integer> numbers(Map<String, String> table) {
        Map<String, Integer> numbers = new HashMap<>();
        table.forEach((phrase, worth) -> numbers.put(phrase, Integer.valueOf(worth)));
        return numbers;
    }

    /** Whether nothing can be told for want of lists. */
    public boolean isEmpty() {
        return openings.isEmpty();
    }

    /**
     * How much speaks for the end of a sentence before a word: {@link #SURE} and more for an end, less than {@link #OPEN} for
     * none.
     *
     * @param from index of the word that the sentence begins with
     * @param at index of the word after the edge, greater than {@code from}
     */
    public int between(List<Word> words, int from, int at) {
        String last = words.get(at - 1).folded();
        if (jointPhrases.lengthAt(words, at - 1) > 1) {
            return NEVER;
        }
        int joint = jointAt(words, at);
        int clauseAt = afterJoints(words, at);
        int clause = clauseAt < words.size() ? clauseAt(words, clauseAt, joint) : 0;
        if (unfinished.contains(last)) {
            // The speaker may have broken off: "better at we can".
            boolean broken = joint == 0 && clause > 1 && !ties.contains(last);
            return broken && (prepositions.contains(last) || determiners.contains(last)) ? OPEN : NEVER;
        }
        if (clause == 0 && joint < STANDS_ALONE) {
            return NEVER;
        }
        boolean complement = complements.contains(last);
        if (complement && joint == 0 && clause < 4) {
            return NEVER;
        }
        int worth = joint + clause + (enders.contains(last) ? 1 : 0) - (complement ? 2 : 0);
        return switch (completeness(words, from, at)) {
            case WHOLE -> worth;
            case UNCLEAR -> Math.min(worth, OPEN);
            case PART -> NEVER;
        };
    }

    /** Whether words can be a sentence of their own. */
    private enum Completeness {
        WHOLE,
        UNCLEAR,
        PART
    }

    /** Whether the last word needs another after it, or opens a sentence rather than ends one. */
    public boolean isUnfinished(List<Word> words) {
        int last = words.size() - 1;
        return unfinished.contains(words.get(last).folded()) || jointPhrases.lengthAt(words, last) > 0;
    }

    /**
     * Whether a sentence has more verbs than words that let another clause into it, so that two may have run into one; as far as
     * small verbs and subjects tell.
     */
    public boolean mayBeTwo(List<Word> words) {
        int clauses = 0;
        int licences = 0;
        boolean inVerb = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            boolean infinitive = i > 0 && INFINITIVES.contains(words.get(i - 1).folded());
            boolean head = !infinitive && (subjects.contains(word) || finite.contains(word));
            clauses += head && !inVerb ? 1 : 0;
            licences += i > 0 && (ties.contains(word) || complements.contains(word)) ? 1 : 0;
            inVerb = head || (inVerb && unfinished.contains(word) && !articles.contains(word));
        }
        return clauses > licences + 1;
    }

    /** What the joint at a word is worth, 0 for none. */
    private int jointAt(List<Word> words, int at) {
        return worth(joints, words, at, jointPhrases.lengthAt(words, at));
    }

    private static int worth(Map<String, Integer> table, List<Word> words, int at, int length) {
        if (length == 0) {
            return 0;
        }
        StringBuilder phrase = new StringBuilder(words.get(at).folded());
        for (int i = at + 1; i < at + length; i++) {
            phrase.append(' ').append(words.get(i).folded());
        }
        return table.getOrDefault(phrase.toString(), 0);
    }

    private int afterJoints(List<Word> words, int at) {
        int next = at;
        for (int i = 0; i < MOST_JOINTS && next < words.size(); i++) {
            next += jointPhrases.lengthAt(words, next);
        }
        return next;
    }

    /** How surely a main clause opens at a word. */
    private int clauseAt(List<Word> words, int at, int joint) {
        int opening = worth(openings, words, at, openingPhrases.lengthAt(words, at));
        if (opening > 0) {
            return opening;
        }
        String word = words.get(at).folded();
        boolean last = at + 1 == words.size();
        if (subjects.contains(word)) {
            return !last && isVerb(words.get(at + 1).folded()) ? 2 : 1;
        }
        if (isNounWithVerb(words, at)) {
            return joint == 0 ? 1 : 2;
        }
        if (joint == 0) {
            return 0;
        }
        return (joint > 1 && articles.contains(word)) || conditions.lengthAt(words, at) > 0 ? 1 : 0;
    }

    /** Whether a noun with its article opens here and is the subject of a small verb: {@code the arrow of time is}. */
    private boolean isNounWithVerb(List<Word> words, int at) {
        if (!determiners.contains(words.get(at).folded())) {
            return false;
        }
        for (int i = at + 1; i < Math.min(words.size(), at + LONGEST_NOUN); i++) {
            String word = words.get(i).folded();
            if (isVerb(word)) {
                return i > at + 1;
            }
            if (subjects.contains(word) || ties.contains(word)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the one spoken to is the subject here: {@code you feel}, but not {@code tell you we}. */
    private boolean isSpokenTo(List<Word> words, int at) {
        String word = words.get(at).folded();
        return secondPerson.contains(word)
                && !determiners.contains(word)
                && at + 1 < words.size()
                && clauseAt(words, at + 1, 0) == 0;
    }

    private boolean isVerb(String word) {
        return finite.contains(word) && !subjects.contains(word);
    }

    /** Whether these words have a verb, and a main clause for each condition that wants one. */
    private Completeness completeness(List<Word> words, int from, int to) {
        boolean verb = false;
        int first = Math.min(afterJoints(words, from), to);
        if (to - first < FEWEST_WORDS) {
            // Something like "yes absolutely" is a sentence.
            return first == to ? Completeness.WHOLE : Completeness.PART;
        }
        boolean pending = false;
        int pendingFrom = first;
        for (int i = first; i < to; i++) {
            String before = i == 0 ? "" : words.get(i - 1).folded();
            boolean fronted = i == first || jointPhrases.lengthAt(words, i - 1) > 0 || complements.contains(before);
            if (fronted && conditions.lengthAt(words, i) > 0) {
                pending = true;
                pendingFrom = i;
            } else if (pending
                    && i > pendingFrom + 2
                    && !unfinished.contains(before)
                    && !complements.contains(before)
                    && (clauseAt(words, i, 0) > 0 || isSpokenTo(words, i))) {
                pending = false;
            }
            verb |= isVerb(words.get(i).folded())
                    || (subjects.contains(words.get(i).folded()) && i + 1 < to)
                    || openingPhrases.lengthAt(words, i) > 0;
        }
        if (verb && !pending) {
            return Completeness.WHOLE;
        }
        return pending && pendingFrom > first ? Completeness.UNCLEAR : Completeness.PART;
    }
}
