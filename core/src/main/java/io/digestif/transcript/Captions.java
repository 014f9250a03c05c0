package io.digestif.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes cues of captions, whatever file they come from: tells who speaks, and gives each voice of a caption its share of the time. */
final class Captions {
    /** So many empty lines after a caption say that its sentence ends there; players take them for one. */
    static final int PARAGRAPH_BLANKS = 3;

    private final Labels labels;
    private final List<Cue> cues = new ArrayList<>();
    private Optional<Speaker> speaker = Optional.empty();
    /** Whether several empty lines follow the last caption. */
    private boolean paragraphEnded;

    /** Part of a caption that one voice says; {@code start} as in a piece, {@code turn} where a sign says that another speaks. */
    private record Part(Optional<Speaker> speaker, boolean turn, long start, String text) {}

    private Captions(Labels labels) {
        this.labels = labels;
    }

    static List<Cue> cues(List<Caption> read) {
        boolean stamped = read.stream().anyMatch(c -> c.pieces().size() > 1 && isStamped(c));
        // Words with times of their own are cut apart, and would no longer look like the line that comes again.
        List<Caption> all = stamped ? RollingCaptions.collapseCaptions(read) : read;
        boolean voices = all.stream()
                .anyMatch(c -> c.pieces().stream().anyMatch(p -> p.speaker().isPresent()));
        Captions captions = new Captions(voices ? Labels.of(List.of()) : Labels.of(firstLines(all)));
        captions.add(all);
        return captions.cues;
    }

    private static boolean isStamped(Caption caption) {
        return caption.pieces().stream().anyMatch(p -> p.start() >= 0);
    }

    private void add(List<Caption> captions) {
        if (labels.isEmpty()) {
            for (Caption caption : captions) {
                add(caption, parts(caption), false);
            }
        } else {
            List<List<Part>> parts = new ArrayList<>(captions.size());
            captions.forEach(caption -> parts.add(parts(caption)));
            boolean onChange = saidOnChange(parts);
            for (int i = 0; i < captions.size(); i++) {
                add(captions.get(i), parts.get(i), onChange);
            }
        }
    }

    private List<Part> parts(Caption caption) {
        CueMarkup.Piece first = caption.pieces().get(0);
        if (caption.pieces().size() == 1 && isOneVoice(first.text())) {
            return List.of(new Part(first.speaker(), false, first.start(), first.text()));
        }
        List<Part> parts = new ArrayList<>();
        caption.pieces().forEach(piece -> split(piece, parts));
        return parts;
    }

    private boolean isOneVoice(String text) {
        return labels.isEmpty() && text.charAt(0) != '>' && text.indexOf('\n') < 0;
    }

