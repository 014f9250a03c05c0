package io.digestif.verify;

import io.digestif.language.Language;
import io.digestif.language.Phrases;
import io.digestif.language.Word;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** A talk, indexed once: its words in a row, where each word occurs, and the stems of each utterance. */
final class TalkIndex {
    /** A greeting stands among the first words. */
    private static final int GREETING = 3;

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
    private final Map<String, List<Integer>> holders = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> numerals;
    private final Set<String> reporting = new HashSet<>();
    private final Phrases negations;
    private final Phrases greetings;
    private final Phrases merely;
    private final Phrases tags;
    private final boolean questions;
    private final Set<String> givenNames = Language.of("en").list("givennames");

    /** The words of each speaker's name, folded. */
    private final Map<Speaker, List<String>> names = new LinkedHashMap<>();

    TalkIndex(Transcript transcript) {
        this.transcript = transcript;
        language = transcript.language().map(Language::of).orElseGet(() -> Language.of("und"));
        numerals = language.table("numerals");
        negations = new Phrases(language, "negations");
        greetings = new Phrases(language, "greetings");
        merely = new Phrases(language, "merely");
        tags = new Phrases(language, "tags");
        questions = transcript.utterances().stream().anyMatch(u -> u.text().indexOf('?') >= 0);
        language.list("reporting").forEach(word -> reporting.add(stem(word)));
        for (Utterance utterance : transcript.utterances()) {
            Set<String> own = new HashSet<>();
            for (Word word : spoken(utterance)) {
                String folded = folded(word);
                positions.computeIfAbsent(folded, f -> new ArrayList<>()).add(tokens.size());
                tokens.add(new Token(utterance.index(), word, folded));
                own.add(stem(folded));
            }
            stems.add(own);
            own.forEach(stem ->
                    holders.computeIfAbsent(stem, s -> new ArrayList<>()).add(utterance.index()));
        }
        know(transcript.displayTitle());
        transcript.speakers().forEach(speaker -> {
            know(speaker.name());
            names.put(
                    speaker,
                    language.words(speaker.name()).stream().map(Word::folded).toList());
        });
    }

    /** Its words; those that describe a sound nobody said, so that nothing is found in them and a quote steps over them. */
    private List<Word> spoken(Utterance utterance) {
        return utterance.isSound() ? List.of() : language.words(utterance.text());
    }

    private void know(String metadata) {
        language.words(metadata).forEach(word -> known.add(stem(folded(word))));
    }

    /** What of a word is compared: a numeral as digits, also one of tens and units ("thirty-five"). */
    String folded(Word word) {
        String known = numerals.get(word.folded());
        if (known != null) {
            return known;
        }
        int hyphen = word.folded().indexOf('-');
        String tens = hyphen < 0 ? null : numerals.get(word.folded().substring(0, hyphen));
        String units = hyphen < 0 ? null : numerals.get(word.folded().substring(hyphen + 1));
        return tens != null && units != null && tens.matches("[2-9]0") && units.matches("[1-9]")
                ? tens.charAt(0) + units
                : word.folded();
    }

    /** The stem of a folded word; a name's possessive counts as the name. */
    String stem(String folded) {
        String bare = folded.endsWith("'s") ? folded.substring(0, folded.length() - 2) : folded;
        return language.stem(bare);
    }

    /** Whether a word says nothing by itself: a stop word, a title such as "Dr.", or one that only tells that something is said. */
    boolean isEmpty(String folded) {
        return language.isStopWord(folded) || isAbbreviation(folded) || reports(folded);
    }

    /** Whether a word is an abbreviation that ends in a full stop, with or without it. */
    boolean isAbbreviation(String folded) {
        String bare = folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
        return language.list("abbreviations").contains(bare);
    }

    /** Whether a word only tells that something is said. */
    boolean reports(String folded) {
        return reporting.contains(stem(folded));
    }

    /** Whether a capital inside a sentence is a name; in German every noun has one. */
    boolean capitalsTellNames() {
        return !language.tag().equals("de");
    }

    /** Whether a word is a given name, of whatever language, and written as one. */
    boolean isGivenName(Word word) {
        return Character.isUpperCase(word.text().codePointAt(0)) && givenNames.contains(word.folded());
    }

    /** Whether a word is a given name, one of the title, or one that the talk has with a capital alone. */
    boolean isNameOfSomebody(Word word) {
        return isGivenName(word)
                || isMetadata(stem(word.folded()))
                || (capitalsTellNames()
                        && hasAnywhere(stem(word.folded()))
                        && !language.isStopWord(word.folded())
                        && !isUsualWord(word.folded()));
    }

    /** Whether the talk has capitals; automatic captions may have none. */
    boolean hasCapitals() {
        return tokens.stream()
                .anyMatch(token -> Character.isUpperCase(token.word().text().charAt(0)));
    }

    /** Whether the talk has question marks; automatic captions may have none. */
    boolean hasQuestions() {
        return questions;
    }

    /** Where a folded word occurs, as positions in {@link #tokens}, ascending. */
    List<Integer> positions(String folded) {
        return positions.getOrDefault(folded, List.of());
    }

