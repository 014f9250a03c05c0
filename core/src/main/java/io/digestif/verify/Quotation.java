package io.digestif.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A quote as a model wrote it, without the marks around it and the name beside it.
 *
 * @param text the words
 * @param pieces those between the gaps that it shows, at least one
 */
record Quotation(String text, List<String> pieces) {
    private static final String DOTS = "(?:…|\\.(?:\\s?\\.){2,})";
    private static final Pattern GAP =
            Pattern.compile("\\s*(?:\\[\\s*" + DOTS + "\\s*]|\\(\\s*" + DOTS + "\\s*\\)|" + DOTS + ")\\s*");
    private static final Pattern NAME_BEFORE = Pattern.compile("^[*_\\s]*([^:\"“”„«»]{1,80}?)[*_\\s]*:[*_\\s]*(?=\\S)");
    private static final Pattern NAME_BEHIND = Pattern.compile("[\\s\"“”»]*[—–-]\\s*([^—–\"“”«»]{1,80})$");

    static Quotation of(String written, TalkIndex talk) {
        String text = stripMarks(written);
        Matcher before = NAME_BEFORE.matcher(text);
        if (before.find() && isSpeaker(before.group(1), talk)) {
            text = stripMarks(text.substring(before.end()));
        }
        Matcher behind = NAME_BEHIND.matcher(text);
        if (behind.find() && isSpeaker(behind.group(1), talk)) {
            text = stripMarks(text.substring(0, behind.start()));
        }
        List<String> pieces = Arrays.stream(GAP.split(text))
                .map(String::strip)
                .filter(piece -> piece.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
        return new Quotation(text, pieces);
    }

    boolean showsGap() {
        return pieces.size() > 1;
    }

    /** Whether all its words belong to the name of one speaker. */
    private static boolean isSpeaker(String name, TalkIndex talk) {
        List<String> words =
                talk.language.words(name).stream().map(word -> word.folded()).toList();
        return !words.isEmpty()
                && talk.transcript.speakers().stream().anyMatch(speaker -> {
                    Set<String> own = talk.language.words(speaker.name()).stream()
                            .map(word -> word.folded())
                            .collect(Collectors.toSet());
                    return own.containsAll(words);
                });
    }

    private static String stripMarks(String text) {
        String bare = text.strip();
        while (bare.length() > 1 && "\"'“”„‚‘’«»‹›".indexOf(bare.charAt(0)) >= 0) {
            bare = bare.substring(1).strip();
        }
        while (bare.length() > 1 && "\"“”«»‹›".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        return bare;
    }
}
