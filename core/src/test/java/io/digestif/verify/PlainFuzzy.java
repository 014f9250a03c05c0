package io.digestif.verify;

import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What others do: the share of a quote's characters that agree with the best part of the talk, and a threshold. */
final class PlainFuzzy {
    private static final int WORD = 6;

    private final String text;
    private final Map<String, Set<Integer>> places = new HashMap<>();

    PlainFuzzy(Transcript talk) {
        text = PlantedQuotes.plain(
                talk.utterances().stream().map(Utterance::text).collect(Collectors.joining(" ")));
        for (int at = 0, end; at < text.length(); at = end + 1) {
            end = text.indexOf(' ', at);
            end = end < 0 ? text.length() : end;
            places.computeIfAbsent(text.substring(at, end), w -> new HashSet<>())
                    .add(at);
        }
    }

    /** From 0 to 1. To save time only the surroundings of the quote's three rarest words are looked at. */
    double score(String quote) {
        String wanted = PlantedQuotes.plain(quote);
        List<String> rarest = Arrays.stream(wanted.split(" ", -1))
                .distinct()
                .filter(places::containsKey)
                .sorted(Comparator.comparingInt(word -> placesOf(word).size()))
                .limit(3)
                .toList();
        double best = 0;
        for (String word : rarest) {
            int within = wanted.indexOf(word);
            int tried = 0;
            for (int place : placesOf(word)) {
                if (tried++ < 60) {
                    int from = Math.max(0, place - within - 5 * WORD);
                    int to = Math.min(text.length(), place - within + wanted.length() + 5 * WORD);
                    best = Math.max(best, 1 - edits(wanted, text.substring(from, to)) / (double) wanted.length());
                }
            }
        }
        return best;
    }

    private Set<Integer> placesOf(String word) {
        return places.getOrDefault(word, Set.of());
    }

    /** The fewest edits between a text and any part of another. */
    private static int edits(String wanted, String in) {
        int[] row = new int[in.length() + 1];
        for (int i = 1; i <= wanted.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= in.length(); j++) {
                int same = diagonal + (wanted.charAt(i - 1) == in.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return Arrays.stream(row).min().orElse(0);
    }
}
