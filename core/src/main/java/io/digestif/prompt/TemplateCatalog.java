package io.digestif.prompt;

import io.digestif.error.PromptException;
import io.digestif.plan.Segment;
import io.digestif.plan.Window;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A catalog of Mustache templates. */
final class TemplateCatalog implements PromptCatalog {
    private static final Pattern HEADING =
            Pattern.compile("\\A\\s*(?:\\{\\{!.*?}}\\s*)?#\\s+([^\\n]+)\\n", Pattern.DOTALL);
    private static final Pattern SHORTER_FORM = Pattern.compile("\\{\\{[#^]\\s*together\\s*}}");
    private static final int LEAST_OF_EACH = 2;
    private static final int MOST_OF_EACH = 7;

    /** What an item of an answer for several sections comes to, rounded up. */
    private static final int TOKENS_OF_ITEM = 60;

    /** A section's request and the schema of its own, if it has one. */
    private record Request(String heading, TemplateText text, Optional<String> schema, boolean isJoinable) {}

    private final String system;
    private final TemplateText talk;
    private final TemplateText again;
    private final TemplateText reword;
    private final TemplateText together;
    private final TemplateText schema;
    private final TemplateText schemaTogether;
    private final Map<String, Request> requests;
    private final boolean joins;
    private final String version;

    private TemplateCatalog(Builder builder, String version) {
        system = builder.system;
        talk = builder.talk;
        again = builder.again;
        reword = builder.reword;
        together = builder.together;
        schema = builder.schema;
        schemaTogether = builder.schemaTogether;
        requests = new LinkedHashMap<>(builder.requests);
        joins = builder.joins;
        this.version = version;
    }

