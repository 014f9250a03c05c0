package io.digestif.verify;

import io.digestif.draft.Draft;
import io.digestif.draft.DraftItem;
import io.digestif.language.Phrases;
import io.digestif.language.Word;
import io.digestif.plan.Plan;
import io.digestif.plan.Segment;
import io.digestif.plan.Window;
import io.digestif.prompt.Doubt;
import io.digestif.prompt.SectionPrompt;
import io.digestif.verify.ClaimChecker.Carried;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sends each item of a draft to the check that its section needs. */
final class TalkVerifier implements Verifier {
    /** A claim cites one to three moments. */
    private static final int MOMENTS = 3;

    /** "Unplug me" and "Oh right, yeah" are no claims: a model that echoes lines of a meeting writes such. */
    private static final int LEAST_CONTENT = 2;

    /** What a sentence opens with, in words. */
    private static final int OPENING = 3;

    /** Two sentences that share so much of their content say the same. */
    private static final double SAME = 0.85;

    /** "178 So here is": a line copied with its number, behind the speaker's name or not. */
    private static final Pattern NUMBERED = Pattern.compile("^([^:]{1,80}:\\s*)?\\[?(\\d{1,6})]?[:.]?\\s+(?=\\S)");

    private static final Pattern BROKEN_OFF = Pattern.compile("(?:…|\\.{3})[\"'”’»)]*$");

    /** What the lines given, and a paragraph's place, count beside the share of its words that a part has. */
    private static final double HINT_WEIGHT = 0.3;

    private final List<Segment> parts;
    private final TalkIndex index;
    private final boolean sameLanguage;
    private final Instructions instructions;
    private final QuoteAligner quotes;
    private final ClaimChecker claims;
    private final Attribution attribution;
    private final ReferenceChecker references;
    private final QuestionChecker questions;
    private final ClaimSentences sentences;
    private final Phrases announcing;
    private final Phrases relatives;
    private final Phrases pointing;

    TalkVerifier(Plan plan, boolean sameLanguage) {
        parts = plan.parts();
        index = new TalkIndex(plan.transcript());
        this.sameLanguage = sameLanguage;
        quotes = new QuoteAligner(index);
        instructions = new Instructions(index);
        attribution = new Attribution(index);
        claims = new ClaimChecker(index, instructions, sameLanguage);
        references = new ReferenceChecker(index);
        questions = new QuestionChecker(index, claims);
        sentences = new ClaimSentences(index);
        announcing = new Phrases(index.language, "announcing");
        relatives = new Phrases(index.language, "relatives");
        pointing = new Phrases(index.language, "anaphors");
    }

    @Override
    public Verdict verify(Draft draft, Window window) {
        List<Finding> findings = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        for (DraftItem written : draft.items()) {
            DraftItem item = withoutNumber(written);
            Outcome outcome = switch (draft.section()) {
                case SectionPrompt.QUOTES -> quotes.align(item);
                case SectionPrompt.REFERENCES -> references.check(item);
                case SectionPrompt.OPEN_QUESTIONS -> questions.check(item, window);
                default -> claim(draft.section(), item, window);
            };
            if (outcome.finding()
                    .filter(found -> instructions.areIn(found.evidence()))
                    .isPresent()) {
                outcome = Outcome.refused("it is said to whoever sums up the talk, not about anything");
            }
            String reason = outcome.reason();
            if (outcome.finding().isPresent()) {
                findings.add(outcome.finding().get());
            } else if (outcome.near().isEmpty()) {
                dropped.add(new Dropped(draft.section(), item.text(), reason));
            } else {
                doubts.add(new Doubt(draft.section(), window, item.text(), item.label(), reason, outcome.near()));
            }
        }
        return new Verdict(draft.section(), findings, dropped, doubts);
    }

    @Override
    public Verdict verifyReworded(Doubt doubt, DraftItem note) {
        Verdict verdict = verify(new Draft(doubt.section(), List.of(note)), doubt.window());
        String old = doubt.text().replaceFirst("[.!?]+$", "").toLowerCase(Locale.ROOT);
        // "Marketing says that the project manager suggests …": an old note in another's mouth, too.
        boolean wraps = note.text().toLowerCase(Locale.ROOT).contains(old)
                || Content.of(note.text(), index).speakers().size() > 1;
        boolean turns =
                index.denies(index.language.words(note.text())) != index.denies(index.language.words(doubt.text()));
        boolean strays = verdict.findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .noneMatch(
                        evidence -> doubt.lines().contains(evidence.utterance().index()));
        if (verdict.findings().isEmpty() || !(wraps || turns || strays)) {
            return verdict;
        }
        String reason = wraps
                ? "it is the same as before"
                : turns ? "it turns round what it was to say" : "it is about other lines";
        return new Verdict(doubt.section(), List.of(), List.of(new Dropped(doubt.section(), note.text(), reason)));
    }

