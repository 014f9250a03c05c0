package io.digestif.verify;

import io.digestif.transcript.Speaker;
import io.digestif.verify.QuoteSearch.Reach;
import io.digestif.verify.QuoteSearch.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says why a quote is refused: how it differs from what comes nearest to it in the talk. */
final class Refusal {
    static final String NOT_SAID = "these words are not said in the talk";
    private static final String TWO_PLACES = "its words come from two places in the talk";
    private static final String OTHER_ORDER = "the talk has its parts in another order";

    /** A part of a quote that is found somewhere is no chance from so many words on. */
    private static final int MIN_PART = 4;

    /** Where more than a quarter of the words differ, no difference explains it. */
    private static final int ALIKE = 4;

    /** Where a quote may begin is told to so many words. */
    private static final int BUCKET = 8;

    /** A word with more places in the talk tells nothing. */
    private static final int MAX_PLACES = 300;

    private final TalkIndex talk;
    private final SpokenTerms spoken;
    private final QuoteSearch search;
    private final Sense sense;

    /** A word on one side only, or on both and not the same. */
    private record Difference(int quoted, int said) {}

    Refusal(TalkIndex talk, SpokenTerms spoken, QuoteSearch search, Sense sense) {
        this.talk = talk;
        this.spoken = spoken;
        this.search = search;
        this.sense = sense;
    }

    /**
     * The reason in a short sentence.
     *
     * @param text what the terms stand in
     */
    String reason(String text, List<Term> quote) {
        List<Stretch> across = search.findAcross(quote);
        if (!across.isEmpty()) {
            return saidBy(across.get(0));
        }
        return difference(text, quote).or(() -> places(quote)).orElse(NOT_SAID);
    }

