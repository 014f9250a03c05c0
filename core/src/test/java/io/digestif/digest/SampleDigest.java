package io.digestif.digest;

import io.digestif.model.Usage;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.TimeSpan;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import io.digestif.verify.Dropped;
import io.digestif.verify.Evidence;
import io.digestif.verify.Match;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Digests made by hand, so that the renderers need no reader, model or verifier. */
final class SampleDigest {
    static final URI LINK = URI.create("https://media.example/lighthouse.mp3");

    private static final Speaker MIRA = new Speaker("Mira Solberg");
    private static final Speaker TOMAS = new Speaker("Tomás Reyes");
    private static final List<Integer> SPREAD = List.of(2, 1, 3, 0, 2, 4, 1, 1, 0, 2);

    /** Who says what, and from which second on; the last line ends the talk. */
    private static final List<Map.Entry<Integer, String>> TALK = List.of(
            Map.entry(0, "M:Welcome back, and today we talk about lighthouses with Tomás Reyes."),
            Map.entry(12, "T:Thanks for having me."),
            Map.entry(47, "M:Why would anybody keep a lighthouse in an age of satellites?"),
            Map.entry(95, "T:Because a satellite is one switch, and a lamp is a thousand lamps."),
            Map.entry(
                    131,
                    "T:When the signal was jammed in the strait, the pilots went back to the lights within an hour."),
            Map.entry(402, "M:So it is a second system, not an old one."),
            Map.entry(996, "T:Um, I would, I would never call it nostalgia."),
            Map.entry(1009, "T:It costs less than one buoy a year to keep a lamp burning."),
            Map.entry(1830, "T:Alan Stevenson wrote all of this down in A Rudimentary Treatise in 1850."),
            Map.entry(2412, "M:Who pays when the last keeper retires?"),
            Map.entry(2431, "T:Honestly, nobody has answered that."),
            Map.entry(3723, "M:We will have to leave it there."));

    private SampleDigest() {}

    /** All seven sections, exact times, no media link. */
    static Digest whole() {
        return digest(talk(false), sections(talk(false)), report("openai:some-model", List.of()));
    }

    /** With a media link. */
    static Digest linked() {
        return with(whole(), transcript -> transcript.withLink(LINK));
    }

    /** Times worked out from stamps further away. */
    static Digest approximate() {
        return digest(talk(true), sections(talk(true)), report("openai:some-model", List.of()));
    }

    /** A talk without stamps. */
    static Digest timeless() {
        Transcript talk = talk(false);
        List<Utterance> utterances = talk.utterances().stream()
                .map(u -> new Utterance(u.index(), u.speaker(), u.text(), Optional.empty()))
                .toList();
        Transcript timeless = new Transcript(
                talk.name(), talk.title(), talk.language(), talk.link(), utterances, talk.sha256(), talk.warnings());
        return digest(timeless, sections(timeless), report("openai:some-model", List.of()));
    }

    /** One section failed, one partial, one empty, and lines dropped. */
    static Digest gaps() {
        List<Section> sections = new ArrayList<>(sections(talk(false)));
        Section flow = sections.get(1);
        sections.set(
                1,
                new Section(
                        flow.id(),
                        flow.heading(),
                        Section.Status.PARTIAL,
                        Optional.of("the last tenth of the talk is missing."),
                        flow.items(),
                        flow.model(),
                        0,
                        SPREAD));
        sections.set(2, empty("surprising-moments", "Surprising moments", Section.Status.NOTHING_FOUND, null));
        sections.set(4, empty("quotes", "Notable quotes", Section.Status.FAILED, "the model refused to answer"));
        List<Dropped> dropped = List.of(
                new Dropped("key-insights", "There are 40 lighthouses in the strait.", "the talk has no 40 there"),
                new Dropped("quotes", "We must save them all!", "these words are nowhere in the talk"));
        return digest(talk(false), sections, report("ollama:qwen3:8b", dropped));
    }

    /** Made by the embedded engine, with a section of the user's own. */
    static Digest extractive() {
        Transcript talk = talk(false);
        List<Section> sections = sections(talk).stream()
                .map(s -> section(s.id(), s.heading(), "extractive", s.items()))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        sections.add(section(
                "action-items",
                "To do",
                "extractive",
                List.of(
                        point(talk, "Ask the port authority who pays.", "For Mira", 9),
                        point(talk, "Send the figures on buoys.", "For Tomás", 7),
                        point(talk, "Read the treatise.", "For Mira", 8),
                        point(talk, "Meet again.", null, 11))));
        return digest(talk, sections, report("extractive", List.of()));
    }

