package io.digestif.transcript;

import io.digestif.error.TranscriptException;
import io.digestif.language.SentenceEdges;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Joins the cues of a file into sentences and cuts turns into them, in one place for all formats.
 *
 * <p>An utterance ends where its speaker, its paragraph or its sentence does, at a sound that stands by itself ({@link Sounds}),
 * or where nothing is said for {@value #PAUSE_MILLIS} ms; where a talk has practically no marks its sentences' ends are guessed, see {@link GuessedEnds}. One of more than {@value #MOST_WORDS} words is cut into pieces of {@value #FEWEST_WORDS} to {@value
 * #WINDOW_END}: at the end of a cue, best before a pause, else before a word that joins clauses. As each piece is longer than
 * the window that it was sought in begins, what was cut once is cut at the same places when it is written and read again.
 */
final class Sentences {
    private static final long PAUSE_MILLIS = 4000;
    private static final int MOST_WORDS = 60;
    private static final int FEWEST_WORDS = 20;
    private static final int WINDOW_END = 40;
    private static final int BEST_WORDS = 30;
    private static final int ENOUGH_WORDS_TO_JUDGE = 200;
    static final int MOST_UTTERANCES = 1_000_000;

    private static final Set<String> CLAUSE_STARTS = Set.of(
            "and",
            "but",
            "so",
            "because",
            "or",
            "which",
            "when",
            "where",
            "who",
            "if",
            "then",
            "that",
            "while",
            "although",
            "well",
            "und",
            "aber",
            "weil",
            "dass",
            "denn",
            "oder",
            "also",
            "dann",
            "wenn",
            "wo",
            "sondern",
            "et",
            "mais",
            "donc",
            "parce",
            "quand",
            "y",
            "pero",
            "porque",
            "cuando",
            "entonces",
            "que");

    private final List<Cue> cues;
    private final List<Token> tokens;
    private final SentenceEnd ends;
    private final List<Utterance> utterances = new ArrayList<>();
    private Duration lastStart = Duration.ZERO;

    private Sentences(List<Cue> cues, List<Token> tokens) {
        this.cues = cues;
        this.tokens = tokens;
        this.ends = SentenceEnd.learn(tokens);
    }

    /**
     * The utterances of these cues; what was repaired or guessed is added to the warnings.
     *
     * @throws TranscriptException if they are more than {@value #MOST_UTTERANCES}
     */
    static List<Utterance> of(List<Cue> read, List<String> warnings) {
        List<Cue> cues = Timeline.joinEqualSpans(RollingCaptions.collapse(read));
        List<Token> tokens = Token.of(cues);
        Timeline.set(cues, tokens, warnings);
        Sentences sentences = new Sentences(cues, tokens);
        sentences.cut(warnings);
        return sentences.utterances;
    }

    private void cut(List<String> warnings) {
        boolean unmarked = isUnmarked(warnings);
        Optional<GuessedEnds> guessed =
                unmarked ? Optional.of(GuessedEnds.of(tokens)).filter(g -> !g.isEmpty()) : Optional.empty();
        int start = 0;
        int turnEnd = 0;
        for (int i = 0; i < tokens.size(); i++) {
            turnEnd = i == turnEnd ? turnEnd(i) : turnEnd;
            int soundEnd = Sounds.end(tokens, i, turnEnd);
            if (soundEnd > i && standsAlone(start, i, soundEnd, turnEnd, unmarked)) {
                cutLong(start, i);
                cutLong(i, soundEnd);
                start = soundEnd;
                i = soundEnd - 1;
                continue;
            }
            boolean turnEnds = i + 1 == turnEnd;
            if (turnEnds || endsSentence(i, turnEnd) || isGuessed(guessed, start, i, turnEnd)) {
                cutLong(start, i + 1);
                start = i + 1;
            }
        }
    }

    /** Whether a sentence ends after a token; before a sound small letters do not say that it goes on. */
    private boolean endsSentence(int index, int turnEnd) {
        return ends.isAfter(tokens, index, Sounds.end(tokens, index + 1, turnEnd) > index + 1);
    }

    /**
     * Whether the description of a sound is an utterance of its own: one that stands between sentences, alone in its caption, or
     * in a talk that has no marks to tell its sentences. One inside a sentence ({@code so [laughter] we went}) stays there, for
     * cut in two neither half could be cited, and what is put in brackets may as well be a part of the sentence ({@code President
     * [Joe] Biden}).
     *
     * @param start where the utterance begins that the sound would end
     */
    private boolean standsAlone(int start, int from, int to, int turnEnd, boolean unmarked) {
        if (unmarked) {
            return true;
        }
        boolean last = to == turnEnd;
        boolean soundFollows = !last && start == from && Sounds.end(tokens, to, turnEnd) > to;
        boolean inserted = from + 1 == to && Asides.isInserted(tokens.get(from).text);
        boolean goesOn = !last && !soundFollows && (inserted || ends.goesOnSmall(tokens.get(to).text));
        boolean ownCue = (from == 0 || tokens.get(from - 1).endsCue) && tokens.get(to - 1).endsCue;
        return start == from ? last || !goesOn || ownCue : ownCue && !goesOn;
    }

    private static boolean isGuessed(Optional<GuessedEnds> guessed, int start, int index, int turnEnd) {
        return guessed.isPresent() && guessed.get().after(start, index, turnEnd) >= SentenceEdges.LIKELY;
    }

    /** Index after the last token of a turn. */
    private int turnEnd(int from) {
        int end = from + 1;
        while (end < tokens.size() && !endsTurn(end - 1)) {
            end++;
        }
        return end;
    }

    /** Whether practically no sentence ends with a mark. */
    private boolean isUnmarked(List<String> warnings) {
        int words = 0;
        int ended = 0;
        for (int i = 0; i < tokens.size(); i++) {
            words += tokens.get(i).words;
            boolean turnEnds = i + 1 == tokens.size() || endsTurn(i);
            ended += turnEnds ? (SentenceEnd.isTerminal(tokens.get(i).text) ? 1 : 0) : ends.isAfter(tokens, i) ? 1 : 0;
        }
        boolean unmarked = words >= ENOUGH_WORDS_TO_JUDGE && ended * 100 < words;
        if (unmarked) {
            warnings.add("The talk has practically no punctuation; where its sentences end was guessed.");
        }
        return unmarked;
    }

    private boolean endsTurn(int index) {
        Token token = tokens.get(index);
        Token next = tokens.get(index + 1);
        return token.endsParagraph
                || !cues.get(token.cue).speaker().equals(cues.get(next.cue).speaker())
                || (token.endsCue && token.end >= 0 && next.start - token.end > PAUSE_MILLIS);
    }

    private void cutLong(int from, int to) {
        if (from == to) {
            return;
        }
        int start = from;
        int left = words(start, to);
        while (left > MOST_WORDS) {
            int cut = bestCut(start, to);
            add(start, cut);
            left -= words(start, cut);
            start = cut;
        }
        add(start, to);
    }

    private int words(int from, int to) {
        return tokens.subList(from, to).stream().mapToInt(t -> t.words).sum();
    }

    /** Index of the token that the rest begins with. */
    private int bestCut(int from, int to) {
        int words = 0;
        int best = to;
        double bestWorth = Double.NEGATIVE_INFINITY;
        for (int i = from; i + 1 < to && words < WINDOW_END; i++) {
            words += tokens.get(i).words;
            if (words >= FEWEST_WORDS && words < WINDOW_END) {
                double worth = worth(i) - Math.abs(words - BEST_WORDS) / 10.0;
                if (worth > bestWorth) {
                    bestWorth = worth;
                    best = i + 1;
                }
            }
        }
        return best;
    }

    private double worth(int index) {
        Token token = tokens.get(index);
        Token next = tokens.get(index + 1);
        double worth = token.endsCue ? 100 : 0;
        worth += token.end >= 0 ? Math.min(PAUSE_MILLIS, Math.max(0, next.start - token.end)) / 200.0 : 0;
        worth += ",;:—–-".indexOf(token.text.charAt(token.text.length() - 1)) >= 0 ? 2 : 0;
        worth += CLAUSE_STARTS.contains(next.text.toLowerCase(Locale.ROOT)) ? 2 : 0;
        return worth;
    }

    private void add(int from, int to) {
        List<Token> said = tokens.subList(from, to);
        String text = Token.join(said);
        if (!text.isBlank()) {
            if (utterances.size() == MOST_UTTERANCES) {
                throw new TranscriptException("it holds more than a million utterances"
                        + Timeline.span(said, lastStart)
                                .map(time -> ", the next of them at " + Stamps.forPeople(time.start()))
                                .orElse("")
                        + "; expected the transcript of one talk");
            }
            Optional<TimeSpan> time = Timeline.span(said, lastStart);
            lastStart = time.map(TimeSpan::start).orElse(lastStart);
            utterances.add(
                    new Utterance(utterances.size(), cues.get(said.get(0).cue).speaker(), text, time));
        }
    }
}
