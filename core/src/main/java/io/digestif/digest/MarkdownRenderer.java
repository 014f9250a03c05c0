package io.digestif.digest;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Markdown: blocks parted by blank lines. */
enum MarkdownRenderer implements Renderer {
    INSTANCE;

    @Override
    public String render(Digest digest) {
        Page page = Page.of(digest);
        StringBuilder out = new StringBuilder();
        block(out, "# " + escape(page.title()));
        if (!page.byline().isEmpty()) {
            block(out, "*" + escape(String.join(" · ", page.byline())) + "*");
        }
        page.nothing().forEach(sentence -> block(out, escape(sentence)));
        for (Page.Part part : page.parts()) {
            block(out, "## " + escape(part.heading()));
            part.groups().forEach(group -> group(out, part.form(), group));
        }
        return out.toString();
    }

    private static void group(StringBuilder out, Page.Form form, Page.Group group) {
        List<Page.Line> lines = group.lines();
        switch (form) {
            case FLOW -> lines.forEach(line -> block(out, paragraph(line)));
            case QUOTES -> lines.forEach(line -> block(out, quote(line)));
            case REFERENCES -> block(out, list(lines, MarkdownRenderer::reference));
            case POINTS ->
                block(
                        out,
                        group.theme()
                                        .map(theme -> "### " + escape(theme) + "\n")
                                        .orElse("")
                                + list(lines, line -> escape(line.text()) + places(line)));
        }
    }

    private static String list(List<Page.Line> lines, Function<Page.Line, String> entry) {
        return lines.stream().map(line -> "- " + entry.apply(line)).collect(Collectors.joining("\n"));
    }

    private static String paragraph(Page.Line line) {
        return line.lead().map(lead -> "**" + escape(lead) + "** ").orElse("") + escape(line.text()) + places(line);
    }

    private static String quote(Page.Line line) {
        return "> " + escape(line.text()) + "\n>\n> — "
                + line.speaker().map(speaker -> escape(speaker) + ", ").orElse("") + labels(line);
    }

    private static String reference(Page.Line line) {
        return escape(line.text())
                + line.kind().map(kind -> " — " + escape(kind)).orElse("")
                + line.searchLink()
                        .map(link -> " · " + MarkdownText.link("search", link))
                        .orElse("")
                + places(line);
    }

    private static String places(Page.Line line) {
        return " (" + labels(line) + ")";
    }

    private static String labels(Page.Line line) {
        return line.moments().stream()
                .map(moment -> moment.link()
                        .map(link -> MarkdownText.link(moment.label(), link))
                        .orElse(moment.label()))
                .collect(Collectors.joining(", "));
    }

    private static void block(StringBuilder out, String block) {
        out.append(out.isEmpty() ? "" : "\n").append(block).append('\n');
    }

    private static String escape(String words) {
        return MarkdownText.escape(words);
    }
}
