package io.digestif.transcript;

import java.util.ArrayList;
import java.util.List;

/** Reads JSON of podcasts, speech services, players and editors. */
final class JsonReader implements TranscriptReader {
    @Override
    public String format() {
        return "JSON";
    }

    @Override
    public boolean recognizes(String text) {
        return TextKind.of(text) == TextKind.JSON
                && JsonFormat.of(JsonOutline.of(text)).isPresent();
    }

    @Override
    public Reading read(String text) {
        JsonOutline outline = JsonOutline.of(text);
        Spoken spoken = new Spoken();
        List<String> warnings = new ArrayList<>();
        JsonWalk walk = new JsonWalk()
                .note("title", value -> spoken.title(value.asText("")))
                .note("language", value -> spoken.language(value.asText("")))
                .note("language_code", value -> spoken.language(value.asText("")))
                .note("languageCode", value -> spoken.language(value.asText("")));
        JsonFormat.of(outline).ifPresent(format -> format.source().read(outline, walk, spoken));
        walk.through(text, warnings);
        return new Reading(spoken.cues(), spoken.title(), spoken.language(), warnings);
    }
}
