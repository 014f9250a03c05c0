package io.digestif.verify;

import io.digestif.transcript.TimeSpan;
import io.digestif.verify.QuoteSearch.Reach;
import io.digestif.verify.QuoteSearch.Stretch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a quote that leaves out a middle: all its pieces stand in one turn, in order, and what is left out denies, weakens, limits,
 * counts and names nothing. A gap that the quote doesn't show must be a whole clause.
 */
final class Elision {
    private static final int MIN_PIECE = 3;

    /** Where nothing tells who speaks, and for a gap that the quote does not show. */
    private static final int MAX_WORDS = 40;

    private static final Duration MAX_TIME = Duration.ofSeconds(60);

    /** A turn can be an hour long; words so far apart are two places. */
    private static final int MAX_WORDS_OF_A_TURN = 150;

    /** An opening such as "and then", which is no clause. */
    private static final int MAX_OPENING = 2;

    /** A gap may begin with words that its end repeats. */
    private static final int SHIFTS = 3;

    private static final int MAX_PLACES = 50;

    /** A quote in pieces, and the part of the talk where they are looked for. */
    record Way(List<List<Term>> pieces, int from, int to) {}

    private final TalkIndex talk;
    private final SpokenTerms spoken;
    private final QuoteSearch search;
    private final Sense sense;

    Elision(TalkIndex talk, SpokenTerms spoken, QuoteSearch search, Sense sense) {
        this.talk = talk;
        this.spoken = spoken;
        this.search = search;
        this.sense = sense;
    }

    /** The ways in which a quote can fall into pieces. */
    List<Way> ways(Quotation quotation, List<Term> quote) {
        return quotation.showsGap() ? List.of(new Way(pieces(quotation), 0, spoken.size())) : cuts(quote);
    }

    /**
     * The passages that have the pieces.
     *
     * @param shown whether the quote shows its gaps
     */
    List<Passage> find(List<Way> ways, boolean shown) {
        return ways.stream()
                .filter(way -> sense.knowsNegations())
                .map(way -> joined(way, shown))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What a gap may not leave out, where that is all that is wrong with it. */
    Optional<String> lost(List<Way> ways, boolean shown) {
        for (Way way : ways) {
            if (way.pieces().size() == 2 && way.pieces().stream().allMatch(this::isAnchor)) {
                for (Stretch left : search.find(way.pieces().get(0), way.from(), way.to())) {
                    for (Stretch right : search.find(way.pieces().get(1), left.to(), way.to())) {
                        if (isNear(left, right, shown)) {
                            return Optional.of(missing(left.to(), right.from()));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private String missing(int from, int to) {
        int end = Math.min(to, from + MIN_PIECE);
        String shown = sense.firstWeighty(from, to).orElse(spoken.words(from, end) + (end < to ? " …" : ""));
        return "\"" + shown + "\" is missing";
    }

    private List<List<Term>> pieces(Quotation quotation) {
        return quotation.pieces().stream().map(spoken.cutter::of).toList();
    }

    private boolean isAnchor(List<Term> piece) {
        return piece.size() >= MIN_PIECE && piece.stream().anyMatch(term -> !talk.language.isStopWord(term.key()));
    }

    /** How a quote that shows no gap can have one: where the talk and it part. */
    private List<Way> cuts(List<Term> quote) {
        Set<Way> ways = new LinkedHashSet<>();
        for (int anchor : search.anchors(quote)) {
            int[] places = spoken.places(quote.get(anchor).key());
            for (int k = 0; k < Math.min(places.length, MAX_PLACES); k++) {
                Reach left = search.reach(quote, anchor, places[k], -1, false);
                Reach right = search.reach(quote, anchor, places[k], 1, false);
                for (int shift = 0; shift <= SHIFTS; shift++) {
                    int cut = left.quote() < 0 ? right.quote() - shift : left.quote() + 1 + shift;
                    boolean whole = left.quote() < 0 || right.quote() == quote.size();
                    if (whole && cut >= MIN_PIECE && cut <= quote.size() - MIN_PIECE) {
                        int reach = 2 * quote.size() + MAX_WORDS;
                        ways.add(new Way(
                                List.of(quote.subList(0, cut), quote.subList(cut, quote.size())),
                                Math.max(0, places[k] - reach),
                                places[k] + reach));
                    }
                }
            }
        }
        return List.copyOf(ways);
    }

    /** The passages that have these pieces in order, with gaps that may be. */
    private List<Passage> joined(Way way, boolean shown) {
        List<List<Stretch>> rows = List.of(List.of());
        for (List<Term> piece : way.pieces()) {
            if (!isAnchor(piece)) {
                return List.of();
            }
            List<List<Stretch>> longer = new ArrayList<>();
            for (Stretch next : search.find(piece, way.from(), way.to())) {
                for (List<Stretch> row : rows) {
                    if (row.isEmpty() || isGap(row.get(row.size() - 1), next, shown)) {
                        List<Stretch> grown = new ArrayList<>(row);
                        grown.add(next);
                        longer.add(grown);
                    }
                }
            }
            rows = longer;
        }
        return rows.stream().map(Passage::new).toList();
    }

    private boolean isGap(Stretch left, Stretch right, boolean shown) {
        return isNear(left, right, shown)
                && !sense.isWeighty(left.to(), right.from())
                && (shown || isClause(left.to(), right.from()));
    }

    private boolean isNear(Stretch left, Stretch right, boolean shown) {
        int words = right.from() - left.to();
        if (words <= 0 || spoken.turn(left.from()) != spoken.turn(right.from())) {
            return false;
        }
        boolean named = talk.utterance(spoken.utterance(left.from())).speaker().isPresent();
        return words <= (shown && named ? MAX_WORDS_OF_A_TURN : MAX_WORDS) && (named || isSoon(left, right));
    }

    private boolean isSoon(Stretch left, Stretch right) {
        Optional<Duration> end =
                talk.utterance(spoken.utterance(left.to() - 1)).time().map(TimeSpan::end);
        Optional<Duration> start =
                talk.utterance(spoken.utterance(right.from())).time().map(TimeSpan::start);
        return end.isEmpty() || start.isEmpty() || start.get().minus(end.get()).compareTo(MAX_TIME) <= 0;
    }

    /** Whether a stretch is a clause between marks, or opens a sentence with words that say nothing. */
    private boolean isClause(int from, int to) {
        Term.Mark before = spoken.get(from).before();
        if (before != Term.Mark.NONE && spoken.get(to).before() != Term.Mark.NONE) {
            return true;
        }
        for (int at = from; at < to; at++) {
            if (!talk.language.isStopWord(spoken.key(at))) {
                return false;
            }
        }
        return before == Term.Mark.SENTENCE && to - from <= MAX_OPENING;
    }
}
