package io.digestif.check;

import io.digestif.check.Block.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gathers blocks from a marked-up digest and leaves out what claims nothing: headings, the line under the title, links and labels
 * that stand for themselves.
 */
final class Markup {
    /** Around the text of a link, until it is known what surrounds it. From the private use area, of which {@link #plain} empties the input. */
    static final char LINK = '\uE000';

    static final char LINK_END = '\uE001';

    /** Around bold words. */
    static final char BOLD = '\uE002';

    static final char BOLD_END = '\uE003';

    private static final Pattern PRIVATE = Pattern.compile("[\uE000-\uF8FF]");
    private static final Pattern ANY_LINK = Pattern.compile(LINK + "([^" + LINK_END + "]*)" + LINK_END);
    private static final Pattern CLOSES = Pattern.compile("[ \\t]*(?:$|[\n·|(])");
    private static final Pattern BARE_ADDRESS = Pattern.compile("<?\\bhttps?://[^\\s>]+>?");
    private static final Pattern LABEL =
            Pattern.compile("^\\s*" + BOLD + "([^" + BOLD_END + "]*)" + BOLD_END + "\\s*(:?)");
    private static final Pattern BOLD_MARKS = Pattern.compile("[" + BOLD + BOLD_END + "]");
    private static final Pattern BREAK = Pattern.compile("\\s*\n\\s*(?![—–]|--)");
    private static final Pattern NAME_LINE = Pattern.compile("^\\s*(?:[—–]|--)\\s*\\S.*");
    private static final Pattern ENDED = Pattern.compile("(?s).*[.?!…。？！”“\"»«’‘'」』›‹)\\]]\\s*");
    private static final int HEADING_WORDS = 8;
    private static final int INTRODUCTION_WORDS = 14;

    private final List<Block> blocks = new ArrayList<>();
    private boolean belowTitle;
    private boolean titled;

    static String plain(String text) {
        return PRIVATE.matcher(text).replaceAll(" ");
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    void heading() {
        belowTitle = !titled;
        titled = true;
    }

    void add(Form form, String marked) {
        boolean byline = belowTitle && form == Form.PARAGRAPH && marked.split(" · ", -1).length > 2;
        belowTitle = false;
        String text = BREAK.matcher(links(marked)).replaceAll(" ");
        String label = "";
        Matcher before = LABEL.matcher(text);
        if (before.find()) {
            String words = before.group(1).strip();
            List<Cite> cites = Cite.in(words);
            if (!cites.isEmpty()) {
                // When, and what the part is about.
                text = moments(words) + " " + text.substring(before.end());
            } else if (words.endsWith(":") || !before.group(2).isEmpty()) {
                label = words.replaceFirst(":$", "").strip();
                text = text.substring(before.end());
            }
        }
        text = BOLD_MARKS.matcher(text).replaceAll("").strip();
        if (byline || text.isEmpty() || (form != Form.QUOTE && isHeading(form, text))) {
            return;
        }
        int last = blocks.size() - 1;
        if (form == Form.PARAGRAPH && last >= 0 && (NAME_LINE.matcher(text).matches() || isMoments(text))) {
            blocks.set(last, blocks.get(last).withText(blocks.get(last).text() + "\n" + text));
            return;
        }
        blocks.add(new Block(form, text, label, List.of()));
    }

    private static String moments(String words) {
        StringBuilder moments = new StringBuilder();
        Matcher any = Cite.ANY.matcher(words);
        while (any.find()) {
            moments.append(any.group()).append(' ');
        }
        return moments.toString();
    }

    private static boolean isMoments(String text) {
        return Cite.ANY.matcher(text).replaceAll("").chars().noneMatch(Character::isLetterOrDigit);
    }

    /** A link that stands for itself goes, its address with it; one inside a sentence, and one to a moment, leaves its words. */
    private static String links(String text) {
        Matcher link = ANY_LINK.matcher(text);
        StringBuilder out = new StringBuilder();
        while (link.find()) {
            String before = text.substring(0, link.start()).stripTrailing();
            String behind = text.substring(link.end());
            boolean opens = before.isEmpty() || "·|".indexOf(before.charAt(before.length() - 1)) >= 0;
            boolean closes = CLOSES.matcher(behind).lookingAt() || isMoments(behind);
            boolean kept = !(opens && closes) || isMoments(link.group(1));
            link.appendReplacement(out, kept ? "$1" : "");
        }
        link.appendTail(out);
        return BARE_ADDRESS.matcher(out).replaceAll("");
    }

    /** What opens a list, or stands alone without being a sentence. */
    private static boolean isHeading(Form form, String text) {
        int words = text.split("\\s+").length;
        if (text.endsWith(":")) {
            return words <= INTRODUCTION_WORDS;
        }
        return form == Form.PARAGRAPH
                && words <= HEADING_WORDS
                && !ENDED.matcher(text).matches()
                && !Cite.ANY.matcher(text).find()
                && !NAME_LINE.matcher(text).matches();
    }
}
