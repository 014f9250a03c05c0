package io.digestif.transcript;

import static io.digestif.transcript.FormatSample.Kept.LANGUAGE;
import static io.digestif.transcript.FormatSample.Kept.SPEAKERS;
import static io.digestif.transcript.FormatSample.Kept.TIMES;
import static io.digestif.transcript.FormatSample.Kept.TITLE;
import static io.digestif.transcript.FormatSample.sample;

import java.util.List;

/** The formats that are web pages, exports of meeting tools, and text. */
final class TextSamples {
    static final List<FormatSample> ALL = List.of(
            sample("Podcasting 2.0 HTML", "`<cite>`, `<time>`, `<p>`", "podcasting20.html", SPEAKERS, TIMES),
            sample("HTML with bold names", "`<b>Ada:</b>`", "turns.html", SPEAKERS, TITLE, LANGUAGE),
            sample("HTML with classes", "`class=\"speaker\"`", "spans.html", SPEAKERS, TIMES, LANGUAGE),
            sample("Zoom, saved captions", "`[Ada Brook] 14:03:12`", "zoom-captions.txt", SPEAKERS, TIMES),
            sample("Teams, text of the document", "`Ada Brook   0:03`", "teams.txt", SPEAKERS, TIMES, TITLE),
            sample("Meet, text of the document", "`Ada Brook: …`, stamps between", "meet.txt", SPEAKERS, TIMES, TITLE),
            sample("Otter", "`Ada Brook  0:00`", "otter.txt", SPEAKERS, TIMES),
            sample("Rev, text", "`Ada Brook (00:04):`", "rev.txt", SPEAKERS, TIMES),
            sample("Happy Scribe, text", "`[00:00:01.290] - Ada Brook`", "happyscribe.txt", SPEAKERS, TIMES),
            sample("A name and a stamp above", "`Ada Brook - 00:12`", "name-dash-stamp.txt", SPEAKERS, TIMES),
            sample("A stamp before a turn", "`[00:12] Ada Brook: …`", "bracket-stamps.txt", SPEAKERS, TIMES),
            sample("A stamp above a turn", "`(00:00:12)`", "round-stamps.txt", SPEAKERS, TIMES),
            sample("Stamps on lines of their own", "`0:03`", "stamp-lines.txt", TIMES),
            sample("Columns with tabs", "`00:00:12`, a tab, `Ada Brook`, a tab", "tabs.txt", SPEAKERS, TIMES),
            sample("Numbered lines", "numbers that count up", "numbered-lines.txt", SPEAKERS),
            sample("Numbered turns", "numbers that count up", "numbered-turns.txt", SPEAKERS),
            sample("Turns", "`Ada Brook: …`", "labels.txt", SPEAKERS),
            sample("Paragraphs", "nothing else", "paragraphs.txt"),
            sample("Markdown", "`**Ada Brook:** …`", "turns.md", SPEAKERS, TIMES, TITLE));

    private TextSamples() {}
}
