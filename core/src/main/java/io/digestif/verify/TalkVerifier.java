package io.digestif.verify;

import io.digestif.draft.Draft;
import io.digestif.draft.DraftItem;
import io.digestif.plan.Plan;
import io.digestif.plan.Segment;
import io.digestif.plan.Window;
import io.digestif.verify.ClaimChecker.Carried;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sends each item of a draft to the check that its section needs. */
final class TalkVerifier implements Verifier {
    /** A claim cites one to three moments. */
    private static final int MOMENTS = 3;

    /** A paragraph cites what its sentences rest on; a sentence may sum up a few places. */
    private static final int MOMENTS_OF_SENTENCE = 4;

    private final Plan plan;
    private final TalkIndex index;
    private final QuoteAligner quotes;
    private final ClaimChecker claims;
    private final ReferenceChecker references;

    TalkVerifier(Plan plan, boolean sameLanguage) {
        this.plan = plan;
        index = new TalkIndex(plan.transcript());
        quotes = new QuoteAligner(index);
        claims = new ClaimChecker(index, sameLanguage);
        references = new ReferenceChecker(index);
    }

    @Override
    public Verdict verify(Draft draft, Window window) {
        List<Finding> findings = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (int place = 0; place < draft.items().size(); place++) {
            DraftItem item = draft.items().get(place);
            Outcome outcome =
                    switch (draft.section()) {
                        case "quotes" -> quotes.align(item);
                        case "references" -> references.check(item);
                        case "open-questions" -> question(item, window);
                        case "conversation-flow" -> paragraph(item, (double) place / draft.items().size(), dropped);
                        default -> claim(draft.section(), item, window);
                    };
            outcome.finding()
                    .ifPresentOrElse(
                            findings::add,
                            () -> dropped.add(new Dropped(draft.section(), item.text(), outcome.reason())));
        }
        return new Verdict(draft.section(), findings, dropped);
    }

    private Outcome claim(String section, DraftItem item, Window window) {
        Carried carried = claims.check(item.text(), item.lines(), window, MOMENTS);
        return carried.isCarried()
                ? Outcome.found(new Finding(section, item.text(), item.label(), carried.evidence(), Optional.empty()))
                : Outcome.refused(carried.reason());
    }

    /** An open question is one that somebody asks, or a doubt that somebody states. */
    private Outcome question(DraftItem item, Window window) {
        Outcome outcome = claim("open-questions", item, window);
        boolean raised = outcome.finding().stream()
                .flatMap(finding -> finding.evidence().stream())
                .anyMatch(evidence -> raises(evidence.text()));
        return outcome.finding().isEmpty() || raised ? outcome : Outcome.refused("nobody asks or doubts this in the talk");
    }

    private boolean raises(String text) {
        String folded = " " + String.join(" ", index.language.words(text).stream().map(w -> w.folded()).toList()) + " ";
        return text.indexOf('?') >= 0
                || text.indexOf('？') >= 0
                || index.language.list("questionwords").stream().anyMatch(word -> folded.startsWith(" " + word + " "))
                || index.language.list("doubt").stream().anyMatch(phrase -> folded.contains(" " + phrase + " "))
                || index.language.list("hedges").stream().anyMatch(phrase -> folded.contains(" " + phrase + " "));
    }

    /**
     * A paragraph on a part of the talk stands as far as its sentences do; each must rest on that part.
     *
     * @param place how far down the draft it stands, from 0 to 1
     */
    private Outcome paragraph(DraftItem item, double place, List<Dropped> dropped) {
        Segment part = part(item, place);
        Window window = new Window(part.from(), part.to());
        List<String> kept = new ArrayList<>();
        Map<Integer, Evidence> evidence = new TreeMap<>();
        List<Dropped> sentencesDropped = new ArrayList<>();
        for (String sentence : sentences(item.text())) {
            Carried carried = claims.check(sentence, item.lines(), window, MOMENTS_OF_SENTENCE);
            if (carried.isCarried()) {
                kept.add(sentence);
                carried.evidence().forEach(e -> evidence.put(e.utterance().index(), e));
            } else {
                sentencesDropped.add(new Dropped("conversation-flow", sentence, carried.reason()));
            }
        }
        if (kept.isEmpty()) {
            return Outcome.refused("no sentence of it is carried by the part of the talk that it is about");
        }
        dropped.addAll(sentencesDropped);
        return Outcome.found(new Finding(
                "conversation-flow",
                String.join(" ", kept),
                item.label(),
                List.copyOf(evidence.values()),
                Optional.empty()));
    }

    /** The part that a paragraph is about: by its words, by the lines it gives, and by its place among the others. */
    private Segment part(DraftItem item, double place) {
        Content content = Content.of(item.text(), index);
        double best = -1;
        Segment chosen = plan.parts().get(0);
        for (int i = 0; i < plan.parts().size(); i++) {
            Segment part = plan.parts().get(i);
            Set<Integer> all = IntStream.range(part.from(), part.to())
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
            double given = item.lines().stream().filter(part::holds).count() / (double) Math.max(1, item.lines().size());
            double expected = i == (int) (place * plan.parts().size()) ? 1 : 0;
            double score = content.support(all, index) + 0.3 * given + 0.3 * expected;
            if (score > best) {
                best = score;
                chosen = part;
            }
        }
        return chosen;
    }

    private List<String> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(index.language.tag()));
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            sentences.add(text.substring(from, to).strip());
        }
        return sentences;
    }
}
