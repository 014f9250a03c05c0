package io.digestif.draft;

import io.digestif.error.ReplyException;
import io.digestif.model.Reply;
import java.util.List;
import java.util.Objects;

/**
 * What was found for one section, in the order given: the weightiest first.
 *
 * @param section id of the section
 */
public record Draft(String section, List<DraftItem> items) {
    public Draft {
        Objects.requireNonNull(section, "section");
        items = List.copyOf(items);
    }

    /**
     * Reads a reply, leniently in its form: a code fence, prose around it, thinking tags, a trailing comma, and one object
     * for a list are understood.
     *
     * @throws ReplyException if the output limit cut it, or it does not have the form asked for
     */
    public static Draft parse(String section, Reply reply) {
        return new Draft(
                section,
                ReplyParser.items(reply).stream().map(ReplyParser.Said::item).toList());
    }

    /**
     * Reads a reply to a request for one section or several: a draft of each, in their order, empty where it has nothing of one.
     * What is for none of them is left out.
     *
     * @throws ReplyException if the output limit cut it, it does not have the form asked for, or nothing in it is for one of them
     */
    public static List<Draft> parse(List<String> sections, Reply reply) {
        if (sections.size() == 1) {
            return List.of(parse(sections.get(0), reply));
        }
        List<ReplyParser.Said> said = ReplyParser.items(reply);
        if (!said.isEmpty() && said.stream().noneMatch(item -> sections.contains(item.section()))) {
            throw new ReplyException("its items do not say which section they are for", reply.text(), "$", null);
        }
        return sections.stream()
                .map(section -> new Draft(
                        section,
                        said.stream()
                                .filter(item -> item.section().equals(section))
                                .map(ReplyParser.Said::item)
                                .toList()))
                .toList();
    }
}
