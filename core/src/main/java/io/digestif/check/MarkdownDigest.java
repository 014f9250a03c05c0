package io.digestif.check;

import io.digestif.check.Block.Form;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/** Reads Markdown, and plain text, which reads the same: its lists and underlined headings are Markdown's. */
final class MarkdownDigest {
    private static final Parser PARSER = Parser.builder().build();
    private static final int MAX_DEPTH = 30;

    private final Markup markup = new Markup();

    private MarkdownDigest() {}

    static List<Block> read(String text) {
        MarkdownDigest reader = new MarkdownDigest();
        reader.children(PARSER.parse(text), 0);
        return reader.markup.blocks();
    }

    private void children(Node parent, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                markup.heading();
            } else if (node instanceof Paragraph) {
                String words = inline(node);
                if (!opensList(node, words) && !isBold(node, words)) {
                    markup.add(Form.PARAGRAPH, words);
                }
            } else if (node instanceof BlockQuote) {
                markup.add(Form.QUOTE, inline(node));
            } else if (node instanceof ListItem) {
                entry(node, depth);
            } else if (node instanceof ListBlock) {
                children(node, depth + 1);
            } else if (node instanceof IndentedCodeBlock code) {
                markup.add(Form.PARAGRAPH, code.getLiteral());
            } else if (node instanceof FencedCodeBlock fence) {
                // Models wrap a whole answer in one.
                children(PARSER.parse(fence.getLiteral()), depth + 1);
            } else if (node instanceof HtmlBlock html) {
                markup.add(Form.PARAGRAPH, Jsoup.parse(html.getLiteral()).text());
            }
        }
    }

    private void entry(Node item, int depth) {
        StringBuilder own = new StringBuilder();
        for (Node node = item.getFirstChild(); node instanceof Paragraph; node = node.getNext()) {
            own.append(own.length() == 0 ? "" : " ").append(inline(node));
        }
        Node rest = item.getFirstChild();
        while (rest instanceof Paragraph) {
            Node next = rest.getNext();
            rest.unlink();
            rest = next;
        }
        markup.add(Form.ENTRY, own.toString());
        children(item, depth + 1);
    }

    private static boolean opensList(Node paragraph, String words) {
        return paragraph.getNext() instanceof ListBlock && !words.matches("(?s).*[.?!…。？！]\\s*");
    }

    private static boolean isBold(Node paragraph, String words) {
        return paragraph.getFirstChild() instanceof StrongEmphasis
                && paragraph.getFirstChild() == paragraph.getLastChild()
                && !words.matches("(?s).*[.?!…。？！]" + Markup.BOLD_END);
    }

    private static String inline(Node parent) {
        StringBuilder out = new StringBuilder();
        inline(parent, out);
        return out.toString();
    }

    private static void inline(Node parent, StringBuilder out) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                out.append(text.getLiteral());
            } else if (node instanceof Code code) {
                out.append(code.getLiteral());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                out.append('\n');
            } else if (node instanceof Link) {
                out.append(Markup.LINK);
                inline(node, out);
                out.append(Markup.LINK_END);
            } else if (node instanceof StrongEmphasis) {
                out.append(Markup.BOLD);
                inline(node, out);
                out.append(Markup.BOLD_END);
            } else if (!(node instanceof Image || node instanceof HtmlInline)) {
                out.append(node instanceof Paragraph || node instanceof ListItem ? "\n" : "");
                inline(node, out);
            }
        }
    }
}
