package io.digestif.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The text of a page line by line as it is shown, with what its elements say about who speaks and when. */
final class HtmlLines implements NodeVisitor {
    private static final Set<String> NOT_SAID = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "form",
            "button",
            "select",
            "svg",
            "audio",
            "video",
            "iframe",
            "figcaption");

    private static final Evaluator PARAGRAPH = new Evaluator.Tag("p");

    private final List<TurnText.Head> heads = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    /** What stands in bold where the line begins, else empty. */
    private final StringBuilder bold = new StringBuilder();

    private Optional<Node> skipped = Optional.empty();
    private Optional<Element> strong = Optional.empty();

    private HtmlLines() {}

    static List<TurnText.Head> of(Document page) {
        HtmlLines lines = new HtmlLines();
        NodeTraversor.traverse(lines, page.body());
        lines.endLine();
        return lines.heads;
    }

    @Override
    public void head(Node node, int depth) {
        if (skipped.isPresent()) {
            return;
        }
        if (node instanceof TextNode text) {
            boolean asWritten = element(text.parent())
                    .filter(e -> e.normalName().equals("pre"))
                    .isPresent();
            String words = asWritten ? text.getWholeText() : text.text();
            line.append(words);
            if (strong.isPresent()) {
                bold.append(words);
            }
        } else if (node instanceof Element element) {
            begin(element);
        }
    }

    private static Optional<Element> element(@Nullable Node node) {
        return node instanceof Element element ? Optional.of(element) : Optional.empty();
    }

    private void begin(Element element) {
        String tag = element.normalName();
        Optional<Duration> time = isTime(element) ? time(element.text()) : Optional.empty();
        if (NOT_SAID.contains(tag) || isHeading(element)) {
            skip(element);
        } else if (isSpeaker(element)) {
            endLine();
            String name = withoutColon(SpokenWords.oneLine(element.text()));
            heads.add(TurnText.Head.EMPTY);
            heads.add(HtmlReader.label(name));
            skip(element);
        } else if (time.isPresent()) {
            endLine();
            heads.add(HtmlReader.stamp(time.get()));
            skip(element);
        } else if (tag.equals("br")) {
            line.append('\n');
        } else if (element.isBlock()) {
            endLine();
            heads.add(TurnText.Head.EMPTY);
        } else if (isBold(tag) && line.chars().allMatch(Character::isWhitespace)) {
            strong = Optional.of(element);
        }
    }

    private void skip(Element element) {
        skipped = Optional.of(element);
    }

    @Override
    public void tail(Node node, int depth) {
        if (skipped.filter(node::equals).isPresent()) {
            skipped = Optional.empty();
        } else if (skipped.isEmpty() && node instanceof Element element) {
            if (strong.filter(element::equals).isPresent()) {
                strong = Optional.empty();
            }
            if (element.isBlock()) {
                endLine();
                heads.add(TurnText.Head.EMPTY);
            }
        }
    }

    private void endLine() {
        String text = SpokenWords.oneLine(line.toString());
        String name = SpokenWords.oneLine(bold.toString());
        String rest = text.substring(Math.min(text.length(), name.length())).strip();
        boolean colon = name.endsWith(":") || rest.startsWith(":");
        if (!name.isEmpty() && colon && Labels.isLabelShaped(withoutColon(name)) && text.startsWith(name)) {
            heads.add(new TurnText.Head(
                    Optional.empty(),
                    false,
                    Optional.of(withoutColon(name)),
                    !Labels.isNotSpeaking(withoutColon(name)),
                    rest.startsWith(":") ? rest.substring(1).strip() : rest,
                    text));
        } else if (!text.isEmpty()) {
            line.toString().lines().filter(l -> !l.isBlank()).forEach(l -> heads.add(TurnText.head(l)));
        }
        line.setLength(0);
        bold.setLength(0);
        strong = Optional.empty();
    }

    /** A {@code cite} outside of a text is whoever is cited from there on; inside, it is the title of a work. */
    private static boolean isSpeaker(Element element) {
        String name = element.text().strip();
        boolean cite =
                element.normalName().equals("cite") && (element.closest(PARAGRAPH) == null || name.endsWith(":"));
        boolean called = element.classNames().stream()
                .map(c -> c.toLowerCase(Locale.ROOT))
                .anyMatch(c -> c.equals("speaker") || c.endsWith("speaker-name") || c.endsWith("speaker_name"));
        String label = withoutColon(name);
        return (cite || (called && element.children().isEmpty()))
                && (Labels.isLabelShaped(label) || LabelRoles.isNameAndRole(label));
    }

    private static boolean isTime(Element element) {
        return element.normalName().equals("time")
                || element.classNames().stream()
                        .map(c -> c.toLowerCase(Locale.ROOT))
                        .anyMatch(c -> c.contains("timestamp") || c.contains("timecode") || c.equals("time"));
    }

    private static Optional<Duration> time(String text) {
        String stamp = text.strip();
        return Stamps.at(stamp, 0)
                .filter(found -> found.toChar() == stamp.length())
                .map(Stamps.Found::time);
    }

    /** Headings are not said, unless they are what a turn begins with. */
    private static boolean isHeading(Element element) {
        String tag = element.normalName();
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        return heading
                && !TurnText.head(element.text()).certain()
                && element.select("time, .speaker").isEmpty();
    }

    private static boolean isBold(String tag) {
        return tag.equals("b") || tag.equals("strong");
    }

    private static String withoutColon(String name) {
        return name.endsWith(":") ? name.substring(0, name.length() - 1).strip() : name;
    }
}
