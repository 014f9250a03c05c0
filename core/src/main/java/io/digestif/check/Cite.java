package io.digestif.check;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment of the talk that a digest cites.
 *
 * @param text as written
 * @param from where it begins, in seconds
 * @param to where it ends; the same as {@code from} unless it is a range
 * @param about whether it says itself that it is inexact
 * @param utterance index of the sentence, where that is what is cited and not a time
 */
record Cite(String text, double from, double to, boolean about, OptionalInt utterance) {
    private static final String TIME =
            "~?(?<![\\p{L}\\d:.,/$€£-])(?:\\d{1,2}:)?\\d{1,3}:[0-5]\\d(?:[.,]\\d{1,3})?(?![\\p{L}\\d:/%-])";
    private static final String RANGE = TIME + "(?:\\s*(?:[–—-]|-->|to)\\s*" + TIME + ")?";
    private static final String ONE = "(?:" + RANGE + "|¶\\d+)";

    /** One or more moments, with the brackets around and the small word before them. */
    static final Pattern ANY = Pattern.compile("[(\\[]?\\s*(?:(?i:at|around|about|ca\\.?|timestamps?:?)\\s+)?" + ONE
            + "(?:\\s*[,;|]\\s*" + ONE + ")*\\s*[)\\]]?");

    private static final Pattern EACH = Pattern.compile(ONE);
    private static final Pattern EACH_TIME = Pattern.compile(TIME);

    /** A time of day. */
    static final Pattern BEHIND_CLOCK =
            Pattern.compile("^\\s*(?:a\\.m\\.|p\\.m\\.|am\\b|pm\\b|AM\\b|PM\\b|Uhr\\b|o['’]clock\\b)");

    /** The moments that a text with nothing else in it cites. */
    static List<Cite> in(String text) {
        return EACH.matcher(text).results().map(found -> of(found.group())).toList();
    }

    private static Cite of(String written) {
        if (written.startsWith("¶")) {
            return ofUtterance(Integer.parseInt(written.substring(1, Math.min(written.length(), 9))) - 1);
        }
        Matcher times = EACH_TIME.matcher(written);
        double from = 0;
        double to = 0;
        for (boolean first = true; times.find(); first = false) {
            to = seconds(times.group());
            from = first ? to : from;
        }
        return new Cite(written, from, Math.max(from, to), written.contains("~"), OptionalInt.empty());
    }

    static Cite ofUtterance(int index) {
        return new Cite("¶" + (index + 1), 0, 0, false, OptionalInt.of(index));
    }

    static Cite ofTime(double from, double to, boolean about) {
        String text = clock(from) + (to > from ? " – " + clock(to) : "");
        return new Cite((about ? "~" : "") + text, from, to, about, OptionalInt.empty());
    }

    boolean isRange() {
        return to > from;
    }

    private static double seconds(String time) {
        double seconds = 0;
        for (String part : time.replace("~", "").replace(',', '.').split(":", -1)) {
            seconds = seconds * 60 + Double.parseDouble(part);
        }
        return seconds;
    }

    private static String clock(double time) {
        long seconds = (long) time;
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
