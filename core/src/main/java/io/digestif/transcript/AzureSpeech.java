package io.digestif.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import io.digestif.transcript.Spoken.Joint;
import io.digestif.transcript.Spoken.Said;
import java.util.ArrayList;
import java.util.List;

/** Azure Speech: phrases with their best guess as it is displayed, and words that may be those spoken or those displayed. */
final class AzureSpeech {
    private static final double TICK = 1e-7;
    private static final double MILLIS = 0.001;

    private AzureSpeech() {}

    static boolean fits(JsonOutline outline) {
        return outline.has("recognizedPhrases[].nBest[].display")
                || outline.has("phrases[].text", "phrases[].offsetMilliseconds");
    }

    static void read(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        walk.each("recognizedPhrases[]", phrase -> {
            JsonNode best = phrase.path("nBest").path(0);
            boolean displayed = !best.path("displayWords").isEmpty();
            take(phrase, best.path("display"), best.path(displayed ? "displayWords" : "words"), spoken);
            // A phrase may be one in which nothing was recognized.
            return best.path("display").isTextual()
                    || !phrase.path("recognitionStatus").asText("").equals("Success");
        });
        walk.each("phrases[]", phrase -> {
            take(phrase, phrase.path("text"), phrase.path("words"), spoken);
            return phrase.path("text").isTextual();
        });
    }

    private static void take(JsonNode phrase, JsonNode text, JsonNode words, Spoken spoken) {
        spoken.language(phrase.path("locale").asText(""));
        List<WordTimes.Timed> timed = new ArrayList<>();
        for (JsonNode word : words) {
            String written = word.path("displayText")
                    .asText(word.path("word").asText(word.path("text").asText("")));
            timed.add(new WordTimes.Timed(written, start(word), end(word)));
        }
        int channel = phrase.path("channel").asInt(-1);
        String speaker = TimedList.label(phrase.path("speaker"));
        spoken.add(new Said(speaker, true, channel, Joint.BLANK, text.asText(""), start(phrase), end(phrase)), timed);
    }

    private static double start(JsonNode node) {
        if (node.has("offsetInTicks")) {
            return JsonTime.seconds(node.path("offsetInTicks"), TICK);
        }
        return node.has("offset")
                ? JsonTime.seconds(node.path("offset"), MILLIS)
                : JsonTime.seconds(node.path("offsetMilliseconds"), MILLIS);
    }

    private static double end(JsonNode node) {
        double start = start(node);
        double length = node.has("durationInTicks")
                ? JsonTime.seconds(node.path("durationInTicks"), TICK)
                : node.has("duration")
                        ? JsonTime.seconds(node.path("duration"), MILLIS)
                        : JsonTime.seconds(node.path("durationMilliseconds"), MILLIS);
        return start < 0 || length < 0 ? JsonTime.NONE : start + length;
    }
}
