package io.digestif.transcript;

import static io.digestif.transcript.FormatSample.Kept.CONFIDENCE_DROPPED;
import static io.digestif.transcript.FormatSample.Kept.LANGUAGE;
import static io.digestif.transcript.FormatSample.Kept.SPEAKERS;
import static io.digestif.transcript.FormatSample.Kept.TIMES;
import static io.digestif.transcript.FormatSample.Kept.WORD_TIMES;
import static io.digestif.transcript.FormatSample.sample;

import java.util.List;

/** The formats that are JSON. */
final class JsonSamples {
    static final List<FormatSample> ALL = List.of(
            sample("Podcasting 2.0 JSON", "`segments` with `body`", "podcasting20.json", SPEAKERS, TIMES),
            sample("Podlove JSON", "a list with `start`, `end`, `text`", "podlove.json", SPEAKERS, TIMES),
            sample(
                    "OpenAI `verbose_json`",
                    "`segments` with `text`",
                    "openai-verbose.json",
                    CONFIDENCE_DROPPED,
                    TIMES,
                    LANGUAGE),
            sample(
                    "OpenAI `verbose_json` with words",
                    "`text` beside `words` with `word`",
                    "openai-verbose-words.json",
                    CONFIDENCE_DROPPED,
                    WORD_TIMES,
                    LANGUAGE),
            sample("OpenAI `diarized_json`", "`segments` with `text`", "openai-diarized.json", SPEAKERS, TIMES),
            sample(
                    "whisper.cpp (`-oj`, `-ojf`)",
                    "`transcription` with `offsets`",
                    "whisper-cpp.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "whisper.cpp, a word a segment (`-ml 1`)",
                    "`transcription` with `offsets`",
                    "whisper-cpp-words.json",
                    CONFIDENCE_DROPPED,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "faster-whisper",
                    "a list with `text` and `words`",
                    "faster-whisper.json",
                    CONFIDENCE_DROPPED,
                    WORD_TIMES),
            sample(
                    "WhisperX",
                    "`segments` with `words`",
                    "whisperx.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "whisper-timestamped",
                    "`segments` with `words`",
                    "whisper-timestamped.json",
                    CONFIDENCE_DROPPED,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "AWS Transcribe",
                    "`results.items` with `alternatives`",
                    "aws-transcribe.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "AWS Transcribe, by channel",
                    "`results.channel_labels`",
                    "aws-transcribe-channels.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES),
            sample(
                    "AWS Transcribe call analytics",
                    "`Transcript` with `Content`",
                    "aws-call-analytics.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "Google Speech v1",
                    "`results` with `alternatives` and `transcript`",
                    "google-v1.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "Google Speech v2",
                    "`results` with `alternatives` and `transcript`",
                    "google-v2.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "Google Speech, words with readings",
                    "`results` with `alternatives` and `transcript`",
                    "google-japanese.json",
                    CONFIDENCE_DROPPED,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "Azure batch transcription",
                    "`recognizedPhrases`",
                    "azure-batch.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "Azure fast transcription",
                    "`phrases` with `offsetMilliseconds`",
                    "azure-fast.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "IBM Watson",
                    "`results` with `alternatives` and `timestamps`",
                    "watson.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES),
            sample(
                    "Deepgram",
                    "`results.channels`",
                    "deepgram.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "Deepgram, paragraphs only",
                    "`results.channels`",
                    "deepgram-paragraphs.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    TIMES),
            sample(
                    "AssemblyAI",
                    "`utterances` and `audio_url`",
                    "assemblyai.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "AssemblyAI, words only",
                    "`words` and `audio_url`",
                    "assemblyai-words.json",
                    CONFIDENCE_DROPPED,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "Speechmatics 2.x",
                    "`results` with `type` and `content`",
                    "speechmatics.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES,
                    LANGUAGE),
            sample(
                    "Speechmatics 1.0",
                    "`words` with `name`, `time`, `duration`",
                    "speechmatics-1.0.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES,
                    LANGUAGE),
            sample("Rev AI", "`monologues` with `elements`", "rev.json", CONFIDENCE_DROPPED, SPEAKERS, WORD_TIMES),
            sample("Rev, by people", "`monologues` with `elements`", "rev-people.json", SPEAKERS, TIMES),
            sample(
                    "ElevenLabs",
                    "`words` with `type` and `speaker_id`",
                    "elevenlabs.json",
                    CONFIDENCE_DROPPED,
                    SPEAKERS,
                    WORD_TIMES,
                    LANGUAGE),
            sample("BBC Kaldi", "`words` with `punct`", "bbc-kaldi.json", CONFIDENCE_DROPPED, SPEAKERS, WORD_TIMES),
            sample("digital-paper-edit", "`words` and `paragraphs`", "digital-paper-edit.json", SPEAKERS, WORD_TIMES),
            sample("autoEdit 2", "`text`, `paragraph`, `line`", "autoedit2.json", SPEAKERS, WORD_TIMES),
            sample("json3 of a video site", "`events` with `segs`", "json3.json", CONFIDENCE_DROPPED, WORD_TIMES),
            sample("A list with start and duration", "its keys", "list-start-duration.json", TIMES),
            sample("A list in milliseconds", "its keys", "list-milliseconds.json", SPEAKERS, TIMES),
            sample("A list with pairs of times", "its keys", "list-timestamps.json", TIMES),
            sample("A JSON object a line", "its keys", "list-lines.json", TIMES));

    private JsonSamples() {}
}
