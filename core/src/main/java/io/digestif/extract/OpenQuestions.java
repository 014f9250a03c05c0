package io.digestif.extract;

import io.digestif.draft.DraftItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Still open: questions that nobody answers, and doubts that a speaker states. */
final class OpenQuestions {
    private static final int MOST = 4;
    private static final int LONGEST = 40;
    private static final int SUBJECTS = 2;
    /** In how many words after a question its answer has begun. */
    private static final int ANSWERED = 60;

    private static final int ANSWER = 12;
    /** How many sentences before a remark its question is looked for. */
    private static final int BACK = 4;

    private final Talk talk;
    private final Standing standing;
    private final Chosen chosen;

    OpenQuestions(Talk talk, Standing standing, Chosen chosen) {
        this.talk = talk;
        this.standing = standing;
        this.chosen = chosen;
    }

    List<DraftItem> items() {
        Coverage weights = new Coverage(talk.weights());
        List<Passage> open = new ArrayList<>();
        for (Sentence s : talk.sentences()) {
            if (isOpenQuestion(s)) {
                open.add(Passage.of(s));
            } else if (doubts(s)) {
                standing.passage(s).or(() -> askedBefore(s)).ifPresent(open::add);
            }
        }
        open.removeIf(p -> !standing.isPossible(p));
        int wanted = Math.min(MOST, 1 + talk.words() / 2_000);
        List<Passage> taken = new ArrayList<>();
        open.sort(Comparator.comparingDouble(
                (Passage p) -> -weights.gain(p) * (p.first().asks() ? 1 : standing.of(p))));
        for (Passage p : open) {
            if (taken.size() < wanted && chosen.worth(p) > 0) {
                chosen.take(p);
                taken.add(p);
            }
        }
        return taken.stream()
                .map(p -> p.first().asks() ? Lines.plain(p, "") : Lines.named(talk, p, ""))
                .toList();
    }

    /** Whether it leaves something open; <em>I don't know if you've seen</em> is a manner of speaking. */
    private boolean doubts(Sentence s) {
        int at = talk.cues().doubt().first(s.words());
        // "I don't think there's anything mysterious" leaves nothing open.
        if (at < 0 || s.asks() || talk.cues().negations().in(s.words().subList(0, at))) {
            return false;
        }
        int to = at + talk.cues().doubt().lengthAt(s.words(), at);
        return to == s.words().size() || talk.cues().secondPerson().lengthAt(s.words(), to) == 0;
    }

    /** The question that a remark which only leaves it open is about. */
    private Optional<Passage> askedBefore(Sentence remark) {
        Optional<Sentence> before = talk.before(remark);
        for (int i = 0; i < BACK && before.isPresent(); i++) {
            if (asksEverybody(before.get())) {
                return before.map(Passage::of);
            }
            before = talk.before(before.get());
        }
        return Optional.empty();
    }

    /** A question that nobody is asked: one who is answers sooner or later. */
    private boolean asksEverybody(Sentence s) {
        return standing.asksAlone(s) && !talk.cues().secondPerson().in(s.words());
    }

    private boolean isOpenQuestion(Sentence s) {
        return asksEverybody(s)
                && standing.subjects(s) >= SUBJECTS
                && s.words().size() <= LONGEST
                && s.words().stream().noneMatch(w -> talk.isSpeakersName(w.folded()))
                && isLeftOpen(s);
    }

    /**
     * Whether what follows says that nobody knows, or the next to speak says next to nothing. A talk without speakers shows
     * only the former; a question whose speaker goes on is a way of speaking.
     */
    private boolean isLeftOpen(Sentence question) {
        int words = 0;
        int answer = 0;
        for (int i = question.number() + 1; i < talk.sentences().size() && words < ANSWERED; i++) {
            Sentence next = talk.sentences().get(i);
            words += next.words().size();
            if (talk.cues().doubt().in(next.words())) {
                return true;
            }
            boolean other = !next.speaker().equals(question.speaker());
            if ((!other && answer == 0) || talk.voices() < 2) {
                return false;
            }
            if (other) {
                answer += next.words().size();
                if (talk.cues().answers().lengthAt(next.words(), 0) > 0 || answer > ANSWER) {
                    return false;
                }
            }
        }
        return talk.voices() > 1;
    }
}
