package io.digestif.verify;

import io.digestif.language.Phrases;
import io.digestif.language.Word;
import io.digestif.transcript.Speaker;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom a claim has say or ask something, and who says or asks it in the talk. */
final class Attribution {
    /** So many utterances may lead up to a question. */
    private static final int LEADING_UP = 4;

    private final TalkIndex index;
    private final Phrases asking;
    private final Phrases asserting;
    private final Phrases demanding;

    Attribution(TalkIndex index) {
        this.index = index;
        this.asking = new Phrases(index.language, "asking");
        this.asserting = new Phrases(index.language, "asserting");
        this.demanding = new Phrases(index.language, "demanding");
    }

    /** The speakers who say what a claim tells; where it has nobody say it, those whom it names. */
    Set<Speaker> holders(String claim) {
        Set<Speaker> tellers = tellers(claim);
        return tellers.isEmpty() ? index.mentions(index.language.words(claim)).speakers() : tellers;
    }

    /** The speakers whom a claim names right before a verb of telling: "Ada and Ben suggest", "Ada says …, and Ben says". */
    Set<Speaker> tellers(String claim) {
        List<Word> words = index.language.words(claim);
        Set<Integer> names = index.mentions(words).places();
        Set<Speaker> tellers = new HashSet<>();
        for (int verb = 0; verb < words.size(); verb++) {
            int from = verb;
            while (index.reports(words.get(verb).folded())
                    && (names.contains(from - 1) || joins(words, from - 1, names))) {
                from--;
            }
            tellers.addAll(index.mentions(words.subList(from, verb)).speakers());
        }
        return tellers;
    }

    /** Whether a word is an "and" between two names. */
    private boolean joins(List<Word> words, int at, Set<Integer> names) {
        return names.contains(at - 1)
                && names.contains(at + 1)
                && index.language.isStopWord(words.get(at).folded());
    }

    /** Whether each of some speakers says some of these utterances. */
    boolean speakEach(Set<Speaker> speakers, Set<Integer> utterances) {
        return speakers.stream()
                .allMatch(speaker -> utterances.stream()
                        .flatMap(u -> index.utterance(u).speaker().stream())
                        .anyMatch(other -> index.isSame(speaker, other)));
    }

    boolean isBy(int utterance, Set<Speaker> speakers) {
        return index.utterance(utterance).speaker().filter(speakers::contains).isPresent();
    }

    /** Whether a claim has a verb of asking. */
    boolean tellsOfAsking(String claim) {
        return asking.in(index.language.words(claim));
    }

    /**
     * Whether an utterance is a question where a claim does not say that somebody asks. Who comes to a question and leaves it to the
     * others to answer says something on the way, but explains and suggests nothing.
     */
    boolean isAsked(int utterance, String claim) {
        List<Word> words = index.language.words(claim);
        if (asking.in(words)) {
            return false;
        }
        return index.isQuestion(index.utterance(asserts(words) ? turnsEnd(utterance) : utterance)
                .text());
    }

    /** Whether somebody whom a claim names explains, suggests or the like. */
    private boolean asserts(List<Word> claim) {
        return index.mentions(claim).places().stream()
                .anyMatch(name -> name + 1 < claim.size() && asserting.lengthAt(claim, name + 1) > 0);
    }

    /** The last utterance of a speaker's turn, if it comes soon; the utterance itself where it does not. */
    private int turnsEnd(int utterance) {
        Optional<Speaker> speaker = index.utterance(utterance).speaker();
        int end = utterance;
        while (end + 1 < index.size()
                && speaker.isPresent()
                && index.utterance(end + 1).speaker().equals(speaker)) {
            end++;
        }
        return end - utterance <= LEADING_UP ? end : utterance;
    }

    /** Whether a claim begins with a speaker of the talk who asks. */
    boolean isSaidToBeAsked(String claim) {
        List<Word> words = index.language.words(claim);
        Set<Integer> names = index.mentions(words).places();
        int verb = 0;
        while (names.contains(verb)) {
            verb++;
        }
        return verb > 0 && verb < words.size() && asking.lengthAt(words, verb) > 0;
    }

    /** Whether a question is asked in an utterance, or is what its speaker comes to soon after it. */
    boolean asks(int utterance) {
        Optional<Speaker> speaker = index.utterance(utterance).speaker();
        for (int next = utterance; next < index.size() && next <= utterance + LEADING_UP; next++) {
            boolean goesOn = next == utterance
                    || (speaker.isPresent() && index.utterance(next).speaker().equals(speaker));
            if (!goesOn) {
                return false;
            }
            if (index.utterance(next).text().indexOf('?') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a claim tells that a speaker asks something, as "Ada asks who will pay" does; "Ada asks for more pay" is a claim. */
    boolean tellsOfQuestion(String claim) {
        List<Word> words = index.language.words(claim);
        int next = asking.first(words) + 1;
        return isSaidToBeAsked(claim) && next < words.size() && demanding.lengthAt(words, next) == 0;
    }
}
