package io.digestif.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import io.digestif.transcript.Spoken.Joint;
import java.util.List;
import java.util.Optional;

/** What newsrooms' transcript editors keep: words, and beside them stretches or paragraphs with their speakers. */
final class Editors {
    private static final List<String> KALDI_WRAPPERS = List.of("retval.", "transcript.", "");
    private static final List<String> PAPER_WRAPPERS = List.of("", "transcript.", "transcription.");
    private static final String UNNAMED = "Unnamed Speaker";

    private Editors() {}

    private static Optional<String> kaldi(JsonOutline outline) {
        return KALDI_WRAPPERS.stream()
                .filter(w -> outline.has(w + "words[].punct", w + "words[].start"))
                .findFirst();
    }

    static boolean isKaldi(JsonOutline outline) {
        return kaldi(outline).isPresent();
    }

    static void readKaldi(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        String wrapper = kaldi(outline).orElse("");
        walk.note(wrapper + "segmentation.segments[]", segment -> {
            double start = JsonTime.seconds(segment.path("start"), 1);
            double length = Math.max(0, JsonTime.seconds(segment.path("duration"), 1));
            spoken.speaks(segment.path("speaker").path("@id").asText(""), start, start + length);
        });
        walk.each(wrapper + "words[]", word -> takeWord(word, word.path("punct"), spoken));
    }

    private static Optional<String> paperEdit(JsonOutline outline) {
        return PAPER_WRAPPERS.stream()
                .filter(w -> outline.has(w + "words[].text", w + "words[].start", w + "paragraphs[].start"))
                .filter(w -> !outline.has(w + "paragraphs[].text"))
                .findFirst();
    }

    static boolean isPaperEdit(JsonOutline outline) {
        return paperEdit(outline).isPresent();
    }

    static void readPaperEdit(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        String wrapper = paperEdit(outline).orElse("");
        walk.note(
                wrapper + "paragraphs[]",
                paragraph -> spoken.speaks(
                        named(paragraph.path("speaker").asText("")),
                        JsonTime.seconds(paragraph.path("start"), 1),
                        JsonTime.seconds(paragraph.path("end"), 1)));
        walk.each(wrapper + "words[]", word -> takeWord(word, word.path("text"), spoken));
    }

    private static boolean takeWord(JsonNode word, JsonNode text, Spoken spoken) {
        spoken.add(
                "",
                Joint.BLANK,
                text.asText(""),
                JsonTime.seconds(word.path("start"), 1),
                JsonTime.seconds(word.path("end"), 1));
        return text.isTextual();
    }

    static boolean isAutoEdit(JsonOutline outline) {
        return outline.has("text[].paragraph[].line[].text");
    }

    static void readAutoEdit(JsonOutline outline, JsonWalk walk, Spoken spoken) {
        walk.each("text[]", turn -> {
            String speaker = named(turn.path("speaker").asText(""));
            for (JsonNode paragraph : turn.path("paragraph")) {
                for (JsonNode word : paragraph.path("line")) {
                    spoken.add(
                            speaker,
                            Joint.BLANK,
                            word.path("text").asText(""),
                            JsonTime.seconds(word.path("startTime"), 1),
                            JsonTime.seconds(word.path("endTime"), 1));
                }
            }
            return turn.has("paragraph");
        });
    }

    private static String named(String speaker) {
        return speaker.equals(UNNAMED) ? "" : speaker;
    }
}
