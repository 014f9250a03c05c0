package io.digestif.transcript;

import io.digestif.transcript.TranscriptReader.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The captions of a file: lines of words under a line of times, {@code 00:01.000 --> 00:02.000}. WebVTT and SubRip differ in
 * what may stand around them, and the files of both break the rules in the same ways, so they are read here alike.
 */
final class Captions {
    private static final String ARROW = "-->";

    /** So many empty lines after a caption say that its sentence ends there; players take them for one. */
    static final int PARAGRAPH_BLANKS = 3;

    private final List<Caption> captions = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final boolean blocks;

    /** A caption as it stands in the file; {@code paragraph} says whether several empty lines follow it. */
    private static final class Caption {
        final Optional<Duration> start;
        final Optional<Duration> end;
        final List<String> lines = new ArrayList<>();
        boolean paragraph;

        Caption(Optional<Duration> start, Optional<Duration> end) {
            this.start = start;
            this.end = end;
        }
    }

    /** Part of a caption that one voice says. */
    private record Part(Optional<Speaker> speaker, boolean turn, String text) {}

    private Captions(boolean blocks) {
        this.blocks = blocks;
    }

    /**
     * Reads the captions from a line on.
     *
     * @param blocks whether blocks of notes and styles may stand between them, as in WebVTT
     */
    static Reading read(
            List<String> lines, int fromLine, boolean blocks, Optional<String> title, Optional<String> language) {
        Captions captions = new Captions(blocks);
        captions.collect(lines, fromLine);
        return new Reading(captions.cues(), title, language, captions.warnings);
    }

    /** The lines of a text, of one whose line ends were doubled on some way, too. */
    static List<String> lines(String text) {
        return text.replace("\r\r\n", "\n").lines().toList();
    }

    static boolean isTiming(String line) {
        int arrow = line.indexOf(ARROW);
        return arrow >= 0 && (start(line, arrow).isPresent() || end(line, arrow).isPresent());
    }

    private static Optional<Duration> start(String line, int arrow) {
        return Stamps.parse(line.substring(0, arrow));
    }

