package io.digestif.verify;

import io.digestif.language.Language;
import io.digestif.language.Word;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A talk, indexed once: its words in a row, where each word occurs, and the stems of each utterance. */
final class TalkIndex {

    /**
     * A word of the talk.
     *
     * @param utterance index of the utterance
     * @param word as it stands there
     * @param folded what is compared: as {@link Word#folded()}, a numeral as digits
     */
    record Token(int utterance, Word word, String folded) {}

    final Transcript transcript;
    final Language language;
    final List<Token> tokens = new ArrayList<>();

    private final Map<String, List<Integer>> positions = new HashMap<>();
    private final List<Set<String>> stems = new ArrayList<>();
    private final Set<String> allStems = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> numerals;
    private final Set<String> reporting = new HashSet<>();

    TalkIndex(Transcript transcript) {
        this.transcript = transcript;
        language = transcript.language().map(Language::of).orElseGet(() -> Language.of("und"));
        numerals = language.table("numerals");
        language.list("reporting").forEach(word -> reporting.add(stem(word)));
        for (Utterance utterance : transcript.utterances()) {
            Set<String> own = new HashSet<>();
            for (Word word : language.words(utterance.text())) {
                String folded = folded(word);
                positions.computeIfAbsent(folded, f -> new ArrayList<>()).add(tokens.size());
                tokens.add(new Token(utterance.index(), word, folded));
                own.add(stem(folded));
            }
            stems.add(own);
            allStems.addAll(own);
        }
        know(transcript.displayTitle());
        transcript.speakers().forEach(speaker -> know(speaker.name()));
    }

    private void know(String metadata) {
        language.words(metadata).forEach(word -> known.add(stem(folded(word))));
    }

    /** What of a word is compared. */
    String folded(Word word) {
        return numerals.getOrDefault(word.folded(), word.folded());
    }

    /** The stem of a folded word; a name's possessive counts as the name. */
    String stem(String folded) {
        String bare = folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
        return language.stem(bare);
    }

    /** Whether a word says nothing by itself: a stop word, or one that only tells that something is said. */
    boolean isEmpty(String folded) {
        return language.isStopWord(folded) || reporting.contains(stem(folded));
    }

    /** Whether a capital inside a sentence is a name; in German every noun has one. */
    boolean capitalsTellNames() {
        return !language.tag().equals("de");
    }

    /** Whether the talk has capitals; automatic captions may have none. */
    boolean hasCapitals() {
        return tokens.stream()
                .anyMatch(token -> Character.isUpperCase(token.word().text().charAt(0)));
    }

    /** Where a folded word occurs, as positions in {@link #tokens}, ascending. */
    List<Integer> positions(String folded) {
        return positions.getOrDefault(folded, List.of());
    }

    /** Whether an utterance has a word of this stem. */
    boolean has(int utterance, String stem) {
        return stems.get(utterance).contains(stem);
    }

    /** Whether the talk has a word of this stem anywhere. */
    boolean hasAnywhere(String stem) {
        return allStems.contains(stem);
    }

    /** Whether the title or a speaker's name has a word of this stem. */
    boolean isMetadata(String stem) {
        return known.contains(stem);
    }

    /** Speakers that a text names, in full or by a part of the name that no other speaker has. */
    Set<Speaker> speakersNamedIn(Set<String> foldedWords) {
        Set<Speaker> named = new HashSet<>();
        for (Speaker speaker : transcript.speakers()) {
            for (Word part : language.words(speaker.name())) {
                if (foldedWords.contains(part.folded()) && isOnlyIn(speaker, part.folded())) {
                    named.add(speaker);
                }
            }
        }
        return named;
    }

    private boolean isOnlyIn(Speaker speaker, String folded) {
        return !language.isStopWord(folded)
                && transcript.speakers().stream()
                        .filter(other -> !other.equals(speaker))
                        .noneMatch(other -> language.words(other.name()).stream()
                                .anyMatch(word -> word.folded().equals(folded)));
    }

    Utterance utterance(int index) {
        return transcript.utterances().get(index);
    }

    int size() {
        return transcript.utterances().size();
    }
}
