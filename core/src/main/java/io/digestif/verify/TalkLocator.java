package io.digestif.verify;

import io.digestif.draft.DraftItem;
import io.digestif.language.Phrases;
import io.digestif.language.Word;
import io.digestif.plan.Window;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.Transcript;
import io.digestif.verify.ClaimSearch.Candidate;
import io.digestif.verify.NearestPassage.Alignment;
import io.digestif.verify.QuoteSearch.Stretch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Locates with the searches that verify drafts. */
final class TalkLocator implements Locator {
    /** A text of which the nearest passage has fewer words in order is not an altered one, but another. */
    private static final double ALTERED = 0.6;

    /** A passage that has less than this of a text is not near. */
    private static final double NEAR = 0.4;

    /** A sentence that sums up minutes of talk rests on places at most so many utterances apart. */
    private static final int STRETCH = 60;

    /** Two words that are the same, and another that isn't, say nothing. */
    private static final int MIN_SAME = 3;

    private static final int MIN_CONTENT = 2;
    private static final int MOMENTS = 3;

    private final TalkIndex index;
    private final QuoteAligner aligner;
    private final NearestPassage nearest;
    private final ClaimSearch search;
    private final ClaimChecker checker;
    private final ReferenceChecker references;
    private final ClaimSentences sentences;
    private final Particulars particulars;
    private final Phrases asking;
    private final Phrases ascribing;

    TalkLocator(Transcript transcript) {
        index = new TalkIndex(transcript);
        aligner = new QuoteAligner(index);
        nearest = new NearestPassage(index, aligner.spoken);
        search = new ClaimSearch(index);
        checker = new ClaimChecker(index, new Instructions(index), true);
        references = new ReferenceChecker(index);
        sentences = new ClaimSentences(index);
        particulars = new Particulars(index, aligner.spoken);
        asking = new Phrases(index.language, "asking");
        ascribing = new Phrases(index.language, "ascribing");
    }

    @Override
    public Optional<Located> quote(String written, List<Integer> near) {
        Quotation quotation = Quotation.of(written, index);
        List<Term> quote = aligner.spoken.cutter.of(quotation.text());
        if (quote.isEmpty()) {
            return Optional.empty();
        }
        List<Passage> passages = new ArrayList<>(aligner.nearestFirst(passages(quotation, quote), near));
        if (!near.isEmpty()) {
            passages.sort(Comparator.comparing(
                    passage -> QuoteAligner.distance(aligner.spoken.utterance(passage.from()), near)));
        }
        for (Passage passage : passages) {
            if (denied(passage).isEmpty()) {
                return Optional.of(
                        Located.found(Optional.of(aligner.match(quotation.text(), passage)), evidence(passage)));
            }
        }
        return Optional.of(
                passages.isEmpty() ? altered(quotation, quote) : deniedOutside(passages.get(0), quotation.text()));
    }

    /** What the digest shows as unbroken must be unbroken. */
    private List<Passage> passages(Quotation quotation, List<Term> quote) {
        List<Passage> whole =
                aligner.search.find(quote).stream().map(Passage::of).toList();
        return whole.isEmpty() && quotation.showsGap()
                ? aligner.elision.find(aligner.elision.ways(quotation, quote), true)
                : whole;
    }

    private Optional<String> denied(Passage passage) {
        return aligner.sense.deniedFromOutside(passage.from(), passage.to());
    }

    private Located deniedOutside(Passage passage, String text) {
        String denial = denied(passage).orElseThrow();
        Located.Change missing = new Located.Change(Located.Side.TALK, denial);
        Located.Change said = new Located.Change(Located.Side.BOTH, text);
        boolean trails = passage.to() < aligner.spoken.size()
                && denial.equals(aligner.spoken.words(passage.to(), passage.to() + 1));
        return Located.altered(
                evidence(passage),
                trails ? List.of(said, missing) : List.of(missing, said),
                "\"" + denial + "\" is missing");
    }

