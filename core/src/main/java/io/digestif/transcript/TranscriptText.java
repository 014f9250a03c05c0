package io.digestif.transcript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.digestif.error.TranscriptException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes transcripts so that they are read again as they were. */
final class TranscriptText {
    private static final JsonMapper JSON = new JsonMapper();

    private TranscriptText() {}

    static String text(Transcript transcript) {
        StringBuilder text = new StringBuilder();
        for (Utterance utterance : transcript.utterances()) {
            utterance
                    .time()
                    .ifPresent(time -> text.append('[')
                            .append(time.approximate() ? "~" : "")
                            .append(Stamps.forPeople(time.start()))
                            .append("] "));
            utterance.speaker().ifPresent(speaker -> text.append(speaker.name()).append(": "));
            text.append(utterance.text()).append('\n');
        }
        return text.toString();
    }

    static String json(Transcript transcript) {
        ObjectNode root = JSON.createObjectNode().put("version", "1.0.0");
        transcript.language().ifPresent(language -> root.put("language", language));
        ArrayNode segments = root.putArray("segments");
        boolean speakers = !transcript.speakers().isEmpty();
        List<Utterance> utterances = transcript.utterances();
        boolean[] goOn = goOn(utterances);
        for (int i = 0; i < utterances.size(); i++) {
            Utterance utterance = utterances.get(i);
            ObjectNode segment = segments.addObject();
            if (speakers) {
                // Empty rather than left out: nobody's is not the last speaker's.
                segment.put("speaker", utterance.speaker().map(Speaker::name).orElse(""));
            }
            utterance
                    .time()
                    .ifPresent(time -> segment.put(
                                    "startTime", seconds(time.start().toMillis()))
                            .put("endTime", seconds(time.end().toMillis())));
            segment.put("body", escape(utterance.text()) + (goOn[i] ? Cue.PARAGRAPH_END : ""));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of text and numbers can be written", e);
        }
    }

    private static BigDecimal seconds(long millis) {
        return BigDecimal.valueOf(millis, 3);
    }

    static String vtt(Transcript transcript) {
        StringBuilder vtt = new StringBuilder("WEBVTT");
        transcript
                .title()
                .map(SpokenWords::oneLine)
                .ifPresent(title -> vtt.append(" - ").append(escapeAll(title)));
        vtt.append('\n');
        transcript
                .language()
                .ifPresent(language -> vtt.append("Language: ").append(language).append('\n'));
        captions(transcript, "WebVTT", '.', vtt, utterance -> voice(utterance) + escapeAll(utterance.text()));
        return vtt.toString();
    }

    static String srt(Transcript transcript) {
        List<Utterance> utterances = transcript.utterances();
        boolean labels = areReadAsLabels(utterances);
        StringBuilder srt = new StringBuilder();
        captions(
                transcript,
                "SubRip",
                ',',
                srt,
                utterance ->
                        (labels ? label(utterances, utterance.index()) : voice(utterance)) + escape(utterance.text()));
        return srt.toString();
    }

    private static String voice(Utterance utterance) {
        return utterance
                .speaker()
                .map(speaker -> "<v " + escapeAll(speaker.name()) + ">")
                .orElse("");
    }

    /** A name before a colon, as people expect; the sign of another speaker where nobody is named after somebody. */
    private static String label(List<Utterance> utterances, int index) {
        boolean after = index > 0 && utterances.get(index - 1).speaker().isPresent();
        return utterances
                .get(index)
                .speaker()
                .map(speaker -> speaker.name() + ": ")
                .orElse(after ? ">> " : "");
    }

    /** Whether names before colons would be taken for what they are, and no other words for names. */
    private static boolean areReadAsLabels(List<Utterance> utterances) {
        List<String> lines = utterances.stream()
                .map(u -> u.speaker().map(speaker -> speaker.name() + ": ").orElse("") + u.text())
                .toList();
        Labels labels = Labels.of(lines);
        return utterances.stream()
                .allMatch(u -> labels.at(lines.get(u.index()))
                        .map(Labels.Labelled::label)
                        .equals(u.speaker().map(Speaker::name)));
    }

    private static void captions(
            Transcript transcript, String format, char point, StringBuilder out, Function<Utterance, String> words) {
        boolean numbered = out.length() == 0;
        List<Utterance> utterances = transcript.utterances();
        boolean[] goOn = goOn(utterances);
        for (int i = 0; i < utterances.size(); i++) {
            Utterance utterance = utterances.get(i);
            TimeSpan time = utterance
                    .time()
                    .orElseThrow(() -> new TranscriptException(transcript.name() + " has no times, and " + format
                            + " needs them; write it as text or json."));
            if (!numbered || i > 0) {
                out.append('\n');
            }
            if (numbered) {
                out.append(i + 1).append('\n');
            }
            out.append(Stamps.caption(time.start(), point))
                    .append(" --> ")
                    .append(Stamps.caption(time.end(), point))
                    .append('\n')
                    .append(words.apply(utterance))
                    .append('\n')
                    .append(goOn[i] ? "\n".repeat(Captions.PARAGRAPH_BLANKS - 1) : "");
        }
    }

    /** For each utterance whether a reader would take the next for the rest of it, if nothing kept them apart. */
    private static boolean[] goOn(List<Utterance> utterances) {
        boolean[] goOn = new boolean[utterances.size()];
        List<Cue> cues = utterances.stream()
                .map(u -> new Cue(u.speaker(), u.text(), Optional.empty(), Optional.empty()))
                .toList();
        List<Token> tokens = Token.of(cues);
        SentenceEnd ends = SentenceEnd.learn(tokens);
        for (int i = 0; i + 1 < tokens.size(); i++) {
            int cue = tokens.get(i).cue;
            if (tokens.get(i).endsCue && cue + 1 < cues.size()) {
                goOn[cue] = cues.get(cue).speaker().equals(cues.get(cue + 1).speaker()) && !ends.isAfter(tokens, i);
            }
        }
        return goOn;
    }

    private static String escapeAll(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("{\\", "&#123;\\");
    }

    /** Escapes only what would be taken for mark-up; many players show entities in SubRip as they are. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '&' && (next == '#' || Character.isLetter(next))) {
                escaped.append("&amp;");
            } else if (c == '<' && next != ' ') {
                escaped.append("&lt;");
            } else if (c == '{' && next == '\\') {
                escaped.append("&#123;");
            } else if (c == '>' && i > 1 && text.startsWith("--", i - 2)) {
                escaped.append("&gt;");
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
