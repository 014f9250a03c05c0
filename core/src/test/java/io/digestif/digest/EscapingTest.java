package io.digestif.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a talk or a model says, it stays words: it never becomes mark-up, a link, a heading or a control sequence. */
class EscapingTest {
    static Stream<Digest> digests() {
        return Stream.iterate(0, seed -> seed + 1).limit(300).map(seed -> {
            Random random = new Random(seed);
            Digest digest = switch (seed % 4) {
                case 0 -> SampleDigest.linked();
                case 1 -> SampleDigest.gaps();
                case 2 -> SampleDigest.timeless();
                default -> SampleDigest.approximate();
            };
            return SampleDigest.mapped(digest, words -> NastyText.next(random));
        });
    }

    @ParameterizedTest
    @MethodSource("digests")
    void markdown_readsBackAsTheSameWords(Digest digest) {
        Node document = Parser.builder().build().parse(digest.toMarkdown());
        assertThat(blocks(document)).isEqualTo(expected(Page.of(digest)));
        List<String> kinds = new ArrayList<>();
        List<String> links = new ArrayList<>();
        visit(document, node -> {
            kinds.add(node.getClass().getSimpleName());
            if (node instanceof Link link) {
                links.add(link.getDestination());
            }
        });
        assertThat(kinds)
                .isSubsetOf(
                        "Document",
                        "Heading",
                        "Paragraph",
                        "BulletList",
                        "ListItem",
                        "BlockQuote",
                        "Text",
                        "Emphasis",
                        "StrongEmphasis",
                        "Link");
        assertThat(kinds.stream().filter("Emphasis"::equals)).hasSize(1);
        assertThat(links)
                .allMatch(link -> link.startsWith("https://media.example/lighthouse.mp3#t=")
                        || link.startsWith("https://duckduckgo.com/?q="));
    }

    @ParameterizedTest
    @MethodSource("digests")
    void html_keepsItsElementsAndShowsTheSameWords(Digest digest) {
        Page page = Page.of(digest);
        Element html = Jsoup.parse(digest.toHtml());
        // The names of elements and attributes are the template's; words may only be text between them.
        assertThat(html.getAllElements().stream().map(Element::tagName).distinct())
                .isSubsetOf(
                        "#root",
                        "html",
                        "head",
                        "meta",
                        "title",
                        "style",
                        "body",
                        "main",
                        "header",
                        "h1",
                        "h2",
                        "h3",
                        "p",
                        "bdi",
                        "section",
                        "ul",
                        "li",
                        "details",
                        "summary",
                        "dl",
                        "dt",
                        "dd",
                        "a",
                        "div",
                        "strong",
                        "figure",
                        "blockquote",
                        "figcaption",
                        "cite",
                        "span",
                        "footer");
        assertThat(html.select("body *").stream()
                        .flatMap(element ->
                                element.attributes().asList().stream().map(Attribute::getKey))
                        .distinct())
                .isSubsetOf("dir", "class", "lang", "id", "href");
        assertThat(html.select("a").eachAttr("href"))
                .allMatch(link ->
                        link.startsWith("https://media.example/") || link.startsWith("https://duckduckgo.com/?q="));
        assertThat(html.select("h1").stream().map(Element::wholeText)).containsExactly(page.title());
        assertThat(html.select("h2").stream().map(Element::wholeText))
                .isEqualTo(page.parts().stream().map(Page.Part::heading).toList());
        assertThat(html.select("#key-insights li > p, #quotes blockquote > p, #references cite").stream()
                        .map(Element::wholeText))
                .isEqualTo(page.parts().stream()
                        .filter(part ->
                                List.of("key-insights", "quotes", "references").contains(part.id()))
                        .flatMap(part -> part.groups().stream())
                        .flatMap(group -> group.lines().stream())
                        .map(Page.Line::text)
                        .toList());
        assertUnseenFree(digest.toHtml());
    }

    @ParameterizedTest
    @MethodSource("digests")
    void text_hasNoControlCharacterAndNothingUnseen(Digest digest) {
        assertUnseenFree(digest.toText());
        assertUnseenFree(digest.toMarkdown());
        assertThat(digest.toText().lines()).allMatch(line -> Columns.width(line) <= 80);
    }

    private static void assertUnseenFree(String output) {
        assertThat(output.codePoints()
                        .filter(c -> c != '\n')
                        .filter(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || (Character.getType(c) == Character.FORMAT && c != 0x200C && c != 0x200D))
                        .mapToObj(Character::getName))
                .isEmpty();
    }

    /** What each block of the Markdown should say. */
    private static List<String> expected(Page page) {
        List<String> blocks = new ArrayList<>(List.of("# " + page.title(), String.join(" · ", page.byline())));
        for (Page.Part part : page.parts()) {
            blocks.add("## " + part.heading());
            for (Page.Group group : part.groups()) {
                group.theme().ifPresent(theme -> blocks.add("### " + theme));
                for (Page.Line line : group.lines()) {
                    String places = line.moments().stream().map(Moment::label).collect(Collectors.joining(", "));
                    if (part.isQuotes()) {
                        blocks.add(line.text());
                        blocks.add(
                                "— " + line.speaker().map(name -> name + ", ").orElse("") + places);
                    } else {
                        blocks.add(line.lead().map(lead -> lead + " ").orElse("") + line.text()
                                + line.kind().map(kind -> " — " + kind).orElse("")
                                + (line.searchLink().isPresent() ? " · search" : "") + " (" + places + ")");
                    }
                }
            }
        }
        return blocks;
    }

    private static List<String> blocks(Node document) {
        List<String> blocks = new ArrayList<>();
        visit(document, node -> {
            if (node instanceof Heading heading) {
                blocks.add("#".repeat(heading.getLevel()) + " " + words(heading));
            } else if (node instanceof Paragraph paragraph) {
                blocks.add(words(paragraph));
            }
        });
        return blocks;
    }

    private static String words(Block block) {
        StringBuilder words = new StringBuilder();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }

    private static void visit(Node node, java.util.function.Consumer<Node> action) {
        action.accept(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            visit(child, action);
        }
    }
}
