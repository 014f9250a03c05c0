package io.digestif.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import io.digestif.transcript.Spoken.Joint;
import java.util.HashMap;
import java.util.Map;

/** Rev: monologues of elements, which set their own blanks and signs; people's names stand in a list before them. */
final class Rev {
    private Rev() {}

    static boolean fits(JsonOutline outline) {
        return outline.has("monologues[].elements[].value");
    }

    static void read(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        Map<String, String> names = new HashMap<>();
        walk.note(
                "speakers[]",
                speaker -> names.put(
                        speaker.path("id").asText(""), speaker.path("name").asText("")));
        walk.each("monologues[]", monologue -> {
            String given = monologue
                    .path("speaker_name")
                    .asText(monologue.path("speaker_info").path("display_name").asText(""));
            String named = names.getOrDefault(monologue.path("speaker").asText(""), "");
            String speaker =
                    !given.isBlank() ? given : !named.isBlank() ? named : TimedList.label(monologue.path("speaker"));
            Joint joint = Joint.BLANK;
            for (JsonNode element : monologue.path("elements")) {
                String text = element.path("value").asText("");
                boolean word = !element.path("type").asText("").equals("punct");
                spoken.add(
                        speaker,
                        word || text.isBlank() ? joint : Joint.GLUED,
                        text,
                        either(element, "ts", "timestamp"),
                        either(element, "end_ts", "end_timestamp"));
                joint = Joint.OWN;
            }
            return monologue.has("elements");
        });
    }

    private static double either(JsonNode node, String first, String second) {
        return JsonTime.seconds(node.has(first) ? node.path(first) : node.path(second), 1);
    }
}
