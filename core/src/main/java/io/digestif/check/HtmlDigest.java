package io.digestif.check;

import io.digestif.check.Block.Form;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads HTML. What is around a page's text, and what unfolds under a moment in our own, is left out. */
final class HtmlDigest {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> LISTS = Set.of("ul", "ol");

    private final Markup markup = new Markup();

    private HtmlDigest() {}

    static List<Block> read(String text) {
        Document page = Jsoup.parse(text);
        page.select(
                        "script, style, nav, footer, aside, form, template, noscript, button, iframe, details.moments > dl, .byline")
                .remove();
        HtmlDigest reader = new HtmlDigest();
        reader.children(page.body());
        return reader.markup.blocks();
    }

    private void children(Element parent) {
        StringBuilder loose = new StringBuilder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                paragraph(loose);
                block(element);
            } else {
                inline(node, loose);
            }
        }
        paragraph(loose);
    }

    private void paragraph(StringBuilder loose) {
        markup.add(Form.PARAGRAPH, loose.toString());
        loose.setLength(0);
    }

    private void block(Element element) {
        String name = element.normalName();
        if (HEADINGS.contains(name)) {
            markup.heading();
        } else if (name.equals("blockquote")) {
            markup.add(Form.QUOTE, inline(element));
        } else if (name.equals("li")) {
            markup.add(Form.ENTRY, inline(element));
            element.children().stream()
                    .filter(child -> LISTS.contains(child.normalName()))
                    .forEach(this::children);
        } else {
            children(element);
        }
    }

    private static String inline(Element element) {
        StringBuilder out = new StringBuilder();
        element.childNodes().forEach(node -> inline(node, out));
        return out.toString();
    }

    private static void inline(Node node, StringBuilder out) {
        if (node instanceof TextNode text) {
            out.append(text.text());
        } else if (node instanceof Element element && !LISTS.contains(element.normalName())) {
            switch (element.normalName()) {
                case "br" -> out.append('\n');
                case "a" -> out.append(Markup.LINK).append(inline(element)).append(Markup.LINK_END);
                case "b", "strong" ->
                    out.append(Markup.BOLD).append(inline(element)).append(Markup.BOLD_END);
                default -> {
                    boolean apart = BLOCKS.contains(element.normalName());
                    out.append(apart ? "\n" : "").append(inline(element)).append(apart ? "\n" : "");
                }
            }
        }
    }
}
