package io.digestif.digest;

import io.digestif.digest.Section.Status;
import io.digestif.draft.Drafted;
import io.digestif.draft.Tally;
import io.digestif.merge.Selection;
import io.digestif.plan.Plan;
import io.digestif.plan.Segment;
import io.digestif.plan.Window;
import io.digestif.prompt.SectionPrompt;
import io.digestif.transcript.TimeSpan;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import io.digestif.verify.Dropped;
import io.digestif.verify.Evidence;
import io.digestif.verify.Finding;
import io.digestif.verify.Verdict;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts a digest together from what was chosen, and says of each section whether it could be made. Used by one thread. */
public final class Assembly {
    private final Plan plan;
    private final String model;
    private final Optional<String> language;
    private final Tenths tenths;
    private final Map<String, List<Drafted>> drafted = new HashMap<>();
    private final Map<String, Selection> selected = new HashMap<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private Tally rewording = Tally.NONE;
    private int checked;
    private int reworded;

    /**
     * An empty digest.
     *
     * @param model who is asked, as a spec
     * @param language BCP 47 tag of the language it is written in, if known
     */
    public Assembly(Plan plan, String model, Optional<String> language) {
        this.plan = plan;
        this.model = model;
        this.language = language;
        this.tenths = new Tenths(plan.transcript());
    }

    /** Adds what was asked. */
    public void asked(List<Drafted> answers) {
        answers.forEach(answer -> drafted.computeIfAbsent(answer.section(), id -> new ArrayList<>())
                .add(answer));
    }

    /** Adds what became of it. */
    public void verified(List<Verdict> verdicts) {
        verdicts.forEach(verdict -> {
            dropped.addAll(verdict.dropped());
            checked += verdict.findings().size() + verdict.dropped().size();
        });
    }

    /**
     * Adds what asking once more for notes came to. Where it came to nothing, nothing is missing that was asked for.
     *
     * @param mended how many notes stand because of it
     */
    public void reworded(Tally tally, int mended) {
        rewording = rewording.plus(tally);
        reworded += mended;
    }

    /** Adds what was chosen. */
    public void chosen(List<Selection> selections) {
        selections.forEach(selection -> {
            selected.put(selection.section(), selection);
            dropped.addAll(selection.repeated());
        });
    }

    /**
     * The digest.
     *
     * @param sections in reading order
     * @param warnings what a reader should know, beside what the transcript's reader has to say
     */
    public Digest digest(List<SectionPrompt> sections, String promptsVersion, List<String> warnings) {
        List<Section> made = sections.stream().map(this::section).toList();
        Tally tally = drafted.values().stream()
                .flatMap(List::stream)
                .map(Drafted::tally)
                .reduce(rewording, Tally::plus);
        List<String> allWarnings = new ArrayList<>(plan.transcript().warnings());
        allWarnings.addAll(warnings);
        allWarnings.addAll(tally.notes());
        Report report = new Report(
                model,
                promptsVersion,
                Instant.now(),
                windows(),
                new Report.Calls(tally.answered(), tally.fromCache(), tally.retried(), tally.failed(), tally.unpaid()),
                tally.usage(),
                tenths.coverage(made.stream().flatMap(s -> s.items().stream()).toList()),
                dropped.stream().distinct().toList(),
                allWarnings,
                checked,
                reworded);
        return new Digest(plan.transcript(), language, made, report);
    }

    /** In how many pieces the talk was read: more than planned where some were too long. */
    private int windows() {
        return drafted.values().stream()
                .mapToInt(answers ->
                        (int) answers.stream().map(Drafted::window).distinct().count())
                .reduce(plan.windows().size(), Math::max);
    }

    /** A digest of a talk in which there is nothing to digest, for which nothing was asked. */
    public static Digest nothing(
            Transcript transcript, String model, List<SectionPrompt> sections, String promptsVersion, String why) {
        List<Integer> none = IntStream.range(0, Tenths.COUNT).mapToObj(i -> 0).toList();
        List<Section> empty = sections.stream()
                .map(s -> new Section(
                        s.id(),
                        s.heading(),
                        Status.NOTHING_FOUND,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        0,
                        none))
                .toList();
        List<String> warnings = new ArrayList<>(transcript.warnings());
        warnings.add(why);
        Report report = new Report(
                model,
                promptsVersion,
                Instant.now(),
                0,
                new Report.Calls(0, 0, 0, 0),
                Tally.NONE.usage(),
                none,
                List.of(),
                warnings,
                0);
        return new Digest(transcript, transcript.language(), empty, report);
    }

    private Section section(SectionPrompt prompt) {
        List<Drafted> answers = drafted.getOrDefault(prompt.id(), List.of());
        Optional<Selection> selection = Optional.ofNullable(selected.get(prompt.id()));
        List<Item> items =
                selection.map(s -> s.chosen().stream().map(this::item).toList()).orElseGet(List::of);
        Optional<String> gap = gap(prompt.id(), answers, items);
        Status status = !items.isEmpty()
                ? (gap.isPresent() ? Status.PARTIAL : Status.COMPLETE)
                : (gap.isPresent() ? Status.FAILED : Status.NOTHING_FOUND);
        return new Section(
                prompt.id(),
                prompt.heading(),
                status,
                gap,
                items,
                Optional.of(authors(answers)),
                selection.map(Selection::cut).orElse(0),
                tenths.coverage(items));
    }

