package io.digestif.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import io.digestif.transcript.Spoken.Joint;
import io.digestif.transcript.Spoken.Said;

/** Speechmatics: results that are words or signs, and say to which side a sign belongs; in 1.0 words and a list of speakers. */
final class Speechmatics {
    private static final String UNKNOWN = "UU";

    private Speechmatics() {}

    static boolean fits(JsonOutline outline) {
        return outline.has("results[].alternatives[].content", "results[].type");
    }

    static void read(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        boolean[] gluesNext = {false};
        walk.note("metadata.transcription_config.language", value -> {
            if (value.asText("").length() == 2) {
                spoken.language(value.asText(""));
            }
        });
        walk.each("results[]", result -> {
            JsonNode best = result.path("alternatives").path(0);
            String text = best.path("content").asText("");
            String type = result.path("type").asText("");
            if (text.isBlank()) {
                // Changes of speaker or channel are results, too, without words.
                return !type.equals("word");
            }
            String side = result.path("attaches_to").asText(type.equals("punctuation") ? "previous" : "none");
            boolean glued = gluesNext[0] || side.equals("previous") || side.equals("both");
            gluesNext[0] = side.equals("next") || side.equals("both");
            String channel = result.path("channel").asText("");
            String speaker = best.path("speaker").asText("");
            boolean known = !speaker.isEmpty() && !speaker.equals(UNKNOWN);
            spoken.add(new Said(
                    known ? speaker : channel,
                    true,
                    channel.isEmpty() ? -1 : channel.hashCode(),
                    glued ? Joint.GLUED : Joint.BLANK,
                    text,
                    JsonTime.seconds(result.path("start_time"), 1),
                    JsonTime.seconds(result.path("end_time"), 1)));
            return true;
        });
    }

    static boolean isFirst(JsonOutline outline) {
        return outline.has("words[].name", "words[].time", "words[].duration");
    }

    static void readFirst(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        walk.note("job.lang", value -> spoken.language(value.asText("")));
        walk.note("speakers[]", stretch -> {
            double start = JsonTime.seconds(stretch.path("time"), 1);
            double length = Math.max(0, JsonTime.seconds(stretch.path("duration"), 1));
            spoken.speaks(stretch.path("name").asText(""), start, start + length);
        });
        walk.each("words[]", word -> {
            String text = word.path("name").asText("");
            double start = JsonTime.seconds(word.path("time"), 1);
            double length = Math.max(0, JsonTime.seconds(word.path("duration"), 1));
            boolean sign = text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0));
            spoken.add("", sign ? Joint.GLUED : Joint.BLANK, text, start, start < 0 ? start : start + length);
            return !text.isBlank();
        });
    }
}
