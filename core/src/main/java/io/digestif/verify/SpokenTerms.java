package io.digestif.verify;

import io.digestif.language.Word;
import io.digestif.transcript.Utterance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms of a whole talk in a row, and where each occurs. */
final class SpokenTerms {
    private static final int[] NOWHERE = {};

    final Terms cutter;
    private final TalkIndex talk;
    private final List<Term> terms = new ArrayList<>();
    private final Map<String, int[]> places = new HashMap<>();
    private int[] utterances = new int[1 << 10];

    /** Which turn each utterance belongs to: utterances in a row by the same speaker. */
    private final int[] turns;

    SpokenTerms(TalkIndex talk) {
        this.talk = talk;
        cutter = new Terms(talk.language);
        turns = new int[talk.size()];
        int last = 0;
        for (int i = 1; i < turns.length; i++) {
            // A sound ends no turn, whosever it is said to be.
            boolean same = talk.utterance(i).isSound()
                    || talk.utterance(i).speaker().equals(talk.utterance(last).speaker());
            turns[i] = turns[i - 1] + (same ? 0 : 1);
            last = talk.utterance(i).isSound() ? last : i;
        }
        int token = 0;
        for (Utterance utterance : talk.transcript.utterances()) {
            List<Word> words = new ArrayList<>();
            for (; token < talk.tokens.size() && talk.tokens.get(token).utterance() == utterance.index(); token++) {
                words.add(talk.tokens.get(token).word());
            }
            add(utterance, cutter.of(utterance.text(), words));
        }
        index();
    }

    private void add(Utterance utterance, List<Term> own) {
        for (int i = 0; i < own.size(); i++) {
            if (terms.size() == utterances.length) {
                utterances = Arrays.copyOf(utterances, terms.size() * 2);
            }
            utterances[terms.size()] = utterance.index();
            terms.add(i == 0 ? own.get(0).after(markBefore(utterance)) : own.get(i));
        }
    }

    /** A talk without marks may be cut in the middle of a sentence. */
    private Term.Mark markBefore(Utterance utterance) {
        int before = utterance.index() - 1;
        while (before >= 0 && talk.utterance(before).isSound()) {
            before--;
        }
        if (before < 0 || turns[utterance.index()] != turns[before]) {
            return Term.Mark.SENTENCE;
        }
        return Terms.markAtEnd(talk.utterance(before).text());
    }

    private void index() {
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> counts.merge(term.key(), 1, Integer::sum));
        counts.forEach((key, count) -> places.put(key, new int[count]));
        for (int i = terms.size() - 1; i >= 0; i--) {
            String key = terms.get(i).key();
            places.getOrDefault(key, NOWHERE)[counts.merge(key, -1, Integer::sum)] = i;
        }
    }

    int size() {
        return terms.size();
    }

    Term get(int at) {
        return terms.get(at);
    }

    String key(int at) {
        return terms.get(at).key();
    }

    /** Where a term occurs, ascending. */
    int[] places(String key) {
        return places.getOrDefault(key, NOWHERE);
    }

    int utterance(int at) {
        return utterances[at];
    }

    int turn(int at) {
        return turns[utterances[at]];
    }

    /** The words as they stand in the transcript. */
    String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int at = from, next; at < to; at = next) {
            for (next = at; next < to && utterances[next] == utterances[at]; ) {
                next++;
            }
            words.append(words.length() == 0 ? "" : " ")
                    .append(
                            talk.utterance(utterances[at]).text(),
                            get(at).fromChar(),
                            get(next - 1).toChar());
        }
        return words.toString();
    }
}
