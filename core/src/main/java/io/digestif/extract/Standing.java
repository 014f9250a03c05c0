package io.digestif.extract;

import io.digestif.language.Phrases;
import io.digestif.language.Word;
import io.digestif.transcript.Speaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** How well a sentence reads by itself, from 0 for not at all to 1. */
final class Standing {
    private static final int SHORTEST = 7;
    /** A longer one costs little to leave out and reads badly. */
    private static final int LONGEST = 45;

    private static final double FIRST_PERSON = 0.8;
    private static final double SECOND_PERSON = 0.9;
    private static final int SUBJECTS = 2;
    private static final double ADVERTISING = 0.2;
    /** How many sentences around one that advertises most likely do too. */
    private static final int ADVERTISEMENT = 3;

    private static final double TIED = 0.75;
    private static final double ADDRESSING = 0.75;
    private static final double AMONG_US = 0.6;
    private static final double EDGE = 0.06;
    /** Among how many of its first words a denial shows. */
    private static final int DENIES = 3;
    /** Within how many sentences a question that one leads to comes. */
    private static final int RUN_UP = 2;
    /** Before which of its words no such verb ends the clause that opens it. */
    private static final int CLEFT = 3;

    /** Of sentences with about this likelihood half were found fit in judging, of all a fifth. */
    private static final double SURE = 0.35;
    /** So many are taken for sure in any case: of a talk that was badly heard all are less likely. */
    private static final int BEST = 6;
    /** What will do where there is less to choose from. */
    private static final double LIKELY = 0.25;
    /** What will do where another mark speaks for a sentence. */
    private static final double POSSIBLE = 0.18;

    private final Talk talk;
    private final Cues cues;
    private final Wholeness wholeness;
    private final Pointers pointers;
    private final Works works;
    private final Phrases turning;
    private final Phrases conditions;
    private final Readability readability;
    private final Map<Speaker, Double> asking;
    private final boolean[] advertises;
    private final QuotedSpeech quotedSpeech;
    private final double[] readable;
    private final double[] standing;
    private final double sure;

    Standing(Talk talk) {
        this.talk = talk;
        this.cues = talk.cues();
        this.wholeness = new Wholeness(talk);
        this.pointers = new Pointers(talk);
        this.works = new Works(talk);
        this.turning = new Phrases(talk.language(), "turning");
        this.conditions = new Phrases(talk.language(), "conditions");
        this.readability = new Readability(talk, pointers, wholeness);
        this.asking = asking(talk);
        this.advertises = advertises(talk);
        this.quotedSpeech = new QuotedSpeech(talk.sentences());
        this.readable = talk.sentences().stream().mapToDouble(this::read).toArray();
        this.standing = talk.sentences().stream().mapToDouble(this::judge).toArray();
        double[] likely = talk.sentences().stream()
                .filter(s -> of(s) > 0)
                .mapToDouble(readability::of)
                .sorted()
                .toArray();
        this.sure = Math.min(SURE, likely.length < BEST ? 0 : likely[likely.length - BEST]);
    }

    double of(Sentence sentence) {
        return standing[sentence.number()];
    }

    double of(Passage passage) {
        return passage.sentences().stream()
                .mapToDouble(s -> standing[s.number()] > 0 ? standing[s.number()] : besideItsNoun(s))
                .min()
                .orElse(0);
    }

    /** How likely a sentence is a judgement, an opinion or a thought strikingly put, from 0 to 1. */
    double view(Sentence s) {
        return readability.of(s, Readability.Quality.VIEW);
    }

    private double besideItsNoun(Sentence s) {
        return readable(s) * readability.besideItsNoun(s);
    }

    /** Whether it is as likely fit to print as not, or one of the talk's few likeliest. */
    boolean isSure(Passage passage) {
        return of(passage) > 0 && likelihood(passage) >= sure;
    }

    /** Whether it can be printed where there is less to choose from, as in one part of the talk. */
    boolean isLikely(Passage passage) {
        return likelihood(passage) >= LIKELY;
    }

    /** Whether it can be printed where another mark speaks for it, as of questions that stay open. */
    boolean isPossible(Passage passage) {
        return likelihood(passage) >= POSSIBLE;
    }

    /** Of its least likely sentence. One behind another need not stand alone, but what leans on it little reads best. */
    private double likelihood(Passage passage) {
        return passage.sentences().stream().mapToDouble(readability::of).min().orElse(0);
    }

