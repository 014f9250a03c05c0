package io.digestif.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import io.digestif.transcript.Spoken.Joint;
import io.digestif.transcript.Spoken.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Google Speech, versions 1 and 2: results with a transcript and its words. With speakers told apart, a last result holds all
 * words once more, with their speakers.
 */
final class GoogleSpeech {
    private static final List<String> WRAPPERS = List.of("", "response.", "results.", "[].");

    private GoogleSpeech() {}

    static boolean fits(JsonOutline outline) {
        return wrapper(outline).findFirst().isPresent();
    }

    private static Stream<String> wrapper(JsonOutline outline) {
        return WRAPPERS.stream().filter(w -> outline.has(w + "results[].alternatives[].transcript"));
    }

    static void read(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        boolean many = outline.has("results[].channelTag") || outline.has("results[].channel_tag");
        walk.each(wrapper(outline).findFirst().orElse("") + "results[]", result -> take(result, many, spoken));
    }

    private static boolean take(JsonNode result, boolean many, Spoken spoken) {
        JsonNode best = result.path("alternatives").path(0);
        spoken.language(either(result, "languageCode", "language_code").asText(""));
        String text = best.path("transcript").asText("");
        int channel = many ? either(result, "channelTag", "channel_tag").asInt(0) : -1;
        JsonNode words = best.path("words");
        boolean labelled = false;
        List<WordTimes.Timed> timed = new ArrayList<>();
        for (JsonNode word : words) {
            labelled |= !speaker(word).isEmpty();
            timed.add(new WordTimes.Timed(
                    text(word), time(word, "startTime", "startOffset"), time(word, "endTime", "endOffset")));
        }
        if (labelled) {
            boolean again = spoken.begins() >= 0 && timed.get(0).start() <= spoken.begins();
            if (again) {
                spoken.forget();
            }
            for (int i = 0; i < timed.size(); i++) {
                WordTimes.Timed word = timed.get(i);
                spoken.add(new Said(
                        speaker(words.get(i)), true, channel, Joint.BLANK, word.text(), word.start(), word.end()));
            }
            return true;
        }
        double end = time(result, "resultEndTime", "resultEndOffset");
        spoken.add(
                new Said(
                        channel < 0 ? "" : "Channel " + channel,
                        true,
                        channel,
                        Joint.BLANK,
                        text,
                        timed.isEmpty()
                                ? Math.max(0, spoken.ends())
                                : timed.get(0).start(),
                        timed.isEmpty() ? end : timed.get(timed.size() - 1).end()),
                timed);
        // A result without alternatives says that a channel was silent.
        return !text.isBlank() || !result.has("alternatives") || words.isEmpty();
    }

    /** Japanese words bring their reading: 今日|キョウ. */
    private static String text(JsonNode word) {
        String text = word.path("word").asText("");
        int reading = text.indexOf('|');
        return (reading > 0 ? text.substring(0, reading) : text).replace("▁", " ");
    }

    private static String speaker(JsonNode word) {
        JsonNode tag = either(word, "speakerTag", "speaker_tag");
        String label = either(word, "speakerLabel", "speaker_label").asText(tag.asInt(0) > 0 ? tag.asText() : "");
        boolean number = !label.isEmpty() && label.chars().allMatch(Character::isDigit);
        return number ? "Speaker " + label : label;
    }

    private static double time(JsonNode node, String first, String second) {
        JsonNode time = either(node, first, second);
        JsonNode snake = either(node, snake(first), snake(second));
        return JsonTime.seconds(time.isMissingNode() ? snake : time, 1);
    }

    private static String snake(String key) {
        StringBuilder snake = new StringBuilder();
        key.chars().forEach(c -> {
            if (Character.isUpperCase(c)) {
                snake.append('_');
            }
            snake.append((char) Character.toLowerCase(c));
        });
        return snake.toString();
    }

    private static JsonNode either(JsonNode node, String first, String second) {
        return node.has(first) ? node.path(first) : node.path(second);
    }
}
