package io.digestif.transcript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads SAMI, captions in a kind of HTML that is hardly ever well-formed: {@code <SYNC Start=1000><P Class=ENCC>Words}. Of
 * several languages in one file it takes the one with the most captions.
 */
final class SamiReader implements TranscriptReader {
    /** What one {@code <SYNC>} shows in one language; of no words, it ends what was shown before. */
    private record Shown(long start, String markup) {}

    @Override
    public String format() {
        return "SAMI";
    }

    @Override
    public boolean recognizes(String text) {
        return Xml.root(text).equalsIgnoreCase("sami");
    }

    @Override
    public Reading read(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            // A few letters have no small form of one char; no tag is made of them.
            lower = text;
        }
        Map<String, List<Shown>> classes = new LinkedHashMap<>();
        int sync = lower.indexOf("<sync");
        while (sync >= 0) {
            int next = lower.indexOf("<sync", sync + 1);
            int end = next < 0 ? bodyEnd(lower, sync) : next;
            // Each piece by itself, for what doesn't come in it must not be sought in all that follows.
            add(text.substring(sync, end), lower.substring(sync, end), classes);
            sync = next;
        }
        String chosen = "";
        long most = -1;
        for (Map.Entry<String, List<Shown>> entry : classes.entrySet()) {
            long spoken = entry.getValue().stream()
                    .filter(s -> !CueMarkup.pieces(s.markup()).isEmpty())
                    .count();
            chosen = spoken > most ? entry.getKey() : chosen;
            most = Math.max(most, spoken);
        }
        List<String> warnings = classes.size() < 2
                ? List.of()
                : List.of("The file has captions of " + classes.size() + " kinds; only those of " + chosen
                        + " were read.");
        return new Reading(
                Captions.cues(captions(classes.getOrDefault(chosen, List.of()))),
                between(text, lower, "<title>", "</title>")
                        .map(SpokenWords::oneLine)
                        .filter(t -> !t.isEmpty()),
                language(text, lower, chosen),
                warnings);
    }

    private static int bodyEnd(String lower, int fromChar) {
        int body = lower.indexOf("</body", fromChar);
        return body < 0 ? lower.length() : body;
    }

    private static void add(String text, String lower, Map<String, List<Shown>> classes) {
        int close = lower.indexOf('>');
        if (close < 0) {
            return;
        }
        long start = number(attribute(text, lower, "start", 0, close));
        int from = close + 1;
        String language = "";
        while (from <= text.length()) {
            int paragraph = paragraph(lower, from);
            String markup = withoutComments(text.substring(from, paragraph < 0 ? text.length() : paragraph));
            if (!language.isEmpty() || !markup.isBlank()) {
                classes.computeIfAbsent(language, l -> new ArrayList<>()).add(new Shown(start, markup));
            }
            int tagEnd = paragraph < 0 ? -1 : lower.indexOf('>', paragraph);
            if (tagEnd < 0) {
                return;
            }
            language = attribute(text, lower, "class", paragraph, tagEnd);
            from = tagEnd + 1;
        }
    }

    /** Index of the next {@code <P …>}; -1 where none is left. */
    private static int paragraph(String lower, int fromChar) {
        int i = lower.indexOf("<p", fromChar);
        while (i >= 0 && i + 2 < lower.length() && Character.isLetterOrDigit(lower.charAt(i + 2))) {
            i = lower.indexOf("<p", i + 2);
        }
        return i;
    }

    private static String withoutComments(String markup) {
        int from = 0;
        StringBuilder words = new StringBuilder();
        int comment = markup.indexOf("<!--");
        while (comment >= 0) {
            words.append(markup, from, comment);
            int end = markup.indexOf("-->", comment);
            from = end < 0 ? markup.length() : end + 3;
            comment = markup.indexOf("<!--", from);
        }
        return words.append(markup, from, markup.length())
                .toString()
                .replace('\n', ' ')
                .replace('\r', ' ');
    }

    /** The value of an attribute of the tag between two chars, quoted or not; empty where it has none. */
    private static String attribute(String text, String lower, String name, int fromChar, int toChar) {
        int at = lower.substring(fromChar, toChar).indexOf(name);
        if (at < 0) {
            return "";
        }
        int from = fromChar + at + name.length();
        while (from < toChar && " =\"'\t".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = from;
        while (to < toChar && " \"'\t\r\n/".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, to);
    }

    private static long number(String digits) {
        int to = 0;
        while (to < digits.length() && to < 12 && digits.charAt(to) >= '0' && digits.charAt(to) <= '9') {
            to++;
        }
        return to == 0 ? -1 : Long.parseLong(digits.substring(0, to));
    }

    private static List<Caption> captions(List<Shown> shown) {
        List<Caption> captions = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            long end = i + 1 < shown.size() ? shown.get(i + 1).start() : -1;
            Caption caption = Caption.of(shown.get(i).start(), end, shown.get(i).markup());
            if (caption.hasWords()) {
                captions.add(caption);
            }
        }
        return captions;
    }

    private static Optional<String> between(String text, String lower, String begin, String end) {
        int from = lower.indexOf(begin);
        int to = from < 0 ? -1 : lower.indexOf(end, from);
        return to < 0 ? Optional.empty() : Optional.of(CueMarkup.entities(text.substring(from + begin.length(), to)));
    }

    /** From the style of a class, {@code .ENCC {Name: English; lang: en-US;}}. */
    private static Optional<String> language(String text, String lower, String chosen) {
        int style = chosen.isEmpty() ? -1 : lower.indexOf("." + chosen.toLowerCase(Locale.ROOT));
        int end = style < 0 ? -1 : lower.indexOf('}', style);
        int lang = style < 0 ? -1 : lower.indexOf("lang:", style);
        if (lang < 0 || end < lang) {
            return Optional.empty();
        }
        String value = text.substring(lang + "lang:".length(), end);
        int semicolon = value.indexOf(';');
        return Optional.of((semicolon < 0 ? value : value.substring(0, semicolon)).strip())
                .filter(v -> !v.isEmpty());
    }
}
