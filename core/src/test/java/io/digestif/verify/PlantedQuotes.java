package io.digestif.verify;

import io.digestif.language.Language;
import io.digestif.language.Word;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A generator of quotes from a talk: altered ones that must be refused, and honest ones that must be found. Works on plain words, by
 * rules of its own, so that it shares nothing with what it tests. The same seed gives the same quotes.
 */
final class PlantedQuotes {
    /** What is done to the talk's words. */
    enum Kind {
        NEGATION,
        NUMBER,
        NAME,
        SPEAKER,
        JOINED,
        MIDDLE,
        ORDER,
        PARAPHRASE,
        OTHER,
        TURNED,
        HONEST
    }

    /**
     * A quote.
     *
     * @param how what was done, in a word
     * @param said the talk's words that it was made of
     * @param utterance where they begin
     */
    record Planted(Kind kind, String how, Transcript talk, String quote, String said, int utterance) {}

    private static final Map<String, List<String>> AUXILIARIES = Map.of(
            "en", List.of("is", "are", "was", "were", "can", "will", "would", "should", "could", "have", "has", "do"),
            "de", List.of("ist", "sind", "war", "kann", "wird", "hat", "haben", "soll", "muss", "werden"));
    private static final Map<String, String> NOT = Map.of("en", "not", "de", "nicht");
    private static final List<List<String>> TURNS = List.of(
            List.of("some", "all", "most", "many", "few"),
            List.of("may", "must", "might", "should", "can", "will"),
            List.of("before", "after"),
            List.of("always", "sometimes", "often"),
            List.of("more", "less"),
            List.of("better", "worse"),
            List.of("with", "without"),
            List.of("increase", "decrease"),
            List.of("everybody", "nobody", "somebody"),
            List.of("everything", "nothing", "something"),
            List.of("first", "last"),
            List.of("best", "worst"),
            List.of("i", "you", "we", "they"),
            List.of("is", "was"),
            List.of("percent", "points"),
            List.of("years", "months", "days"),
            List.of("because", "although"),
            List.of("and", "or"),
            List.of("einige", "alle", "viele", "wenige"),
            List.of("immer", "manchmal", "nie"),
            List.of("mehr", "weniger"),
            List.of("kann", "muss", "soll"),
            List.of("vor", "nach"),
            List.of("mit", "ohne"),
            List.of("und", "oder"));
    private static final List<String> HEDGES =
            List.of("I think ", "maybe ", "probably ", "I guess ", "perhaps ", "I believe ");
    private static final List<String> SMALL = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> SOUNDS = List.of("um", "uh", "you know", "I mean");
    private static final List<String> GERMAN_SOUNDS = List.of("äh", "ähm", "sag ich mal");

    private final Transcript talk;
    private final Transcript other;
    private final Language language;
    private final Random random;
    private final String all;
    private final List<Utterance> usable;

    PlantedQuotes(Transcript talk, Transcript other, long seed) {
        this.talk = talk;
        this.other = other;
        language = Language.of(talk.language().orElse("und"));
        random = new Random(seed);
        all = " " + plain(talk.utterances().stream().map(Utterance::text).collect(Collectors.joining(" "))) + " ";
        usable = usable(talk);
    }

    private static List<Utterance> usable(Transcript talk) {
        return talk.utterances().stream()
                .filter(u -> u.words() >= 10 && u.words() <= 45 && !u.text().contains("?") && !isGreeting(u))
                .toList();
    }

    /** Greetings, and who says the own name, are no quotes whatever their words. */
    private static boolean isGreeting(Utterance u) {
        String start = u.text().toLowerCase(Locale.ROOT);
        return start.matches(
                        ".{0,40}\\b(welcome|thank|thanks|hello|hi|hey|bye|good (morning|afternoon|evening|day)|hallo|willkommen|danke|guten)\\b.*")
                || u.speaker().stream()
                        .flatMap(s -> split(s.name()).stream())
                        .anyMatch(n -> u.text().contains(n));
    }

