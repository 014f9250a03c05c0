package io.digestif.transcript;

import io.digestif.transcript.Spoken.Joint;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One way in which services and tools write a transcript as JSON.
 *
 * @param name what it is, for people
 * @param fits whether a text with this outline is of it
 * @param source has its parts taken from a walk through the text
 */
record JsonFormat(String name, Predicate<JsonOutline> fits, Source source) {

    /** What is to be taken from where, for a text with this outline. */
    @FunctionalInterface
    interface Source {
        void read(JsonOutline outline, JsonWalk walk, Spoken spoken);
    }

    private static final double MILLIS = 0.001;

    /** Asked in this order; what is told by less comes later. */
    private static final List<JsonFormat> ALL = List.of(
            new JsonFormat("Podcasting 2.0 JSON", o -> o.hasText("segments[].body"), list("segments[]", 1)),
            new JsonFormat("AWS Transcribe", AwsTranscribe::fits, AwsTranscribe::read),
            new JsonFormat("AWS Transcribe call analytics", AwsTranscribe::isCall, AwsTranscribe::readCall),
            new JsonFormat("Speechmatics", Speechmatics::fits, Speechmatics::read),
            new JsonFormat("Speechmatics 1.0", Speechmatics::isFirst, Speechmatics::readFirst),
            new JsonFormat("Deepgram", Deepgram::fits, Deepgram::read),
            new JsonFormat("IBM Watson", Watson::fits, Watson::read),
            new JsonFormat("Google Speech", GoogleSpeech::fits, GoogleSpeech::read),
            new JsonFormat("Azure Speech", AzureSpeech::fits, AzureSpeech::read),
            new JsonFormat("Rev", Rev::fits, Rev::read),
            new JsonFormat("ElevenLabs", ElevenLabs::fits, ElevenLabs::read),
            new JsonFormat("BBC Kaldi", Editors::isKaldi, Editors::readKaldi),
            new JsonFormat("digital-paper-edit", Editors::isPaperEdit, Editors::readPaperEdit),
            new JsonFormat("autoEdit 2", Editors::isAutoEdit, Editors::readAutoEdit),
            new JsonFormat("whisper.cpp", WhisperJson::isCpp, WhisperJson::readCpp),
            new JsonFormat("OpenAI verbose_json with words", WhisperJson::hasWordsBeside, WhisperJson::readWordsBeside),
            new JsonFormat("json3 captions", Json3::fits, Json3::read),
            new JsonFormat(
                    "AssemblyAI", o -> o.has("utterances[].words[].text", "audio_url"), list("utterances[]", MILLIS)),
            new JsonFormat("AssemblyAI words", o -> o.has("words[].text", "audio_url"), list("words[]", MILLIS)),
            new JsonFormat(
                    "list of timed texts",
                    o -> TimedList.in(o).isPresent(),
                    (o, walk, spoken) -> TimedList.in(o).ifPresent(list -> list.read(walk, spoken))));

    private static Source list(String path, double unit) {
        return (outline, walk, spoken) -> new TimedList(path, unit).read(walk, spoken);
    }

    /** The format of a text, if it is one of these. */
    static Optional<JsonFormat> of(JsonOutline outline) {
        return ALL.stream().filter(format -> format.fits.test(outline)).findFirst();
    }

    /** Video sites' json3: events with segments, whose offsets are those of their words. */
    private static final class Json3 {
        private Json3() {}

        static boolean fits(JsonOutline outline) {
            return outline.hasText("events[].segs[].utf8");
        }

        static void read(JsonOutline outline, JsonWalk walk, Spoken spoken) {
            spoken.lastsUntilNext();
            walk.each("events[]", event -> {
                double start = JsonTime.seconds(event.path("tStartMs"), MILLIS);
                double length = JsonTime.seconds(event.path("dDurationMs"), MILLIS);
                double end = start >= 0 && length >= 0 ? start + length : JsonTime.NONE;
                Joint joint = Joint.BLANK;
                for (var seg : event.path("segs")) {
                    double offset = Math.max(0, JsonTime.seconds(seg.path("tOffsetMs"), MILLIS));
                    String text = seg.path("utf8").asText("");
                    if (!text.isBlank()) {
                        spoken.add("", joint, text, start < 0 ? start : start + offset, end);
                        joint = Joint.OWN;
                    }
                }
                // Windows and style have events of their own, without words.
                return true;
            });
        }
    }
}