    private Located altered(Quotation quotation, List<Term> quote) {
        List<Stretch> across = aligner.search.findAcross(quote);
        if (!across.isEmpty()) {
            return Located.altered(
                    evidence(Passage.of(across.get(0))), List.of(), aligner.refusal.reason(quotation.text(), quote));
        }
        Optional<Alignment> passage = nearest.to(quotation.text(), quote);
        double share = passage.map(Alignment::share).orElse(0.0);
        long same = Math.round(share * quote.size());
        boolean near = same >= MIN_SAME || same == quote.size();
        List<Evidence> evidence =
                near && share >= NEAR ? passage.map(this::evidence).orElse(List.of()) : List.of();
        if (near && share >= ALTERED) {
            List<Located.Change> changes = passage.map(Alignment::changes).orElse(List.of());
            return Located.altered(evidence, changes, "the talk has other words");
        }
        return aligner.elision
                .lost(aligner.elision.ways(quotation, quote), quotation.showsGap())
                .or(() -> aligner.refusal.places(quote))
                .map(reason -> Located.altered(evidence, List.of(), reason))
                .orElseGet(() -> Located.notFound(evidence, Refusal.NOT_SAID));
    }

    private List<Evidence> evidence(Alignment passage) {
        return evidence(Passage.of(new Stretch(passage.from(), passage.to(), false)));
    }

    private List<Evidence> evidence(Passage passage) {
        return passage.evidence(index, aligner.spoken);
    }

    @Override
    public Optional<Located> claim(String sentence, List<Integer> near, Set<Speaker> holders) {
        Content whole = Content.of(sentence, index);
        // Each of these is a finding of its own; the rest is looked for without them.
        Content content = whole.without(particulars.foreign(whole));
        if (content.weights().size() < MIN_CONTENT || index.size() == 0) {
            return Optional.empty();
        }
        List<Integer> given = near.stream().distinct().limit(MOMENTS).toList();
        Set<Integer> best = search.cited(content, near);
        if (best.isEmpty()) {
            best = carrying(content, given, near, u -> true);
        }
        if (!holders.isEmpty()) {
            Set<Integer> own = carrying(
                    content,
                    given,
                    near,
                    u -> index.utterance(u).speaker().filter(holders::contains).isPresent());
            if (!own.isEmpty()
                    && content.support(own, index) >= content.support(best, index) - ClaimSearch.NEAR_BONUS) {
                best = own;
            }
        }
        if (best.isEmpty()) {
            Candidate candidate = search.likeliest(content, given, new Window(0, index.size()), u -> true);
            return Optional.of(Located.notFound(
                    candidate.support() < NEAR ? List.of() : evidence(candidate.utterances()),
                    "the talk does not carry it"));
        }
        if (!checker.turnsRound(sentence, content, best)) {
            return Optional.of(Located.found(Optional.empty(), evidence(best)));
        }
        Set<Integer> denying = index.denies(index.language.words(sentence)) ? denying(content) : Set.of();
        return Optional.of(
                denying.isEmpty() ? turnedRound(sentence, best) : Located.found(Optional.empty(), evidence(denying)));
    }

    /** The best of the places that carry a claim and deny something, as it does; none if all carry too little. */
    private Set<Integer> denying(Content content) {
        return IntStream.range(0, index.size())
                .filter(this::denies)
                .mapToObj(u -> search.best(
                        content, List.of(), new Window(Math.max(0, u - 1), Math.min(index.size(), u + 2)), v -> true))
                .filter(utterances ->
                        !utterances.isEmpty() && utterances.stream().anyMatch(this::denies))
                .max(Comparator.comparingDouble(utterances -> content.support(utterances, index)))
                .orElse(Set.of());
    }

    private boolean denies(int utterance) {
        return index.denies(index.language.words(index.utterance(utterance).text()));
    }

