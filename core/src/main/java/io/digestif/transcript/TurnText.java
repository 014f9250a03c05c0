package io.digestif.transcript;

import io.digestif.language.Language;
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
    private static final int LONGEST_HEADING = 10;
    private static final int FEWEST_TURNS = 3;

    /** Who writes more above a talk than fits here writes no title but what somebody said. */
    private static final int LONGEST_TITLE = 200;

    /** No recording begins with hours of silence. */
    private static final Duration LATEST_START = Duration.ofHours(4);

    /** A time of day that is so much earlier than the first is one of the next day. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(-12);

    private static final List<String> NOTICES = List.of(
            "This editable transcript was computer generated",
            "Meeting ended after ",
            "Transcribed by https://otter.ai",
            "Unlimited recording, transcription");

    /** Behind a name. */
    private static final List<String> NOTICES_OF_SOMEONE = List.of(" started transcription", " stopped transcription");

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

        /** The line with its time counted from another. */
        Head after(Duration from) {
            Optional<Duration> since = stamp.map(time -> time.minus(from))
                    .map(time -> time.compareTo(AFTER_MIDNIGHT) < 0 ? time.plusDays(1) : time)
                    .filter(time -> !time.isNegative());
            return new Head(since, bare && since.isPresent(), label, certain, rest, whole);
        }

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
    static Reading read(List<Head> lines, boolean markdown, Optional<String> title) {
        Duration from = clockStart(lines);
        List<Head> heads = from.isZero()
                ? lines
                : lines.stream().map(line -> line.after(from)).toList();
        TurnText text = new TurnText(heads, markdown);
        int first = markdown ? 0 : text.firstTurn();
        List<String> above = heads.subList(0, first).stream()
                .map(Head::whole)
                .filter(line -> !line.isBlank())
                .toList();
        List<String> warnings = new ArrayList<>();
        if (!above.isEmpty()) {
            warnings.add(above.size()
                    + (above.size() == 1 ? " line above the first turn was" : " lines above the first turn were")
                    + " taken for a heading.");
        }
        if (!from.isZero()) {
            warnings.add(
                    "The stamps are times of day; they were counted from the first, " + Stamps.forPeople(from) + ".");
        }
        return new Reading(
                text.cues(first),
                title.or(() -> above.stream().filter(TurnText::fitsATitle).findFirst()),
                Optional.empty(),
                warnings);
    }

    /** The first stamp, where it is so late that it must be a time of day; else zero. */
    private static Duration clockStart(List<Head> heads) {
        return heads.stream()
                .flatMap(head -> head.stamp().stream())
                .findFirst()
                .filter(first -> first.compareTo(LATEST_START) > 0)
                .orElse(Duration.ZERO);
    }

    /** How a line of plain text begins. */
    static Head head(String rawLine) {
        String line = rawLine.strip();
        Optional<Stamps.Found> leading = Stamps.at(line, 0);
        if (leading.isPresent()) {
            Stamps.Found found = leading.get();
            String whole = withoutSeparator(line.substring(found.toChar()));
            Optional<Labels.Labelled> column = column(whole);
            Optional<Labels.Labelled> label = column.isPresent() ? column : Labels.candidate(whole);
            return new Head(
                    Optional.of(found.time()),
                    !found.bracketed() && !whole.isEmpty(),
                    label.map(Labels.Labelled::label),
                    false,
                    label.map(Labels.Labelled::rest).orElse(whole),
                    whole);
        }
        return bracketedLabel(line).or(() -> labelThenStamp(line)).orElseGet(() -> {
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

    /** A name, a tab, and what is said: columns of a table. */
    private static Optional<Labels.Labelled> column(String text) {
        int tab = text.indexOf('\t');
        String name = tab < 0 ? "" : text.substring(0, tab).strip();
        return Labels.isNameLike(name)
                ? Optional.of(new Labels.Labelled(name, text.substring(tab + 1).strip()))
                : Optional.empty();
    }

    /** {@code [Ada] 12:34:56} and nothing behind. */
    private static Optional<Head> bracketedLabel(String line) {
        int close = line.startsWith("[") ? line.indexOf(']') : -1;
        if (close < 0 || close > LONGEST_HEAD || !Labels.isLabelShaped(line.substring(1, close))) {
            return Optional.empty();
        }
        String behind = line.substring(close + 1).strip();
        return Stamps.at(behind, 0)
                .filter(found -> found.toChar() == behind.length())
                .map(found -> new Head(
                        Optional.of(found.time()),
                        false,
                        Optional.of(SpokenWords.oneLine(line.substring(1, close))),
                        true,
                        "",
                        line));
    }

    /** {@code Ada (12:34): words}, {@code Ada [12:34] words}, or {@code Ada 12:34} and nothing behind. */
    private static Optional<Head> labelThenStamp(String line) {
        int limit = Math.min(line.length(), LONGEST_HEAD);
        for (int i = 1; i < limit; i++) {
            char c = line.charAt(i);
            boolean begins =
                    c == '(' || c == '[' || (Character.isDigit(c) && Character.isWhitespace(line.charAt(i - 1)));
            Optional<Stamps.Found> found = begins ? Stamps.at(line, i) : Optional.empty();
            if (found.isPresent()) {
                String label = SpokenWords.oneLine(trimEnd(line.substring(0, i)));
                String behind = line.substring(found.get().toChar()).strip();
                boolean colon = behind.startsWith(":");
                boolean alone = behind.isEmpty();
                // Tools of offices write Lovelace, Ada.
                String shape = alone || LabelRoles.isNameAndRole(label) ? label.replaceFirst(", ", " ") : label;
                if (!Labels.isLabelShaped(shape)
                        || (!colon && !alone && !found.get().bracketed())) {
                    return Optional.empty();
                }
                return Optional.of(new Head(
                        Optional.of(found.get().time()),
                        false,
                        Optional.of(label),
                        colon || (alone && Labels.isNameLike(shape)),
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
        String whole = heads.get(line).whole();
        return (Labels.isNameLike(whole) || LabelRoles.isNameAndRole(whole))
                && next.stamp().isEmpty()
                && !next.isBlank();
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

    /**
     * Index of the line that the first turn begins with, where only a heading stands above: names of the meeting and of those who
     * are there, a date. What was said ends like a sentence, or is longer.
     */
    private int firstTurn() {
        int turns = 0;
        int first = 0;
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            boolean label = head.label()
                    .filter(l -> head.certain() || labels.accepts(l))
                    .isPresent();
            if (label || (head.stamp().isPresent() && !head.bare())) {
                first = turns == 0 ? i : first;
                turns++;
            }
        }
        List<Head> above =
                heads.subList(0, first).stream().filter(head -> !head.isBlank()).toList();
        boolean heading = above.size() <= LONGEST_HEADING
                && above.stream().allMatch(head -> isAboveATalk(head) || isNotice(head.whole()));
        return turns >= FEWEST_TURNS && heading ? first : 0;
    }

    /** A title, a date, or a list of those who are there, which may be long. */
    private static boolean isAboveATalk(Head head) {
        return !SentenceEnd.isTerminal(head.whole())
                && (fitsATitle(head.whole())
                        || head.label().filter(Labels::isNotSpeaking).isPresent());
    }

    private static boolean fitsATitle(String line) {
        return line.length() <= LONGEST_TITLE;
    }

    /** Whether a line is what a meeting tool adds to what was said. */
    private static boolean isNotice(String line) {
        return NOTICES.stream().anyMatch(line::startsWith)
                || NOTICES_OF_SOMEONE.stream()
                        .anyMatch(notice ->
                                line.endsWith(notice) && isSomeone(line.substring(0, line.length() - notice.length())));
    }

    /** Whether a text is a name, as in {@code Ada started transcription}; {@code They} and {@code Then Ada} are said. */
    private static boolean isSomeone(String text) {
        Language english = Language.of("en");
        return Labels.isNameLike(text.replaceFirst(", ", " "))
                && english.words(text).stream()
                        .allMatch(word -> !english.isStopWord(word.folded())
                                || english.list("givennames").contains(word.folded()));
    }

    private List<Cue> cues(int fromLine) {
        Turns turns = new Turns();
        for (int i = fromLine; i < heads.size(); i++) {
            Head head = heads.get(i);
            if (isNotice(head.whole())) {
                continue;
            }
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
