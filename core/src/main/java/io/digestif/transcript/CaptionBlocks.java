package io.digestif.transcript;

import java.util.ArrayList;
import java.util.List;

/**
 * The captions of a file in blocks: words under a line of times, {@code 00:01.000 --> 00:02.000}. WebVTT and SubRip differ in
 * what may stand around them, and the files of both break the rules in the same ways, so they are read here alike.
 */
final class CaptionBlocks {
    static final String ARROW = "-->";
    private static final String STAMP = "0123456789:.";
    /** A time with minutes, seconds and thousandths is one, whatever stands behind it. */
    private static final int SHORTEST_WHOLE = "00:00.000".length();

    private final String text;
    /** Whether an empty line ends a caption and blocks of notes and styles may stand between them. */
    private final boolean webVtt;

    private final List<Open> opened = new ArrayList<>();
    private final List<String> warnings;
    /** The number of the caption read last, and that on the last line, if there was one. */
    private int counter;

    private int aboveTimes = -1;
    /** Of the block that is being read; -1 where none is. */
    private int blockFrom = -1;

    private int blockTo = -1;
    private boolean stray;
    private int nextArrow = -1;
    /** Where the last line began, if it may be the next caption's name. */
    private int nameFrom = -1;

    /** Blocks of words, mostly one. */
    private static final class Words {
        private List<String> blocks = List.of();

        void add(String block) {
            if (blocks.isEmpty()) {
                blocks = List.of(block);
                return;
            }
            blocks = blocks.size() == 1 ? new ArrayList<>(blocks) : blocks;
            blocks.add(block);
        }

        boolean isEmpty() {
            return blocks.isEmpty();
        }

        String text() {
            return blocks.size() == 1 ? blocks.get(0) : String.join("\n", blocks);
        }
    }

    /** A caption that is being collected. */
    private static final class Open {
        final long start;
        final long end;
        final Words words = new Words();
        /** Words after an empty line, which are nobody's by the specification of WebVTT. */
        final Words strayWords = new Words();

        boolean paragraph;

        Open(long start, long end) {
            this.start = start;
            this.end = end;
        }
    }

    private CaptionBlocks(String text, boolean webVtt, List<String> warnings) {
        this.text = text;
        this.webVtt = webVtt;
        this.warnings = warnings;
    }

    /** Reads the captions from a char on; what was left out or can't be read is added to the warnings. */
    static List<Caption> read(String text, int fromChar, boolean webVtt, List<String> warnings) {
        CaptionBlocks blocks = new CaptionBlocks(text, webVtt, warnings);
        blocks.collect(fromChar);
        return blocks.captions();
    }

    /** Whether a line has a start or an end, and the arrow. */
    static boolean isTiming(String line) {
        String stripped = line.strip();
        CaptionBlocks alone = new CaptionBlocks(stripped, false, List.of());
        int arrow = stripped.isEmpty() ? -1 : alone.arrow(0, stripped.length());
        return arrow >= 0 && alone.isTiming(0, stripped.length(), arrow);
    }

    private long end(int fromChar, int toChar) {
        int from = skipBlanks(text, fromChar, toChar);
        int to = from;
        int stamp = from;
        while (to < toChar && !Character.isWhitespace(text.charAt(to))) {
            stamp = stamp == to && STAMP.indexOf(text.charAt(to)) >= 0 ? to + 1 : stamp;
            to++;
        }
        long end = Stamps.millis(text, from, to);
        boolean whole = webVtt && stamp - from >= SHORTEST_WHOLE && text.charAt(stamp - 4) == '.';
        return end < 0 && whole ? Stamps.millis(text, from, stamp) : end;
    }

