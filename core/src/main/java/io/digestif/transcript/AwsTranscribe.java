package io.digestif.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import io.digestif.transcript.Spoken.Joint;
import io.digestif.transcript.Spoken.Said;
import java.util.ArrayList;
import java.util.List;

/** AWS Transcribe: items, each a word or a sign; who spoke stands in them, in a list beside them, or is told by the channel. */
final class AwsTranscribe {
    private static final String CHANNELS = "results.channel_labels.channels[]";
    private static final double MILLIS = 0.001;

    private AwsTranscribe() {}

    static boolean fits(JsonOutline outline) {
        return outline.has("results.items[].alternatives[].content") || outline.has(CHANNELS + ".items[]");
    }

    static void read(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        walk.note("results.language_code", code -> spoken.language(code.asText("")));
        walk.note(
                "results.speaker_labels.segments[].items[]",
                item -> spoken.speaks(
                        item.path("speaker_label").asText(""),
                        JsonTime.seconds(item.path("start_time"), 1),
                        JsonTime.seconds(item.path("end_time"), 1)));
        if (outline.has(CHANNELS + ".items[]")) {
            int[] channel = {-1};
            walk.enter(CHANNELS, () -> channel[0]++);
            walk.each(CHANNELS + ".items[]", item -> take(item, channel[0], spoken));
        } else {
            walk.each("results.items[]", item -> take(item, -1, spoken));
        }
    }

    private static boolean take(JsonNode item, int channel, Spoken spoken) {
        String text = item.path("alternatives").path(0).path("content").asText("");
        if (text.isBlank()) {
            return false;
        }
        String speaker = item.path("speaker_label").asText("");
        boolean sign = item.path("type").asText("").equals("punctuation");
        spoken.add(new Said(
                speaker.isEmpty() && channel >= 0 ? item.path("channel_label").asText("ch_" + channel) : speaker,
                true,
                channel,
                sign ? Joint.GLUED : Joint.BLANK,
                text,
                JsonTime.seconds(item.path("start_time"), 1),
                JsonTime.seconds(item.path("end_time"), 1)));
        return true;
    }

    static boolean isCall(JsonOutline outline) {
        return outline.has("Transcript[].Content", "Transcript[].BeginOffsetMillis");
    }

    static void readCall(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        walk.note("LanguageCode", code -> spoken.language(code.asText("")));
        walk.each("Transcript[]", turn -> {
            List<WordTimes.Timed> words = new ArrayList<>();
            for (JsonNode item : turn.path("Items")) {
                if (item.has("BeginOffsetMillis")) {
                    words.add(new WordTimes.Timed(
                            item.path("Content").asText(""),
                            JsonTime.seconds(item.path("BeginOffsetMillis"), MILLIS),
                            JsonTime.seconds(item.path("EndOffsetMillis"), MILLIS)));
                }
            }
            String role = turn.path("ParticipantRole").asText("");
            spoken.add(
                    new Said(
                            role,
                            true,
                            role.hashCode(),
                            Joint.BLANK,
                            turn.path("Content").asText(""),
                            JsonTime.seconds(turn.path("BeginOffsetMillis"), MILLIS),
                            JsonTime.seconds(turn.path("EndOffsetMillis"), MILLIS)),
                    words);
            return turn.path("Content").isTextual();
        });
    }
}
