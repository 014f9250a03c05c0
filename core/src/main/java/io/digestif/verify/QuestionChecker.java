package io.digestif.verify;

import io.digestif.draft.DraftItem;
import io.digestif.language.Phrases;
import io.digestif.language.Word;
import io.digestif.plan.Window;
import io.digestif.prompt.SectionPrompt;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.Utterance;
import io.digestif.verify.ClaimChecker.Carried;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds where an open question is raised: somebody asks it, or states a doubt. One that somebody else goes on to answer at
 * length, in its own words and without a doubt, is not open; that can be told only where the talk names its speakers.
 */
final class QuestionChecker {
    private static final int MOMENTS = 3;
    private static final int ANSWER_WORDS = 20;
    private static final int ANSWER_UTTERANCES = 8;

    /** How much of the question's content an answer takes up. */
    private static final double TAKEN_UP = 0.3;

    private final TalkIndex index;
    private final ClaimChecker claims;
    private final Phrases questionWords;
    private final Phrases doubts;

    QuestionChecker(TalkIndex index, ClaimChecker claims) {
        this.index = index;
        this.claims = claims;
        questionWords = new Phrases(index.language, "questionwords");
        doubts = new Phrases(index.language, "doubt");
    }

    Outcome check(DraftItem item, Window window) {
        Carried carried = claims.check(item.text(), item.lines(), window, MOMENTS);
        if (!carried.isCarried()) {
            return Outcome.refused(carried.reason(), claims.near(item.text(), item.lines(), window));
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

    private boolean isAnswered(String question, Utterance raised) {
        Optional<Speaker> asker = raised.speaker();
        if (asker.isEmpty() || doubts.in(index.language.words(raised.text()))) {
            return false;
        }
        List<Word> answer = new ArrayList<>();
        Set<Integer> answering = new TreeSet<>();
        int last = Math.min(index.size() - 1, raised.index() + ANSWER_UTTERANCES);
        for (int next = raised.index() + 1; next <= last; next++) {
            Utterance said = index.utterance(next);
            if (!said.speaker().equals(asker)) {
                answer.addAll(index.language.words(said.text()));
                answering.add(next);
            } else if (!answering.isEmpty()) {
                break;
            }
        }
        return answer.size() >= ANSWER_WORDS
                && !doubts.in(answer)
                && Content.of(question, index).support(answering, index) >= TAKEN_UP;
    }
}