    /** Whether an utterance has a word of this stem. */
    boolean has(int utterance, String stem) {
        return stems.get(utterance).contains(stem);
    }

    /** The utterances that have a word of this stem, ascending. */
    List<Integer> holders(String stem) {
        return holders.getOrDefault(stem, List.of());
    }

    /** Whether the talk has a word of this stem anywhere. */
    boolean hasAnywhere(String stem) {
        return holders.containsKey(stem);
    }

    /** Whether the title or a speaker's name has a word of this stem; such a name needs no other evidence. */
    boolean isMetadata(String stem) {
        return known.contains(stem);
    }

    /**
     * Where a text names speakers of the talk.
     *
     * @param speakers whom it names
     * @param places which of its words are their names, 0-based
     */
    record Mentions(Set<Speaker> speakers, Set<Integer> places) {}

    /**
     * Finds the speakers whom a text names: by the whole name, or by a part of it that no other speaker has, that is written with
     * a capital, and that this talk does not use as a usual word ("Mark", "Project Manager").
     */
    Mentions mentions(List<Word> words) {
        Mentions mentions = new Mentions(new HashSet<>(), new HashSet<>());
        names.forEach((speaker, name) -> {
            for (int at = 0; at < words.size(); at++) {
                if (!name.isEmpty() && isAt(name, words, at)) {
                    mentions.speakers().add(speaker);
                    for (int i = 0; i < name.size(); i++) {
                        mentions.places().add(at + i);
                    }
                } else if (name.contains(words.get(at).folded())
                        && (isNameOf(speaker, words.get(at)) || goesOn(mentions, speaker, words.get(at), at))) {
                    mentions.speakers().add(speaker);
                    mentions.places().add(at);
                }
            }
        });
        names.keySet().stream()
                .filter(speaker -> mentions.speakers().stream().anyMatch(other -> isSame(speaker, other)))
                .toList()
                .forEach(mentions.speakers()::add);
        return mentions;
    }

    /** Whether a word goes on with a part of a speaker's name: "Minister" after "Prime". */
    private static boolean goesOn(Mentions mentions, Speaker speaker, Word part, int at) {
        return mentions.speakers().contains(speaker)
                && mentions.places().contains(at - 1)
                && Character.isUpperCase(part.text().codePointAt(0));
    }

    /** Whether two labels are one speaker's: minutes write "The Chair (Ann Lee)" once, then "The Chair". */
    boolean isSame(Speaker one, Speaker other) {
        if (one.equals(other)) {
            return true;
        }
        List<String> name = names.getOrDefault(one, List.of());
        List<String> longer = names.getOrDefault(other, List.of());
        return name.size() > longer.size() ? isSame(other, one) : name.size() > 1 && isBeginning(name, longer);
    }

    private static boolean isBeginning(List<String> name, List<String> of) {
        return of.subList(0, name.size()).equals(name);
    }

    /** Whether folded words stand among others at a place. */
    static boolean isAt(List<String> name, List<Word> words, int at) {
        if (at + name.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            if (!words.get(at + i).folded().equals(name.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isNameOf(Speaker speaker, Word part) {
        return Character.isUpperCase(part.text().codePointAt(0))
                && !language.isStopWord(part.folded())
                && !isUsualWord(part.folded())
                && names.entrySet().stream()
                        .noneMatch(other -> !isSame(other.getKey(), speaker)
                                && other.getValue().contains(part.folded()));
    }

    /** Whether the talk writes a word without a capital somewhere. */
    private boolean isUsualWord(String folded) {
        return positions(folded).stream()
                .map(at -> tokens.get(at).word().text())
                .anyMatch(text -> Character.isLowerCase(text.codePointAt(0)));
    }

    /** Whether there is a word among them that denies. */
    boolean denies(List<Word> words) {
        return negations.in(words);
    }

    /** Where in their text the first word among them begins that denies. */
    int firstDenial(List<Word> words) {
        return words.get(negations.first(words)).fromChar();
    }

    /** Whether words open with a hello, a goodbye or thanks. */
    boolean greets(List<Word> words) {
        int greeting = greetings.first(words);
        return greeting >= 0 && greeting < GREETING;
    }

    /** Whether each word among them that denies is followed by one that takes that back, as in "not just". */
    boolean deniesMerely(List<Word> words) {
        return denies(words)
                && IntStream.range(0, words.size())
                        .filter(at -> negations.lengthAt(words, at) > 0)
                        .map(at -> at + negations.lengthAt(words, at))
                        .allMatch(next -> next < words.size() && merely.lengthAt(words, next) > 0);
    }

    /** Whether a text ends in a question mark, and not in one that only wants a nod: "They changed everything, right?" */
    boolean isQuestion(String text) {
        String asked = text.strip().replaceAll("[\"'”’»)\\]]+$", "");
        if (!asked.endsWith("?") && !asked.endsWith("？")) {
            return false;
        }
        int comma = asked.lastIndexOf(',');
        List<Word> tag = comma < 0 ? List.of() : language.words(asked.substring(comma + 1));
        return tag.isEmpty() || tags.lengthAt(tag, 0) != tag.size();
    }

    Utterance utterance(int index) {
        return transcript.utterances().get(index);
    }

    int size() {
        return transcript.utterances().size();
    }
}
