package io.digestif.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The mark-up of a caption: takes tags out, resolves entities, and tells whose voice it is. */
final class CueMarkup {
    private static final int LONGEST_ENTITY = 12;

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("lrm", "\u200e"),
            Map.entry("rlm", "\u200f"),
            Map.entry("shy", ""),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"),
            Map.entry("agrave", "à"),
            Map.entry("aacute", "á"),
            Map.entry("egrave", "è"),
            Map.entry("eacute", "é"),
            Map.entry("ecirc", "ê"),
            Map.entry("ccedil", "ç"),
            Map.entry("ntilde", "ñ"),
            Map.entry("oacute", "ó"),
            Map.entry("deg", "°"),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"));

    private CueMarkup() {}

    /** Words of one voice, and whether a tag named it. */
    record Voiced(Optional<Speaker> speaker, String text) {}

    /** The voices of a caption in their order, without mark-up; parts without words are left out. */
    static List<Voiced> voices(String payload) {
        List<Voiced> voices = new ArrayList<>();
        Optional<Speaker> speaker = Optional.empty();
        StringBuilder words = new StringBuilder();
        int lastRubyEnd = payload.lastIndexOf("</rt");
        int i = 0;
        while (i < payload.length()) {
            int close = tagEnd(payload, i);
            if (close < 0) {
                words.append(payload.charAt(i++));
                continue;
            }
            String tag = payload.substring(i + 1, close);
            i = close + 1;
            String element = element(tag);
            if (element.equals("v") || element.equals("/v")) {
                add(voices, speaker, words);
                speaker = element.equals("v") ? voice(tag) : Optional.empty();
            } else if (element.equals("br")) {
                words.append('\n');
            } else if (element.equals("rt") && i < lastRubyEnd) {
                // How the word before is pronounced, not another word.
                i = payload.indexOf("</rt", i);
            }
        }
        add(voices, speaker, words);
        return voices;
    }

    private static void add(List<Voiced> voices, Optional<Speaker> speaker, StringBuilder words) {
        String text = entities(words.toString());
        words.setLength(0);
        if (!text.isBlank()) {
            voices.add(new Voiced(speaker, text));
        }
    }

    /** Index of the {@code >} of a tag that begins here, or of the last char of an override such as <code>{\an8}</code>, else -1. */
    private static int tagEnd(String payload, int fromChar) {
        char c = payload.charAt(fromChar);
        char next = fromChar + 1 < payload.length() ? payload.charAt(fromChar + 1) : ' ';
        if (c == '{' && next == '\\') {
            return endBefore(payload, '}', fromChar);
        }
        boolean tag = c == '<' && (next == '/' || next == '>' || isAsciiLetter(next) || Character.isDigit(next));
        return tag ? endBefore(payload, '>', fromChar) : -1;
    }

    /** Tags are short, so a sign that never closes costs little and stays a sign. */
    private static int endBefore(String payload, char close, int fromChar) {
        int limit = Math.min(payload.length(), fromChar + 400);
        for (int i = fromChar + 1; i < limit; i++) {
            char c = payload.charAt(i);
            if (c == close) {
                boolean number = Character.isDigit(payload.charAt(fromChar + 1));
                return number
                                && Stamps.parse(payload.substring(fromChar + 1, i))
                                        .isEmpty()
                        ? -1
                        : i;
            }
            if (c == '<' || c == '{') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The element's name, in lower case: {@code c} of {@code <c.yellow>}. */
    private static String element(String tag) {
        int i = tag.startsWith("/") ? 1 : 0;
        while (i < tag.length() && isAsciiLetter(tag.charAt(i))) {
            i++;
        }
        return tag.substring(0, i).toLowerCase(Locale.ROOT);
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

    /** Resolves entities; what is no entity that we know stays as it is. */
    static String entities(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder resolved = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int semicolon = i + 1;
            while (semicolon < text.length() && semicolon - i < LONGEST_ENTITY && text.charAt(semicolon) != ';') {
                semicolon++;
            }
            boolean closed = c == '&' && semicolon < text.length() && text.charAt(semicolon) == ';';
            Optional<String> entity = closed ? entity(text.substring(i + 1, semicolon)) : Optional.empty();
            resolved.append(entity.orElse(String.valueOf(c)));
            i = entity.isPresent() ? semicolon + 1 : i + 1;
        }
        return resolved.toString();
    }

    private static Optional<String> entity(String name) {
        if (!name.startsWith("#")) {
            return Optional.ofNullable(ENTITIES.get(name));
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        try {
            int codePoint = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return codePoint > 0 && Character.isValidCodePoint(codePoint)
                    ? Optional.of(Character.toString(codePoint))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
