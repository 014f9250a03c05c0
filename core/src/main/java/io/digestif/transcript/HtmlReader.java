package io.digestif.transcript;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads web pages of turns: the HTML of Podcasting 2.0 ({@code <cite>}, {@code <time>}, {@code <p>}), and others that name who
 * speaks in bold, in an element of a class, or before a colon. The page is parsed by jsoup, for pages are never well formed;
 * nothing that it names is fetched.
 */
final class HtmlReader implements TranscriptReader {
    static final int DEEPEST = 200;
    private static final int FEWEST_TURNS = 2;
    private static final int LONGEST_START = 4000;

    private static final List<String> TAGS = List.of("<html", "<body", "<p>", "<p ", "<div", "<cite", "<time", "<br");

    @Override
    public String format() {
        return "HTML";
    }

    @Override
    public boolean recognizes(String text) {
        return isPage(text) && turns(HtmlLines.of(page(text))) >= FEWEST_TURNS;
    }

    /** A page whose elements stand no deeper than {@value #DEEPEST}; what is nested deeper stands there side by side. */
    private static Document page(String text) {
        return Jsoup.parse(text, "", Parser.htmlParser().setMaxDepth(DEEPEST));
    }

    /** Saved pages may begin with a comment, pieces of pages with any tag. */
    private static boolean isPage(String text) {
        TextKind kind = TextKind.of(text);
        String start = text.substring(0, Math.min(text.length(), LONGEST_START)).toLowerCase(Locale.ROOT);
        return (kind == TextKind.HTML || kind == TextKind.XML) && TAGS.stream().anyMatch(start::contains);
    }

    /** How many lines begin as turns do. */
    private static long turns(List<TurnText.Head> heads) {
        Labels labels = Labels.of(heads.stream()
                .filter(head -> !head.isBlank())
                .map(TurnText.Head::whole)
                .toList());
        return heads.stream()
                .filter(head -> head.certain()
                        || head.stamp().isPresent()
                        || head.label().filter(labels::accepts).isPresent())
                .count();
    }

    @Override
    public Reading read(String text) {
        Document page = page(text);
        Reading turns = TurnText.read(HtmlLines.of(page), true, title(page));
        Optional<String> language =
                Optional.of(page.select("html").attr("lang").strip()).filter(tag -> !tag.isEmpty());
        return new Reading(turns.cues(), turns.title(), language, turns.warnings());
    }

    private static Optional<String> title(Document page) {
        String heading = page.select("h1").text();
        return Optional.of(heading.isBlank() ? page.title() : heading).filter(title -> !title.isBlank());
    }

    /** A line that says who speaks from here. */
    static TurnText.Head label(String name) {
        return new TurnText.Head(Optional.empty(), false, Optional.of(name), true, "", name);
    }

    /** A line that says when. */
    static TurnText.Head stamp(Duration time) {
        return new TurnText.Head(Optional.of(time), false, Optional.empty(), false, "", "");
    }
}
