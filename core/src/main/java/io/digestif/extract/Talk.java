package io.digestif.extract;

import io.digestif.language.Language;
import io.digestif.language.Word;
import io.digestif.plan.Segment;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.TimeSpan;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A talk indexed once: its sentences, how often each stem is said, and what that makes it weigh. */
final class Talk {
    /** Marks, blanks, and what a sentence may open with; group 1 is the marks. A number before them may be an ordinal. */
    private static final Pattern SENTENCE_END = Pattern.compile(
            "(?:[\\p{L}%)\\]]|\\p{N}{3})([.!?\u2026]{1,3}[\"\u201d')]{0,2})\\s+(?=[\"\u201c(\\[\u00bf\u00a1]?[\\p{Lu}\\p{N}])");

    /** Where a speaker began anew and the transcriber wrote a capital: {@code hadn't closed the Right so we}; group 1 is its word, 2 a comma after it. */
    private static final Pattern ANEW =
            Pattern.compile("(?<![\\p{L}'\u2019])\\p{Ll}[\\p{L}'\u2019]*\\s+(?=(\\p{Lu}\\p{Ll}+)(,?)\\s+\\p{Ll})");

    private static final Pattern QUESTION = Pattern.compile("\\?[\"'\u201d\u2019)\\]]*$");
    /** One in so many words, and up to how many letters, for a word to count as grammar in a language that is not known. */
    private static final int USUAL = 250;

    private static final int OFTEN = 5;
    private static final int SHORT = 2;
    /** A word of everyday speech weighs this share of another said as often. */
    private static final double COMMON_WEIGHT = 0.5;
    /** English comes to a tenth, German to more than a third. */
    private static final double CAPITAL_NOUNS = 0.28;
    /** Of so many words capitals are counted. */
    private static final int SAMPLE = 5_000;

    private static final Duration PAUSE = Duration.ofMillis(700);

    private final Transcript transcript;
    private final int voices;
    private final Language language;
    private final Cues cues;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Map<String, Integer> terms = new HashMap<>();
    private final List<Integer> counts = new ArrayList<>();
    private final List<Boolean> common = new ArrayList<>();
    private final Set<String> usual;
    private final int[] wordsBefore;
    private final Set<Integer> verbs = new HashSet<>();
    private final Set<String> speakerWords = new HashSet<>();
    private final boolean capitals;
    private final boolean punctuated;
    private final boolean capitalNouns;

    Talk(Transcript transcript) {
        this.transcript = transcript;
        this.voices = transcript.speakers().size();
        String tag = transcript.language().orElse("");
        this.language = Language.of(tag);
        this.cues = Cues.of(language);
        this.usual = language.isNeutral() ? usual(transcript) : Set.of();
        this.wordsBefore = new int[transcript.utterances().size() + 1];
        this.punctuated = share(transcript, "[.!?\u2026\u3002]\\W{0,3}$") > 0.3;
        this.capitals = share(transcript, "\\s\\p{Lu}\\p{L}") > 0.1;
        this.capitalNouns = capitals && shareOfCapitals(transcript) > CAPITAL_NOUNS;
        for (Speaker speaker : transcript.speakers()) {
            language.words(speaker.name()).stream()
                    .map(Word::folded)
                    .filter(word -> !language.isStopWord(word))
                    .forEach(speakerWords::add);
        }
        for (Utterance u : transcript.utterances()) {
            int words = 0;
            for (String said : u.isSound() ? List.<String>of() : cut(u.text())) {
                Sentence sentence = index(u, said);
                words += sentence.words().size();
                if (!sentence.words().isEmpty()) {
                    sentences.add(sentence);
                }
            }
            wordsBefore[u.index() + 1] = wordsBefore[u.index()] + words;
        }
    }

    /** The words that a language without data files seems to use for its grammar: short ones, and those that come all the time. */
    private Set<String> usual(Transcript transcript) {
        Map<String, Integer> counts = new HashMap<>();
        int all = 0;
        for (Utterance u : transcript.utterances()) {
            for (Word word : language.words(u.text())) {
                counts.merge(word.folded(), 1, Integer::sum);
                all++;
            }
        }
        int often = Math.max(OFTEN, all / USUAL);
        counts.entrySet().removeIf(e -> e.getKey().length() > SHORT && e.getValue() <= often);
        return counts.keySet();
    }