    private static int skipBlanks(String text, int fromChar, int toChar) {
        int i = fromChar;
        while (i < toChar && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Index after the line's last char; its line end begins there. */
    static int lineEnd(String text, int fromChar) {
        int i = fromChar;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    /** Index of the next line's first char; of line ends that were doubled on some way, {@code \r\r\n} is one. */
    static int nextLine(String text, int lineEnd) {
        if (text.startsWith("\r\r\n", lineEnd)) {
            return lineEnd + 3;
        }
        return Math.min(text.length(), text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1);
    }

    private void collect(int fromChar) {
        int blanks = 1;
        boolean gap = true;
        boolean skipping = false;
        int newLine = -1;
        int carriageReturn = -1;
        int lineEnd;
        for (int line = fromChar; line < text.length(); line = nextLine(text, lineEnd)) {
            newLine = newLine < line ? found(text.indexOf('\n', line)) : newLine;
            carriageReturn = carriageReturn < line ? found(text.indexOf('\r', line)) : carriageReturn;
            lineEnd = Math.min(newLine, carriageReturn);
            int from = skipBlanks(text, line, lineEnd);
            if (from == lineEnd) {
                skipping = false;
                blanks++;
                gap |= line == lineEnd;
                nameFrom = -1;
                if (blanks == Captions.PARAGRAPH_BLANKS && !opened.isEmpty()) {
                    last().paragraph = true;
                }
                continue;
            }
            int to = lineEnd;
            while (Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            int arrow = arrow(from, to);
            if (arrow >= 0 && (webVtt || blanks > 0 || isTiming(from, to, arrow) || nameFrom >= 0)) {
                open(from, to, arrow);
                skipping = false;
                gap = false;
                nameFrom = -1;
            } else if (skipping || (webVtt && blanks > 0 && isBlock(from, to))) {
                skipping = true;
                endBlock();
            } else {
                words(from, to, blanks, gap);
            }
            blanks = 0;
        }
        endBlock();
    }

    /** What was sought and isn't there, is behind the last char. */
    private int found(int index) {
        return index < 0 ? text.length() : index;
    }

    /** Index of the arrow in a line of times, else -1. In SubRip its parts may have come apart, {@code 00:01 -- > 00:02}. */
    private int arrow(int from, int to) {
        nextArrow = nextArrow < from ? found(text.indexOf(ARROW, from)) : nextArrow;
        if (nextArrow < to) {
            return nextArrow;
        }
        if (webVtt || !isDigit(text.charAt(from))) {
            return -1;
        }
        int i = from;
        while (i < to && "0123456789:.,; \t".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i < to && arrowEnd(i, to) > i && Stamps.millis(text, from, i) >= 0 && end(arrowEnd(i, to), to) >= 0
                ? i
                : -1;
    }

    private int arrowEnd(int arrow, int to) {
        if (text.startsWith(ARROW, arrow)) {
            return arrow + ARROW.length();
        }
        int i = arrow;
        boolean head = false;
        while (i < to && "->→–— ".indexOf(text.charAt(i)) >= 0) {
            head |= text.charAt(i) == '>' || text.charAt(i) == '→';
            i++;
        }
        return head ? i : arrow;
    }

    private boolean isTiming(int from, int to, int arrow) {
        return Stamps.millis(text, from, arrow) >= 0 || end(arrowEnd(arrow, to), to) >= 0;
    }

    private void open(int from, int to, int arrow) {
        if (nameFrom >= 0 && blockFrom >= 0) {
            // What stood right above was the caption's name or number, no words.
            blockTo = nameFrom;
        }
        endBlock();
        counter = nameFrom >= 0 && aboveTimes >= 0 ? aboveTimes : counter;
        if (nameFrom >= 0 && !opened.isEmpty() && isOnlyCounter(last())) {
            opened.remove(opened.size() - 1);
        }
        opened.add(new Open(Stamps.millis(text, from, arrow), end(arrowEnd(arrow, to), to)));
    }

    private static boolean isOnlyCounter(Open caption) {
        return caption.start < 0 && caption.end < 0 && caption.words.isEmpty() && caption.strayWords.isEmpty();
    }

    private void words(int from, int to, int blanks, boolean gap) {
        boolean number = isNumber(from, to);
        nameFrom = number || (webVtt && blanks > 0) ? from : -1;
        aboveTimes = number ? number(from, to) : -1;
        if (opened.isEmpty()) {
            return;
        }
        if (number && blanks > 0 && number(from, to) == counter + 1) {
            // A counter without times, unless they follow: its words are a caption all the same.
            counter++;
            endBlock();
            opened.add(new Open(-1, -1));
            return;
        }
        boolean nowStray = webVtt && gap;
        if (blockFrom >= 0 && stray != nowStray) {
            endBlock();
        }
        if (blockFrom < 0) {
            blockFrom = from;
            stray = nowStray;
        }
        blockTo = to;
        last().paragraph = false;
    }

    /** Gives the words of the block that was read to its caption. */
    private void endBlock() {
        if (blockFrom >= 0 && blockTo > blockFrom) {
            (stray ? last().strayWords : last().words).add(text.substring(blockFrom, blockTo));
        }
        blockFrom = -1;
    }

    private Open last() {
        return opened.get(opened.size() - 1);
    }

    private boolean isBlock(int from, int to) {
        return isBlock("NOTE", from, to)
                || isBlock("WEBVTT", from, to)
                || isOnly("STYLE", from, to)
                || isOnly("REGION", from, to);
    }

    private boolean isBlock(String word, int from, int to) {
        int end = from + word.length();
        return text.startsWith(word, from) && (end == to || text.charAt(end) == ' ' || text.charAt(end) == '\t');
    }

    private boolean isOnly(String word, int from, int to) {
        return text.startsWith(word, from) && from + word.length() == to;
    }

    private boolean isNumber(int from, int to) {
        int i = from;
        while (i < to && isDigit(text.charAt(i))) {
            i++;
        }
        return i == to && to - from <= 9;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int number(int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private List<Caption> captions() {
        boolean loose = isLoose();
        int badTimes = 0;
        int leftOut = 0;
        List<Caption> captions = new ArrayList<>(opened.size());
        for (Open open : opened) {
            boolean strays = !open.strayWords.isEmpty();
            leftOut += strays && !loose ? 1 : 0;
            if (strays && loose) {
                open.words.add(open.strayWords.text());
            }
            List<CueMarkup.Piece> pieces = CueMarkup.pieces(open.words.text());
            if (!pieces.isEmpty()) {
                badTimes += open.start < 0 || open.end < 0 ? 1 : 0;
                captions.add(new Caption(open.start, open.end, pieces, open.paragraph));
            }
        }
        if (badTimes > 0) {
            warnings.add(badTimes + (badTimes == 1 ? " caption has" : " captions have")
                    + " no readable start or end; the time was worked out from those around.");
        }
        if (leftOut > 0) {
            warnings.add("Words after an empty line belong to no caption and were left out, in "
                    + (leftOut == 1 ? "1 place." : leftOut + " places."));
        }
        return captions;
    }

    /** Whether empty lines mean nothing in this file, since one stands above a caption's words or they are everywhere. */
    private boolean isLoose() {
        int strays = 0;
        boolean above = false;
        for (Open open : opened) {
            boolean has = !open.strayWords.isEmpty();
            strays += has ? 1 : 0;
            above |= has && open.words.isEmpty() && open.start >= 0;
        }
        return above || strays * 4 > opened.size();
    }
}
