package io.digestif.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.digestif.transcript.Spoken.Joint;
import io.digestif.transcript.Spoken.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON list of segments or words with their times, which most services, tools and scripts write. They differ in where it
 * stands and in the names of its keys, and these are taken from what they usually are.
 */
final class TimedList {
    private static final List<String> TEXT = List.of(
            "punctuated_word",
            "body",
            "text",
            "word",
            "content",
            "Content",
            "transcript",
            "punct",
            "value",
            "sentence",
            "caption",
            "utterance",
            "line",
            "utt",
            "token");
    private static final List<String> START = List.of(
            "start",
            "startTime",
            "start_time",
            "startTimeMs",
            "start_time_ms",
            "startMs",
            "start_ms",
            "startSeconds",
            "start_timestamp",
            "startOffset",
            "BeginOffsetMillis",
            "begin",
            "from",
            "offset",
            "time",
            "timestamp",
            "ts",
            "t0");
    private static final List<String> END = List.of(
            "end",
            "endTime",
            "end_time",
            "endTimeMs",
            "end_time_ms",
            "endMs",
            "end_ms",
            "endSeconds",
            "end_timestamp",
            "endOffset",
            "EndOffsetMillis",
            "to",
            "end_ts",
            "t1");
    private static final List<String> LENGTH = List.of("duration", "dur", "durationMs", "duration_ms");
    private static final List<String> SPEAKER = List.of(
            "speaker",
            "speaker_name",
            "speakerName",
            "speaker_label",
            "speakerLabel",
            "speaker_id",
            "speakerId",
            "participant",
            "ParticipantRole",
            "author",
            "user",
            "channel_label");
    private static final List<String> NAME = List.of("name", "label", "display_name", "id", "@id");
    private static final List<String> WORDS = List.of("words", "tokens", "elements", "items", "Items", "chars");

    /** What lists of talk are called, the likeliest first, where a file has more than one. */
    private static final List<String> LISTS = List.of(
            "segments[]",
            "utterances[]",
            "transcript[]",
            "transcripts[]",
            "transcription[]",
            "sentences[]",
            "monologues[]",
            "captions[]",
            "subtitles[]",
            "chunks[]",
            "words[]");

    private static final Set<String> TIMES_OF_PARTS = Set.of("timestamp", "time", "timestamps");

    private final String path;
    private final double unit;
    private boolean bare;
    private boolean clock;
    /** Whether entries tell how long they last: captions stay on the screen while the next is spoken. */
    private boolean shown;

    /**
     * The list at a path.
     *
     * @param unit how many seconds a bare number counts, 0 if the file must tell
     */
    TimedList(String path, double unit) {
        this.path = path;
        this.unit = unit;
    }

    /** The list that is most likely the talk, if a text has one. */
    static Optional<TimedList> in(JsonOutline outline) {
        List<String> found = new ArrayList<>();
        outline.objects((path, keys) -> {
            boolean timed = keys.stream().anyMatch(START::contains);
            boolean text = keys.stream().anyMatch(key -> TEXT.contains(key) && outline.hasText(step(path, key)));
            boolean inside = found.stream().anyMatch(outer -> path.startsWith(outer));
            boolean words =
                    keys.stream().anyMatch(key -> WORDS.contains(key) && isTimedText(outline, step(path, key) + "[]"));
            boolean list = path.endsWith("[]") || (path.isEmpty() && outline.count("") > 1);
            if (list && !inside && ((timed && text) || words)) {
                found.add(path);
            }
        });
        return found.stream()
                .min((a, b) -> rank(a) != rank(b)
                        ? Integer.compare(rank(a), rank(b))
                        : Integer.compare(outline.count(b), outline.count(a)))
                .map(path -> new TimedList(path, 0));
    }

    private static boolean isTimedText(JsonOutline outline, String path) {
        return START.stream().anyMatch(key -> outline.has(step(path, key)))
                && TEXT.stream().anyMatch(key -> outline.hasText(step(path, key)));
    }

