package io.digestif.verify;

import io.digestif.draft.DraftItem;
import io.digestif.language.Phrases;
import io.digestif.language.Word;
import io.digestif.prompt.SectionPrompt;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.Utterance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the talk's own words for a quote. Words are compared one by one, folded; the talk may have fillers and repeats in
 * between that the quote leaves out, and nothing else. So no word that means something, such as a negation, a number or a
 * name, can be added, lost or changed: that is refused whatever the rest looks like.
 */
final class QuoteAligner {
    private static final int MIN_CONTENT_WORDS = 3;
    private static final int MIN_WORDS = 8;
    private static final int MAX_WORDS = 60;

    /** A greeting stands among the first words. */
    private static final int GREETING = 3;

    /** A stretch of {@link TalkIndex#tokens} and how it matches. */
    private record Stretch(int from, int to, boolean skipped) {}

    private final TalkIndex index;
    private final Set<String> fillers;
    private final Phrases greetings;

    QuoteAligner(TalkIndex index) {
        this.index = index;
        fillers = index.language.list("fillers");
        greetings = new Phrases(index.language, "greetings");
    }

    Outcome align(DraftItem item) {
        String bare = stripMarks(withoutSpeaker(item.text()));
        if (bare.endsWith("?")) {
            return Outcome.refused("a question is no quote");
        }
        List<String> wanted =
                index.language.words(bare).stream().map(index::folded).toList();
        if (wanted.size() < MIN_WORDS && contentWords(wanted) < MIN_CONTENT_WORDS) {
            return Outcome.refused("too short to be a quote");
        }
        if (wanted.size() > MAX_WORDS) {
            return Outcome.refused("too long to be a quote: " + wanted.size() + " words");
        }
        Optional<Stretch> stretch = find(wanted, item.lines());
        if (stretch.isEmpty()) {
            return Outcome.refused("these words are not said in the talk");
        }
        Finding finding = finding(bare, stretch.get());
        return isGreeting(finding)
                ? Outcome.refused("a greeting or an introduction is no quote")
                : Outcome.found(finding);
    }

    /** It opens with a greeting, or its speaker says the own name. */
    private boolean isGreeting(Finding quote) {
        List<Word> words = index.language.words(quote.text());
        int greeting = greetings.first(words);
        return (greeting >= 0 && greeting < GREETING)
                || quote.evidence().get(0).utterance().speaker().stream()
                        .anyMatch(index.mentions(words).speakers()::contains);
    }

    private long contentWords(List<String> words) {
        return words.stream().filter(word -> !index.language.isStopWord(word)).count();
    }

    /** Without the name that models like to put before what somebody says. */
    private String withoutSpeaker(String text) {
        return index.transcript.speakers().stream()
                .map(speaker -> speaker.name() + ":")
                .filter(text.strip()::startsWith)
                .findFirst()
                .map(name -> text.strip().substring(name.length()))
                .orElse(text);
    }

    /** Without quotation marks around it. */
    private static String stripMarks(String text) {
        String bare = text.strip();
        while (bare.length() > 1 && "\"'“”„‚‘’«»‹›".indexOf(bare.charAt(0)) >= 0) {
            bare = bare.substring(1).strip();
        }
        while (bare.length() > 1 && "\"“”«»‹›".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        return bare;
    }

    /** The match nearest to the hints; without a usable hint the first. An unbroken one is preferred. */
    private Optional<Stretch> find(List<String> wanted, List<Integer> hints) {
        return index.positions(wanted.get(0)).stream()
                .flatMap(start -> match(wanted, start).stream())
                .min(Comparator.comparing(Stretch::skipped)
                        .thenComparing(stretch ->
                                distance(index.tokens.get(stretch.from()).utterance(), hints)));
    }

    private static int distance(int utterance, List<Integer> hints) {
        return hints.stream().mapToInt(hint -> Math.abs(hint - utterance)).min().orElse(utterance);
    }

    private Optional<Stretch> match(List<String> wanted, int start) {
        Optional<Speaker> speaker = speaker(start);
        int at = start;
        boolean skipped = false;
        for (int next = 0; next < wanted.size(); at++) {
            if (at >= index.tokens.size() || !speaker(at).equals(speaker)) {
                return Optional.empty();
            }
            String said = index.tokens.get(at).folded();
            if (said.equals(wanted.get(next))) {
                next++;
            } else if (fillers.contains(said) || isRepeat(at)) {
                skipped = true;
            } else if (at + 1 < index.tokens.size()
                    && fillers.contains(said + " " + index.tokens.get(at + 1).folded())) {
                skipped = true;
                at++;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Stretch(start, at, skipped));
    }

    private boolean isRepeat(int at) {
        return at > 0
                && index.tokens.get(at).folded().equals(index.tokens.get(at - 1).folded());
    }

    private Optional<Speaker> speaker(int position) {
        return index.utterance(index.tokens.get(position).utterance()).speaker();
    }

    private Finding finding(String wanted, Stretch stretch) {
        List<Evidence> evidence = new ArrayList<>();
        for (int from = stretch.from(), to; from < stretch.to(); from = to) {
            int utterance = index.tokens.get(from).utterance();
            for (to = from; to < stretch.to() && index.tokens.get(to).utterance() == utterance; ) {
                to++;
            }
            Utterance said = index.utterance(utterance);
            evidence.add(new Evidence(said, words(said.text(), from, to)));
        }
        String printed = String.join(" ", evidence.stream().map(Evidence::text).toList());
        Match match = stretch.skipped() ? Match.DISFLUENCY : printed.equals(wanted) ? Match.EXACT : Match.FOLDED;
        return new Finding(SectionPrompt.QUOTES, printed, "", evidence, Optional.of(match));
    }

    /** The words of an utterance from one token to another, with the mark that ends them. */
    private String words(String text, int from, int to) {
        Word first = index.tokens.get(from).word();
        Word last = index.tokens.get(to - 1).word();
        int end = last.toChar();
        while (end < text.length() && isClosing(text.charAt(end))) {
            end++;
        }
        return text.substring(first.fromChar(), end);
    }

    private static boolean isClosing(char c) {
        return ".!?…,;:。！？".indexOf(c) >= 0;
    }
}
