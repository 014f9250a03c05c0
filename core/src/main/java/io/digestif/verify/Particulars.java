package io.digestif.verify;

import io.digestif.language.Word;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the numbers and names of a text about the talk, and where the talk has them. */
final class Particulars {
    /** As far from what a text rests on, in utterances, a number of it may stand. */
    private static final int NUMBER_APART = 6;

    /** A sentence may sum up some minutes, and name what came up in them. */
    private static final int NAME_APART = 30;

    /** "One" is mostly an article or a pronoun. */
    private static final String ONE = "#1";

    private final TalkIndex index;
    private final SpokenTerms spoken;
    private final Names names;

    Particulars(TalkIndex index, SpokenTerms spoken) {
        this.index = index;
        this.spoken = spoken;
        this.names = new Names(index);
    }

    List<Particular> of(String text, List<Evidence> evidence) {
        Map<Integer, Particular> found = new LinkedHashMap<>();
        List<Term> terms = spoken.cutter.of(text);
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).isNumber() && !terms.get(i).key().equals(ONE)) {
                found.put(terms.get(i).fromChar(), number(text, terms, i, evidence));
            }
        }
        Content content = Content.of(text, index);
        List<Word> words = index.language.words(text);
        for (int from = 0, to; from < words.size(); from = to) {
            for (to = from; to < words.size() && isName(content, words, to) && isNext(text, words, from, to); ) {
                to++;
            }
            if (to > from) {
                found.put(words.get(from).fromChar(), name(text, words.subList(from, to), evidence));
            } else {
                to++;
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private Particular number(String text, List<Term> terms, int at, List<Evidence> evidence) {
        Term number = terms.get(at);
        String written = text.substring(number.fromChar(), number.toChar());
        Optional<String> sign = at + 1 < terms.size() && isSign(terms.get(at + 1))
                ? Optional.of(terms.get(at + 1).key())
                : Optional.empty();
        return particular(
                true,
                written,
                Arrays.stream(spoken.places(number.key()))
                        .filter(place -> sign.isEmpty() || isFollowedBy(place, sign.get()))
                        .map(spoken::utterance)
                        .boxed()
                        .toList(),
                evidence);
    }

    private static boolean isSign(Term term) {
        return !Character.isLetterOrDigit(term.key().charAt(0)) && !term.isNumber();
    }

    private boolean isFollowedBy(int place, String sign) {
        return place + 1 < spoken.size() && spoken.key(place + 1).equals(sign);
    }

    private boolean isName(Content content, List<Word> words, int at) {
        String stem = index.stem(index.folded(words.get(at)));
        return content.names().contains(stem)
                && Character.isUpperCase(words.get(at).text().codePointAt(0))
                && !isTitled(content);
    }

    /** In a text written like a title, with capitals throughout, capitals tell no names. */
    private static boolean isTitled(Content content) {
        return content.names().size() > 2
                && content.names().size() == content.weights().size();
    }

    /** Whether nothing but blanks stands between a word and the one before it in a row. */
    private static boolean isNext(String text, List<Word> words, int from, int at) {
        return at == from
                || text.substring(words.get(at - 1).toChar(), words.get(at).fromChar())
                        .isBlank();
    }

    /** A name of several words: each must be known; it stands where the rarest of them does. */
    private Particular name(String text, List<Word> words, List<Evidence> evidence) {
        String written = text.substring(
                words.get(0).fromChar(), words.get(words.size() - 1).toChar());
        List<String> stems =
                words.stream().map(word -> index.stem(index.folded(word))).toList();
        if (!stems.stream().allMatch(names::isKnown)) {
            return new Particular(false, written, false, Optional.empty());
        }
        List<String> bound = stems.stream().filter(index::hasAnywhere).toList();
        Optional<Evidence> somewhere = bound.stream()
                .map(index::holders)
                .min((a, b) -> Integer.compare(a.size(), b.size()))
                .map(holders -> evidence(holders.get(0)));
        for (String stem : stems) {
            if (!names.isFree(stem)) {
                Particular own = particular(false, written, index.holders(stem), evidence);
                if (!own.supported()) {
                    return own;
                }
                somewhere = own.evidence();
            }
        }
        return new Particular(false, written, true, somewhere);
    }

    private Particular particular(boolean number, String text, List<Integer> holders, List<Evidence> evidence) {
        Optional<Integer> holder =
                holders.stream().min((a, b) -> Integer.compare(apart(a, evidence), apart(b, evidence)));
        boolean supported = holder.filter(
                        own -> evidence.isEmpty() || apart(own, evidence) <= (number ? NUMBER_APART : NAME_APART))
                .isPresent();
        return new Particular(number, text, supported, holder.map(this::evidence));
    }

    private static int apart(int utterance, List<Evidence> evidence) {
        return evidence.stream()
                .mapToInt(e -> Math.abs(e.utterance().index() - utterance))
                .min()
                .orElse(utterance);
    }

    private Evidence evidence(int utterance) {
        return new Evidence(
                index.utterance(utterance), index.utterance(utterance).text());
    }

    /** The stems of names and numbers that the talk has nowhere. */
    Set<String> foreign(Content content) {
        Set<String> foreign = new HashSet<>();
        content.names().stream().filter(name -> !names.isKnown(name)).forEach(foreign::add);
        content.numbers().stream().filter(number -> !index.hasAnywhere(number)).forEach(foreign::add);
        return foreign;
    }
}
