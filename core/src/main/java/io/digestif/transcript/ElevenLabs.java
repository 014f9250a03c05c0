package io.digestif.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import io.digestif.transcript.Spoken.Joint;
import io.digestif.transcript.Spoken.Said;

/** ElevenLabs: words, the blanks between them, and sounds, all in one list; a list for each channel where there are more. */
final class ElevenLabs {
    private ElevenLabs() {}

    static boolean fits(JsonOutline outline) {
        return fits(outline, "words[]") || fits(outline, "transcripts[].words[]");
    }

    private static boolean fits(JsonOutline outline, String words) {
        return outline.has(words + ".text", words + ".type")
                && (outline.has(words + ".speaker_id") || outline.has(words + ".logprob"));
    }

    static void read(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        int[] channel = {-1};
        walk.note("transcripts[].language_code", value -> spoken.language(value.asText("")));
        walk.enter("transcripts[]", () -> channel[0]++);
        walk.each("transcripts[].words[]", word -> take(word, channel[0], spoken));
        walk.each("words[]", word -> take(word, -1, spoken));
    }

    private static boolean take(JsonNode word, int channel, Spoken spoken) {
        boolean sound = word.path("type").asText("").equals("audio_event");
        String text = word.path("text").asText("");
        String speaker = word.path("speaker_id").asText("");
        spoken.add(new Said(
                channel < 0 ? speaker : ("Channel " + channel + " " + speaker).strip(),
                true,
                channel,
                sound ? Joint.BLANK : Joint.OWN,
                sound ? text + " " : text,
                JsonTime.seconds(word.path("start"), 1),
                JsonTime.seconds(word.path("end"), 1)));
        return word.path("text").isTextual();
    }
}
