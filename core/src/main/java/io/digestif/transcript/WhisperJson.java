package io.digestif.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import io.digestif.transcript.Spoken.Joint;
import io.digestif.transcript.Spoken.Said;
import java.util.ArrayList;
import java.util.List;

/** Whisper where it is no plain list: whisper.cpp with offsets and pieces of words, and words in a list beside the text. */
final class WhisperJson {
    private static final double MILLIS = 0.001;
    private static final String TURN = "[SPEAKER_TURN]";

    private WhisperJson() {}

    static boolean isCpp(JsonOutline outline) {
        return outline.has("transcription[].text", "transcription[].offsets");
    }

    static void readCpp(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        walk.note("result.language", value -> spoken.language(value.asText("")));
        walk.each("transcription[]", segment -> {
            List<WordTimes.Timed> pieces = new ArrayList<>();
            for (JsonNode token : segment.path("tokens")) {
                String text = token.path("text").asText("");
                boolean marker = text.startsWith("[_") || text.startsWith("<|");
                if (!marker && !text.isBlank()) {
                    pieces.add(new WordTimes.Timed(text, time(token, "from"), time(token, "to")));
                }
            }
            String text = segment.path("text").asText("");
            boolean turns = segment.path("speaker_turn_next").asBoolean();
            String speaker = segment.path("speaker").asText("");
            boolean number = !speaker.isEmpty() && speaker.chars().allMatch(Character::isDigit);
            spoken.add(
                    new Said(
                            number ? "Speaker " + speaker : speaker.replace("?", ""),
                            true,
                            -1,
                            Joint.AS_FILE,
                            text.replace(TURN, "") + (turns ? Cue.PARAGRAPH_END : ""),
                            time(segment, "from"),
                            time(segment, "to")),
                    pieces);
            return segment.path("text").isTextual();
        });
    }

    private static double time(JsonNode node, String key) {
        return JsonTime.seconds(node.path("offsets").path(key), MILLIS);
    }

    static boolean hasWordsBeside(JsonOutline outline) {
        return outline.hasText("text")
                && outline.has("words[].word", "words[].start")
                && !outline.has("segments[].words[]");
    }

    static void readWordsBeside(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        if (outline.has("segments[].text")) {
            new TimedList("segments[]", 1).read(walk, spoken);
        } else {
            walk.each("text", text -> {
                spoken.add("", Joint.BLANK, text.asText(""), JsonTime.NONE, JsonTime.NONE);
                return true;
            });
        }
        walk.note(
                "words[]",
                word -> spoken.wordTime(
                        word.path("word").asText(""),
                        JsonTime.seconds(word.path("start"), 1),
                        JsonTime.seconds(word.path("end"), 1)));
    }
}