    /** Some of every kind. */
    List<Planted> some(int each) {
        List<Planted> planted = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            int wanted = kind == Kind.HONEST ? each * 4 : each;
            int made = 0;
            for (int attempt = 0; attempt < 60 * each && made < wanted; attempt++) {
                Optional<Planted> one = one(kind);
                if (one.isPresent()) {
                    planted.add(one.get());
                    made++;
                }
            }
        }
        return planted;
    }

    private Optional<Planted> one(Kind kind) {
        return switch (kind) {
            case NEGATION -> negation();
            case NUMBER -> number();
            case NAME -> name();
            case SPEAKER -> speaker();
            case JOINED -> joined();
            case MIDDLE -> middle();
            case ORDER -> order();
            case PARAPHRASE -> paraphrase();
            case OTHER -> other();
            case TURNED -> turned();
            case HONEST -> honest();
        };
    }

    // What must be refused.

    private Optional<Planted> negation() {
        Utterance u = pick();
        List<String> words = split(u.text());
        Set<String> negations = language.list("negations");
        List<Integer> denying = IntStream.range(0, words.size())
                .filter(i -> negations.contains(bare(words.get(i))))
                .boxed()
                .toList();
        if (!denying.isEmpty()) {
            int at = denying.get(random.nextInt(denying.size()));
            String word = words.get(at);
            String without = bare(word).endsWith("n't")
                    ? word.toLowerCase(Locale.ROOT)
                            .replace("n't", "")
                            .replaceAll("^ca$", "can")
                            .replaceAll("^wo$", "will")
                    : "";
            words.set(at, without);
            return altered(Kind.NEGATION, "lost", words, u);
        }
        List<String> helpers = AUXILIARIES.getOrDefault(language.tag(), List.of());
        List<Integer> places = IntStream.range(0, words.size() - 1)
                .filter(i -> helpers.contains(bare(words.get(i))))
                .boxed()
                .toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int at = places.get(random.nextInt(places.size()));
        if (language.tag().equals("en")
                && random.nextInt(3) == 0
                && !words.get(at).equalsIgnoreCase("can")) {
            words.set(at, words.get(at) + "n't");
        } else {
            words.add(
                    at + 1,
                    random.nextInt(4) == 0 && language.tag().equals("en")
                            ? "never"
                            : NOT.getOrDefault(language.tag(), "not"));
        }
        return altered(Kind.NEGATION, "added", words, u);
    }

    private Optional<Planted> number() {
        Utterance u = pick();
        List<String> words = split(u.text());
        for (int i = 0; i < words.size(); i++) {
            String word = bare(words.get(i));
            if (word.matches("\\d+")) {
                words.set(i, words.get(i).replace(word, Long.toString(Long.parseLong(word) + 1 + random.nextInt(9))));
                return altered(Kind.NUMBER, "changed", words, u);
            }
            if (SMALL.indexOf(word) > 1) {
                words.set(i, SMALL.get((SMALL.indexOf(word) + 1 + random.nextInt(9)) % SMALL.size()));
                return altered(Kind.NUMBER, "changed", words, u);
            }
            if (Set.of("zwei", "drei", "vier", "fünf", "zehn").contains(word)) {
                words.set(i, "sieben");
                return altered(Kind.NUMBER, "changed", words, u);
            }
        }
        if (random.nextInt(5) > 0) {
            return Optional.empty();
        }
        words.add(1 + random.nextInt(words.size() - 2), Integer.toString(2 + random.nextInt(90)));
        return altered(Kind.NUMBER, "added", words, u);
    }

    private Optional<Planted> name() {
        Utterance u = pick();
        List<String> words = split(u.text());
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).replaceAll("[^\\p{L}]", "");
            if (word.length() > 2
                    && Character.isUpperCase(word.charAt(0))
                    && !language.isCommon(word.toLowerCase(Locale.ROOT))) {
                words.set(
                        i,
                        words.get(i)
                                .replace(
                                        word,
                                        List.of("Margaret", "Rotterdam", "Siemens", "Petrov")
                                                .get(random.nextInt(4))));
                return altered(Kind.NAME, "swapped", words, u);
            }
        }
        return Optional.empty();
    }

    private Optional<Planted> speaker() {
        Utterance u = pick();
        return talk.speakers().stream()
                .filter(s -> u.speaker().isPresent() && !u.speaker().get().equals(s))
                .findFirst()
                .map(s -> new Planted(Kind.SPEAKER, "label", talk, s.name() + ": " + u.text(), u.text(), u.index()));
    }

    private Optional<Planted> joined() {
        Utterance u = pick();
        if (u.index() + 1 >= talk.utterances().size() || talk.speakers().size() < 2) {
            return Optional.empty();
        }
        Utterance next = talk.utterances().get(u.index() + 1);
        if (next.speaker().equals(u.speaker())
                || next.words() < 4
                || next.text().contains("?")) {
            return Optional.empty();
        }
        String gap = random.nextInt(4) == 0 ? " … " : " ";
        return Optional.of(
                new Planted(Kind.JOINED, "speakers", talk, u.text() + gap + next.text(), u.text(), u.index()));
    }

    /** Some words of the middle are gone: that may be found, but then the gap must be shown. */
    private Optional<Planted> middle() {
        Utterance u = pick();
        List<String> words = split(u.text());
        int from = 3 + random.nextInt(words.size() - 7);
        int count = 1 + random.nextInt(Math.min(6, words.size() - from - 3));
        List<String> cut = words.subList(from, from + count);
        boolean weighs = cut.stream()
                .anyMatch(w -> language.list("negations").contains(bare(w))
                        || language.list("quantifiers").contains(bare(w))
                        || bare(w).matches("\\d.*"));
        boolean shown = random.nextBoolean() && weighs;
        cut.clear();
        if (shown) {
            words.add(from, "…");
        }
        return altered(Kind.MIDDLE, weighs ? "weighty" : "plain", words, u);
    }

    private Optional<Planted> order() {
        Utterance u = pick();
        List<String> words = split(u.text());
        if (random.nextBoolean()) {
            int cut = words.size() / 2;
            Collections.rotate(words, cut);
            return altered(Kind.ORDER, "halves", words, u);
        }
        int at = random.nextInt(words.size() - 3);
        Collections.swap(words, at, at + 2 + random.nextInt(words.size() - at - 2));
        return altered(Kind.ORDER, "words", words, u);
    }

    private Optional<Planted> paraphrase() {
        Utterance u = pick();
        List<String> words = split(u.text());
        int changes = 1 + random.nextInt(3);
        for (int k = 0; k < changes; k++) {
            List<String> donor = split(pick().text());
            words.set(random.nextInt(words.size()), donor.get(random.nextInt(donor.size())));
        }
        if (random.nextInt(3) == 0) {
            words.remove(random.nextInt(words.size()));
        }
        return altered(Kind.PARAPHRASE, "words", words, u);
    }

    private Optional<Planted> other() {
        List<Utterance> foreign = usable(other);
        if (random.nextBoolean() || foreign.isEmpty()) {
            // Two places of the same talk.
            Utterance one = pick();
            Utterance two = pick();
            if (Math.abs(one.index() - two.index()) < 20) {
                return Optional.empty();
            }
            List<String> words = new ArrayList<>(split(one.text()).subList(0, 6));
            List<String> rest = split(two.text());
            words.addAll(rest.subList(rest.size() - 6, rest.size()));
            return altered(Kind.OTHER, "stitched", words, one);
        }
        return altered(
                Kind.OTHER,
                "talk",
                split(foreign.get(random.nextInt(foreign.size())).text()),
                pick());
    }

    /** The sense is turned by one small word, a hedge, or a mark. */
    private Optional<Planted> turned() {
        if (random.nextInt(6) == 0) {
            List<Utterance> asked = talk.utterances().stream()
                    .filter(q -> q.text().endsWith("?") && q.words() >= 10)
                    .toList();
            if (!asked.isEmpty()) {
                Utterance q = asked.get(random.nextInt(asked.size()));
                String statement = q.text().substring(0, q.text().length() - 1) + ".";
                return Optional.of(new Planted(Kind.TURNED, "question", talk, statement, q.text(), q.index()));
            }
        }
        Utterance u = pick();
        for (String hedge : HEDGES) {
            int at = u.text().toLowerCase(Locale.ROOT).indexOf(" " + hedge.toLowerCase(Locale.ROOT));
            if (at > 20) {
                String less = u.text().substring(0, at + 1) + u.text().substring(at + 1 + hedge.length());
                return altered(Kind.TURNED, "hedge", split(less), u);
            }
        }
        List<String> words = split(u.text());
        int start = random.nextInt(words.size());
        for (int k = 0; k < words.size(); k++) {
            int i = (start + k) % words.size();
            for (List<String> turn : TURNS) {
                int at = turn.indexOf(bare(words.get(i)));
                if (at >= 0) {
                    words.set(i, turn.get((at + 1 + random.nextInt(turn.size() - 1)) % turn.size()));
                    return altered(Kind.TURNED, "word", words, u);
                }
            }
        }
        return Optional.empty();
    }

    /** Nothing if by chance the talk has just these words somewhere. */
    private Optional<Planted> altered(Kind kind, String how, List<String> words, Utterance u) {
        String quote = words.stream().filter(w -> !w.isBlank()).collect(Collectors.joining(" "));
        return all.contains(" " + plain(quote) + " ") || without(all).contains(without(" " + plain(quote) + " "))
                ? Optional.empty()
                : Optional.of(new Planted(kind, how, talk, quote, u.text(), u.index()));
    }

    private static String without(String plain) {
        return plain.replaceAll(" (?:(?:eh|um|uh|mm|hmm|ah|er|you know|i mean|äh|ähm) )+", " ");
    }

    // What must be found.

    private Optional<Planted> honest() {
        Utterance u = pick();
        String text = u.text();
        return switch (random.nextInt(15)) {
            case 0 -> found("same", text, u);
            case 1 -> found("lower case", text.toLowerCase(Locale.ROOT), u);
            case 2 -> found("no marks", text.replaceAll("[.,;:!\"“”]+(?=\\s|$)", ""), u);
            case 3 -> found("curly", "“" + text.replace('\'', '’') + "”", u);
            case 4 -> found("decomposed", Normalizer.normalize(text, Normalizer.Form.NFD), u);
            case 5 -> found("hyphens", text.replaceAll("(?<=\\p{L})-(?=\\p{L})", " "), u);
            case 6 -> found("numerals", numerals(text), u);
            case 7 -> found("blanks", "  " + text.replace(" ", "  ") + "\n", u);
            case 8 -> part(u);
            case 9 -> two(u);
            case 10 -> stumbling(u);
            case 11 -> named(u);
            case 12, 13 -> tidied(u);
            default -> elided(u);
        };
    }

    private Optional<Planted> found(String how, String quote, Utterance u) {
        return Optional.of(new Planted(Kind.HONEST, how, talk, quote, u.text(), u.index()));
    }

    /** Numbers up to twelve change from words to digits or back, unless they are part of a longer one. */
    private String numerals(String text) {
        List<String> words = split(text);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int value = SMALL.indexOf(word.replaceAll("[.,]$", ""));
            boolean longer =
                    (i > 0 && isNumeral(words.get(i - 1))) || (i + 1 < words.size() && isNumeral(words.get(i + 1)));
            if (value > 1 && !longer) {
                words.set(i, word.replace(SMALL.get(value), Integer.toString(value)));
            } else if (language.tag().equals("en") && word.matches("[2-9]|1[0-2]") && !longer) {
                words.set(i, SMALL.get(Integer.parseInt(word)));
            }
        }
        return String.join(" ", words);
    }

    private boolean isNumeral(String word) {
        return bare(word).matches(".*\\d.*")
                || language.list("numerals").contains(bare(word))
                || Set.of("point", "and").contains(bare(word));
    }

    /** The end of a sentence, from where a clause begins. */
    private Optional<Planted> part(Utterance u) {
        int comma = u.text().indexOf(", ");
        String part = comma < 0 ? u.text() : u.text().substring(comma + 2);
        return split(part).size() < 9 ? Optional.empty() : found("part", part, u);
    }

    private Optional<Planted> two(Utterance u) {
        if (u.index() + 1 >= talk.utterances().size()) {
            return Optional.empty();
        }
        Utterance next = talk.utterances().get(u.index() + 1);
        return next.speaker().equals(u.speaker()) && !next.text().contains("?") && u.words() + next.words() <= 58
                ? found("two", u.text() + " " + next.text(), u)
                : Optional.empty();
    }

    private Optional<Planted> named(Utterance u) {
        return u.speaker().flatMap(s -> found("named", s.name() + ": " + u.text(), u));
    }

    /** The talk stumbles, the quote doesn't. */
    private Optional<Planted> stumbling(Utterance u) {
        List<String> words = split(u.text());
        int at = 1 + random.nextInt(words.size() - 3);
        List<String> sounds = language.tag().equals("de") ? GERMAN_SOUNDS : SOUNDS;
        switch (random.nextInt(3)) {
            case 0 -> words.add(at, sounds.get(random.nextInt(sounds.size())));
            case 1 -> {
                List<String> run = List.copyOf(words.subList(at, at + 2));
                if (run.stream().anyMatch(w -> !w.matches("[\\p{L}']+") || SMALL.contains(bare(w)))) {
                    return Optional.empty();
                }
                words.addAll(at, run);
            }
            default -> {
                String word = words.get(at);
                if (!word.matches("\\p{L}{5,}")) {
                    return Optional.empty();
                }
                words.add(at, word.substring(0, 2) + "-");
            }
        }
        return Optional.of(new Planted(
                Kind.HONEST, "stumbling", around(u, String.join(" ", words)), u.text(), String.join(" ", words), 0));
    }

    /** What is said from an utterance on, itself in other words. */
    private Transcript around(Utterance u, String words) {
        List<Utterance> after = new ArrayList<>();
        for (Utterance said : talk.utterances()
                .subList(u.index(), Math.min(u.index() + 50, talk.utterances().size()))) {
            after.add(new Utterance(after.size(), said.speaker(), after.isEmpty() ? words : said.text(), said.time()));
        }
        return new Transcript(
                talk.name(), talk.title(), talk.language(), talk.link(), after, talk.sha256(), talk.warnings());
    }

    /** The talk stumbles by itself, the quote is tidy. */
    private Optional<Planted> tidied(Utterance u) {
        List<String> kept = new ArrayList<>();
        for (String word : split(u.text())) {
            boolean sound = List.of("uh", "eh", "äh", "ähm", language.tag().equals("en") ? "um" : "uhm")
                            .contains(bare(word))
                    && !word.endsWith(".");
            boolean repeat = !kept.isEmpty()
                    && word.matches("\\p{L}{1,4}")
                    && kept.get(kept.size() - 1).equals(word)
                    && !language.list("numerals").contains(word)
                    && !language.list("negations").contains(word)
                    && !language.list("quantifiers").contains(word);
            if (!sound && !repeat) {
                kept.add(word);
            }
        }
        String tidy = String.join(" ", kept).replaceAll(",? (you know|I mean),", ",");
        return kept.size() < 9 || tidy.equals(u.text()) ? Optional.empty() : found("tidied", tidy, u);
    }

    /** A middle that counts, names and denies nothing is left out and shown. */
    private Optional<Planted> elided(Utterance u) {
        List<String> words = split(u.text());
        if (words.size() < 16) {
            return Optional.empty();
        }
        int from = 5;
        int to = words.size() - 5;
        String cut = String.join(" ", words.subList(from, to));
        List<Word> left = language.words(cut);
        boolean weighs = !cut.equals(cut.toLowerCase(Locale.ROOT))
                || cut.matches(".*\\d.*")
                || List.of("negations", "quantifiers", "hedges", "limits", "hearsay", "numerals").stream()
                        .anyMatch(list -> new io.digestif.language.Phrases(language, list).in(left));
        boolean anchored = hasContent(words.subList(0, from)) && hasContent(words.subList(to, words.size()));
        if (weighs || !anchored) {
            return Optional.empty();
        }
        String gap = List.of(" … ", "... ", " [...] ").get(random.nextInt(3));
        return found(
                "elided",
                String.join(" ", words.subList(0, from)) + gap + String.join(" ", words.subList(to, words.size())),
                u);
    }

    private boolean hasContent(List<String> words) {
        return words.stream().anyMatch(w -> !bare(w).isEmpty() && !language.isStopWord(bare(w)));
    }

    private Utterance pick() {
        return usable.get(random.nextInt(usable.size()));
    }

    static List<String> split(String text) {
        return new ArrayList<>(List.of(text.strip().split("\\s+")));
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$", "");
    }

    /** Letters, digits and single blanks. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }
}
