package io.digestif.prompt;

import io.digestif.error.PromptException;
import io.digestif.plan.Line;
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

/** A catalog of Mustache templates. */
final class TemplateCatalog implements PromptCatalog {
    private static final Pattern HEADING =
            Pattern.compile("\\A\\s*(?:\\{\\{!.*?}}\\s*)?#\\s+([^\\n]+)\\n", Pattern.DOTALL);
    /** A section's request and the schema of its own, if it has one. */
    private record Request(String heading, TemplateText text, Optional<String> schema) {}

    private final String system;
    private final TemplateText talk;
    private final TemplateText again;
    private final TemplateText schema;
    private final Map<String, Request> requests;
    private final String version;

    private TemplateCatalog(Builder builder, String version) {
        system = builder.system;
        talk = builder.talk;
        again = builder.again;
        schema = builder.schema;
        requests = new LinkedHashMap<>(builder.requests);
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
        Request request = requests.get(section);
        if (request == null) {
            throw new IllegalArgumentException("no section " + section);
        }
        List<Utterance> shown = transcript.utterances().subList(window.from(), window.to());
        Map<String, Object> asks = asks(language, chapters);
        return new Prompt(
                section,
                system,
                talk.fill(talk(transcript, window)),
                request.text().fill(asks),
                request.schema().orElseGet(() -> schema.fill(Map.of("maxItems", maxItems(shown)))));
    }

    @Override
    public Prompt again(Prompt prompt, String problem) {
        return prompt.plus(again.fill(Map.of("problem", problem)));
    }

    /** What a section's request sees. */
    private static Map<String, Object> asks(String language, List<Chapter> chapters) {
        String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        return Map.of(
                "language",
                language.equals("und") || name.isEmpty() ? "the language of the talk" : name,
                "brief",
                chapters.stream().anyMatch(chapter -> !chapter.isWhole()),
                "chapters",
                chapters.stream().map(TemplateCatalog::chapter).toList());
    }

    private static Map<String, Object> talk(Transcript transcript, Window window) {
        String speakers = transcript.speakers().stream()
                .map(speaker -> Fenced.text(speaker.name()))
                .collect(Collectors.joining(", "));
        return Map.of(
                "title", Fenced.text(transcript.displayTitle()),
                "speakers", speakers,
                "before", turns(transcript.utterances().subList(window.shownFrom(), window.from())),
                "hasBefore", window.shownFrom() < window.from(),
                "turns", turns(transcript.utterances().subList(window.from(), window.to())));
    }

    private static List<Map<String, Object>> turns(List<Utterance> shown) {
        List<Map<String, Object>> turns = new ArrayList<>();
        for (int from = 0, to; from < shown.size(); from = to) {
            Optional<Speaker> speaker = shown.get(from).speaker();
            List<Map<String, Object>> lines = new ArrayList<>();
            to = from;
            while (to < shown.size() && shown.get(to).speaker().equals(speaker)) {
                to++;
            }
            for (Line line : Line.of(shown.subList(from, to))) {
                lines.add(Map.of("number", line.number(), "words", Fenced.text(line.text())));
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
    private static int maxItems(List<Utterance> shown) {
        int words = shown.stream().mapToInt(u -> u.text().length() / 6).sum();
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
        requests.keySet().forEach(id -> again(prompt(id, talk, new Window(0, 1, 2), "en", chapters), "no answer"));
    }

    /** Gathers the texts. */
    static final class Builder {
        private final String system;
        private final TemplateText talk;
        private final TemplateText again;
        private final TemplateText schema;
        private final Map<String, Request> requests = new LinkedHashMap<>();

        Builder(String system, String talk, String again, String schema) {
            this.system = system.strip();
            this.talk = new TemplateText(talk, "talk.md");
            this.again = new TemplateText(again, "again.md");
            this.schema = new TemplateText(schema, "reply.schema.json");
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
            requests.put(id, new Request(heading.group(1).strip(), new TemplateText(request, origin), ownSchema));
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
