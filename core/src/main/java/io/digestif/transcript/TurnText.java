package io.digestif.transcript;

import io.digestif.transcript.TranscriptReader.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text of turns and stamps: {@code Ada: …}, {@code [12:34] Ada: …}, {@code Ada (12:34): …}, or {@code Ada 00:12:34} on a line
 * of its own before what she says. What is a label or a stamp, and what only looks like one, is judged over the whole text.
 */
final class TurnText {
    private static final int LONGEST_HEAD = 80;

    private final List<Head> heads;
    private final Labels labels;
    private final boolean bareStamps;
    private final boolean namesAfterStamps;
    private final boolean paragraphsEnd;

    /**
     * How a line begins.
     *
     * @param stamp a time before or behind the label
     * @param bare whether that stands without brackets before other words
     * @param label what may be a label
     * @param certain whether it can be nothing else
     * @param rest the words behind
     * @param whole the words, if the label turns out to be none
     */
    record Head(
            Optional<Duration> stamp,
            boolean bare,
            Optional<String> label,
            boolean certain,
            String rest,
            String whole) {
        static final Head EMPTY = new Head(Optional.empty(), false, Optional.empty(), false, "", "");

        boolean isBlank() {
            return whole.isBlank() && stamp.isEmpty() && label.isEmpty();
        }
    }

    private TurnText(List<Head> heads, boolean markdown) {
        this.heads = heads;
        this.labels = Labels.of(heads.stream()
                .filter(h -> !h.isBlank())
                .map(h -> h.label().isPresent() && !h.rest().equals(h.whole())
                        ? h.label().get() + ": " + h.rest()
                        : h.whole())
                .toList());
        this.bareStamps = bareStamps();
        this.namesAfterStamps = namesAfterStamps();
        this.paragraphsEnd = markdown || paragraphsEnd();
    }

    /**
     * Reads a text line by line.
     *
     * @param markdown whether an empty line always ends a paragraph; in other texts lines are judged by how they end
     */
    static Reading read(List<Head> heads, boolean markdown, Optional<String> title) {
        return new Reading(new TurnText(heads, markdown).cues(), title, Optional.empty(), List.of());
    }

    /** How a line of plain text begins. */
    static Head head(String rawLine) {
        String line = rawLine.strip();
        Optional<Stamps.Found> leading = Stamps.at(line, 0);
        if (leading.isPresent()) {
            Stamps.Found found = leading.get();
            String whole = withoutSeparator(line.substring(found.toChar()));
            Optional<Labels.Labelled> label = Labels.candidate(whole);
            return new Head(
                    Optional.of(found.time()),
                    !found.bracketed() && !whole.isEmpty(),
                    label.map(Labels.Labelled::label),
                    false,
                    label.map(Labels.Labelled::rest).orElse(whole),
                    whole);
        }
        return labelThenStamp(line).orElseGet(() -> {
            Optional<Labels.Labelled> label = Labels.candidate(line);
            return new Head(
                    Optional.empty(),
                    false,
                    label.map(Labels.Labelled::label),
                    false,
                    label.map(Labels.Labelled::rest).orElse(line),
                    line);
        });
    }

    /** {@code Ada (12:34): words}, {@code Ada [12:34] words}, or {@code Ada 12:34} and nothing behind. */
    private static Optional<Head> labelThenStamp(String line) {
        int limit = Math.min(line.length(), LONGEST_HEAD);
        for (int i = 1; i < limit; i++) {
            char c = line.charAt(i);
            boolean begins = c == '(' || c == '[' || (Character.isDigit(c) && line.charAt(i - 1) == ' ');
            Optional<Stamps.Found> found = begins ? Stamps.at(line, i) : Optional.empty();
            if (found.isPresent()) {
                String label = SpokenWords.oneLine(trimEnd(line.substring(0, i)));
                String behind = line.substring(found.get().toChar()).strip();
                boolean colon = behind.startsWith(":");
                boolean alone = behind.isEmpty();
                if (!Labels.isLabelShaped(label)
                        || (!colon && !alone && !found.get().bracketed())) {
                    return Optional.empty();
                }
                return Optional.of(new Head(
                        Optional.of(found.get().time()),
                        false,
                        Optional.of(label),
                        colon || (alone && Labels.isNameLike(label)),
                        withoutSeparator(behind),
                        line));
            }
        }
        return Optional.empty();
    }

    private static String withoutSeparator(String text) {
        int i = 0;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || "-–—|:".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return text.substring(i);
    }

    private static String trimEnd(String text) {
        int i = text.length();
        while (i > 0 && (Character.isWhitespace(text.charAt(i - 1)) || "-–—|,:".indexOf(text.charAt(i - 1)) >= 0)) {
            i--;
        }
        return text.substring(0, i);
    }

    private boolean bareStamps() {
        int count = 0;
        int rising = 0;
        Duration last = Duration.ZERO;
        for (Head head : heads) {
            if (head.bare()) {
                Duration stamp = head.stamp().orElse(Duration.ZERO);
                rising += stamp.compareTo(last) >= 0 ? 1 : 0;
                last = stamp;
                count++;
            }
        }
        return count >= 2 && rising * 5 >= count * 4;
    }

    /** Whether behind a stamp stands nothing but a name, and what is said stands below. */
    private boolean namesAfterStamps() {
        int stamped = 0;
        int names = 0;
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            if (head.stamp().isPresent()
                    && head.label().isEmpty()
                    && !head.whole().isEmpty()) {
                stamped++;
                names += isNameAlone(i) ? 1 : 0;
            }
        }
        return names > 0 && names * 5 >= stamped * 4;
    }

    private boolean isNameAlone(int line) {
        Head next = line + 1 < heads.size() ? heads.get(line + 1) : Head.EMPTY;
        return Labels.isNameLike(heads.get(line).whole()) && next.stamp().isEmpty() && !next.isBlank();
    }

    /** Whether paragraphs are whole sentences, as people write them; captions copied as text are not. */
    private boolean paragraphsEnd() {
        int paragraphs = 0;
        int ended = 0;
        String last = "";
        List<Head> all = new ArrayList<>(heads);
        all.add(Head.EMPTY);
        for (Head head : all) {
            if (head.isBlank() && !last.isEmpty()) {
                paragraphs++;
                ended += SentenceEnd.isTerminal(last) ? 1 : 0;
                last = "";
            } else if (!head.whole().isBlank()) {
                last = head.whole();
            }
        }
        return ended * 2 >= paragraphs;
    }

    private List<Cue> cues() {
        Turns turns = new Turns();
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            if (head.isBlank()) {
                if (paragraphsEnd) {
                    turns.endParagraph();
                }
                continue;
            }
            boolean nameAlone =
                    namesAfterStamps && head.stamp().isPresent() && head.label().isEmpty() && isNameAlone(i);
            boolean stamped = head.stamp().isPresent() && (!head.bare() || bareStamps || nameAlone);
            Optional<String> label = nameAlone
                    ? Optional.of(head.whole())
                    : head.label().filter(l -> head.certain() || labels.accepts(l));
            label.ifPresent(l -> turns.turn(CueMarkup.speaker(l)));
            if (stamped) {
                turns.stamp(head.stamp().orElseThrow());
            }
            if (head.bare() && !stamped) {
                turns.words(Stamps.forPeople(head.stamp().orElseThrow()));
            }
            turns.words(nameAlone ? "" : label.isPresent() ? head.rest() : head.whole());
        }
        return turns.cues();
    }
}