    @Override
    public Verdict verifyFlow(Draft draft, List<Segment> asked) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        List<Stray> strays = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < draft.items().size(); i++) {
            DraftItem item = withoutNumber(draft.items().get(i));
            Segment part = part(item, i * asked.size() / draft.items().size(), asked);
            Window window = new Window(part.from(), part.to());
            List<Carried> own = new ArrayList<>();
            List<String> all = sentences.of(item.text());
            boolean copies = all.stream().anyMatch(this::isCopied);
            for (String sentence : all) {
                Optional<String> empty = copies
                        ? Optional.of("it copies the talk instead of telling of it")
                        : sayingNothing(sentence, told);
                if (empty.isPresent()) {
                    dropped.add(new Dropped(SectionPrompt.FLOW, sentence, empty.get()));
                    continue;
                }
                Carried carried = claims.checkSummary(sentence, item.lines(), window);
                if (carried.isCarried()) {
                    own.add(carried);
                    told.add(sentence);
                } else {
                    strays.add(new Stray(sentence, carried));
                }
            }
            // A label that no sentence of its own bears out is not put above others.
            paragraphs.add(new Paragraph(part, own.isEmpty() ? "" : label(item), own));
        }
        others(paragraphs).forEach(part -> paragraphs.add(new Paragraph(part, "", new ArrayList<>())));
        for (Stray stray : strays) {
            boolean standsAlone = !stray.why().saysOpposite() && !points(stray.sentence());
            if (!standsAlone || paragraphs.stream().noneMatch(paragraph -> takesIn(stray.sentence(), paragraph))) {
                dropped.add(new Dropped(
                        SectionPrompt.FLOW, stray.sentence(), stray.why().reason()));
            }
        }
        return new Verdict(
                draft.section(),
                paragraphs.stream()
                        .flatMap(paragraph -> paragraph.finding().stream())
                        .toList(),
                dropped);
    }

    /** The parts of the talk that no paragraph is about. */
    private List<Segment> others(List<Paragraph> paragraphs) {
        return parts.stream()
                .filter(part -> paragraphs.stream()
                        .noneMatch(paragraph -> paragraph.part().from() < part.to()
                                && part.from() < paragraph.part().to()))
                .toList();
    }

    /** A sentence that its part of the talk does not carry. */
    private record Stray(String sentence, Carried why) {}

    /** Whether a sentence goes with the one before: it opens with "she" or "it". */
    private boolean points(String sentence) {
        List<Word> words = index.language.words(sentence);
        return pointing.in(words.subList(0, Math.min(OPENING, words.size())));
    }

    private List<String> opening(String text) {
        return index.language.words(text).stream()
                .limit(OPENING)
                .map(Word::folded)
                .toList();
    }

    /**
     * Takes a sentence that the part of its own paragraph does not carry into the paragraph on a part that does, at its place in
     * time. There it must stand in one place like any claim.
     */
    private boolean takesIn(String sentence, Paragraph paragraph) {
        Carried carried = claims.check(sentence, List.of(), paragraph.window(), MOMENTS);
        if (!carried.isCarried()
                || paragraph.sentences().stream()
                        .anyMatch(other -> other.evidence().equals(carried.evidence()))) {
            return false;
        }
        int at = 0;
        while (at < paragraph.sentences().size() && begins(paragraph.sentences().get(at)) <= begins(carried)) {
            at++;
        }
        paragraph.sentences().add(at, carried);
        return true;
    }

    private static int begins(Carried sentence) {
        return sentence.evidence().stream()
                .mapToInt(evidence -> evidence.utterance().index())
                .min()
                .orElseThrow();
    }

    private Outcome claim(String section, DraftItem item, Window window) {
        if (announces(item.text())) {
            return Outcome.refused("it announces a topic and says nothing about it");
        }
        if (Content.of(item.text(), index).weights().size() < LEAST_CONTENT) {
            return Outcome.refused("it says too little");
        }
        if (index.isQuestion(item.text())) {
            return Outcome.refused("a question says nothing");
        }
        if (attribution.tellsOfQuestion(item.text())) {
            return Outcome.refused("it tells that something is asked, and nothing that is said");
        }
        if (index.greets(index.language.words(item.text()))) {
            return Outcome.refused("a greeting says nothing");
        }
        if (BROKEN_OFF.matcher(item.text()).find()) {
            return Outcome.refused("it breaks off");
        }
        Carried carried = claims.check(item.text(), item.lines(), window, MOMENTS);
        return carried.isCarried()
                ? Outcome.found(
                        new Finding(section, carried.claim(), label(item), carried.evidence(), Optional.empty()))
                : claims.refused(carried, item.text(), item.lines(), window);
    }

    /** An item that copies a line of the talk, without the line's number. */
    private DraftItem withoutNumber(DraftItem item) {
        Matcher numbered = NUMBERED.matcher(item.text());
        if (!numbered.find() || Integer.parseInt(numbered.group(2)) >= index.size()) {
            return item;
        }
        String line = index.utterance(Integer.parseInt(numbered.group(2))).text();
        String rest = item.text().substring(numbered.end());
        String name = numbered.group(1) == null ? "" : numbered.group(1);
        return opening(rest).equals(opening(line)) ? new DraftItem(name + rest, item.lines(), item.label()) : item;
    }

    /** Whether a sentence stands there as in a transcript, under the name of who says it. */
    private boolean isCopied(String sentence) {
        return index.transcript.speakers().stream().anyMatch(speaker -> sentence.startsWith(speaker.name() + ":"));
    }

    /** Why a sentence tells nothing of how the talk moved, if it does not. */
    private Optional<String> sayingNothing(String sentence, List<String> told) {
        if (index.greets(index.language.words(sentence))) {
            return Optional.of("a greeting says nothing");
        }
        return told.stream().anyMatch(other -> isSame(sentence, other))
                ? Optional.of("it stands in the digest already")
                : Optional.empty();
    }

    /** Whether two sentences have nearly all their words of content in common. */
    private boolean isSame(String one, String other) {
        return covers(one, other) && covers(other, one);
    }

    private boolean covers(String one, String other) {
        Content content = Content.of(other, index);
        return content.shared(index.language.words(one), index) >= SAME * content.total();
    }

    /**
     * Whether a line is about speakers who discuss, introduce or move on to something, and names nothing else before that, nor adds a
     * clause that says something.
     */
    private boolean announces(String text) {
        List<Word> words = index.language.words(claims.unnamed(text).orElse(text));
        int verb = announcing.first(words);
        Set<Integer> names = index.mentions(words).places();
        return verb >= 0
                && !relatives.in(words.subList(verb + 1, words.size()))
                && IntStream.range(0, verb)
                        .allMatch(i -> names.contains(i) || index.isEmpty(index.folded(words.get(i))));
    }

    /** What is told of a part of the talk: the sentences that it carries. */
    private record Paragraph(Segment part, String label, List<Carried> sentences) {
        Window window() {
            return new Window(part.from(), part.to());
        }

        Optional<Finding> finding() {
            Map<Integer, Evidence> evidence = new TreeMap<>();
            sentences.forEach(sentence ->
                    sentence.evidence().forEach(e -> evidence.put(e.utterance().index(), e)));
            return sentences.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            SectionPrompt.FLOW,
                            sentences.stream().map(Carried::claim).collect(Collectors.joining(" ")),
                            label,
                            List.copyOf(evidence.values()),
                            Optional.empty()));
        }
    }

    /** The part that a paragraph is about: by its words, by the lines it gives, and by its place among the others. */
    private Segment part(DraftItem item, int expected, List<Segment> asked) {
        Content content = Content.of(item.text(), index);
        return IntStream.range(0, asked.size())
                .boxed()
                .max(Comparator.comparing(i -> {
                    Segment part = asked.get(i);
                    Set<Integer> all =
                            IntStream.range(part.from(), part.to()).boxed().collect(Collectors.toSet());
                    double given = item.lines().stream().filter(part::holds).count()
                            / (double) Math.max(1, item.lines().size());
                    return content.support(all, index) + HINT_WEIGHT * given + (i == expected ? HINT_WEIGHT : 0);
                }))
                .map(asked::get)
                .orElseThrow();
    }

    /**
     * The label, unless it names what the talk does not, or has no word of the talk at all ("Introduction"). In a label written
     * like a title, with capitals throughout, capitals tell no names.
     */
    private String label(DraftItem item) {
        Content content = Content.of(item.label(), index);
        boolean titled = content.names().size() == content.weights().size();
        boolean named =
                titled || content.names().stream().allMatch(name -> index.hasAnywhere(name) || index.isMetadata(name));
        boolean heard = content.weights().keySet().stream()
                .anyMatch(stem -> !content.numbers().contains(stem) && index.hasAnywhere(stem));
        return (named && heard) || !sameLanguage ? item.label() : "";
    }
}
