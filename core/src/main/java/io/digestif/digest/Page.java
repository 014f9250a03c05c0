package io.digestif.digest;

import io.digestif.transcript.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people are shown of a digest, whatever the form: the sections that have something in them, with every word made
 * {@link Printable}. Markdown, HTML and text differ only in how they set it.
 *
 * @param title the talk's
 * @param byline the parts of the line under the title
 * @param nothing the sentences that stand in place of sections where there are none
 * @param parts in reading order, none empty
 */
record Page(String title, List<String> byline, List<String> nothing, List<Part> parts) {

    /** How the lines of a section are set. */
    enum Form {
        POINTS,
        FLOW,
        QUOTES,
        REFERENCES
    }

    /** A section. */
    record Part(String id, String heading, Form form, List<Group> groups) {
        boolean isFlow() {
            return form == Form.FLOW;
        }

        boolean isQuotes() {
            return form == Form.QUOTES;
        }

        boolean isReferences() {
            return form == Form.REFERENCES;
        }

        boolean isPoints() {
            return form == Form.POINTS;
        }
    }

    /** Points under one theme, or those that have none. */
    record Group(Optional<String> theme, List<Line> lines) {}

    /**
     * A line.
     *
     * @param lead the time and theme that a paragraph of the flow begins with, closed like a sentence
     * @param text what it says
     * @param speaker of a quote
     * @param kind of a reference
     * @param searchLink of a reference
     * @param moments where the talk says it, one at least
     */
    record Line(
            Optional<String> lead,
            String text,
            Optional<String> speaker,
            Optional<String> kind,
            Optional<String> searchLink,
            List<Moment> moments) {}

    static Page of(Digest digest) {
        List<Part> parts = digest.sections().stream()
                .map(section -> part(section, digest.transcript()))
                .filter(part -> !part.groups.isEmpty())
                .toList();
        String title = Printable.of(digest.title());
        return new Page(
                title.isEmpty() ? "Untitled" : title,
                Byline.of(digest, parts),
                parts.isEmpty() ? nothing(digest) : List.of(),
                parts);
    }

    private static List<String> nothing(Digest digest) {
        if (digest.hasGaps()) {
            return List.of("Nothing could be printed; the line above says what is missing.");
        }
        List<String> warnings =
                digest.report().warnings().stream().map(Printable::of).toList();
        return warnings.isEmpty() ? List.of("There was nothing to digest in this talk.") : warnings;
    }

    private static Part part(Section section, Transcript transcript) {
        Form form = switch (section.id()) {
            case "conversation-flow" -> Form.FLOW;
            case "quotes" -> Form.QUOTES;
            case "references" -> Form.REFERENCES;
            default -> Form.POINTS;
        };
        // Points of one theme come together under it, in the order in which the themes first appear; those without one
        // come
        // first, since below a theme's heading they would seem to belong to it.
        Map<Optional<String>, List<Line>> groups = new LinkedHashMap<>();
        groups.put(Optional.empty(), new ArrayList<>());
        for (Item item : section.items()) {
            Line line = line(item, form, transcript);
            if (!line.text.isEmpty()) {
                Optional<String> theme = form == Form.POINTS ? printable(item.theme()) : Optional.empty();
                groups.computeIfAbsent(theme, t -> new ArrayList<>()).add(line);
            }
        }
        return new Part(
                section.id(),
                Printable.of(section.heading()),
                form,
                groups.entrySet().stream()
                        .filter(group -> !group.getValue().isEmpty())
                        .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                        .toList());
    }

    private static Line line(Item item, Form form, Transcript transcript) {
        return new Line(
                form == Form.FLOW ? lead(item) : Optional.empty(),
                Printable.of(item.text()),
                form == Form.QUOTES ? printable(item.speaker().map(s -> s.name())) : Optional.empty(),
                // "other" is for programs; a reader learns nothing from it.
                form == Form.REFERENCES ? printable(item.kind()).filter(k -> !k.equals("other")) : Optional.empty(),
                form == Form.REFERENCES
                        ? item.searchLink().filter(MomentLink::isWeb).map(uri -> uri.toASCIIString())
                        : Optional.empty(),
                form == Form.QUOTES
                        ? List.of(Moment.ofQuote(item.evidence(), transcript))
                        : Moment.of(item.evidence(), transcript));
    }

    private static Optional<String> lead(Item item) {
        List<String> pieces = new ArrayList<>();
        item.span().map(Moment::stretch).ifPresent(pieces::add);
        printable(item.theme()).ifPresent(pieces::add);
        return pieces.isEmpty() ? Optional.empty() : Optional.of(closed(String.join(" · ", pieces)));
    }

    private static String closed(String lead) {
        return lead.matches("(?s).*[.?!…。？！]") ? lead : lead + ".";
    }

    private static Optional<String> printable(Optional<String> text) {
        return text.map(Printable::of).filter(t -> !t.isEmpty());
    }
}