    private static double share(Transcript transcript, String regex) {
        Pattern pattern = Pattern.compile(regex);
        long with = transcript.utterances().stream()
                .filter(u -> pattern.matcher(u.text()).find())
                .count();
        return with / (double) Math.max(1, transcript.utterances().size());
    }

    /** How many of the words with content that don't open a sentence have a capital. */
    private double shareOfCapitals(Transcript transcript) {
        int all = 0;
        int with = 0;
        for (Utterance u : transcript.utterances()) {
            List<Word> words = language.words(u.text());
            for (int i = 1; i < words.size() && all < SAMPLE; i++) {
                Word word = words.get(i);
                String gap = u.text().substring(words.get(i - 1).toChar(), word.fromChar());
                if (gap.isBlank() && !language.isStopWord(word.folded())) {
                    all++;
                    with += Character.isUpperCase(word.text().codePointAt(0)) ? 1 : 0;
                }
            }
        }
        return with / (double) Math.max(1, all);
    }

    private List<String> cut(String text) {
        // Without marks the transcript has been cut where sentences seem to end.
        return punctuated ? cutAtMarks(text) : List.of(text);
    }

    private List<String> cutAtMarks(String text) {
        List<String> parts = new ArrayList<>();
        Matcher end = SENTENCE_END.matcher(text);
        int from = 0;
        while (end.find()) {
            if (end.end(1) > from && !endsInAbbreviation(text.substring(from, end.end(1)))) {
                addCutWhereBegunAnew(text.substring(from, end.end(1)), parts);
                from = end.end();
            }
        }
        addCutWhereBegunAnew(text.substring(from), parts);
        return parts;
    }

    private void addCutWhereBegunAnew(String text, List<String> parts) {
        Matcher anew = ANEW.matcher(text);
        int from = 0;
        while (!capitalNouns && anew.find()) {
            List<Word> before = language.words(text.substring(from, anew.end()));
            if (opensAnew(before, language.words(anew.group(1)), !anew.group(2).isEmpty())) {
                parts.add(text.substring(from, anew.end()));
                from = anew.end();
            }
        }
        parts.add(text.substring(from));
    }

    /**
     * Whether a word with a capital is one that a speaker begins anew with: a tie, or where no comma follows a subject, an article
     * or what opens a clause; neither a name nor the noun that the word before it needs (<em>in May</em>).
     */
    private boolean opensAnew(List<Word> before, List<Word> word, boolean setOff) {
        boolean opens = cues.connectives().in(word)
                || cues.coordinators().in(word)
                || (!setOff
                        && (cues.finite().in(word)
                                || cues.articles().in(word)
                                || cues.subordinators().in(word)));
        return opens
                && !Kinds.isGivenName(word.get(0).folded())
                && cues.prepositions().lengthAt(before, before.size() - 1) == 0
                && (cues.articles().lengthAt(before, before.size() - 1) == 0
                        || cues.coordinators().in(word));
    }

    private boolean endsInAbbreviation(String text) {
        int blank = text.lastIndexOf(' ');
        String last = Language.fold(text.substring(blank + 1));
        return language.list("abbreviations").contains(last)
                || language.list("abbreviations").contains(last.replaceAll("\\.$", ""))
                || last.matches("\\p{L}\\.");
    }

    private Sentence index(Utterance u, String said) {
        List<Word> words = language.words(said);
        List<Integer> ids = new ArrayList<>(words.size());
        for (Word word : words) {
            ids.add(term(word.folded()));
        }
        for (int i = 1; i < ids.size(); i++) {
            if (ids.get(i) >= 0 && cues.verbCues().lengthAt(words, i - 1) == 1) {
                verbs.add(ids.get(i));
            }
        }
        Polish polish = Polish.of(said, words, cues, language);
        return new Sentence(
                sentences.size(),
                u.index(),
                u.speaker(),
                said.strip(),
                polish.text(),
                words,
                ids,
                polish.opening(),
                polish.tied(),
                asks(polish, words));
    }

    private int term(String folded) {
        if (language.isStopWord(folded)
                || usual.contains(folded)
                || (folded.length() == 1 && !Character.isDigit(folded.charAt(0)))) {
            return -1;
        }
        int id = terms.computeIfAbsent(language.stem(folded), stem -> {
            counts.add(0);
            common.add(language.isCommon(folded));
            return counts.size() - 1;
        });
        counts.set(id, counts.get(id) + 1);
        return id;
    }

