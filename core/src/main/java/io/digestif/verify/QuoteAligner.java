package io.digestif.verify;

import io.digestif.draft.DraftItem;
import io.digestif.language.Word;
import io.digestif.prompt.SectionPrompt;
import io.digestif.transcript.Speaker;
import io.digestif.verify.QuoteSearch.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the talk's own words for a quote. Words are compared one by one, folded; the talk may have fillers and repeats in
 * between that the quote leaves out ({@link QuoteSearch}), or one gap that is then shown ({@link Elision}), and nothing else. So
 * no word that means something, such as a negation, a number or a name, can be added, lost or changed: that is refused whatever
 * the rest looks like.
 */
final class QuoteAligner {
    private static final int MIN_CONTENT_WORDS = 3;
    private static final int MIN_WORDS = 8;
    private static final int MAX_WORDS = 60;

    private final TalkIndex talk;
    final SpokenTerms spoken;
    final Sense sense;
    final QuoteSearch search;
    final Elision elision;
    final Refusal refusal;

    QuoteAligner(TalkIndex talk) {
        this.talk = talk;
        spoken = new SpokenTerms(talk);
        sense = new Sense(talk, spoken);
        search = new QuoteSearch(talk, spoken, sense);
        elision = new Elision(talk, spoken, search, sense);
        refusal = new Refusal(talk, spoken, search, sense);
    }

    Outcome align(DraftItem item) {
        Quotation quotation = Quotation.of(item.text(), talk);
        if (talk.isQuestion(quotation.text())) {
            return Outcome.refused("a question is no quote");
        }
        List<Term> quote = spoken.cutter.of(quotation.text());
        if (isTooShort(quote)) {
            return Outcome.refused("too short to be a quote");
        }
        List<Passage> passages = search.find(quote).stream().map(Passage::of).toList();
        if (passages.isEmpty()) {
            List<Elision.Way> ways = elision.ways(quotation, quote);
            passages = elision.find(ways, quotation.showsGap());
            if (passages.isEmpty()) {
                return Outcome.refused(elision.lost(ways, quotation.showsGap())
                        .orElseGet(() -> refusal.reason(quotation.text(), quote)));
            }
        }
        Outcome first = Outcome.refused(Refusal.NOT_SAID);
        for (Passage passage : nearestFirst(passages, item.lines())) {
            Outcome outcome = judge(quotation, passage);
            if (outcome.finding().isPresent()) {
                return outcome;
            }
            first = first.reason().equals(Refusal.NOT_SAID) ? outcome : first;
        }
        return first;
    }

    /** An unbroken one is preferred, then the nearest to the hints; without a usable hint the first of the talk. */
    List<Passage> nearestFirst(List<Passage> passages, List<Integer> hints) {
        List<Passage> sorted = new ArrayList<>(passages);
        sorted.sort(Comparator.comparing(Passage::hasSkipped)
                .thenComparing(passage -> distance(spoken.utterance(passage.from()), hints)));
        return sorted;
    }

    static int distance(int utterance, List<Integer> hints) {
        return hints.stream().mapToInt(hint -> Math.abs(hint - utterance)).min().orElse(utterance);
    }

    /** Looks at what stands around a passage, and cuts it where it is too long. */
    private Outcome judge(Quotation quotation, Passage passage) {
        Optional<String> denied = sense.deniedFromOutside(passage.from(), passage.to());
        if (denied.isPresent()) {
            return Outcome.refused("\"" + denied.get() + "\" is missing");
        }
        if (asks(passage)) {
            return Outcome.refused("it is a question in the talk");
        }
        Optional<Passage> cut = cut(passage.from(sense.withFrame(passage.from())));
        if (cut.isEmpty()) {
            return Outcome.refused("too long to be a quote, and without a sentence end to cut it at");
        }
        Passage printed = cut.get();
        Finding finding = new Finding(
                SectionPrompt.QUOTES,
                printed.text(talk, spoken),
                "",
                printed.evidence(talk, spoken),
                Optional.of(match(quotation.text(), passage)));
        return isGreeting(finding)
                ? Outcome.refused("a greeting or an introduction is no quote")
                : Outcome.found(finding);
    }

    Match match(String wanted, Passage passage) {
        if (passage.hasGap()) {
            return Match.ELIDED;
        }
        if (passage.hasSkipped()) {
            return Match.DISFLUENCY;
        }
        String said = passage.text(talk, spoken);
        boolean same = said.startsWith(wanted)
                && said.substring(wanted.length()).chars().allMatch(c -> Passage.isClosing((char) c));
        return same ? Match.EXACT : Match.FOLDED;
    }

    /** Whether its last word ends a question. */
    private boolean asks(Passage passage) {
        int last = passage.to() - 1;
        String text = talk.utterance(spoken.utterance(last)).text();
        int end = spoken.get(last).toChar();
        while (end < text.length() && !Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return talk.isQuestion(text.substring(0, end));
    }

    /** The passage as far as a quote may be long, up to the end of a sentence. */
    private Optional<Passage> cut(Passage passage) {
        int words = 0;
        int end = 0;
        for (Stretch stretch : passage.stretches()) {
            for (int at = stretch.from(); at < stretch.to(); at++) {
                if (++words > MAX_WORDS) {
                    Passage head = passage.upTo(end);
                    return end > passage.from() && !isTooShort(terms(head)) && !asks(head)
                            ? Optional.of(head)
                            : Optional.empty();
                }
                if (at + 1 < spoken.size() && spoken.get(at + 1).before() == Term.Mark.SENTENCE) {
                    end = at + 1;
                }
            }
        }
        return Optional.of(passage);
    }

    private List<Term> terms(Passage passage) {
        List<Term> terms = new ArrayList<>();
        passage.stretches().forEach(stretch -> {
            for (int at = stretch.from(); at < stretch.to(); at++) {
                terms.add(spoken.get(at));
            }
        });
        return terms;
    }

    private boolean isTooShort(List<Term> quote) {
        return quote.size() < MIN_WORDS
                && quote.stream()
                                .filter(term -> !talk.language.isStopWord(term.key()))
                                .count()
                        < MIN_CONTENT_WORDS;
    }

    /** It opens with a greeting, or its speaker says the own name. */
    private boolean isGreeting(Finding quote) {
        List<Word> words = talk.language.words(quote.text());
        return talk.greets(words)
                || quote.evidence().get(0).utterance().speaker().stream().anyMatch(speaker -> saysName(words, speaker));
    }

    /** Whether words name a speaker; what stands behind the name, such as a constituency in brackets, is none. */
    private boolean saysName(List<Word> words, Speaker speaker) {
        TalkIndex.Mentions mentions = talk.mentions(words);
        Set<String> name = talk.language.words(speaker.name().split("[(,]", 2)[0]).stream()
                .map(Word::folded)
                .collect(Collectors.toSet());
        return mentions.speakers().contains(speaker)
                && mentions.places().stream()
                        .anyMatch(place -> name.contains(words.get(place).folded()));
    }
}