    /** A talk too short to digest. */
    static Digest nothing() {
        Transcript talk = talk(false);
        List<Section> sections = sections(talk).stream()
                .map(s -> empty(s.id(), s.heading(), Section.Status.NOTHING_FOUND, null))
                .toList();
        return digest(
                talk,
                sections,
                new Report(
                        "openai:some-model",
                        "v1",
                        Instant.parse("2026-11-24T10:00:00Z"),
                        0,
                        new Report.Calls(0, 0, 0, 0),
                        Usage.NONE,
                        List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                        List.of(),
                        List.of("There is nothing to digest: the talk has only 9 spoken words."),
                        0));
    }

    /** Every text of a digest, from the talk or a model, put through a function: to plant nasty strings everywhere. */
    static Digest mapped(Digest digest, UnaryOperator<String> words) {
        Transcript from = digest.transcript();
        Transcript talk = new Transcript(
                from.name(),
                from.title().map(words),
                from.language(),
                from.link(),
                from.utterances().stream().map(u -> mapped(u, words)).toList(),
                from.sha256(),
                from.warnings());
        List<Section> sections = digest.sections().stream()
                .map(s -> new Section(
                        s.id(),
                        words.apply(s.heading()),
                        s.status(),
                        s.reason().map(words),
                        s.items().stream().map(item -> mapped(item, words)).toList(),
                        s.model(),
                        s.cut(),
                        s.coverage()))
                .toList();
        Report r = digest.report();
        Report report = new Report(
                r.model(),
                r.promptsVersion(),
                r.createdAt(),
                r.windows(),
                r.calls(),
                r.tokens(),
                r.coverage(),
                r.dropped().stream()
                        .map(d -> new Dropped(d.section(), words.apply(d.text()), words.apply(d.reason())))
                        .toList(),
                r.warnings().stream().map(words).toList(),
                r.checked());
        return digest(talk, sections, report);
    }

    static Digest with(Digest digest, UnaryOperator<Transcript> change) {
        return digest(change.apply(digest.transcript()), digest.sections(), digest.report());
    }

    private static Utterance mapped(Utterance u, UnaryOperator<String> words) {
        return new Utterance(
                u.index(), u.speaker().map(s -> new Speaker(words.apply(s.name()))), words.apply(u.text()), u.time());
    }

    private static Item mapped(Item item, UnaryOperator<String> words) {
        return new Item(
                words.apply(item.text()),
                item.theme().map(words),
                item.span(),
                item.kind().map(words),
                item.searchLink(),
                item.speaker().map(s -> new Speaker(words.apply(s.name()))),
                item.match(),
                item.evidence().stream()
                        .map(e -> new Evidence(mapped(e.utterance(), words), words.apply(e.text())))
                        .toList());
    }

    private static Transcript talk(boolean approximate) {
        List<Utterance> utterances = new ArrayList<>();
        for (int i = 0; i < TALK.size(); i++) {
            int start = TALK.get(i).getKey();
            int end = i + 1 < TALK.size() ? TALK.get(i + 1).getKey() : start + 5;
            String words = TALK.get(i).getValue();
            utterances.add(new Utterance(
                    i,
                    Optional.of(words.startsWith("M:") ? MIRA : TOMAS),
                    words.substring(2),
                    Optional.of(new TimeSpan(
                            Duration.ofMillis(start * 1000L + (i == 6 ? 250 : 0)),
                            Duration.ofSeconds(Math.min(end, start + 9)),
                            approximate))));
        }
        return new Transcript(
                "lighthouse",
                Optional.of("Why keep a lighthouse?"),
                Optional.of("en"),
                Optional.empty(),
                utterances,
                "9f2c",
                List.of());
    }