    private static String step(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static int rank(String path) {
        for (int i = 0; i < LISTS.size(); i++) {
            if (path.equals(LISTS.get(i)) || path.endsWith("." + LISTS.get(i))) {
                return i;
            }
        }
        return LISTS.size();
    }

    /** Has its entries taken from the walk. */
    void read(JsonWalk walk, Spoken spoken) {
        walk.each(path, entry -> take(entry, spoken));
    }

    private boolean take(JsonNode entry, Spoken spoken) {
        JsonNode text = first(entry, TEXT);
        JsonNode list = first(entry, WORDS);
        List<WordTimes.Timed> words = new ArrayList<>();
        for (JsonNode word : list) {
            double start = start(word);
            if (start >= 0 && isWord(word)) {
                words.add(new WordTimes.Timed(first(word, TEXT).asText(), start, end(word, start)));
            }
        }
        Said said = new Said(
                speaker(entry),
                SPEAKER.stream().anyMatch(entry::has),
                -1,
                Joint.AS_FILE,
                markedUp(text.asText("")),
                start(entry),
                end(entry, start(entry)));
        if (text.isTextual()) {
            spoken.add(said, words);
        } else if (!list.isEmpty()) {
            list.forEach(word -> takeWord(said, word, spoken));
        } else {
            return false;
        }
        if (unit == 0 && bare && !clock) {
            spoken.unitIsOpen();
        }
        if (shown) {
            spoken.lastsUntilNext();
        }
        return true;
    }

    private void takeWord(Said of, JsonNode word, Spoken spoken) {
        String text = first(word, TEXT).asText("");
        double start = start(word);
        String speaker = speaker(word);
        spoken.add(new Said(
                speaker.isEmpty() ? of.speaker() : speaker,
                true,
                -1,
                isWord(word) ? Joint.AS_FILE : Joint.GLUED,
                text,
                start,
                end(word, start)));
    }

    /** Signs may stand in a list of words, and be said to be none. */
    private static boolean isWord(JsonNode word) {
        String type = word.path("type").asText(word.path("Type").asText(""));
        return !type.startsWith("punct") && first(word, TEXT).isTextual();
    }

    /** Text without tags and entities; only captions have such. */
    private static String markedUp(String text) {
        return CueMarkup.plain(text);
    }

    private double start(JsonNode node) {
        for (String key : START) {
            JsonNode value = node.path(key);
            if (!value.isMissingNode() && !value.isNull()) {
                return TIMES_OF_PARTS.contains(key) && value.isArray() ? time(key, value.path(0)) : time(key, value);
            }
        }
        return JsonTime.NONE;
    }

    private double end(JsonNode node, double start) {
        for (String key : END) {
            if (node.has(key)) {
                return time(key, node.path(key));
            }
        }
        for (String key : TIMES_OF_PARTS) {
            if (node.path(key).isArray()) {
                return time(key, node.path(key).path(1));
            }
        }
        for (String key : LENGTH) {
            double length = time(key, node.path(key));
            if (start >= 0 && length >= 0) {
                shown = true;
                return start + length;
            }
        }
        return JsonTime.NONE;
    }

    private double time(String key, JsonNode value) {
        boolean millis = key.endsWith("Ms") || key.endsWith("_ms") || key.endsWith("Millis");
        clock |= value.isTextual() || millis;
        bare |= value.isNumber();
        return JsonTime.seconds(value, millis ? 0.001 : unit == 0 ? 1 : unit);
    }

    private static JsonNode first(JsonNode node, List<String> keys) {
        for (String key : keys) {
            JsonNode value = node.path(key);
            if (!value.isMissingNode() && !value.isNull()) {
                return value;
            }
        }
        return MissingNode.getInstance();
    }

    /** The label of who speaks, empty where there is none. */
    static String speaker(JsonNode node) {
        JsonNode label = first(node, SPEAKER);
        return label(label.isObject() ? first(label, NAME) : label);
    }

    /** A label as written; a number is that of a speaker. */
    static String label(JsonNode value) {
        return value.isNumber()
                ? "Speaker " + value.asText()
                : value.isTextual() ? value.asText().strip() : "";
    }
}
