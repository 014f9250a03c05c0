package io.digestif.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import io.digestif.transcript.Spoken.Joint;
import io.digestif.transcript.Spoken.Said;

/** Deepgram: the words of each channel; utterances and paragraphs say the same again and are read where words are left out. */
final class Deepgram {
    private static final String CHANNELS = "results.channels[]";
    private static final String BEST = CHANNELS + ".alternatives[0]";
    private static final String PARAGRAPHS = BEST + ".paragraphs.paragraphs[]";

    private Deepgram() {}

    static boolean fits(JsonOutline outline) {
        return outline.has(CHANNELS + ".alternatives[]") || outline.has("results.utterances[].transcript");
    }

    static void read(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        walk.note(CHANNELS + ".detected_language", value -> spoken.language(value.asText("")));
        if (outline.has(CHANNELS + ".alternatives[].words[]")) {
            boolean many = outline.count(CHANNELS) > 1;
            int[] channel = {-1};
            walk.enter(CHANNELS, () -> channel[0]++);
            walk.each(BEST + ".words[]", word -> take(word, many ? channel[0] : -1, spoken));
        } else if (outline.has("results.utterances[].transcript")) {
            new TimedList("results.utterances[]", 1).read(walk, spoken);
        } else {
            walk.each(PARAGRAPHS, paragraph -> {
                for (JsonNode sentence : paragraph.path("sentences")) {
                    spoken.add(
                            TimedList.speaker(paragraph),
                            Joint.BLANK,
                            sentence.path("text").asText(""),
                            JsonTime.seconds(sentence.path("start"), 1),
                            JsonTime.seconds(sentence.path("end"), 1));
                }
                return paragraph.has("sentences");
            });
            if (!outline.has(CHANNELS + ".alternatives[].paragraphs")) {
                walk.each(BEST + ".transcript", text -> {
                    spoken.add("", Joint.BLANK, text.asText(""), JsonTime.NONE, JsonTime.NONE);
                    return true;
                });
            }
        }
    }

    private static boolean take(JsonNode word, int channel, Spoken spoken) {
        String text = word.path("punctuated_word").asText(word.path("word").asText(""));
        String speaker = TimedList.speaker(word);
        spoken.add(new Said(
                channel < 0 ? speaker : ("Channel " + channel + " " + speaker).strip(),
                true,
                channel,
                Joint.BLANK,
                text,
                JsonTime.seconds(word.path("start"), 1),
                JsonTime.seconds(word.path("end"), 1)));
        return !text.isBlank();
    }
}
