package io.digestif.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A JSON schema as Anthropic's structured outputs take it: bounds on strings, numbers and lists are refused there with a 400,
 * and every object must be closed (Anthropic's documentation, "Structured outputs: JSON Schema limitations").
 */
final class AnthropicSchema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> REFUSED = List.of(
            "maxItems",
            "uniqueItems",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minProperties",
            "maxProperties");

    private AnthropicSchema() {}

    static String of(String schema) throws JsonProcessingException {
        JsonNode root = JSON.readTree(schema);
        adapt(root);
        return JSON.writeValueAsString(root);
    }

    private static void adapt(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.remove(REFUSED);
            if (object.path("minItems").asInt() > 1) {
                object.put("minItems", 1);
            }
            if (object.path("type").asText().equals("object")) {
                object.put("additionalProperties", false);
            }
            // The names in these are the user's own, whatever they are; only their values are schemas.
            List.of("properties", "$defs", "definitions")
                    .forEach(names -> object.path(names).forEach(AnthropicSchema::adapt));
            List.of("anyOf", "allOf", "oneOf")
                    .forEach(choices -> object.path(choices).forEach(AnthropicSchema::adapt));
            adapt(object.path("items"));
        }
    }
}