    /** With a question mark, or in a talk without marks with the words of a question first. */
    private boolean asks(Polish polish, List<Word> words) {
        if (punctuated) {
            return QUESTION.matcher(polish.text()).find();
        }
        return polish.opening() < words.size() && cues.questionWords().lengthAt(words, polish.opening()) > 0;
    }

    Language language() {
        return language;
    }

    Cues cues() {
        return cues;
    }

    List<Sentence> sentences() {
        return sentences;
    }

    Transcript transcript() {
        return transcript;
    }

    /** Whether names can be told by their capitals. */
    boolean hasCapitals() {
        return capitals;
    }

    /** Whether every noun has a capital, as in German. */
    boolean hasCapitalNouns() {
        return capitalNouns;
    }

    /** Whether sentences end with marks. */
    boolean isPunctuated() {
        return punctuated;
    }

    /** Whether a folded word belongs to the name of one who speaks. */
    boolean isSpeakersName(String folded) {
        return speakerWords.contains(folded)
                || (folded.endsWith("'s") && speakerWords.contains(folded.substring(0, folded.length() - 2)));
    }

    /** Whether a stem is too usual to say what a talk is about. */
    boolean isGeneric(int term) {
        return common.get(term);
    }

    /** Whether the talk says a word somewhere as one says a verb; where nouns have capitals a small one will do. */
    boolean isVerb(Sentence s, int at) {
        if (s.terms().get(at) < 0) {
            return false;
        }
        boolean small = Character.isLowerCase(s.words().get(at).text().codePointAt(0));
        return capitalNouns
                ? small && s.words().get(at).folded().matches(".*(?:t|te|en|ten)")
                : verbs.contains(s.terms().get(at)) && at > s.opening();
    }

    int count(int term) {
        return counts.get(term);
    }

    /** What each stem weighs: its count times its rarity; nothing for one that is said once. */
    double[] weights() {
        double[] weights = new double[counts.size()];
        for (int i = 0; i < weights.length; i++) {
            int count = counts.get(i);
            weights[i] = count < 2 ? 0 : count * (common.get(i) ? COMMON_WEIGHT : 1);
        }
        return weights;
    }

    /** What each stem weighs within some passages alone. */
    double[] weights(List<Passage> passages) {
        double[] weights = new double[counts.size()];
        for (Passage passage : passages) {
            for (Sentence sentence : passage.sentences()) {
                for (int term : sentence.terms()) {
                    if (term >= 0 && counts.get(term) > 1) {
                        weights[term] += common.get(term) ? COMMON_WEIGHT : 1;
                    }
                }
            }
        }
        return weights;
    }

    int words() {
        return wordsBefore[wordsBefore.length - 1];
    }

    /** Where an utterance begins, as a share of the talk's words. */
    double place(int line) {
        return wordsBefore[line] / (double) Math.max(1, words());
    }

    /** How many people speak. */
    int voices() {
        return voices;
    }

    /** How large a part of the words is whose. */
    Map<Speaker, Double> shares() {
        return transcript.utterances().isEmpty()
                ? Map.of()
                : shares(new Segment(0, transcript.utterances().size()));
    }

    /** How large a part of the words of a segment is whose. */
    Map<Speaker, Double> shares(Segment segment) {
        int all = Math.max(1, wordsBefore[segment.to()] - wordsBefore[segment.from()]);
        Map<Speaker, Double> shares = new HashMap<>();
        for (Sentence s : sentences) {
            if (segment.holds(s.line())) {
                s.speaker().ifPresent(who -> shares.merge(who, s.words().size() / (double) all, Double::sum));
            }
        }
        return shares;
    }

    /** Whether somebody else begins to speak between two sentences, or nobody speaks for a while. */
    boolean isPauseBetween(Sentence one, Sentence next) {
        if (!one.speaker().equals(next.speaker())) {
            return true;
        }
        Optional<TimeSpan> before = transcript.utterances().get(one.line()).time();
        Optional<TimeSpan> after = transcript.utterances().get(next.line()).time();
        return one.line() != next.line()
                && before.isPresent()
                && after.isPresent()
                && after.get().start().minus(before.get().end()).compareTo(PAUSE) >= 0;
    }

    Optional<Sentence> before(Sentence sentence) {
        return sentence.number() == 0 ? Optional.empty() : Optional.of(sentences.get(sentence.number() - 1));
    }

    Optional<Sentence> after(Sentence sentence) {
        return sentence.number() + 1 == sentences.size()
                ? Optional.empty()
                : Optional.of(sentences.get(sentence.number() + 1));
    }
}
