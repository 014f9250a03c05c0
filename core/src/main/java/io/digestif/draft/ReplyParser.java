package io.digestif.draft;

import io.digestif.model.Reply;
import java.util.List;

final class ReplyParser {
    private ReplyParser() {}

    static List<DraftItem> items(Reply reply) {
        return List.of(new DraftItem(reply.text(), List.of(), ""));
    }
}
