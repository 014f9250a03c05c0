package io.digestif.transcript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/** The mark-up of a caption: takes tags out, resolves entities, and tells whose voice it is. */
final class CueMarkup {
    private static final int LONGEST_TAG = 400;

    private final String markup;
    private final CaptionPieces pieces = new CaptionPieces();
    /** The elements that are open, and the voices among them, innermost first. */
    private final Deque<String> open = new ArrayDeque<>();

    private final Deque<Optional<Speaker>> voices = new ArrayDeque<>();
    /** How many pronunciations are open. */
    private int ruby;

    private CueMarkup(String markup) {
        this.markup = markup;
    }

    /**
     * Words of a caption that belong together.
     *
     * @param speaker whose voice it is, where a tag says so
     * @param start their own time in milliseconds, -1 where they have none
     * @param line whether a line begins with them
     * @param text not blank
     */
    record Piece(Optional<Speaker> speaker, long start, boolean line, String text) {}

    /**
     * A caption's words without mark-up, cut where the voice or the time changes. Tags open and close as the specification of
     * WebVTT has it, except that a voice ends wherever its end tag stands, and that a sign which begins no tag stays a sign.
     */
    static List<Piece> pieces(String markup) {
        if (isPlain(markup)) {
            String text = tidy(markup);
            return text.isEmpty() ? List.of() : List.of(new Piece(Optional.empty(), -1, true, text));
        }
        CueMarkup reading = new CueMarkup(markup);
        reading.read();
        return reading.pieces.list();
    }

    /** The words alone, with blanks at either end as they are: a piece of a word has none, and a paragraph's end is one. */
    static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        String words = pieces(text).stream().map(Piece::text).collect(Collectors.joining(" "));
        String end = text.substring(text.stripTrailing().length());
        return words.isEmpty() ? words : (SpokenWords.isBlank(text.charAt(0)) ? " " : "") + words + end;
    }

    private static boolean isPlain(String markup) {
        return markup.indexOf('<') < 0 && markup.indexOf('&') < 0 && markup.indexOf('{') < 0;
    }

    private void read() {
        int i = 0;
        while (i < markup.length()) {
            int close = tagEnd(markup, i);
            if (close < 0) {
                word(markup.charAt(i++));
                continue;
            }
            String tag = markup.substring(i + 1, close);
            boolean override = markup.charAt(i) == '{';
            i = close + 1;
            if (override) {
                continue;
            }
            if (!tag.isEmpty() && Character.isDigit(tag.charAt(0))) {
                pieces.stamp(Stamps.millis(tag, 0, tag.length()));
            } else if (tag.startsWith("/")) {
                end(element(tag));
            } else {
                begin(element(tag), tag);
            }
        }
    }

    private void word(char c) {
        if (ruby == 0) {
            pieces.append(c);
        }
    }

    private void begin(String element, String tag) {
        switch (element) {
            case "v" -> {
                open.push(element);
                voices.push(voice(tag));
                pieces.voice(voices.element());
            }
            case "rt" -> {
                if ("ruby".equals(open.peek())) {
                    // How the word before is pronounced, not another word.
                    open.push(element);
                    ruby++;
                }
            }
            case "c", "i", "b", "u", "ruby", "lang" -> open.push(element);
            case "br" -> word('\n');
            default -> {}
        }
    }

    private void end(String element) {
        if (element.equals("v") && !voices.isEmpty()) {
            while (!"v".equals(open.peek())) {
                close();
            }
            close();
            pieces.voice(voices.isEmpty() ? Optional.empty() : voices.element());
        } else if (element.equals("ruby") && "rt".equals(open.peek())) {
            close();
            close();
        } else if (element.equals(open.peek())) {
            close();
        }
    }

    private void close() {
        String element = open.pop();
        if (element.equals("v")) {
            voices.pop();
        }
        ruby -= element.equals("rt") ? 1 : 0;
    }

    /** A text without blanks around its lines and without blank lines. */
    static String tidy(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text.strip();
        }
        StringBuilder tidy = new StringBuilder(text.length());
        int lineEnd;
        for (int line = 0; line < text.length(); line = CaptionBlocks.nextLine(text, lineEnd)) {
            lineEnd = CaptionBlocks.lineEnd(text, line);
            String words = text.substring(line, lineEnd).strip();
            if (!words.isEmpty()) {
                tidy.append(tidy.length() == 0 ? "" : "\n").append(words);
            }
        }
        return tidy.toString();
    }

    /** Index of the {@code >} of a tag that begins here, or of the last char of an override such as <code>{\an8}</code>, else -1. */
    private static int tagEnd(String markup, int fromChar) {
        char c = markup.charAt(fromChar);
        if (c != '<' && c != '{') {
            return -1;
        }
        char next = fromChar + 1 < markup.length() ? markup.charAt(fromChar + 1) : ' ';
        if (c == '{') {
            return next == '\\' ? endBefore(markup, '}', fromChar) : -1;
        }
        boolean tag = next == '/' || next == '>' || isAsciiLetter(next) || Character.isDigit(next);
        return tag ? endBefore(markup, '>', fromChar) : -1;
    }

    /** Tags are short, so a sign that never closes costs little and stays a sign, unless nothing but a tag's name follows. */
    private static int endBefore(String markup, char close, int fromChar) {
        int limit = Math.min(markup.length(), fromChar + LONGEST_TAG);
        boolean blank = false;
        boolean letter = false;
        boolean colon = false;
        for (int i = fromChar + 1; i < limit; i++) {
            char c = markup.charAt(i);
            if (c == close) {
                boolean number = Character.isDigit(markup.charAt(fromChar + 1));
                return number && (letter || !colon) && Stamps.millis(markup, fromChar + 1, i) < 0 ? -1 : i;
            }
            if (c == '<' || c == '{') {
                return -1;
            }
            blank |= Character.isWhitespace(c);
            letter |= Character.isLetter(c);
            colon |= c == ':';
        }
        return close == '>' && limit == markup.length() && !blank ? limit : -1;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The element's name, in lower case: {@code c} of {@code <c.yellow>}. */
    private static String element(String tag) {
        int from = tag.startsWith("/") ? 1 : 0;
        int i = from;
        while (i < tag.length() && isAsciiLetter(tag.charAt(i))) {
            i++;
        }
        return tag.substring(from, i).toLowerCase(Locale.ROOT);
    }

    private static Optional<Speaker> voice(String tag) {
        int i = 0;
        while (i < tag.length() && !Character.isWhitespace(tag.charAt(i))) {
            i++;
        }
        return speaker(entities(tag.substring(i)));
    }

    /** A label as a speaker; none where it has no words. */
    static Optional<Speaker> speaker(String label) {
        String name = SpokenWords.oneLine(label);
        return name.isBlank() ? Optional.empty() : Optional.of(new Speaker(name));
    }

    /** Resolves entities as HTML does; what is none stays as it is. */
    static String entities(String text) {
        return text.indexOf('&') < 0
                ? text
                : Parser.unescapeEntities(text, false).replace("\u00ad", "");
    }
}
