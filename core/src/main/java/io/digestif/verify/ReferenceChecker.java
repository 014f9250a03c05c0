package io.digestif.verify;

import io.digestif.draft.DraftItem;
import io.digestif.language.Phrases;
import io.digestif.language.Word;
import io.digestif.prompt.SectionPrompt;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds where a work, person or thing is named in the talk. What is not heard there is refused, and so are the speakers
 * themselves and single common words.
 */
final class ReferenceChecker {
    private static final Set<String> KINDS =
            Set.of("book", "film", "paper", "person", "product", "site", "organization", "method", "other");

    /** What models write behind a title: an author, an explanation, a year in parentheses. */
    private static final Pattern TAIL = Pattern.compile("\\s+(?:by|von|de|di|van)\\s+|\\s*[(:,–—]\\s*|\\s+-\\s+");

    /** So many utterances at most a talk takes to say who speaks. */
    private static final int OPENING = 20;

    private final TalkIndex index;
    private final Phrases greetings;

    ReferenceChecker(TalkIndex index) {
        this.index = index;
        this.greetings = new Phrases(index.language, "greetings");
    }

    Outcome check(DraftItem item) {
        String title = item.text().strip().replaceAll("^[\"'“”„‚‘’«»*_]+|[\"'“”‘’«»*_.]+$", "");
        String kind = item.label().toLowerCase(Locale.ROOT);
        String heading = TAIL.split(title, 2)[0].strip();
        return Stream.of(title, heading)
                .distinct()
                .map(name -> check(name, kind, item.lines()))
                .reduce((whole, part) -> whole.finding().isPresent() ? whole : part)
                .orElseThrow();
    }

    private Outcome check(String name, String kind, List<Integer> hints) {
        List<Word> words = index.language.words(name);
        List<String> folded = words.stream().map(index::folded).toList();
        if (words.isEmpty() || folded.stream().allMatch(word -> index.language.isStopWord(word))) {
            return Outcome.refused("it names nothing");
        }
        if (folded.stream().allMatch(word -> isOfSpeaker(word)) || isLabel(folded)) {
            return Outcome.refused("it is one of the speakers");
        }
        Optional<Integer> heard = index.positions(folded.get(0)).stream()
                .filter(start -> isHeardAt(folded, start))
                .map(start -> index.tokens.get(start).utterance())
                .min(Comparator.comparing((Integer utterance) -> !hints.contains(utterance))
                        .thenComparing(Comparator.naturalOrder()));
        if (heard.isEmpty()) {
            return Outcome.refused("it is not named in the talk");
        }
        if (kind.equals("person") && isGreeted(heard.get())) {
            return Outcome.refused("it is one of those who speak");
        }
        if (words.size() == 1 && isCommonWord(folded.get(0))) {
            return Outcome.refused("a common word is not a name");
        }
        Evidence evidence = new Evidence(
                index.utterance(heard.get()), index.utterance(heard.get()).text());
        return Outcome.found(new Finding(
                SectionPrompt.REFERENCES,
                name,
                KINDS.contains(kind) ? kind : "other",
                List.of(evidence),
                Optional.empty()));
    }

    /** One that is common in the language, or that this talk, if it has capitals at all, writes without one throughout. */
    private boolean isCommonWord(String folded) {
        return index.language.isCommon(folded)
                || (index.hasCapitals()
                        && index.positions(folded).stream()
                                .map(at -> index.tokens.get(at).word().text())
                                .allMatch(text -> text.equals(text.toLowerCase(Locale.ROOT))));
    }

    private boolean isOfSpeaker(String folded) {
        return index.transcript.speakers().stream()
                .anyMatch(speaker -> index.language.words(speaker.name()).stream()
                        .anyMatch(word -> word.folded().equals(folded)));
    }

    /** Whether a speaker's label is the name, run together as in an account's name. */
    private boolean isLabel(List<String> folded) {
        String label = String.join("", folded);
        return index.transcript.speakers().stream()
                .anyMatch(speaker -> speaker.name().toLowerCase(Locale.ROOT).equals(label));
    }

    /** Whether one is named where a talk opens, as somebody is greeted: hosts and guests, who may have no label. */
    private boolean isGreeted(int utterance) {
        return utterance < Math.min(OPENING, index.size() / 10)
                && IntStream.rangeClosed(Math.max(0, utterance - 1), utterance + 1)
                        .anyMatch(near -> greetings.in(
                                index.language.words(index.utterance(near).text())));
    }

    private boolean isHeardAt(List<String> words, int start) {
        return start + words.size() <= index.tokens.size()
                && Stream.iterate(0, i -> i + 1)
                        .limit(words.size())
                        .allMatch(i -> isHeard(
                                words.get(i), index.tokens.get(start + i).folded(), i + 1 == words.size()));
    }

    /** A name may be heard as the owner of something. */
    private static boolean isHeard(String word, String heard, boolean last) {
        return heard.equals(word) || (last && heard.equals(word + "'s"));
    }
}
