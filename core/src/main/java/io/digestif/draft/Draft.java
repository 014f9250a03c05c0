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
        return new Draft(section, ReplyParser.items(reply));
    }
}
