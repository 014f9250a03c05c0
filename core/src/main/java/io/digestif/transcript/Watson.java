package io.digestif.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import io.digestif.transcript.Spoken.Joint;
import io.digestif.transcript.Spoken.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** IBM Watson: results with a transcript and the stamps of its words, and beside them a label for each word. */
final class Watson {
    private static final List<String> WRAPPERS = List.of("", "result.", "[].", "results[].");
    private static final String HESITATION = "%HESITATION";

    private Watson() {}

    static boolean fits(JsonOutline outline) {
        return wrapper(outline).findFirst().isPresent();
    }

    private static Stream<String> wrapper(JsonOutline outline) {
        return WRAPPERS.stream()
                .filter(w -> outline.has(w + "results[].alternatives[].timestamps[]")
                        || outline.has(w + "speaker_labels[].from"));
    }

    static void read(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        String wrapper = wrapper(outline).findFirst().orElse("");
        walk.note(
                wrapper + "speaker_labels[]",
                label -> spoken.speaks(
                        TimedList.label(label.path("speaker")),
                        JsonTime.seconds(label.path("from"), 1),
                        JsonTime.seconds(label.path("to"), 1)));
        walk.each(wrapper + "results[]", result -> {
            JsonNode best = result.path("alternatives").path(0);
            if (result.path("final").isBoolean() && !result.path("final").asBoolean()) {
                // A guess on the way, said again when it is final.
                return true;
            }
            List<WordTimes.Timed> words = new ArrayList<>();
            for (JsonNode stamp : best.path("timestamps")) {
                words.add(new WordTimes.Timed(
                        stamp.path(0).asText(""),
                        JsonTime.seconds(stamp.path(1), 1),
                        JsonTime.seconds(stamp.path(2), 1)));
            }
            double start = words.isEmpty() ? JsonTime.NONE : words.get(0).start();
            double end = words.isEmpty()
                    ? JsonTime.NONE
                    : words.get(words.size() - 1).end();
            words.removeIf(word -> word.text().equals(HESITATION));
            String text = best.path("transcript").asText("").replace(HESITATION, " ");
            spoken.add(new Said("", true, -1, Joint.BLANK, text, start, end), words);
            return best.path("transcript").isTextual();
        });
    }
}
