package io.digestif.verify;

import io.digestif.draft.DraftItem;
import io.digestif.language.Phrases;
import io.digestif.language.Word;
import io.digestif.plan.Window;
import io.digestif.prompt.SectionPrompt;
import io.digestif.transcript.Utterance;
import io.digestif.verify.ClaimChecker.Carried;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds where an open question is raised: somebody asks it, or states a doubt. One that is answered in what follows, in its own
 * words or with a yes, a no, a reason or a number, and without a doubt, is not open.
 */
final class QuestionChecker {
    private static final int MOMENTS = 3;
    private static final int ANSWER_WORDS = 8;
    private static final int ANSWER_UTTERANCES = 8;

    /** How much of the question's content an answer takes up. */
    private static final double TAKEN_UP = 0.3;

    /** One who asks and goes on speaks of the same matter anyway. */
    private static final double TAKEN_UP_BY_ASKER = 0.6;

    /** "About forty thousand" answers how much; a number further on may belong to anything. */
    private static final int NUMBER_WITHIN = 3;

    private final TalkIndex index;
    private final ClaimChecker claims;
    private final Phrases questionWords;
    private final Phrases doubts;
    private final Phrases agreement;
    private final Phrases answers;
    private final Phrases denials;
    private final Phrases reasons;

    QuestionChecker(TalkIndex index, ClaimChecker claims) {
        this.index = index;
        this.claims = claims;
        questionWords = new Phrases(index.language, "questionwords");
        doubts = new Phrases(index.language, "doubt");
        agreement = new Phrases(index.language, "agreement");
        answers = new Phrases(index.language, "answers");
        denials = new Phrases(index.language, "denials");
        reasons = new Phrases(index.language, "reasons");
    }

    Outcome check(DraftItem item, Window window) {
        Carried carried = claims.checkQuestion(item.text(), item.lines(), window, MOMENTS);
        if (!carried.isCarried()) {
            return claims.refused(carried, item.text(), item.lines(), window);
        }
        List<Utterance> raised = carried.evidence().stream()
                .map(Evidence::utterance)
                .filter(this::raises)
                .toList();
        if (raised.isEmpty()) {
            return Outcome.refused("nobody asks or doubts this in the talk");
        }
        if (isAnswered(item.text(), raised.get(raised.size() - 1))) {
            return Outcome.refused("it is answered in the talk");
        }
        return Outcome.found(
                new Finding(SectionPrompt.OPEN_QUESTIONS, carried.claim(), "", carried.evidence(), Optional.empty()));
    }

    private boolean raises(Utterance utterance) {
        List<Word> words = index.language.words(utterance.text());
        return asks(utterance) || questionWords.first(words) == 0 || doubts.in(words);
    }

    private static boolean asks(Utterance utterance) {
        return utterance.text().indexOf('?') >= 0 || utterance.text().indexOf('？') >= 0;
    }

    /** Whether what is said next, by whomever, settles a question; a doubt before it is settled leaves it open. */
    private boolean isAnswered(String question, Utterance raised) {
        if (doubts.in(index.language.words(raised.text()))) {
            return false;
        }
        Content asked = Content.of(question, index);
        Set<Integer> own = new TreeSet<>();
        Set<Integer> others = new TreeSet<>();
        int last = Math.min(index.size() - 1, raised.index() + ANSWER_UTTERANCES);
        for (int next = raised.index() + 1; next <= last; next++) {
            Utterance said = index.utterance(next);
            if (doubts.in(index.language.words(said.text())) || (asks(said) && !others.isEmpty())) {
                return false;
            }
            if (asks(said)) {
                continue;
            }
            boolean byAsker = said.speaker().equals(raised.speaker());
            Set<Integer> told = byAsker ? own : others;
            told.add(next);
            boolean opens = told.size() == 1 && (!byAsker || next == raised.index() + 1);
            if (takesUp(asked, told, byAsker ? TAKEN_UP_BY_ASKER : TAKEN_UP) || (opens && opensAnswer(asked, said))) {
                return true;
            }
        }
        return false;
    }

    private boolean takesUp(Content asked, Set<Integer> said, double share) {
        int words = said.stream()
                .mapToInt(u -> index.language.words(index.utterance(u).text()).size())
                .sum();
        return words >= ANSWER_WORDS && asked.support(said, index) >= share;
    }

    /**
     * Whether what is said next begins as an answer does: with a yes, a no, a reason, or a number that was not asked with. "No one"
     * and "one thing" are none.
     */
    private boolean opensAnswer(Content asked, Utterance said) {
        List<Word> words = index.language.words(said.text());
        boolean agrees = agreement.lengthAt(words, 0) > 0 && answers.lengthAt(words, 0) > 0;
        int denial = denials.lengthAt(words, 0);
        boolean denies = denial > 0 && (denial >= words.size() || !isOne(words.get(denial)));
        return agrees
                || denies
                || reasons.lengthAt(words, 0) > 0
                || words.subList(0, Math.min(NUMBER_WITHIN, words.size())).stream()
                        .filter(word -> !isOne(word))
                        .map(index::folded)
                        .anyMatch(word -> Character.isDigit(word.charAt(0))
                                && !asked.numbers().contains(word));
    }

    private boolean isOne(Word word) {
        return index.folded(word).equals("1") && !word.text().equals("1");
    }
}