    private String saidBy(Stretch stretch) {
        List<String> names = IntStream.range(stretch.from(), stretch.to())
                .map(spoken::utterance)
                .distinct()
                .boxed()
                .flatMap(utterance -> talk.utterance(utterance).speaker().stream())
                .map(Speaker::name)
                .distinct()
                .toList();
        return names.size() < 2 ? "it is said by more than one speaker" : "it is said by " + joined(names);
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Whether the quote is two parts that the talk has far from each other, by different speakers, or the other way round. */
    Optional<String> places(List<Term> quote) {
        for (int anchor : search.anchors(quote)) {
            int[] places = spoken.places(quote.get(anchor).key());
            for (int k = 0; k < Math.min(places.length, MAX_PLACES); k++) {
                int place = places[k];
                Reach right = search.reach(quote, anchor, place, 1, true);
                Reach left = search.reach(quote, anchor, place, -1, true);
                boolean head = left.quote() < 0 && right.quote() < quote.size();
                boolean tail = right.quote() == quote.size() && left.quote() >= 0;
                int cut = head ? right.quote() : left.quote() + 1;
                if ((head || tail) && cut >= MIN_PART && quote.size() - cut >= MIN_PART) {
                    List<Term> other = head ? quote.subList(cut, quote.size()) : quote.subList(0, cut);
                    List<Stretch> found = search.findAcross(other);
                    if (!found.isEmpty()) {
                        return Optional.of(twoParts(head, place, found.get(0)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private String twoParts(boolean head, int place, Stretch other) {
        Optional<Speaker> one = talk.utterance(spoken.utterance(place)).speaker();
        Optional<Speaker> two = talk.utterance(spoken.utterance(other.from())).speaker();
        if (!one.equals(two) && one.isPresent() && two.isPresent()) {
            List<String> names =
                    new ArrayList<>(List.of(one.get().name(), two.get().name()));
            return "it is said by " + joined(names);
        }
        boolean turned = head == (other.from() < place);
        return turned && spoken.turn(place) == spoken.turn(other.from()) ? OTHER_ORDER : TWO_PLACES;
    }

    /** The first thing in which the quote differs from the passage that is nearest to it, if they are nearly the same. */
    private Optional<String> difference(String text, List<Term> quote) {
        int bound = Math.max(2, quote.size() / ALIKE) + 1;
        int begin = likeliest(quote);
        int from = Math.max(0, begin - bound);
        int to = Math.min(spoken.size(), begin + BUCKET + quote.size() + bound);
        List<Difference> differences = compare(quote, from, to, bound);
        return differences.size() >= bound
                ? Optional.empty()
                : differences.stream()
                        .min(Comparator.comparing(difference -> !isWeighty(difference, quote)))
                        .map(difference -> words(difference, text, quote));
    }

    /** About where the quote begins if most of its words, the most usual aside, stand where they should. */
    private int likeliest(List<Term> quote) {
        int[] votes = new int[(spoken.size() + quote.size()) / BUCKET + 2];
        int best = 0;
        for (int i = 0; i < quote.size(); i++) {
            int[] places = spoken.places(quote.get(i).key());
            for (int k = 0; k < places.length && places.length <= MAX_PLACES; k++) {
                int bucket = (places[k] - i + quote.size()) / BUCKET;
                votes[bucket]++;
                best = votes[bucket] > votes[best] ? bucket : best;
            }
        }
        return best * BUCKET - quote.size();
    }

    private boolean isWeighty(Difference difference, List<Term> quote) {
        return (difference.said() >= 0 && sense.isWeighty(difference.said(), difference.said() + 1))
                || (difference.quoted() >= 0 && sense.isWeighty(List.of(quote.get(difference.quoted()))));
    }

    private String words(Difference difference, String text, List<Term> quote) {
        String quoted = difference.quoted() < 0 ? "" : word(text, quote.get(difference.quoted()));
        String said = difference.said() < 0 ? "" : shown(spoken.words(difference.said(), difference.said() + 1));
        if (said.isEmpty()) {
            return quoted + " is not said there";
        }
        return quoted.isEmpty() ? said + " is missing" : "the talk has " + said + ", not " + quoted;
    }

    private static String word(String text, Term term) {
        return shown(text.substring(term.fromChar(), term.toChar()));
    }

    /** A number as it is, a word in quotation marks. */
    private static String shown(String word) {
        return Character.isDigit(word.charAt(0)) ? word : "\"" + word.toLowerCase(Locale.ROOT) + "\"";
    }

    /** The differences between a quote and what it resembles most within a stretch, whose rest counts nothing. */
    private List<Difference> compare(List<Term> quote, int from, int to, int bound) {
        int width = to - from;
        int[][] cost = new int[quote.size() + 1][width + 1];
        for (int i = 1; i <= quote.size(); i++) {
            cost[i][0] = i;
            int least = i;
            for (int j = 1; j <= width; j++) {
                boolean same = quote.get(i - 1).key().equals(spoken.key(from + j - 1));
                cost[i][j] =
                        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                least = Math.min(least, cost[i][j]);
            }
            if (least >= bound) {
                return tooMany(bound);
            }
        }
        int end = IntStream.rangeClosed(0, width)
                .boxed()
                .min(Comparator.comparing(j -> cost[quote.size()][j]))
                .orElse(0);
        List<Difference> differences = new ArrayList<>();
        for (int i = quote.size(), j = end; i > 0; ) {
            boolean same = j > 0 && quote.get(i - 1).key().equals(spoken.key(from + j - 1));
            if (j > 0 && cost[i][j] == cost[i - 1][j - 1] + (same ? 0 : 1)) {
                i--;
                j--;
                if (!same) {
                    differences.add(0, new Difference(i, from + j));
                }
            } else if (j > 0 && cost[i][j] == 1 + cost[i][j - 1]) {
                j--;
                differences.add(0, new Difference(-1, from + j));
            } else {
                i--;
                differences.add(0, new Difference(i, -1));
            }
        }
        return differences;
    }

    private static List<Difference> tooMany(int bound) {
        return IntStream.range(0, bound).mapToObj(i -> new Difference(i, -1)).toList();
    }
}
