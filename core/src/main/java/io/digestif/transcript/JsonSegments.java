package io.digestif.transcript;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.digestif.error.TranscriptException;
import io.digestif.transcript.TranscriptReader.Reading;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Transcripts that are a JSON list of segments, alone or under a key of an object. One segment at a time is in memory; what
 * differs between formats is the names of the keys.
 *
 * @param list the key of the list in an object
 * @param alone whether the list may be the whole file
 * @param start the key of a segment's start
 * @param end the key of its end
 * @param words the key of its words
 */
record JsonSegments(String list, boolean alone, String start, String end, String words) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A segment as it stands in the file; a number without unit is seconds or milliseconds, told later from all of them. */
    private record Segment(Optional<String> speaker, boolean names, String text, Stamp start, Stamp end) {}

    private record Stamp(double number, boolean unitless, boolean whole) {
        static final Stamp NONE = new Stamp(-1, false, false);
    }

    /** Whether the first segment has the keys of this format. */
    boolean recognizes(String text) {
        if (TextKind.of(text) != TextKind.JSON) {
            return false;
        }
        try (JsonParser parser = JSON.createParser(text)) {
            return toList(parser, new Header())
                    && parser.nextToken() == JsonToken.START_OBJECT
                    && parser.readValueAsTree() instanceof JsonNode first
                    && first.path(words).isTextual();
        } catch (IOException e) {
            return false;
        }
    }

    Reading read(String text) {
        Header header = new Header();
        List<String> warnings = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        int skipped = 0;
        try (JsonParser parser = JSON.createParser(text)) {
            if (!toList(parser, header)) {
                throw new TranscriptException("no list \"" + list + "\" of segments");
            }
            JsonToken token = parser.nextToken();
            while (token != JsonToken.END_ARRAY && token != null) {
                JsonNode node = parser.readValueAsTree();
                if (node.path(words).isTextual()) {
                    segments.add(segment(node));
                } else {
                    skipped++;
                }
                token = parser.nextToken();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                header.read(parser);
            }
        } catch (JsonProcessingException e) {
            if (segments.isEmpty()) {
                throw new TranscriptException("the JSON is broken " + where(e), e);
            }
            warnings.add("The JSON is broken " + where(e) + "; what stands before it was read.");
        } catch (IOException e) {
            throw new TranscriptException("the JSON can't be read: " + e.getMessage(), e);
        }
        if (skipped > 0) {
            warnings.add(skipped + (skipped == 1 ? " entry" : " entries") + " of the list without \"" + words
                    + "\" left out.");
        }
        return new Reading(cues(segments), header.title, header.language, warnings);
    }

    private static String where(JsonProcessingException e) {
        return "in line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr();
    }

    /** Title and language, where the object has them beside the list. */
    private static final class Header {
        Optional<String> title = Optional.empty();
        Optional<String> language = Optional.empty();

        /** Takes one entry of the object; the parser stands on its name and is left on its value's last token. */
        void read(JsonParser parser) throws IOException {
            String key = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_STRING) {
                parser.skipChildren();
            } else if (key.equals("title")) {
                title = Optional.of(SpokenWords.oneLine(parser.getText())).filter(t -> !t.isBlank());
            } else if (key.equals("language")) {
                language = Optional.of(parser.getText().strip()).filter(t -> !t.isEmpty());
            }
        }
    }

    /** Moves the parser to the beginning of the list. */
    private boolean toList(JsonParser parser, Header header) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            return alone;
        }
        while (first == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.currentName().equals(list)) {
                return parser.nextToken() == JsonToken.START_ARRAY;
            }
            header.read(parser);
        }
        return false;
    }

    private Segment segment(JsonNode node) {
        JsonNode speaker = node.path("speaker");
        return new Segment(
                Optional.of(speaker.asText(""))
                        .filter(name -> speaker.isValueNode() && !speaker.isNull() && !name.isBlank()),
                node.has("speaker"),
                node.path(words).asText(),
                stamp(node.path(start)),
                stamp(node.path(end)));
    }

    private static Stamp stamp(JsonNode value) {
        if (value.isNumber() && value.asDouble() >= 0 && value.asDouble() < 1e12) {
            return new Stamp(value.asDouble(), true, value.isIntegralNumber());
        }
        return value.isTextual()
                ? Stamps.parse(value.asText())
                        .map(time -> new Stamp(time.toMillis() / 1000.0, false, false))
                        .orElse(Stamp.NONE)
                : Stamp.NONE;
    }

    private static List<Cue> cues(List<Segment> segments) {
        double unit = inMilliseconds(segments) ? 1 : 1000;
        boolean onChange = namedOnChange(segments);
        boolean ownBlanks = segments.stream().anyMatch(s -> s.text().isBlank());
        List<Cue> cues = new ArrayList<>();
        Optional<Speaker> speaker = Optional.empty();
        boolean blankBefore = true;
        for (Segment segment : segments) {
            speaker = segment.speaker().isPresent() || segment.names() || !onChange
                    ? segment.speaker().flatMap(CueMarkup::speaker)
                    : speaker;
            String text = CueMarkup.voices(segment.text()).stream()
                    .map(CueMarkup.Voiced::text)
                    .reduce("", String::concat);
            boolean endsParagraph = segment.text().endsWith(Cue.PARAGRAPH_END)
                    || segment.start().equals(Stamp.NONE);
            Cue cue = new Cue(
                    speaker,
                    endsParagraph ? text.stripTrailing() + Cue.PARAGRAPH_END : text,
                    time(segment.start(), unit),
                    time(segment.end(), unit));
            boolean goesOn = ownBlanks && !blankBefore && !text.isBlank() && !SpokenWords.isBlank(text.codePointAt(0));
            if (goesOn && !cues.isEmpty() && cues.get(cues.size() - 1).speaker().equals(speaker)) {
                Cue last = cues.remove(cues.size() - 1);
                cues.add(new Cue(speaker, last.text() + cue.text(), last.start(), cue.end()));
            } else if (!text.isBlank()) {
                cues.add(cue);
            }
            blankBefore = text.isEmpty() || SpokenWords.isBlank(text.codePointBefore(text.length()));
        }
        return cues;
    }

    /** Whole numbers, and far too large for seconds: nobody takes minutes for each segment. */
    private static boolean inMilliseconds(List<Segment> segments) {
        List<Segment> timed = segments.stream()
                .filter(s -> s.start().unitless() && s.end().unitless())
                .toList();
        boolean whole =
                timed.stream().allMatch(s -> s.start().whole() && s.end().whole());
        double[] lengths = timed.stream()
                .mapToDouble(s -> s.end().number() - s.start().number())
                .sorted()
                .toArray();
        double words = timed.stream()
                .mapToInt(s -> SpokenWords.count(s.text()))
                .average()
                .orElse(0);
        return whole && lengths.length > 0 && lengths[lengths.length / 2] > Math.max(20, 10 * words);
    }

    /** Whether a speaker is named only where another one begins, so that a segment without is the last one's. */
    private static boolean namedOnChange(List<Segment> segments) {
        int named = 0;
        int repeated = 0;
        Optional<String> last = Optional.empty();
        for (Segment segment : segments) {
            if (segment.speaker().isPresent()) {
                named++;
                repeated += segment.speaker().equals(last) ? 1 : 0;
                last = segment.speaker();
            }
        }
        return repeated * 5 <= named;
    }

    private static Optional<Duration> time(Stamp stamp, double unit) {
        return stamp.equals(Stamp.NONE)
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(stamp.number() * (stamp.unitless() ? unit : 1000))));
    }
}
