package io.digestif.verify;

import io.digestif.draft.DraftItem;
import io.digestif.language.Phrases;
import io.digestif.language.Places;
import io.digestif.language.Word;
import io.digestif.prompt.SectionPrompt;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final String OTHER = "other";
    private static final String SITE = "site";

    private static final Set<String> KINDS =
            Set.of("book", "film", "paper", "person", "product", SITE, "organization", "method", OTHER);

    private static final Set<String> WORKS = Set.of("book", "film", "paper");

    /** Kinds of names that have capitals; a transcriber may write a book's title small. */
    private static final Set<String> CAPITAL = Set.of("person", "paper", "product", "organization");

    /** What a model calls a noun of which it does not know what it is. */
    private static final Set<String> COMMON_NOUNS = Set.of("product", SITE, "person", OTHER);

    /** So many letters a noun has that ends another, as in Geschichte, Mondlandungsgeschichte. */
    private static final int NOUN = 4;

    /** What models write behind a title: an author, an explanation, a year in parentheses. */
    private static final Pattern TAIL = Pattern.compile("\\s+(?:by|von|de|di|van)\\s+|\\s*[(:,–—]\\s*|\\s+-\\s+");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:]");
    private static final Pattern QUOTATION = Pattern.compile("[\"“„«]");

    /** So many utterances at most a talk takes to say who speaks. */
    private static final int OPENING = 20;

    private final TalkIndex index;
    private final Phrases greetings;
    private final Phrases introducing;
    private final Phrases employers;
    private final Map<String, String> kindsOfWords;
    private final Places countries;

    ReferenceChecker(TalkIndex index) {
        this.index = index;
        this.greetings = new Phrases(index.language, "greetings");
        this.introducing = new Phrases(index.language, "introducing");
        this.employers = new Phrases(index.language, "employers");
        this.kindsOfWords = index.language.table("workcues");
        this.countries = new Places(index.language);
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
        List<Integer> places = index.positions(folded.get(0)).stream()
                .filter(start -> isHeardAt(folded, start))
                .toList();
        Optional<Integer> heard = places.stream()
                .map(start -> index.tokens.get(start).utterance())
                .min(Comparator.comparing((Integer utterance) -> !hints.contains(utterance))
                        .thenComparing(Comparator.naturalOrder()));
        if (heard.isEmpty()) {
            return Outcome.refused("it is not named in the talk");
        }
        if (kind.equals("person") && isGreeted(heard.get())) {
            return Outcome.refused("it is one of those who speak");
        }
        if (name.indexOf('.') < 0 && isCommon(folded, kind, places)) {
            return Outcome.refused("a common word is not a name");
        }
        if (!WORKS.contains(kind) && countries.has(name)) {
            return Outcome.refused("a country, a language or a day is nothing to look up");
        }
        Evidence evidence = new Evidence(
                index.utterance(heard.get()), index.utterance(heard.get()).text());
        return Outcome.found(new Finding(
                SectionPrompt.REFERENCES,
                name,
                kind(KINDS.contains(kind) ? kind : OTHER, name, heard.get()),
                List.of(evidence),
                Optional.empty()));
    }

    /** The kind that its author gave, where the talk does not tell another and what it needs is there. */
    private String kind(String given, String name, int utterance) {
        List<Word> words = index.language.words(index.utterance(utterance).text());
        List<String> folded =
                index.language.words(name).stream().map(Word::folded).toList();
        boolean employs = IntStream.range(0, words.size())
                .filter(at -> employers.lengthAt(words, at) > 0)
                .anyMatch(at -> TalkIndex.isAt(folded, words, at + employers.lengthAt(words, at)));
        if (employs && !WORKS.contains(given) && !given.equals("person")) {
            return "organization";
        }
        boolean site =
                name.indexOf('.') > 0 || words.stream().anyMatch(word -> SITE.equals(kindsOfWords.get(word.folded())));
        boolean person = name.codePoints().noneMatch(Character::isDigit);
        return (given.equals(SITE) && !site) || (given.equals("person") && !person) ? OTHER : given;
    }

    private boolean isCommon(List<String> name, String kind, List<Integer> places) {
        if (name.size() == 1) {
            return isCommonWord(name.get(0)) || (COMMON_NOUNS.contains(kind) && isCompound(name.get(0)));
        }
        return CAPITAL.contains(kind)
                && index.hasCapitals()
                && places.stream().allMatch(start -> isSmall(start, name.size()));
    }

    /** Whether words of the talk are written small; one that opens a sentence may have a capital. */
    private boolean isSmall(int start, int size) {
        return IntStream.range(start, start + size).allMatch(at -> isSmall(at) || opensSentence(at))
                && IntStream.range(start, start + size).anyMatch(at -> isSmall(at) && isWord(at));
    }

    private boolean isSmall(int at) {
        String text = index.tokens.get(at).word().text();
        return text.equals(text.toLowerCase(Locale.ROOT));
    }

    private boolean isWord(int at) {
        return Character.isLetter(index.tokens.get(at).word().text().codePointAt(0));
    }

    /** Whether a word opens a sentence; one that opens a quotation is a title's. */
    private boolean opensSentence(int at) {
        TalkIndex.Token token = index.tokens.get(at);
        if (at == 0 || index.tokens.get(at - 1).utterance() != token.utterance()) {
            return true;
        }
        int before = index.tokens.get(at - 1).word().toChar();
        String gap = index.utterance(token.utterance())
                .text()
                .substring(before, token.word().fromChar());
        return SENTENCE_END.matcher(gap).find() && !QUOTATION.matcher(gap).find();
    }

    /** Whether a word ends in a common noun of a language that runs nouns together, and writes all of them with capitals. */
    private boolean isCompound(String noun) {
        return !index.capitalsTellNames()
                && IntStream.rangeClosed(NOUN - 1, noun.length() - NOUN)
                        .anyMatch(at -> index.language.isCommon(noun.substring(at)));
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

    /**
     * Whether one is named where a talk opens, as somebody is greeted or introduced: hosts and guests, who may have no label.
     */
    private boolean isGreeted(int utterance) {
        return utterance < Math.min(OPENING, index.size() / 10)
                && IntStream.rangeClosed(Math.max(0, utterance - 1), utterance + 1)
                        .mapToObj(near ->
                                index.language.words(index.utterance(near).text()))
                        .anyMatch(words -> greetings.in(words) || introducing.in(words));
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
