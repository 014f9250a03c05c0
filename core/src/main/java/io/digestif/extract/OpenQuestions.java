package io.digestif.extract;

import io.digestif.draft.DraftItem;
import io.digestif.language.Phrases;
import io.digestif.language.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Still open: questions that nobody answers, and doubts that a speaker states. Better none than one that is not open. */
final class OpenQuestions {
    private static final int MOST = 4;
    private static final int LONGEST = 40;
    private static final int SUBJECTS = 2;
    /** In how many words after a question its answer has begun. */
    private static final int ANSWERED = 60;

    private static final int ANSWER = 12;
    /** A remark of more words says something itself. */
    private static final int REMARK = 10;

    /** What is thrown in between dashes, or the hyphens that some transcripts have for them; three words or more. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?:\\s*(?:--|[\u2013\u2014])\\s*|(?<=\\p{L})-|\\s-\\s)(?:[^\\s\u2013\u2014-]+\\s+){2,}[^\\s\u2013\u2014-]+(?:\\s*(?:--|[\u2013\u2014])\\s*|-(?=\\p{L})|\\s-\\s)");

    private static final Pattern QUOTED = Pattern.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]");

    private final Talk talk;
    private final Cues cues;
    private final Standing standing;
    private final Chosen chosen;
    private final Phrases unknown;
    private final Phrases unsettled;
    private final Phrases indirect;
    private final Phrases conditions;

    OpenQuestions(Talk talk, Standing standing, Chosen chosen) {
        this.talk = talk;
        this.cues = talk.cues();
        this.standing = standing;
        this.chosen = chosen;
        this.unknown = new Phrases(talk.language(), "unknown");
        this.unsettled = new Phrases(talk.language(), "unsettled");
        this.indirect = new Phrases(talk.language(), "indirect");
        this.conditions = new Phrases(talk.language(), "conditions");
    }

    List<DraftItem> items() {
        Coverage weights = new Coverage(talk.weights());
        List<Passage> open = new ArrayList<>();
        for (Sentence s : talk.sentences()) {
            if (isOpenQuestion(s)) {
                open.add(Passage.of(s));
            } else if (saysWhatIsOpen(s)) {
                standing.passage(s).ifPresent(open::add);
            } else if (isRemark(s)) {
                askedBefore(s).ifPresent(open::add);
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

    /** Whether it says, as printed, that something is not known or decided, and what. */
    private boolean saysWhatIsOpen(Sentence s) {
        String whole = s.printed();
        return !s.asks()
                && (leavesOpen(whole) || leavesOpen(ASIDE.matcher(whole).replaceAll(" ")));
    }

    private boolean leavesOpen(String text) {
        List<Word> words = talk.language().words(text);
        return IntStream.range(0, words.size()).anyMatch(i -> leavesOpen(words, i));
    }

    private boolean leavesOpen(List<Word> words, int at) {
        int to = at + Math.max(unsettled.lengthAt(words, at), throughItsQuestion(words, at));
        // "I don't think there's an open question" denies it, "if nobody knows whether" supposes it, "I wonder how you
        // do" asks.
        return to > at
                && !cues.negations().in(words.subList(0, at))
                && (at == 0 || conditions.lengthAt(words, at - 1) == 0)
                && (to == words.size() || cues.secondPerson().lengthAt(words, to) == 0);
    }

    /**
     * How many words say that something is not known and open the question of what: behind them, as in <em>nobody knows
     * whether</em>, or first in the sentence, as in <em>why that is, nobody knows</em>; 0 where nothing asks.
     */
    private int throughItsQuestion(List<Word> words, int at) {
        int length = unknown.lengthAt(words, at);
        if (length > 0 && at + length == words.size()) {
            boolean asksFirst = at > 0 && indirect.lengthAt(words, 0) > 0 && conditions.lengthAt(words, 0) == 0;
            return asksFirst ? length : 0;
        }
        int question = length == 0 ? 0 : indirect.lengthAt(words, at + length);
        return question == 0 ? 0 : length + question;
    }

    /** Whether it says little more than that what was asked is open. */
    private boolean isRemark(Sentence s) {
        int at = cues.doubt().first(s.words());
        return at >= 0
                && !s.asks()
                && s.words().size() <= REMARK
                && !cues.negations().in(s.words().subList(0, at));
    }

    /** The question that a remark is about, unless what is said in between answers it. */
    private Optional<Passage> askedBefore(Sentence remark) {
        List<Sentence> between = new ArrayList<>();
        int words = 0;
        Optional<Sentence> before = talk.before(remark);
        while (before.isPresent() && words <= ANSWER) {
            Sentence question = before.get();
            if (asksEverybody(question)) {
                return between.stream().anyMatch(reply -> answers(reply, question))
                        ? Optional.empty()
                        : Optional.of(Passage.of(question));
            }
            between.add(question);
            words += question.words().size();
            before = talk.before(question);
        }
        return Optional.empty();
    }

    /** A question that nobody is asked: one who is answers sooner or later. */
    private boolean asksEverybody(Sentence s) {
        return standing.asksAlone(s)
                && opensAsQuestion(s)
                && !QUOTED.matcher(s.said()).find()
                && !cues.secondPerson().in(s.words());
    }

    /**
     * Whether it asks from its first words on, or behind those that say when or in which case; <em>I was like, why is it</em> only
     * tells of a question.
     */
    private boolean opensAsQuestion(Sentence s) {
        List<Word> words = s.words();
        int at = s.opening();
        if (asksAt(words, at)) {
            return true;
        }
        boolean when = conditions.lengthAt(words, at) > 0 || cues.prepositions().lengthAt(words, at) > 0;
        return when
                && IntStream.range(at + 1, words.size())
                        .anyMatch(i -> asksAt(words, i)
                                && (i == at + 1
                                        || s.said()
                                                .startsWith(
                                                        ",", words.get(i - 1).toChar())));
    }

    private boolean asksAt(List<Word> words, int at) {
        return cues.questionWords().lengthAt(words, at) > 0;
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
            if (isRemark(next)) {
                return true;
            }
            boolean other = !next.speaker().equals(question.speaker());
            if ((!other && answer == 0) || talk.voices() < 2) {
                return false;
            }
            answer += other ? next.words().size() : 0;
            if (answer > ANSWER || answers(next, question)) {
                return false;
            }
        }
        return talk.voices() > 1;
    }

    /** Whether somebody else says what opens an answer, or says again what the question is about, as an answer of few words does. */
    private boolean answers(Sentence reply, Sentence question) {
        return !reply.speaker().equals(question.speaker())
                && (cues.answers().lengthAt(reply.words(), 0) > 0
                        || question.terms().stream()
                                        .filter(t -> t >= 0
                                                && !talk.isGeneric(t)
                                                && reply.terms().contains(t))
                                        .distinct()
                                        .count()
                                >= SUBJECTS);
    }
}
