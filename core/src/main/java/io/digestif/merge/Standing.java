package io.digestif.merge;

import io.digestif.language.Language;
import io.digestif.language.Phrases;
import io.digestif.language.Word;
import io.digestif.prompt.SectionPrompt;
import io.digestif.transcript.Transcript;
import io.digestif.verify.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in the digest so far, and whether something would say it again. */
final class Standing {
    /** Claims that share this much of the shorter one's content words say the same. */
    private static final double SAME = 0.8;

    /** The same for claims of which one rests on no other moments than the other. */
    private static final double SAME_ON_ONE_MOMENT = 0.6;

    private static final int LEAST_INITIALS = 3;

    private record Claim(
            String section,
            String folded,
            Set<String> content,
            Set<String> numbers,
            boolean denies,
            Set<Integer> moments) {
        /** Two claims of which one denies, or of which each has a number that the other lacks, are about two things. */
        boolean mayBe(Claim other) {
            return denies == other.denies && (numbers.containsAll(other.numbers) || other.numbers.containsAll(numbers));
        }

        boolean restsOnSame(Claim other) {
            return moments.containsAll(other.moments) || other.moments.containsAll(moments);
        }
    }

    private final Language language;
    private final Phrases negations;

    /** Stems of the words that only tell who says something. */
    private final Set<String> telling = new HashSet<>();

    private final List<Claim> claims = new ArrayList<>();

    Standing(Transcript transcript) {
        language = Language.of(transcript.language().orElse("und"));
        negations = new Phrases(language, "negations");
        transcript.speakers().forEach(speaker -> telling.addAll(content(speaker.name())));
        language.list("reporting").forEach(verb -> telling.add(language.stem(verb)));
    }

    boolean has(Finding finding) {
        Claim claim = claim(finding);
        return claims.stream().anyMatch(stands -> saysSame(stands, claim));
    }

    void add(Finding finding) {
        claims.add(claim(finding));
    }

    /** Whether two findings say the same. */
    boolean same(Finding one, Finding other) {
        return saysSame(claim(one), claim(other));
    }

    /** The stems of the words of a text that mean something by themselves. */
    Set<String> content(String text) {
        Set<String> content = new HashSet<>();
        language.words(text).stream()
                .map(Word::folded)
                .filter(word -> !language.isStopWord(word))
                .forEach(word -> content.add(language.stem(word)));
        return content;
    }

    private Claim claim(Finding finding) {
        String folded = String.join(
                " ", language.words(finding.text()).stream().map(Word::folded).toList());
        Set<String> content = content(finding.text());
        if (!telling.containsAll(content)) {
            content.removeAll(telling);
        }
        return new Claim(
                finding.section(),
                folded,
                content,
                content.stream()
                        .filter(stem -> Character.isDigit(stem.charAt(0)))
                        .collect(Collectors.toSet()),
                negations.in(language.words(finding.text())),
                finding.evidence().stream()
                        .map(evidence -> evidence.utterance().index())
                        .collect(Collectors.toSet()));
    }

    /** Whether a name is made of the first letters of another. */
    private static boolean isShortFor(String name, String whole) {
        String[] words = whole.split(" ");
        return words.length >= LEAST_INITIALS
                && name.equals(
                        Arrays.stream(words).map(word -> word.substring(0, 1)).collect(Collectors.joining()));
    }

    private static boolean saysSame(Claim stands, Claim claim) {
        if (stands.folded().equals(claim.folded())) {
            return true;
        }
        if (isNamed(stands) || isNamed(claim)) {
            return stands.section().equals(claim.section())
                    && (stands.content().containsAll(claim.content())
                            || claim.content().containsAll(stands.content())
                            || isShortFor(stands.folded(), claim.folded())
                            || isShortFor(claim.folded(), stands.folded()));
        }
        if (isQuote(stands) || isQuote(claim)) {
            return contains(stands.folded(), claim.folded()) || contains(claim.folded(), stands.folded());
        }
        if (!stands.mayBe(claim)) {
            return false;
        }
        Set<String> shared = new HashSet<>(stands.content());
        shared.retainAll(claim.content());
        double share = shared.size()
                / (double) Math.max(
                        1, Math.min(stands.content().size(), claim.content().size()));
        return share >= (stands.restsOnSame(claim) ? SAME_ON_ONE_MOMENT : SAME);
    }

    private static boolean isNamed(Claim claim) {
        return claim.section().equals(SectionPrompt.REFERENCES);
    }

    private static boolean isQuote(Claim claim) {
        return claim.section().equals(SectionPrompt.QUOTES);
    }

    private static boolean contains(String whole, String part) {
        return (" " + whole + " ").contains(" " + part + " ");
    }
}
