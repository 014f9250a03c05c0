package io.digestif.verify;

import io.digestif.language.Word;
import io.digestif.transcript.Speaker;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a claim must be found in the talk.
 *
 * @param weights of each stem that means something: names and numbers weigh half as much again, common words half; words that only say
 *     that something is said, and the speakers' own names, weigh nothing
 * @param numbers stems of its numbers
 * @param names stems of its proper names, as far as capitals tell them
 * @param speakers those of the talk whom it names
 * @param total of the weights
 */
record Content(
        Map<String, Double> weights, Set<String> numbers, Set<String> names, Set<Speaker> speakers, double total) {
    private static final double EMPHATIC = 1.5;
    private static final double COMMON = 0.5;

    static Content of(String claim, TalkIndex index) {
        List<Word> words = index.language.words(claim);
        TalkIndex.Mentions mentions = index.mentions(words);
        Map<String, Double> weights = new LinkedHashMap<>();
        Set<String> numbers = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String said = index.folded(words.get(i));
            String stem = index.stem(said);
            boolean number = Character.isDigit(said.charAt(0));
            if (mentions.places().contains(i) || (!number && index.isEmpty(said))) {
                continue;
            }
            boolean name = !number && isName(claim, words, i, index);
            if (number) {
                numbers.add(stem);
            }
            if (name) {
                names.add(stem);
            }
            weights.put(stem, number || name ? EMPHATIC : index.language.isCommon(said) ? COMMON : 1.0);
        }
        double total = weights.values().stream().mapToDouble(weight -> weight).sum();
        return new Content(weights, numbers, names, mentions.speakers(), total);
    }

    /** The same but for some stems. */
    Content without(Set<String> stems) {
        Map<String, Double> rest = new LinkedHashMap<>(weights);
        rest.keySet().removeAll(stems);
        double sum = rest.values().stream().mapToDouble(weight -> weight).sum();
        return new Content(rest, numbers, names, speakers, sum);
    }

    /**
     * Where nouns have capitals, a given name and the capital after it. Elsewhere a capital inside a sentence, or at its beginning before another capital or on a word that is neither usual in the language
     * nor said in the talk.
     */
    private static boolean isName(String claim, List<Word> words, int at, TalkIndex index) {
        if (!hasCapital(words.get(at))) {
            return false;
        }
        if (!index.capitalsTellNames()) {
            return (at > 0 && index.isGivenName(words.get(at - 1)))
                    || (index.isGivenName(words.get(at)) && at + 1 < words.size() && hasCapital(words.get(at + 1)));
        }
        boolean opens = at == 0 || opensSentence(claim, words.get(at - 1), words.get(at));
        return !opens
                || (at + 1 < words.size() && hasCapital(words.get(at + 1)))
                || !(index.language.isCommon(words.get(at).folded())
                        || index.hasAnywhere(index.stem(index.folded(words.get(at)))));
    }

    private static boolean hasCapital(Word word) {
        return Character.isUpperCase(word.text().codePointAt(0));
    }

    private static boolean opensSentence(String text, Word before, Word word) {
        return text.substring(before.toChar(), word.fromChar()).chars().anyMatch(c -> ".!?:\"“„«".indexOf(c) >= 0);
    }

    /** What the words that it shares with others weigh together. */
    double shared(List<Word> others, TalkIndex index) {
        return others.stream()
                .map(word -> index.stem(index.folded(word)))
                .distinct()
                .mapToDouble(stem -> weights.getOrDefault(stem, 0.0))
                .sum();
    }

    /** How much of it some utterances have, from 0 to 1; nothing if that is a single word of several. */
    double support(Set<Integer> utterances, TalkIndex index) {
        return support(found(utterances, index));
    }

    /** Which of its words some utterances have together: a bit for each stem. */
    long found(Set<Integer> utterances, TalkIndex index) {
        long found = 0;
        int place = 0;
        for (String stem : weights.keySet()) {
            if (place < Long.SIZE && utterances.stream().anyMatch(u -> index.has(u, stem))) {
                found |= 1L << place;
            }
            place++;
        }
        return found;
    }

    /**
     * Which of its words each utterance of a stretch of the talk has: a bit for each stem, in the order of the weights, as far as
     * a long reaches, which no sentence fills.
     */
    long[] found(int from, int to, TalkIndex index) {
        long[] found = new long[to - from];
        int place = 0;
        for (String stem : weights.keySet()) {
            for (int utterance : index.holders(stem)) {
                if (place < Long.SIZE && utterance >= from && utterance < to) {
                    found[utterance - from] |= 1L << place;
                }
            }
            place++;
        }
        return found;
    }

    /** How much of it some of its words are, given as in {@link #found}. */
    double support(long found) {
        return Long.bitCount(found) == 1 && weights.size() > 1 ? 0 : share(found);
    }

    /** The same where a single word counts, too. */
    double share(long found) {
        if (found == 0) {
            return 0;
        }
        double weight = 0;
        int place = 0;
        for (double of : weights.values()) {
            if (place < Long.SIZE && (found & (1L << place)) != 0) {
                weight += of;
            }
            place++;
        }
        return weight / total;
    }
}
