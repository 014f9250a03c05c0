package io.digestif.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.digestif.check.Block.Form;
import io.digestif.prompt.SectionPrompt;
import java.util.ArrayList;
import java.util.List;

/** Reads Digestif's own JSON. */
final class JsonDigest {
    private static final String EXPECTED =
            "Expected Digestif's own, whose \"sections\" hold \"items\"; or give the digest as"
                    + " Markdown, HTML or text.";

    private JsonDigest() {}

    static List<Block> read(String text) {
        JsonNode sections;
        try {
            sections = new ObjectMapper().readTree(text).path("sections");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the digest is no JSON that can be read: " + e.getOriginalMessage() + ", line "
                            + e.getLocation().getLineNr() + ".",
                    e);
        }
        if (!sections.isArray()) {
            throw new IllegalArgumentException("the digest is JSON of another kind. " + EXPECTED);
        }
        List<Block> blocks = new ArrayList<>();
        for (JsonNode section : sections) {
            for (JsonNode item : section.path("items")) {
                String words = Markup.plain(item.path("text").asText());
                blocks.add(new Block(
                        form(section.path("id").asText()),
                        words,
                        item.path("speaker").asText(),
                        cites(item)));
            }
        }
        return blocks;
    }

    private static Form form(String section) {
        return switch (section) {
            case SectionPrompt.QUOTES -> Form.QUOTE;
            case SectionPrompt.REFERENCES -> Form.REFERENCE;
            default -> Form.PARAGRAPH;
        };
    }

    private static List<Cite> cites(JsonNode item) {
        List<Cite> cites = new ArrayList<>();
        if (item.path("start").isNumber()) {
            double start = item.path("start").asDouble();
            cites.add(Cite.ofTime(start, Math.max(start, item.path("end").asDouble()), false));
        }
        for (JsonNode evidence : item.path("evidence")) {
            if (evidence.path("start").isNumber()) {
                double start = evidence.path("start").asDouble();
                cites.add(Cite.ofTime(start, start, evidence.path("approximate").asBoolean()));
            } else if (evidence.path("utterance").isInt()) {
                cites.add(Cite.ofUtterance(evidence.path("utterance").asInt()));
            }
        }
        return cites;
    }
}