    @Override
    public List<SectionPrompt> sections() {
        return requests.entrySet().stream()
                .map(entry -> new SectionPrompt(entry.getKey(), entry.getValue().heading()))
                .toList();
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Prompt prompt(
            String section, Transcript transcript, Window window, String language, List<Chapter> chapters) {
        Request request = request(section);
        return new Prompt(
                section,
                system,
                talk(transcript, window),
                request.text().fill(asks(language, chapters, false)),
                request.schema().orElseGet(() -> schema.fill(Map.of("maxItems", maxItems(transcript, window)))));
    }

    private Request request(String section) {
        Request request = requests.get(section);
        if (request == null) {
            throw new IllegalArgumentException("no section " + section);
        }
        return request;
    }

    @Override
    public List<String> joinable(List<String> sections) {
        return sections.stream().filter(id -> joins && request(id).isJoinable()).toList();
    }

    @Override
    public Prompt together(List<String> sections, Transcript transcript, Window window, String language, int room) {
        Map<String, Object> asks = asks(language, List.of(), true);
        int most = Math.max(LEAST_OF_EACH, Math.min(MOST_OF_EACH, room / (TOKENS_OF_ITEM * sections.size())));
        return new Prompt(
                String.join(",", sections),
                system,
                talk(transcript, window),
                together.fill(Map.of(
                        "language",
                        name(language),
                        "count",
                        sections.size(),
                        "most",
                        most,
                        "requests",
                        sections.stream()
                                .map(id -> Map.of(
                                        "id", id, "text", request(id).text().fill(asks)))
                                .toList())),
                schemaTogether.fill(Map.of(
                        "maxItems",
                        most * sections.size(),
                        "sections",
                        sections.stream().map(id -> '"' + id + '"').collect(Collectors.joining(", ")))));
    }

    @Override
    public Prompt again(Prompt prompt, String problem) {
        return prompt.plus(again.fill(Map.of("problem", problem)));
    }

    @Override
    public Prompt reword(List<Doubt> doubts, Transcript transcript, String language) {
        List<Map<String, Object>> notes = IntStream.range(0, doubts.size())
                .mapToObj(i -> note(i + 1, doubts.get(i), transcript))
                .toList();
        List<Utterance> shown = doubts.stream()
                .flatMap(doubt -> doubt.lines().stream())
                .distinct()
                .sorted()
                .map(line -> transcript.utterances().get(line))
                .toList();
        return new Prompt(
                "reword",
                system,
                talk(transcript, List.of(), shown),
                reword.fill(Map.of("notes", notes, "language", name(language))),
                schema.fill(Map.of("maxItems", doubts.size())));
    }

    private static Map<String, Object> note(int number, Doubt doubt, Transcript transcript) {
        String speakers = doubt.lines().stream()
                .flatMap(line -> transcript.utterances().get(line).speaker().stream())
                .map(speaker -> Fenced.text(speaker.name()))
                .distinct()
                .collect(Collectors.joining(" and "));
        return Map.of(
                "number", number,
                "text", Fenced.text(doubt.text()),
                "reason", Fenced.text(doubt.reason()),
                "speakers", speakers,
                "lines", doubt.lines().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static String name(String language) {
        String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        return language.equals("und") || name.isEmpty() ? "the language of the talk" : name;
    }

    /** What a section's request sees. */
    private static Map<String, Object> asks(String language, List<Chapter> chapters, boolean together) {
        return Map.of(
                "language",
                name(language),
                "together",
                together,
                "brief",
                chapters.stream().anyMatch(chapter -> !chapter.isWhole()),
                "chapters",
                chapters.stream().map(TemplateCatalog::chapter).toList());
    }

    private String talk(Transcript transcript, Window window) {
        List<Utterance> all = transcript.utterances();
        return talk(
                transcript, all.subList(window.shownFrom(), window.from()), all.subList(window.from(), window.to()));
    }

    private String talk(Transcript transcript, List<Utterance> before, List<Utterance> shown) {
        String speakers = transcript.speakers().stream()
                .map(speaker -> Fenced.text(speaker.name()))
                .collect(Collectors.joining(", "));
        return talk.fill(Map.of(
                "title", Fenced.text(transcript.displayTitle()),
                "speakers", speakers,
                "before", turns(before),
                "hasBefore", !before.isEmpty(),
                "turns", turns(shown)));
    }

    private static List<Map<String, Object>> turns(List<Utterance> shown) {
        List<Map<String, Object>> turns = new ArrayList<>();
        for (int from = 0, to; from < shown.size(); from = to) {
            Optional<Speaker> speaker = shown.get(from).speaker();
            List<Map<String, Object>> lines = new ArrayList<>();
            for (to = from; to < shown.size() && shown.get(to).speaker().equals(speaker); to++) {
                Utterance line = shown.get(to);
                lines.add(
                        Map.of("number", line.index(), "words", Fenced.text(line.text()), "citable", !line.isSound()));
            }
            turns.add(Map.of("speaker", speaker.map(s -> Fenced.text(s.name())).orElse(""), "lines", lines));
        }
        return turns;
    }

    private static Map<String, Object> chapter(Chapter chapter) {
        return Map.of(
                "number", chapter.number(),
                "from", chapter.segment().from(),
                "to", chapter.segment().to() - 1);
    }

    /**
     * How long a list may get: a model that finds no end is stopped there. A note for about 150 words of talk is more than the
     * longest section holds; the same for all sections, since the schema is part of the prefix that they share.
     */
    private static int maxItems(Transcript transcript, Window window) {
        int words = transcript.utterances().subList(window.from(), window.to()).stream()
                .mapToInt(utterance -> utterance.text().length() / 6)
                .sum();
        return Math.max(6, Math.min(20, words / 150));
    }

    private void rehearse() {
        Transcript talk = new Transcript(
                "rehearsal",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Utterance(0, Optional.of(new Speaker("Ada")), "Hello.", Optional.empty()),
                        new Utterance(1, Optional.of(new Speaker("Ben")), "Hello.", Optional.empty())),
                "",
                List.of());
        List<Chapter> chapters = List.of(new Chapter(1, new Segment(0, 1)));
        Window window = new Window(0, 1, 2);
        requests.keySet().forEach(id -> again(prompt(id, talk, window, "en", chapters), "no answer"));
        List<String> joinable = joinable(List.copyOf(requests.keySet()));
        if (!joinable.isEmpty()) {
            together(joinable, talk, window, "en", TOKENS_OF_ITEM);
        }
        reword(
                List.of(new Doubt("", new Window(0, 2), "Ada says hello.", "", "nobody says it", List.of(0))),
                talk,
                "en");
    }

    /** Gathers the texts. */
    static final class Builder {
        private final String system;
        private final TemplateText talk;
        private final TemplateText again;
        private final TemplateText reword;
        private final TemplateText together;
        private final TemplateText schema;
        private final TemplateText schemaTogether;
        private final Map<String, Request> requests = new LinkedHashMap<>();
        private final boolean joins;

        /** @param joins whether the schema for several sections suits that for one */
        Builder(
                String system,
                String talk,
                String again,
                String reword,
                String together,
                String schema,
                String schemaTogether,
                boolean joins) {
            this.joins = joins;
            this.system = system.strip();
            this.talk = new TemplateText(talk, "talk.md");
            this.again = new TemplateText(again, "again.md");
            this.reword = new TemplateText(reword, "reword.md");
            this.together = new TemplateText(together, "together.md");
            this.schema = new TemplateText(schema, "reply.schema.json");
            this.schemaTogether = new TemplateText(schemaTogether, "together.schema.json");
        }

        void section(String id, String text, Optional<String> ownSchema, String origin) {
            Matcher heading = HEADING.matcher(text);
            if (!heading.find()) {
                throw new PromptException(
                        "the prompt " + origin + " must begin with its heading, a line such as \"# Action items\"");
            }
            ownSchema
                    .filter(own -> !own.contains("\"text\"") || !own.contains("\"lines\""))
                    .ifPresent(own -> {
                        throw new PromptException("the schema beside " + origin
                                + " must have \"text\" and \"lines\" in its items, so that each item can be traced");
                    });
            String request = text.substring(heading.end()).strip();
            boolean isJoinable =
                    ownSchema.isEmpty() && SHORTER_FORM.matcher(request).find();
            requests.put(
                    id,
                    new Request(heading.group(1).strip(), new TemplateText(request, origin), ownSchema, isJoinable));
        }

        /**
         * The catalog.
         *
         * @param files every file by its name, which the version is made of
         * @param rehearse whether to fill in everything once, so that a text of the user's that can't be is refused before
         *     anything is asked
         */
        PromptCatalog build(Map<String, String> files, boolean rehearse) {
            TemplateCatalog catalog = new TemplateCatalog(this, version(files));
            if (rehearse) {
                catalog.rehearse();
            }
            return catalog;
        }

        private static String version(Map<String, String> files) {
            try {
                MessageDigest hash = MessageDigest.getInstance("SHA-256");
                files.forEach((name, text) -> {
                    hash.update(name.getBytes(StandardCharsets.UTF_8));
                    hash.update((byte) 0);
                    hash.update(text.getBytes(StandardCharsets.UTF_8));
                    hash.update((byte) 0);
                });
                return HexFormat.of().formatHex(hash.digest(), 0, 6);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
