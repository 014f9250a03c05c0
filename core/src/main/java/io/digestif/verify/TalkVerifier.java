package io.digestif.verify;

import io.digestif.draft.Draft;
import io.digestif.draft.DraftItem;
import io.digestif.language.Phrases;
import io.digestif.plan.Plan;
import io.digestif.plan.Segment;
import io.digestif.plan.Window;
import io.digestif.prompt.SectionPrompt;
import io.digestif.verify.ClaimChecker.Carried;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sends each item of a draft to the check that its section needs. */
final class TalkVerifier implements Verifier {
    /** A claim cites one to three moments. */
    private static final int MOMENTS = 3;

    /** A paragraph cites what its sentences rest on; a sentence may sum up a few places. */
    private static final int MOMENTS_OF_SENTENCE = 4;

    /** Who, and what they do, stand among a line's first words. */
    private static final int OPENING = 7;

    /** What the lines given, and a paragraph's place, count beside the share of its words that a part has. */
    private static final double HINT_WEIGHT = 0.3;

    private final TalkIndex index;
    private final QuoteAligner quotes;
    private final ClaimChecker claims;
    private final ReferenceChecker references;
    private final QuestionChecker questions;
    private final Phrases announcing;

    TalkVerifier(Plan plan, boolean sameLanguage) {
        index = new TalkIndex(plan.transcript());
        quotes = new QuoteAligner(index);
        claims = new ClaimChecker(index, sameLanguage);
        references = new ReferenceChecker(index);
        questions = new QuestionChecker(index, claims);
        announcing = new Phrases(index.language, "announcing");
    }

    @Override
    public Verdict verify(Draft draft, Window window) {
        List<Finding> findings = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (DraftItem item : draft.items()) {
            Outcome outcome = switch (draft.section()) {
                case SectionPrompt.QUOTES -> quotes.align(item);
                case SectionPrompt.REFERENCES -> references.check(item);
                case SectionPrompt.OPEN_QUESTIONS -> questions.check(item, window);
                default -> claim(draft.section(), item, window);
            };
            outcome.finding()
                    .ifPresentOrElse(
                            findings::add,
                            () -> dropped.add(new Dropped(draft.section(), item.text(), outcome.reason())));
        }
        return new Verdict(draft.section(), findings, dropped);
    }

    @Override
    public Verdict verifyFlow(Draft draft, List<Segment> parts) {
        List<Finding> findings = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (int i = 0; i < draft.items().size(); i++) {
            DraftItem item = draft.items().get(i);
            Segment part = part(item, i * parts.size() / draft.items().size(), parts);
            paragraph(item, part, dropped).ifPresent(findings::add);
        }
        return new Verdict(draft.section(), findings, dropped);
    }

    private Outcome claim(String section, DraftItem item, Window window) {
        int announcement = announcing.first(index.language.words(item.text()));
        if (announcement >= 0 && announcement < OPENING) {
            return Outcome.refused("it announces a topic and says nothing about it");
        }
        Carried carried = claims.check(item.text(), item.lines(), window, MOMENTS);
        return carried.isCarried()
                ? Outcome.found(new Finding(section, item.text(), label(item), carried.evidence(), Optional.empty()))
                : Outcome.refused(carried.reason());
    }

    /** A paragraph stands as far as its sentences do; each must rest on the part of the talk that it is about. */
    private Optional<Finding> paragraph(DraftItem item, Segment part, List<Dropped> dropped) {
        Window window = new Window(part.from(), part.to());
        List<String> kept = new ArrayList<>();
        Map<Integer, Evidence> evidence = new TreeMap<>();
        for (String sentence : sentences(item.text())) {
            Carried carried = claims.check(sentence, item.lines(), window, MOMENTS_OF_SENTENCE);
            if (carried.isCarried()) {
                kept.add(sentence);
                carried.evidence().forEach(e -> evidence.put(e.utterance().index(), e));
            } else {
                dropped.add(new Dropped(SectionPrompt.FLOW, sentence, carried.reason()));
            }
        }
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        SectionPrompt.FLOW,
                        String.join(" ", kept),
                        label(item),
                        List.copyOf(evidence.values()),
                        Optional.empty()));
    }

    /** The part that a paragraph is about: by its words, by the lines it gives, and by its place among the others. */
    private Segment part(DraftItem item, int expected, List<Segment> parts) {
        Content content = Content.of(item.text(), index);
        return IntStream.range(0, parts.size())
                .boxed()
                .max(Comparator.comparing(i -> {
                    Segment part = parts.get(i);
                    Set<Integer> all =
                            IntStream.range(part.from(), part.to()).boxed().collect(Collectors.toSet());
                    double given = item.lines().stream().filter(part::holds).count()
                            / (double) Math.max(1, item.lines().size());
                    return content.support(all, index) + HINT_WEIGHT * given + (i == expected ? HINT_WEIGHT : 0);
                }))
                .map(parts::get)
                .orElseThrow();
    }

    /** The label, unless it names what the talk does not. */
    private String label(DraftItem item) {
        boolean heard = Content.of(item.label(), index).names().stream()
                .allMatch(name -> index.hasAnywhere(name) || index.isMetadata(name));
        return heard ? item.label() : "";
    }

    private List<String> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(index.language.tag()));
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String sentence = text.substring(from, to).strip();
            // "Train or plane?", and on it goes: a comma opens no sentence.
            if (sentence.startsWith(",") && !sentences.isEmpty()) {
                sentences.add(sentences.remove(sentences.size() - 1) + sentence);
            } else {
                sentences.add(sentence);
            }
        }
        return sentences;
    }
}
