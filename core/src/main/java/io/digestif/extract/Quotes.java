package io.digestif.extract;

import io.digestif.draft.DraftItem;
import io.digestif.language.Language;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Notable quotes: views that stand alone, in the words as said, never two from one minute. */
final class Quotes {
    private static final int MOST = 4;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 40;
    private static final double VIEW = 0.4;
    /** What will do where a talk has nothing that is more of a view. */
    private static final double LEANING = 0.25;

    private static final Duration APART = Duration.ofMinutes(1);
    private static final double SHARE_APART = 1 / 60.0;
    private static final Pattern BROKEN = Pattern.compile("--|\\.\\.|\\u2026|\\u2014|\\s[\\u2013-]|[\\[\\]()]");

    private static final Pattern UNFINISHED = Pattern.compile("[^.!?\\u2026\"\u201d\u2019')\u00bb\u3002]$");

    /** What a quote of more words than {@code TERSE} counts, and one that does not open its sentence. */
    private static final double LONG = 0.7;

    private static final int TERSE = 25;
    private static final double CUT = 0.5;

    private final Talk talk;
    private final Coverage weights;
    private final Standing standing;
    private final Chosen chosen;

    Quotes(Talk talk, Standing standing, Chosen chosen) {
        this.talk = talk;
        this.weights = new Coverage(talk.weights());
        this.standing = standing;
        this.chosen = chosen;
    }

    List<DraftItem> items() {
        List<Passage> quotable = talk.sentences().stream()
                .filter(this::isQuotable)
                .map(Passage::of)
                .toList();
        List<DraftItem> views = items(quotable.stream()
                .filter(p -> standing.isLikely(p) && standing.view(p.first()) >= VIEW)
                .toList());
        return views.isEmpty() ? items(quotable) : views;
    }

    private List<DraftItem> items(List<Passage> candidates) {
        int wanted = Math.min(MOST, 2 + talk.words() / 1_000);
        Map<Optional<Speaker>, Integer> heard = new HashMap<>();
        List<Passage> taken = new ArrayList<>();
        while (taken.size() < wanted) {
            Optional<Passage> best = candidates.stream()
                    .filter(p -> taken.stream().allMatch(t -> areApart(t, p)))
                    .filter(p -> worth(p, heard) > 0)
                    .max(Comparator.comparingDouble(p -> worth(p, heard)));
            if (best.isEmpty()) {
                break;
            }
            chosen.take(best.get());
            heard.merge(best.get().speaker(), 1, Integer::sum);
            taken.add(best.get());
        }
        return taken.stream()
                .map(p -> new DraftItem(said(p.first()), p.lines(), ""))
                .toList();
    }

    private boolean isQuotable(Sentence s) {
        int length = s.words().size() - s.opening();
        return length >= SHORTEST
                && length <= LONGEST
                && standing.of(s) > 0
                && standing.isPossible(Passage.of(s))
                && standing.view(s) >= LEANING
                && !standing.reports(s)
                && !talk.cues().unknowing().in(s.words())
                && !BROKEN.matcher(said(s)).find()
                && isClean(s);
    }

    /** The whole sentence, nothing left out. */
    private static String said(Sentence s) {
        return s.said();
    }

    /** Whether there is nothing in it that a printed line would leave out but a connective that opens it. */
    private boolean isClean(Sentence s) {
        boolean ties = s.opening() == 0
                || (s.opening() == 1
                        && talk.cues().coordinators().lengthAt(s.words(), 0) == 1
                        && talk.cues().agreement().lengthAt(s.words(), 0) == 0);
        String rest = s.said().substring(s.words().get(s.opening()).fromChar());
        return ties
                && bare(s.printed()).equals(bare(rest))
                && endsQuotation(s.printed()) == endsQuotation(s.said())
                && (!(talk.hasCapitals() || talk.isPunctuated())
                        || Kinds.isCapital(s.words().get(0)))
                && (!talk.isPunctuated() || !UNFINISHED.matcher(said(s)).find());
    }

    /** In print a quotation that goes on is closed, in a quote it can't be. */
    private static boolean endsQuotation(String text) {
        return !text.isEmpty() && "\"\u201c\u201d".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static String bare(String text) {
        return Language.fold(text).replaceAll("\\W*$", "");
    }

    private double worth(Passage p, Map<Optional<Speaker>, Integer> heard) {
        Sentence s = p.first();
        double spread = Math.pow(0.6, heard.getOrDefault(p.speaker(), 0));
        double whole = s.opening() == 0 ? 1 : CUT;
        double terse = s.words().size() - s.opening() <= TERSE ? 1 : LONG;
        return weights.gain(p) * standing.of(s) * standing.view(s) * spread * whole * terse * chosen.worth(p);
    }

    private boolean areApart(Passage a, Passage b) {
        Optional<TimeSpan> one = time(a);
        Optional<TimeSpan> other = time(b);
        if (one.isPresent() && other.isPresent()) {
            return one.get().start().minus(other.get().start()).abs().compareTo(APART) >= 0;
        }
        return Math.abs(talk.place(a.first().line()) - talk.place(b.first().line())) >= SHARE_APART;
    }

    private Optional<TimeSpan> time(Passage p) {
        return talk.transcript().utterances().get(p.first().line()).time();
    }
}
