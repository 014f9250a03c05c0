package io.digestif.verify;

import io.digestif.language.Phrases;
import io.digestif.language.Templates;
import io.digestif.language.Word;
import io.digestif.transcript.Speaker;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps an opinion an opinion: a claim that lost the doubt of what it rests on is put in the mouth of who said it. "The speaker" of a
 * claim gets the name of who it is, and where a talk does not tell who speaks, no claim does.
 */
final class Opinions {
    private static final Pattern CLAUSE_END = Pattern.compile("[,.;:!?…–—]+(?=\\s|$)");

    /** Within so many words a claim says who says it. */
    private static final int OPENING = 3;

    /** "Dr. Mary Ann Smith" */
    private static final int LONGEST_NAME = 4;

    private final TalkIndex index;
    private final Phrases hedges;
    private final Phrases anonymous;
    private final Templates templates;

    Opinions(TalkIndex index) {
        this.index = index;
        this.hedges = new Phrases(index.language, "hedges");
        this.anonymous = new Phrases(index.language, "anonymous");
        this.templates = new Templates(index.language);
    }

    /** A claim as it may be printed: unchanged, or with who holds it before it. */
    String held(String written, List<Evidence> evidence) {
        String claim = named(written, evidence);
        return isOpinion(claim, evidence)
                ? holder(evidence).map(name -> name + ": " + claim).orElseGet(() -> templates.fill("opinion", claim))
                : claim;
    }

    /** A sentence of a longer text as it may be printed: unchanged, or told as what somebody says where it is known who. */
    String told(String written, List<Evidence> evidence) {
        String sentence = named(written, evidence);
        return isOpinion(sentence, evidence)
                ? holder(evidence)
                        .map(name -> templates.fill("says", name, sentence))
                        .orElse(sentence)
                : sentence;
    }

    /** A claim that begins with "the speaker says", under the name of the only one who says what it rests on. */
    private String named(String claim, List<Evidence> evidence) {
        List<Word> words = index.language.words(claim);
        int length = words.isEmpty() ? 0 : anonymous.lengthAt(words, 0);
        // "The speaker of the House" is somebody else.
        boolean says = length > 0
                && length < words.size()
                && index.reports(words.get(length).folded());
        return says
                ? holder(evidence)
                        .map(name ->
                                name + claim.substring(words.get(length - 1).toChar()))
                        .orElse(claim)
                : claim;
    }

    /**
     * A claim that begins with a name and a verb of telling, its name left out, where no line of the talk tells who says it: the host's
     * words would come under the name of the guest.
     */
    Optional<String> unnamed(String claim) {
        if (!index.transcript.speakers().isEmpty()) {
            return Optional.empty();
        }
        List<Word> words = index.language.words(claim);
        int verb = 0;
        while (verb < words.size() && verb <= LONGEST_NAME && isCapital(words.get(verb))) {
            verb++;
        }
        return verb < words.size()
                        && index.reports(words.get(verb).folded())
                        && words.subList(0, verb).stream().anyMatch(index::isNameOfSomebody)
                ? Optional.of(templates.fill("somebody")
                        + claim.substring(words.get(verb - 1).toChar()))
                : Optional.empty();
    }

    private static boolean isCapital(Word word) {
        return Character.isUpperCase(word.text().codePointAt(0));
    }

    /** Whether the words that carry a claim best are in doubt, and the claim neither is nor names anybody. */
    private boolean isOpinion(String claim, List<Evidence> evidence) {
        Content content = Content.of(claim, index);
        List<Word> words = index.language.words(claim);
        return content.speakers().isEmpty()
                && !hedges.in(words)
                && !isTold(words)
                && evidence.stream()
                        .max(Comparator.comparingDouble(e -> content.shared(index.language.words(e.text()), index)))
                        .filter(best -> isInDoubt(best.text(), content))
                        .isPresent();
    }

    /** Whether a claim begins with somebody who says it, as "The speaker says" does. */
    private boolean isTold(List<Word> claim) {
        return claim.stream()
                        .limit(OPENING)
                        .filter(word -> index.reports(word.folded()))
                        .count()
                > 1;
    }

    /**
     * Whether what is said of a claim is in doubt: a clause that has something of it, or one that has no words of its own, as
     * "I guess" behind a comma. A doubt about something else in the same sentence counts nothing.
     */
    private boolean isInDoubt(String said, Content content) {
        return Arrays.stream(CLAUSE_END.split(said))
                .map(index.language::words)
                .filter(hedges::in)
                .anyMatch(clause -> content.shared(clause, index) > 0 || isNothingButDoubt(clause));
    }

    private boolean isNothingButDoubt(List<Word> clause) {
        int at = 0;
        while (at < clause.size()) {
            int hedge = hedges.lengthAt(clause, at);
            if (hedge == 0 && !index.isEmpty(clause.get(at).folded())) {
                return false;
            }
            at += Math.max(1, hedge);
        }
        return true;
    }

    private Optional<String> holder(List<Evidence> evidence) {
        Set<Speaker> holders =
                evidence.stream().flatMap(e -> e.utterance().speaker().stream()).collect(Collectors.toSet());
        return holders.size() == 1 && index.transcript.speakers().size() > 1
                ? holders.stream().map(Speaker::name).findFirst()
                : Optional.empty();
    }
}
