package io.digestif.verify;

import io.digestif.transcript.Utterance;
import io.digestif.verify.QuoteSearch.Stretch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a quote prints: one stretch of the talk, or several of one turn with gaps between, in order.
 *
 * @param stretches at least one
 */
record Passage(List<Stretch> stretches) {
    private static final String GAP = " … ";

    Passage {
        stretches = List.copyOf(stretches);
    }

    static Passage of(Stretch stretch) {
        return new Passage(List.of(stretch));
    }

    int from() {
        return stretches.get(0).from();
    }

    int to() {
        return stretches.get(stretches.size() - 1).to();
    }

    boolean hasGap() {
        return stretches.size() > 1;
    }

    boolean hasSkipped() {
        return stretches.stream().anyMatch(Stretch::skipped);
    }

    /** This passage, begun earlier. */
    Passage from(int from) {
        List<Stretch> widened = new ArrayList<>(stretches);
        Stretch first = widened.get(0);
        widened.set(0, new Stretch(from, first.to(), first.skipped()));
        return new Passage(widened);
    }

    /** This passage up to a term, not further. */
    Passage upTo(int end) {
        return new Passage(stretches.stream()
                .filter(stretch -> stretch.from() < end)
                .map(stretch -> new Stretch(stretch.from(), Math.min(end, stretch.to()), stretch.skipped()))
                .toList());
    }

    /** The evidence of each utterance, its gaps shown. */
    List<Evidence> evidence(TalkIndex talk, SpokenTerms spoken) {
        Map<Integer, String> texts = new LinkedHashMap<>();
        for (Stretch stretch : stretches) {
            for (int from = stretch.from(), to; from < stretch.to(); from = to) {
                int utterance = spoken.utterance(from);
                for (to = from; to < stretch.to() && spoken.utterance(to) == utterance; ) {
                    to++;
                }
                texts.merge(utterance, words(talk.utterance(utterance), spoken, from, to), (a, b) -> a + GAP + b);
            }
        }
        return texts.entrySet().stream()
                .map(entry -> new Evidence(talk.utterance(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** The whole text, its gaps shown. */
    String text(TalkIndex talk, SpokenTerms spoken) {
        return String.join(
                GAP,
                stretches.stream()
                        .map(stretch -> String.join(
                                " ",
                                of(stretch).evidence(talk, spoken).stream()
                                        .map(Evidence::text)
                                        .toList()))
                        .toList());
    }

    /** The words of an utterance from one term to another, with the marks that end them and a quotation they close. */
    private static String words(Utterance utterance, SpokenTerms spoken, int from, int to) {
        String text = utterance.text();
        int start = spoken.get(from).fromChar();
        int end = spoken.get(to - 1).toChar();
        while (end < text.length()
                && (isClosing(text.charAt(end)) || closesQuotation(text.substring(start, end), text.charAt(end)))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Whether a mark is the other half of one among the words. */
    private static boolean closesQuotation(String words, char mark) {
        return switch (mark) {
            case '"' -> words.chars().filter(c -> c == mark).count() % 2 == 1;
            case '\u201d' -> words.lastIndexOf('\u201c') > words.lastIndexOf(mark);
            case '\u201c' -> words.lastIndexOf('\u201e') > words.lastIndexOf(mark);
            default -> false;
        };
    }

    static boolean isClosing(char c) {
        return "%.!?…,;:。！？".indexOf(c) >= 0;
    }
}
