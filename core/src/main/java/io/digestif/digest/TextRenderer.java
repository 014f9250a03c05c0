package io.digestif.digest;

import java.util.List;
import java.util.stream.Collectors;

/** Plain text for a terminal: headings underlined, lines of at most 80 columns. Search links are left out. */
enum TextRenderer implements Renderer {
    INSTANCE;

    @Override
    public String render(Digest digest) {
        Page page = Page.of(digest);
        StringBuilder out = new StringBuilder();
        block(out, underlined(page.title(), '='));
        if (!page.byline().isEmpty()) {
            block(out, Columns.fill(String.join(" · ", page.byline()), "", ""));
        }
        page.nothing().forEach(sentence -> block(out, Columns.fill(sentence, "", "")));
        for (Page.Part part : page.parts()) {
            block(out, underlined(part.heading(), '-'));
            part.groups().forEach(group -> group(out, part.form(), group));
        }
        return out.toString();
    }

    private static void group(StringBuilder out, Page.Form form, Page.Group group) {
        List<Page.Line> lines = group.lines();
        switch (form) {
            case FLOW -> lines.forEach(line -> block(out, paragraph(line)));
            case QUOTES -> lines.forEach(line -> block(out, quote(line)));
            case REFERENCES, POINTS ->
                block(
                        out,
                        group.theme()
                                        .map(theme -> Columns.fill(theme, "", "") + "\n")
                                        .orElse("")
                                + lines.stream().map(TextRenderer::entry).collect(Collectors.joining("\n")));
        }
    }

    private static String entry(Page.Line line) {
        String kind = line.kind().map(k -> " — " + k).orElse("");
        return Columns.fill(line.text() + kind + places(line), "- ", "  ");
    }

    private static String paragraph(Page.Line line) {
        return Columns.fill(line.lead().map(lead -> lead + " ").orElse("") + line.text() + places(line), "", "");
    }

    private static String quote(Page.Line line) {
        String speaker = line.speaker().map(name -> name + ", ").orElse("");
        return Columns.fill("“" + line.text() + "”", "    ", "    ") + "\n"
                + Columns.fill("— " + speaker + labels(line), "    ", "      ");
    }

    private static String places(Page.Line line) {
        return " (" + labels(line) + ")";
    }

    private static String labels(Page.Line line) {
        return line.moments().stream().map(Moment::label).collect(Collectors.joining(", "));
    }

    private static String underlined(String heading, char rule) {
        String filled = Columns.fill(heading, "", "");
        int width = filled.lines().mapToInt(Columns::width).max().orElse(0);
        return filled + "\n" + String.valueOf(rule).repeat(width);
    }

    private static void block(StringBuilder out, String block) {
        out.append(out.isEmpty() ? "" : "\n").append(block).append('\n');
    }
}
