package io.digestif.transcript;

import static io.digestif.transcript.FormatSample.Kept.CONFIDENCE_DROPPED;
import static io.digestif.transcript.FormatSample.Kept.LANGUAGE;
import static io.digestif.transcript.FormatSample.Kept.SPEAKERS;
import static io.digestif.transcript.FormatSample.Kept.TIMES;
import static io.digestif.transcript.FormatSample.Kept.TITLE;
import static io.digestif.transcript.FormatSample.Kept.WORD_TIMES;
import static io.digestif.transcript.FormatSample.sample;

import java.util.List;

/** The formats that are captions: words under their times, as players show them. */
final class CaptionSamples {
    static final List<FormatSample> ALL = List.of(
            sample("WebVTT", "`WEBVTT`", "webvtt.vtt", SPEAKERS, TIMES, TITLE, LANGUAGE),
            sample(
                    "WebVTT that rolls, with times of words",
                    "`<00:00:00.500>`, lines shown twice",
                    "webvtt-rolling.vtt",
                    WORD_TIMES,
                    LANGUAGE),
            sample("Teams, WebVTT", "`<v Ada Brook>`", "teams.vtt", SPEAKERS, TIMES),
            sample("Zoom, WebVTT", "`Ada Brook: …` in captions", "zoom.vtt", SPEAKERS, TIMES),
            sample("SubRip (SRT)", "`00:00:01,000 --> 00:00:03,000`", "subrip.srt", SPEAKERS, TIMES),
            sample("SubRip, wild", "`00:00:01 -- > 00:00:02.5`", "subrip-wild.srt", TIMES),
            sample("SBV", "`0:00:01.000,0:00:03.500`", "youtube.sbv", SPEAKERS, TIMES),
            sample("LRC", "`[00:01.50]The loom`", "lines.lrc", TIMES, TITLE, LANGUAGE),
            sample("LRC with times of words", "`<00:02.00>`", "words.lrc", WORD_TIMES),
            sample("TTML", "`<tt>`", "ttml.xml", SPEAKERS, TIMES, TITLE, LANGUAGE),
            sample("DFXP with times of words", "`<tt>`, `<span begin>`", "dfxp-words.xml", WORD_TIMES, LANGUAGE),
            sample("timedtext of a video site, 1", "`<transcript><text start>`", "timedtext-1.xml", TIMES),
            sample(
                    "timedtext of a video site, 3",
                    "`<timedtext>`, `<p t>`, `<s t>`",
                    "timedtext-3.xml",
                    CONFIDENCE_DROPPED,
                    WORD_TIMES),
            sample("SAMI", "`<SAMI>`", "sami.smi", TIMES, TITLE, LANGUAGE),
            sample("MicroDVD with its frame rate", "`{1}{1}25`", "microdvd.sub", TIMES),
            sample("MicroDVD without", "`{25}{75}The loom`", "microdvd-no-rate.sub"));

    private CaptionSamples() {}
}