    private void add(Caption caption, List<Part> parts, boolean onChange) {
        if (paragraphEnded) {
            endParagraph(cues);
        }
        paragraphEnded = caption.paragraph();
        long[] bounds = bounds(caption, parts);
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            speaker = part.speaker().isPresent() || !onChange || part.turn() ? part.speaker() : speaker;
            if (part.turn()) {
                endParagraph(cues);
            }
            cues.add(new Cue(speaker, part.text(), time(bounds[p]), time(bounds[p + 1])));
        }
    }

    private static Optional<Duration> time(long millis) {
        return millis < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
    }

    private static List<String> firstLines(List<Caption> captions) {
        List<String> lines = new ArrayList<>(captions.size());
        for (Caption caption : captions) {
            for (CueMarkup.Piece piece : caption.pieces()) {
                if (piece.line()) {
                    String text = piece.text();
                    int end = text.indexOf('\n');
                    lines.add(withoutTurnSign(end < 0 ? text : text.substring(0, end)));
                }
            }
        }
        return lines;
    }

    /** Cuts what a voice says where a line begins with a label, or with a sign that someone else speaks. */
    private void split(CueMarkup.Piece piece, List<Part> parts) {
        String text = piece.text();
        if (isOneVoice(text)) {
            parts.add(new Part(piece.speaker(), false, piece.start(), text));
            return;
        }
        boolean lines = text.indexOf('\n') >= 0;
        StringBuilder words = new StringBuilder();
        Optional<Speaker> who = piece.speaker();
        boolean turn = false;
        long start = piece.start();
        boolean atStart = piece.line();
        for (String line : text.split("\n", -1)) {
            String spoken = !atStart ? line : lines ? withoutDash(withoutTurnSign(line)) : withoutTurnSign(line);
            Optional<Labels.Labelled> label = atStart && !labels.isEmpty() ? labels.at(spoken) : Optional.empty();
            if (label.isPresent() || spoken.length() < line.length()) {
                start = addPart(parts, who, turn, start, words);
                who = label.flatMap(l -> CueMarkup.speaker(l.label())).or(piece::speaker);
                turn = spoken.length() < line.length();
            }
            words.append(words.length() == 0 ? "" : "\n")
                    .append(label.map(Labels.Labelled::rest).orElse(spoken));
            atStart = true;
        }
        addPart(parts, who, turn, start, words);
    }

    /** Returns the time that the part after this one has by itself: none, if these words used it up. */
    private static long addPart(
            List<Part> parts, Optional<Speaker> speaker, boolean turn, long start, StringBuilder words) {
        if (words.toString().isBlank()) {
            words.setLength(0);
            return start;
        }
        parts.add(new Part(speaker, turn, start, words.toString()));
        words.setLength(0);
        return -1;
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
        for (List<Part> ofCaption : parts) {
            for (Part part : ofCaption) {
                if (part.speaker().isPresent()) {
                    labelled++;
                    repeated += part.speaker().equals(last) ? 1 : 0;
                    last = part.speaker();
                }
            }
        }
        return repeated * 5 <= labelled;
    }

    /**
     * When each part of a caption begins, and the last one ends. Parts without times of their own share what lies between those
     * that have one by characters.
     */
    private static long[] bounds(Caption caption, List<Part> parts) {
        long[] bounds = new long[parts.size() + 1];
        bounds[0] = caption.start();
        bounds[parts.size()] = caption.end();
        if (parts.size() < 2) {
            return bounds;
        }
        int known = 0;
        for (int i = 0; i <= parts.size(); i++) {
            long own = i == parts.size()
                    ? caption.end()
                    : i == 0 ? caption.start() : parts.get(i).start();
            boolean inOrder = own >= bounds[known] && (caption.end() < 0 || own <= caption.end());
            if (i == parts.size() || (i > 0 && own >= 0 && inOrder)) {
                bounds[i] = own;
                share(bounds, parts, known, i);
                known = i;
            }
        }
        return bounds;
    }

    private static void share(long[] bounds, List<Part> parts, int from, int to) {
        long start = bounds[from];
        long length = Math.max(0, bounds[to] - start);
        boolean shared = start >= 0 && bounds[to] >= 0;
        long chars = 0;
        for (int i = from; i < to; i++) {
            chars += parts.get(i).text().length();
        }
        long before = 0;
        for (int i = from + 1; i < to; i++) {
            before += parts.get(i - 1).text().length();
            bounds[i] = shared ? start + length * before / chars : -1;
        }
    }

    /** Marks that no utterance goes on after the last of these cues. */
    static void endParagraph(List<Cue> cues) {
        if (!cues.isEmpty()) {
            Cue last = cues.get(cues.size() - 1);
            cues.set(
                    cues.size() - 1,
                    new Cue(last.speaker(), last.text().stripTrailing() + Cue.PARAGRAPH_END, last.start(), last.end()));
        }
    }

    /** The words of a header line such as {@code Language: en-GB}, if it is of that name. */
    static Optional<String> header(String line, String name) {
        return line.toLowerCase(Locale.ROOT).startsWith(name + ":")
                ? Optional.of(line.substring(name.length() + 1).strip()).filter(value -> !value.isEmpty())
                : Optional.empty();
    }
}