    private static Optional<Duration> end(String line, int arrow) {
        String rest = line.substring(arrow + ARROW.length()).strip();
        int end = 0;
        while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
            end++;
        }
        return Stamps.parse(rest.substring(0, end));
    }

    private void collect(List<String> lines, int fromLine) {
        int counter = 0;
        int blanks = 1;
        int badTimes = 0;
        boolean skipping = false;
        for (int i = fromLine; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int arrow = line.indexOf(ARROW);
            if (line.isEmpty()) {
                skipping = false;
                blanks++;
                if (blanks == PARAGRAPH_BLANKS && !captions.isEmpty()) {
                    last().paragraph = true;
                }
            } else if (arrow >= 0 && (isTiming(line) || blanks > 0 || isIdentifier(lines, i - 1))) {
                skipping = false;
                Optional<Duration> start = start(line, arrow);
                Optional<Duration> end = end(line, arrow);
                badTimes += start.isPresent() && end.isPresent() ? 0 : 1;
                captions.add(new Caption(start, end));
                blanks = 0;
            } else if (skipping || (blocks && blanks > 0 && isBlock(line))) {
                skipping = true;
                blanks = 0;
            } else if (i + 1 < lines.size()
                    && isTiming(lines.get(i + 1))
                    && (isNumber(line) || (blocks && blanks > 0))) {
                counter = isNumber(line) ? number(line) : counter;
            } else if (blanks > 0 && isNumber(line) && number(line) == counter + 1 && !captions.isEmpty()) {
                // A counter without times: its words are a caption all the same.
                counter++;
                badTimes++;
                captions.add(new Caption(Optional.empty(), Optional.empty()));
                blanks = 0;
            } else if (captions.isEmpty()) {
                blanks = 0;
            } else {
                last().lines.add(line);
                last().paragraph = false;
                blanks = 0;
            }
        }
        if (badTimes > 0) {
            warnings.add(badTimes + (badTimes == 1 ? " caption has" : " captions have")
                    + " no readable start or end; the time was worked out from those around.");
        }
    }

    private Caption last() {
        return captions.get(captions.size() - 1);
    }

    private static boolean isIdentifier(List<String> lines, int line) {
        return line >= 0 && isNumber(lines.get(line).strip());
    }

    private static boolean isBlock(String line) {
        return line.equals("NOTE")
                || line.startsWith("NOTE ")
                || line.startsWith("NOTE\t")
                || line.equals("STYLE")
                || line.equals("REGION");
    }

    private static boolean isNumber(String line) {
        return !line.isEmpty() && line.length() <= 9 && line.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int number(String line) {
        return Integer.parseInt(line);
    }

    private List<Cue> cues() {
        List<List<CueMarkup.Voiced>> voiced = captions.stream()
                .map(c -> CueMarkup.voices(String.join("\n", c.lines)))
                .toList();
        boolean voices =
                voiced.stream().flatMap(List::stream).anyMatch(v -> v.speaker().isPresent());
        Labels labels = voices ? Labels.of(List.of()) : Labels.of(firstLines(voiced));
        List<List<Part>> parts = new ArrayList<>();
        for (List<CueMarkup.Voiced> caption : voiced) {
            parts.add(caption.stream().flatMap(v -> split(v, labels).stream()).toList());
        }
        boolean onChange = !labels.isEmpty() && saidOnChange(parts);
        List<Cue> cues = new ArrayList<>();
        Optional<Speaker> speaker = Optional.empty();
        for (int i = 0; i < captions.size(); i++) {
            Caption caption = captions.get(i);
            List<Cue> ofCaption = new ArrayList<>();
            for (Part part : parts.get(i)) {
                speaker = part.speaker().isPresent() || !onChange || part.turn() ? part.speaker() : speaker;
                if (part.turn()) {
                    endParagraph(ofCaption.isEmpty() ? cues : ofCaption);
                }
                ofCaption.add(new Cue(speaker, part.text(), caption.start, caption.end));
            }
            cues.addAll(share(ofCaption));
            if (caption.paragraph && i + 1 < captions.size()) {
                endParagraph(cues);
            }
        }
        return cues;
    }

    private static List<String> firstLines(List<List<CueMarkup.Voiced>> voiced) {
        return voiced.stream()
                .flatMap(List::stream)
                .map(v -> withoutTurnSign(v.text().strip()))
                .map(text -> text.lines().findFirst().orElse(""))
                .toList();
    }

    /** Cuts what a voice says where a line begins with a label, or with a sign that someone else speaks. */
    private static List<Part> split(CueMarkup.Voiced voiced, Labels labels) {
        List<Part> parts = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Optional<Speaker> speaker = voiced.speaker();
        boolean turn = false;
        List<String> lines = voiced.text().lines().map(String::strip).toList();
        for (String line : lines) {
            String spoken = lines.size() > 1 ? withoutDash(withoutTurnSign(line)) : withoutTurnSign(line);
            Optional<Labels.Labelled> label = labels.at(spoken);
            if (label.isPresent() || spoken.length() < line.length()) {
                addPart(parts, speaker, turn, words);
                speaker = label.flatMap(l -> CueMarkup.speaker(l.label())).or(voiced::speaker);
                turn = spoken.length() < line.length();
            }
            words.append(words.length() == 0 ? "" : "\n")
                    .append(label.map(Labels.Labelled::rest).orElse(spoken));
        }
        addPart(parts, speaker, turn, words);
        return parts;
    }

    private static void addPart(List<Part> parts, Optional<Speaker> speaker, boolean turn, StringBuilder words) {
        if (!words.toString().isBlank()) {
            parts.add(new Part(speaker, turn, words.toString()));
        }
        words.setLength(0);
    }

    /** Live captions write {@code >>} where another person begins to speak. */
    private static String withoutTurnSign(String line) {
        int i = 0;
        while (i < line.length() && line.charAt(i) == '>') {
            i++;
        }
        return i < 2 ? line : line.substring(i).strip();
    }

    /** Subtitles of more than one line write a dash where another person begins to speak. */
    private static String withoutDash(String line) {
        boolean dash = line.length() > 1
                && "-–—".indexOf(line.charAt(0)) >= 0
                && (line.charAt(1) == ' ' || Character.isUpperCase(line.charAt(1)));
        return dash ? line.substring(1).strip() : line;
    }

    /** Whether labels stand only where the speaker changes, so that a caption without one is the last one's. */
    private static boolean saidOnChange(List<List<Part>> parts) {
        int labelled = 0;
        int repeated = 0;
        Optional<Speaker> last = Optional.empty();
        for (Optional<Speaker> speaker :
                parts.stream().flatMap(List::stream).map(Part::speaker).toList()) {
            if (speaker.isPresent()) {
                labelled++;
                repeated += speaker.equals(last) ? 1 : 0;
                last = speaker;
            }
        }
        return repeated * 5 <= labelled;
    }

    /** Marks that no utterance goes on after the last of these cues. */
    static void endParagraph(List<Cue> cues) {
        if (!cues.isEmpty()) {
            Cue last = cues.remove(cues.size() - 1);
            cues.add(
                    new Cue(last.speaker(), last.text().stripTrailing() + Cue.PARAGRAPH_END, last.start(), last.end()));
        }
    }

    /** Gives each voice of a caption its share of the caption's time, by characters. */
    private static List<Cue> share(List<Cue> voices) {
        if (voices.size() < 2
                || voices.get(0).start().isEmpty()
                || voices.get(0).end().isEmpty()) {
            return voices;
        }
        long start = voices.get(0).start().get().toMillis();
        long length = Math.max(0, voices.get(0).end().get().toMillis() - start);
        long chars = voices.stream().mapToLong(c -> c.text().length()).sum();
        List<Cue> shared = new ArrayList<>();
        long before = 0;
        for (Cue cue : voices) {
            long after = before + cue.text().length();
            shared.add(new Cue(
                    cue.speaker(),
                    cue.text(),
                    Optional.of(Duration.ofMillis(start + length * before / chars)),
                    Optional.of(Duration.ofMillis(start + length * after / chars))));
            before = after;
        }
        return shared;
    }

    /** The words of a header line such as {@code Language: en-GB}, if it is of that name. */
    static Optional<String> header(String line, String name) {
        return line.toLowerCase(Locale.ROOT).startsWith(name + ":")
                ? Optional.of(line.substring(name.length() + 1).strip()).filter(value -> !value.isEmpty())
                : Optional.empty();
    }
}