    /** The utterances that carry a claim, beside each other or within some minutes; none if all carry too little. */
    private Set<Integer> carrying(Content content, List<Integer> given, List<Integer> near, IntPredicate admitted) {
        List<Integer> own = given.stream().filter(admitted::test).toList();
        Set<Integer> best = search.best(content, own, new Window(0, index.size()), admitted);
        if (!best.isEmpty()) {
            return best;
        }
        int first = near.stream().mapToInt(u -> u).min().orElse(0);
        int last = near.stream().mapToInt(u -> u).max().orElse(index.size() - 1);
        for (int from = Math.max(0, near.isEmpty() ? 0 : first - STRETCH / 2); from <= last; from += STRETCH / 2) {
            int to = near.isEmpty() ? from + STRETCH : last + 1 + STRETCH / 2;
            Set<Integer> found = search.scattered(content, new Window(from, Math.min(index.size(), to)), admitted);
            if (!found.isEmpty() || !near.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private Located turnedRound(String sentence, Set<Integer> evidence) {
        List<Term> terms = aligner.spoken.cutter.of(sentence);
        List<Located.Change> changes = nearest.to(sentence, terms)
                .filter(passage -> passage.share() >= ALTERED)
                .map(Alignment::changes)
                .orElse(List.of());
        return Located.altered(
                evidence(evidence),
                changes,
                index.denies(index.language.words(sentence))
                        ? "it denies something, and the talk does not there"
                        : "the talk denies this");
    }

    private List<Evidence> evidence(Set<Integer> utterances) {
        return utterances.stream()
                .sorted()
                .map(index::utterance)
                .map(utterance -> new Evidence(utterance, utterance.text()))
                .toList();
    }

    @Override
    public Optional<Evidence> named(String title) {
        return references
                .check(new DraftItem(title, List.of(), ""))
                .finding()
                .map(finding -> finding.evidence().get(0));
    }

    @Override
    public List<Particular> particulars(String text, List<Evidence> evidence) {
        return particulars.of(text, evidence);
    }

    @Override
    public Optional<Speaker> speaker(String name) {
        List<String> words =
                index.language.words(name).stream().map(Word::folded).toList();
        List<Speaker> owners = index.transcript.speakers().stream()
                .filter(speaker -> folded(speaker).containsAll(words))
                .toList();
        return owners.size() == 1 && !words.isEmpty() ? Optional.of(owners.get(0)) : Optional.empty();
    }

    private Set<String> folded(Speaker speaker) {
        return index.language.words(speaker.name()).stream().map(Word::folded).collect(Collectors.toSet());
    }

    @Override
    public Set<Speaker> holders(String sentence) {
        List<Word> words = index.language.words(sentence);
        TalkIndex.Mentions mentions = index.mentions(words);
        Set<Integer> holding = mentions.places().stream()
                .filter(at -> holdsBefore(words, mentions, at) || isAscribed(words, at))
                .collect(Collectors.toSet());
        Set.copyOf(holding).forEach(at -> addJoined(words, mentions, at, holding));
        if (holding.isEmpty()) {
            mentions.places().stream()
                    .filter(at -> holdsBehind(sentence, words, at))
                    .forEach(holding::add);
        }
        Set<Speaker> holders = new HashSet<>();
        for (Speaker speaker : mentions.speakers()) {
            Set<String> name = folded(speaker);
            if (holding.stream().anyMatch(at -> name.contains(words.get(at).folded()))) {
                holders.add(speaker);
            }
        }
        return holders;
    }

    /** "Ada and Ben say": who stands right before a holder. */
    private void addJoined(List<Word> words, TalkIndex.Mentions mentions, int holder, Set<Integer> holding) {
        for (int at = holder - 1; at >= 0; at--) {
            boolean name = mentions.places().contains(at);
            if (!name && !index.language.isStopWord(words.get(at).folded())) {
                return;
            }
            if (name) {
                holding.add(at);
            }
        }
    }

    /** "Ada says". */
    private boolean holdsBefore(List<Word> words, TalkIndex.Mentions mentions, int at) {
        return at + 1 < words.size() && !mentions.places().contains(at + 1) && reports(words, at + 1);
    }

    /** "…, says Ada". */
    private boolean holdsBehind(String sentence, List<Word> words, int at) {
        if (at == 0 || !reports(words, at - 1) || asking.lengthAt(words, at - 1) > 0) {
            return false;
        }
        int before = words.get(at - 1).fromChar() - 1;
        while (before >= 0 && Character.isWhitespace(sentence.charAt(before))) {
            before--;
        }
        return before < 0 || !Character.isLetterOrDigit(sentence.charAt(before));
    }

    /** "according to Ada". */
    private boolean isAscribed(List<Word> words, int at) {
        return IntStream.range(Math.max(0, at - MOMENTS), at)
                .anyMatch(from -> ascribing.lengthAt(words, from) == at - from);
    }

    private boolean reports(List<Word> words, int at) {
        return index.reports(words.get(at).folded());
    }

    @Override
    public double support(String text, Collection<Integer> utterances) {
        Content content = Content.of(text, index);
        return content.share(content.found(Set.copyOf(utterances), index));
    }

    @Override
    public List<String> sentences(String text) {
        return sentences.of(text);
    }
}