    /** All that can be printed by itself: sentences, and pairs of which the second points back at the first. */
    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        for (Sentence s : talk.sentences()) {
            if (of(s) > 0) {
                whole(s).ifPresent(passages::add);
            } else {
                withBefore(s).ifPresent(passages::add);
            }
        }
        return passages;
    }

    /** A sentence with what its speaker limits it by at once, if that can be printed with it. */
    private Optional<Passage> whole(Sentence s) {
        Optional<Sentence> limit = talk.after(s)
                .filter(next -> next.speaker().equals(s.speaker())
                        && next.words().size() > 0
                        && turning.lengthAt(next.words(), 0) > 0);
        if (limit.isEmpty()) {
            return Optional.of(Passage.of(s));
        }
        return limit.filter(next ->
                        readable(next) > 0 && s.words().size() + next.words().size() <= LONGEST)
                .map(next -> Passage.of(s, next));
    }

    /** A sentence that points back, with the one before it if that stands alone and is of the same speaker. */
    private Optional<Passage> withBefore(Sentence s) {
        if (readable(s) == 0 || isClause(s) || !(pointers.pointsBack(s) || pointers.areLoose(s))) {
            return Optional.empty();
        }
        return talk.before(s)
                .filter(before -> of(before) > 0
                        && before.speaker().equals(s.speaker())
                        && before.words().size() + s.words().size() <= LONGEST)
                .map(before -> Passage.of(before, s));
    }

    /** What a sentence is printed as: alone, with the one before, or not at all. */
    Optional<Passage> passage(Sentence s) {
        return of(s) > 0 ? Optional.of(Passage.of(s)) : withBefore(s);
    }

    /** How well it reads where what it points at is at hand. */
    double readable(Sentence s) {
        return readable[s.number()];
    }

    /**
     * What a statement loses by tying, filling, breaking off, speaking of its speaker or to its hearer; 0 for what is no
     * statement, is too short or too long, greets, or talks about the talk. These are what was found to matter for content.
     */
    double telling(Sentence s) {
        int length = s.words().size() - s.opening();
        List<Word> words = s.words();
        if (s.asks()
                || length < SHORTEST
                || length > LONGEST
                || subjects(s) < SUBJECTS
                || cues.greetings().in(words)
                || cues.metatalk().in(words)) {
            return 0;
        }
        int fillers = cues.fillers().count(words);
        double worth = Math.pow(1 - fillers / (double) words.size(), 2);
        worth *= Math.pow(FIRST_PERSON, Math.min(3, cues.firstPerson().count(words)));
        worth *= Math.pow(SECOND_PERSON, Math.min(3, cues.secondPerson().count(words)));
        if (cues.secondPerson().lengthAt(words, s.opening()) > 0) {
            // To somebody rather than about something.
            worth *= ADDRESSING;
        }
        if (s.tied()) {
            worth *= TIED;
        }
        return worth * (1 - asks(s)) * wholeness.inForm(s);
    }

    private double asks(Sentence s) {
        return s.speaker().map(who -> asking.getOrDefault(who, 0.0)).orElse(0.0);
    }

    private double read(Sentence s) {
        List<Word> words = s.words();
        double worth = 1 - asks(s);
        if (telling(s) == 0
                || cues.hearsay().in(words)
                || cues.announcing().in(words)
                || cues.addressing().lengthAt(words, s.opening()) > 0
                || isDenied(s)
                || quotedSpeech.holds(s)
                || leadsToAQuestion(s)
                || works.isOnlyNamed(s)
                || tellsTheOther(s)
                || introduces(s)) {
            return 0;
        }
        if (words.stream().anyMatch(w -> talk.isSpeakersName(w.folded()))) {
            if (words.stream().anyMatch(w -> Kinds.isCapital(w) && talk.isSpeakersName(w.folded()))) {
                return 0;
            }
            // To one who is there, or about the round itself.
            worth *= AMONG_US;
        }
        if (advertises[s.number()]) {
            worth *= ADVERTISING;
        }
        // Without marks no other sign tells where a sentence ends.
        return talk.isPunctuated() ? worth : worth * wholeness.asSentence(s);
    }

    /** Whether somebody else says at once that it is not so. */
    private boolean isDenied(Sentence s) {
        Optional<Sentence> next = talk.after(s);
        while (next.isPresent()
                && next.get().line() == s.line()
                && next.get().speaker().equals(s.speaker())) {
            next = talk.after(next.get());
        }
        return next.filter(n -> IntStream.range(
                                0,
                                Math.min(
                                        n.speaker().equals(s.speaker()) ? 2 : DENIES,
                                        n.words().size()))
                        .anyMatch(i -> cues.denials().lengthAt(n.words(), i) > 0))
                .isPresent();
    }

    /** Whether it speaks to somebody who is asked at once, and answers. */
    private boolean leadsToAQuestion(Sentence s) {
        if (cues.secondPerson().count(s.words()) == 0) {
            return false;
        }
        Optional<Sentence> last = talk.after(s);
        for (int i = 1; i < RUN_UP && last.isPresent() && !last.get().asks(); i++) {
            last = talk.after(last.get());
        }
        return last.filter(question -> question.asks() && question.speaker().equals(s.speaker()))
                .flatMap(talk::after)
                .filter(answer -> !answer.speaker().equals(s.speaker()))
                .isPresent();
    }

    /** Whether it says to somebody what that one says or thinks: <em>you also believe</em>. */
    private boolean tellsTheOther(Sentence s) {
        List<Word> words = s.words();
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean next = cues.reporting().lengthAt(words, i + 1) > 0;
            boolean behind = i + 2 < words.size()
                    && s.terms().get(i + 1) < 0
                    && cues.reporting().lengthAt(words, i + 2) > 0;
            if (cues.secondPerson().lengthAt(words, i) == 1 && (next || behind)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it names one who speaks and is who opens or closes the round. */
    private boolean introduces(Sentence s) {
        double place = talk.place(s.line());
        return talk.hasCapitals()
                && (place < EDGE || place > 1 - EDGE)
                && s.words().stream().anyMatch(w -> Kinds.isCapital(w) && talk.isSpeakersName(w.folded()));
    }

    /** Whether it can be read right behind the question that it answers. */
    boolean answers(Sentence s) {
        return of(s) > 0 && cues.answers().lengthAt(s.words(), 0) == 0;
    }

    /** Whether somebody else is said to say it. */
    boolean reports(Sentence s) {
        return IntStream.range(1, s.words().size())
                .anyMatch(i -> Kinds.isCapital(s.words().get(i - 1))
                        && cues.firstPerson().lengthAt(s.words(), i - 1) == 0
                        && cues.reporting().lengthAt(s.words(), i) > 0);
    }

    boolean isNumber(Word word) {
        return pointers.isNumber(word);
    }

    /** How many different words say what it is about. */
    long subjects(Sentence s) {
        return s.terms().stream()
                .filter(t -> t >= 0 && !talk.isGeneric(t))
                .distinct()
                .count();
    }

    private static boolean[] advertises(Talk talk) {
        boolean[] advertises = new boolean[talk.sentences().size()];
        for (Sentence s : talk.sentences()) {
            if (talk.cues().advertising().in(s.words())) {
                int from = Math.max(0, s.number() - ADVERTISEMENT);
                int to = Math.min(advertises.length, s.number() + ADVERTISEMENT + 1);
                Arrays.fill(advertises, from, to, true);
            }
        }
        return advertises;
    }

    /** How large a share of each speaker's sentences asks: what a host says is seldom what the talk has to say. */
    private static Map<Speaker, Double> asking(Talk talk) {
        Map<Speaker, Integer> all = new HashMap<>();
        Map<Speaker, Integer> questions = new HashMap<>();
        for (Sentence s : talk.sentences()) {
            s.speaker().ifPresent(who -> {
                all.merge(who, 1, Integer::sum);
                questions.merge(who, s.asks() ? 1 : 0, Integer::sum);
            });
        }
        Map<Speaker, Double> asking = new HashMap<>();
        all.forEach((who, count) -> asking.put(who, questions.getOrDefault(who, 0) / (double) count));
        return asking;
    }

    /** Whether a sentence is a question that can be read by itself and is about something. */
    boolean asksAlone(Sentence s) {
        // Without marks a question is too easily mistaken.
        return s.asks()
                && talk.isPunctuated()
                && wholeness.inForm(s) == 1
                && s.words().size() - s.opening() >= SHORTEST
                && subjects(s) > 0
                && !pointers.pointsBack(s)
                && !pointers.areLoose(s)
                && !introduces(s)
                && !cues.greetings().in(s.words())
                && !cues.metatalk().in(s.words());
    }

    private double judge(Sentence s) {
        boolean alone = readable(s) > 0
                && !pointers.pointsBack(s)
                && !pointers.areLoose(s)
                && !isClause(s)
                && cues.dangling().lengthAt(s.words(), s.opening()) == 0;
        return alone ? readable(s) * readability.of(s) : 0;
    }

    /**
     * Whether a sentence opens like a question, is none, and says nothing further: neither after a comma nor, as in <em>what
     * ended it is the price</em>, after a verb that joins the two; nor does one that opens with a condition. Where all nouns have
     * capitals verbs end such a clause, and another must follow the comma.
     */
    private boolean isClause(Sentence s) {
        boolean asks = cues.questionWords().lengthAt(s.words(), s.opening()) > 0;
        if (talk.hasCapitalNouns()) {
            return (asks || cues.subordinators().lengthAt(s.words(), s.opening()) > 0) && !goesOn(s);
        }
        if (s.printed().indexOf(',') >= 0) {
            return false;
        }
        List<Word> rest = s.words()
                .subList(
                        Math.min(s.words().size(), s.opening() + CLEFT),
                        s.words().size());
        boolean conditional = conditions.lengthAt(s.words(), s.opening()) > 0;
        return (conditional && !cues.connectives().in(rest))
                || (asks && !cues.copulas().in(rest));
    }

    /** Whether a verb stands behind a comma, or behind a small word there: <em>Wer das will, der kann</em>. */
    private boolean goesOn(Sentence s) {
        for (int i = s.opening() + 1; i < s.words().size(); i++) {
            boolean behind = s.said().startsWith(",", s.words().get(i - 1).toChar());
            int at = behind && cues.pronouns().lengthAt(s.words(), i) > 0 ? i + 1 : i;
            if (behind && at < s.words().size() && isVerb(s, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerb(Sentence s, int at) {
        return talk.isVerb(s, at)
                || (cues.finite().lengthAt(s.words(), at) > 0
                        && cues.pronouns().lengthAt(s.words(), at) == 0
                        && cues.firstPerson().lengthAt(s.words(), at) == 0
                        && cues.secondPerson().lengthAt(s.words(), at) == 0);
    }
}