    /** Who wrote a section; who was asked for it, where nobody did. */
    private String authors(List<Drafted> answers) {
        List<String> authors = answers.stream()
                .flatMap(answer -> answer.tally().models().stream())
                .distinct()
                .toList();
        return authors.isEmpty() ? model : String.join(",", authors);
    }

    /**
     * Why something is missing, if it is: a window that was not answered; for the flow, which may be asked for more than once,
     * what was not told in the end.
     */
    private Optional<String> gap(String section, List<Drafted> answers, List<Item> items) {
        BitSet read = new BitSet();
        answers.stream()
                .filter(answer -> answer.draft().isPresent())
                .forEach(answer ->
                        read.set(answer.window().from(), answer.window().to()));
        List<Drafted> lost = answers.stream()
                .filter(answer -> read.nextClearBit(answer.window().from())
                        < answer.window().to())
                .toList();
        String failures = lost.stream()
                .flatMap(answer -> answer.failure().stream())
                .distinct()
                .collect(Collectors.joining("; "));
        if (read.isEmpty()) {
            return Optional.of(failures);
        }
        if (!lost.isEmpty()) {
            return Optional.of("part of the talk was not read (" + places(lost) + "): " + failures);
        }
        Optional<String> unanswered =
                answers.stream().flatMap(answer -> answer.failure().stream()).findFirst();
        if (unanswered.isPresent()) {
            return Optional.of("a part of the talk was asked about once more, without an answer: " + unanswered.get());
        }
        return section.equals(SectionPrompt.FLOW) && !items.isEmpty() ? missingEnd(items) : Optional.empty();
    }

    /** Where windows are: by their times, else by their lines. */
    private String places(List<Drafted> lost) {
        List<Utterance> all = plan.transcript().utterances();
        return lost.stream()
                .map(Drafted::window)
                .distinct()
                .map(window -> all.get(window.from())
                        .time()
                        .flatMap(begins -> all.get(window.to() - 1)
                                .time()
                                .map(ends -> clock(begins.start()) + " to " + clock(ends.end())))
                        .orElseGet(() -> "utterances " + (window.from() + 1) + " to " + window.to()))
                .collect(Collectors.joining(", "));
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    /** What the flow lacks: the talk's first tenth, its last, or both. */
    private Optional<String> missingEnd(List<Item> paragraphs) {
        Window first = told(paragraphs.get(0), 0);
        List<Evidence> moments = paragraphs.get(paragraphs.size() - 1).evidence();
        Window last = told(paragraphs.get(paragraphs.size() - 1), moments.size() - 1);
        List<Utterance> utterances = plan.transcript().utterances();
        boolean begins = tenths.of(utterances.get(first.from())) == 0;
        boolean ends = last.to() == utterances.size() || tenths.of(utterances.get(last.to() - 1)) == Tenths.COUNT - 1;
        if (begins && ends) {
            return Optional.empty();
        }
        return Optional.of("nothing that the talk carries was written about its "
                + (begins ? "end" : ends ? "beginning" : "beginning and its end"));
    }

    /** As much of a part as was asked about together with one of a paragraph's moments. */
    private Window told(Item paragraph, int moment) {
        Utterance utterance = paragraph.evidence().get(moment).utterance();
        Segment part = plan.partOf(utterance);
        Window window = plan.windowOf(utterance);
        return new Window(Math.max(part.from(), window.from()), Math.min(part.to(), window.to()));
    }

    private Item item(Finding finding) {
        boolean reference = finding.section().equals(SectionPrompt.REFERENCES);
        boolean quote = finding.section().equals(SectionPrompt.QUOTES);
        Optional<String> label = Optional.of(finding.label()).filter(text -> !text.isBlank());
        Utterance first = finding.evidence().get(0).utterance();
        return new Item(
                finding.text(),
                reference ? Optional.empty() : label,
                finding.section().equals(SectionPrompt.FLOW) ? span(plan.partOf(first)) : Optional.empty(),
                reference ? label : Optional.empty(),
                reference ? Optional.of(search(finding.text())) : Optional.empty(),
                quote ? first.speaker() : Optional.empty(),
                finding.match(),
                finding.evidence());
    }

    private Optional<TimeSpan> span(Segment part) {
        List<Utterance> utterances = plan.transcript().utterances();
        Optional<TimeSpan> begins = utterances.get(part.from()).time();
        Optional<TimeSpan> ends = utterances.get(part.to() - 1).time();
        return begins.flatMap(
                from -> ends.map(to -> new TimeSpan(from.start(), to.end(), from.approximate() || to.approximate())));
    }

    private static URI search(String title) {
        return URI.create("https://duckduckgo.com/?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8));
    }
}