    private static List<Section> sections(Transcript talk) {
        return List.of(
                section(
                        "key-insights",
                        "Key insights",
                        List.of(
                                point(
                                        talk,
                                        "Reyes holds that lighthouses are a second system rather than an old one, because a jammed"
                                                + " signal takes every receiver at once.",
                                        null,
                                        3,
                                        4,
                                        5),
                                point(talk, "A lamp costs less a year than one buoy.", null, 7))),
                section(
                        "conversation-flow",
                        "How the conversation moved",
                        List.of(
                                flow(
                                        talk,
                                        0,
                                        5,
                                        "why keep them",
                                        "Solberg asks why anybody would. Reyes answers with the day the signal"
                                                + " was jammed in the strait.",
                                        2,
                                        4),
                                flow(
                                        talk,
                                        6,
                                        11,
                                        "what it costs, and who pays?",
                                        "Reyes rejects nostalgia and names the price; who pays"
                                                + " for the last keeper stays open.",
                                        6,
                                        7,
                                        9))),
                section(
                        "surprising-moments",
                        "Surprising moments",
                        List.of(point(talk, "Pilots were back at the lights within an hour.", null, 4))),
                section(
                        "in-depth",
                        "In depth",
                        List.of(
                                point(
                                        talk,
                                        "Jamming took an hour to undo decades of habit.",
                                        "When the satellites fail",
                                        4),
                                point(
                                        talk,
                                        "Stevenson's treatise of 1850 still describes the optics.",
                                        "What was written down",
                                        8),
                                point(talk, "One switch against a thousand lamps.", "When the satellites fail", 3))),
                section(
                        "quotes",
                        "Notable quotes",
                        List.of(
                                quote(talk, 3, TALK.get(3).getValue().substring(2), Match.EXACT),
                                quote(talk, 6, "I would, I would never call it nostalgia.", Match.DISFLUENCY))),
                section(
                        "open-questions",
                        "Still open",
                        List.of(point(talk, "Who pays when the last keeper retires?", null, 9, 10))),
                section(
                        "references",
                        "References & resources",
                        List.of(
                                reference(
                                        talk,
                                        "A Rudimentary Treatise",
                                        "book",
                                        "Rudimentary+Treatise+%28Stevenson%29",
                                        8),
                                reference(talk, "Alan Stevenson", "other", "Alan+Stevenson", 8))));
    }

    private static Section section(String id, String heading, List<Item> items) {
        return section(id, heading, "openai:some-model", items);
    }

    private static Section section(String id, String heading, String model, List<Item> items) {
        return new Section(
                id, heading, Section.Status.COMPLETE, Optional.empty(), items, Optional.of(model), 1, SPREAD);
    }

    private static Section empty(
            String id, String heading, Section.Status status, @org.jspecify.annotations.Nullable String reason) {
        return new Section(id, heading, status, Optional.ofNullable(reason), List.of(), Optional.empty(), 0, List.of());
    }

    static Item point(Transcript talk, String text, @org.jspecify.annotations.Nullable String theme, int... lines) {
        return new Item(
                text,
                Optional.ofNullable(theme),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                evidence(talk, lines));
    }

    private static Item flow(Transcript talk, int from, int to, String theme, String text, int... lines) {
        Optional<TimeSpan> first = talk.utterances().get(from).time();
        Optional<TimeSpan> last = talk.utterances().get(to).time();
        return new Item(
                text,
                Optional.of(theme),
                first.flatMap(f -> last.map(l -> new TimeSpan(f.start(), l.end(), f.approximate()))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                evidence(talk, lines));
    }

    private static Item quote(Transcript talk, int line, String words, Match match) {
        return new Item(
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                talk.utterances().get(line).speaker(),
                Optional.of(match),
                List.of(new Evidence(talk.utterances().get(line), words)));
    }

    private static Item reference(Transcript talk, String title, String kind, String query, int line) {
        return new Item(
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.of(kind),
                Optional.of(URI.create("https://duckduckgo.com/?q=" + query)),
                Optional.empty(),
                Optional.empty(),
                evidence(talk, line));
    }

    private static List<Evidence> evidence(Transcript talk, int... lines) {
        return java.util.Arrays.stream(lines)
                .mapToObj(i -> new Evidence(
                        talk.utterances().get(i), talk.utterances().get(i).text()))
                .toList();
    }

    private static Report report(String model, List<Dropped> dropped) {
        return new Report(
                model,
                "v1",
                Instant.parse("2026-11-24T10:00:00Z"),
                2,
                new Report.Calls(14, 3, 1, 0),
                new Usage(16_420, 13_900, 2_210),
                SPREAD,
                dropped,
                List.of("One phrase was transcribed 66 times in a row; it counts once."),
                19 + dropped.size());
    }

    private static Digest digest(Transcript talk, List<Section> sections, Report report) {
        return new Digest(talk, talk.language(), sections, report);
    }
}
