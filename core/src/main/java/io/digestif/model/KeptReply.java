package io.digestif.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** A reply as it is kept: JSON with its words, who wrote them, whether they were cut, and what they cost when they came. */
final class KeptReply {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeptReply() {}

    static String write(Reply reply) {
        return JSON.createObjectNode()
                .put("model", reply.model())
                .put("text", reply.text())
                .put("cut", reply.cut())
                .put("inputTokens", reply.usage().inputTokens())
                .put("inputTokensFromPrefixCache", reply.usage().inputTokensFromPrefixCache())
                .put("outputTokens", reply.usage().outputTokens())
                .put("countsPrefix", reply.countsPrefix())
                .toString();
    }

    /**
     * The reply as it is used again: nothing was asked for it this time, and it costs nothing.
     *
     * @throws IOException if it is no reply
     */
    static Reply read(String kept) throws IOException {
        try {
            JsonNode json = JSON.readTree(kept);
            String text = json.path("text").asText();
            if (!text.isBlank()) {
                return new Reply(
                        text,
                        Usage.NONE,
                        json.path("cut").asBoolean(),
                        0,
                        json.path("model").asText(),
                        List.of(),
                        new Usage(
                                json.path("inputTokens").asInt(),
                                json.path("inputTokensFromPrefixCache").asInt(),
                                json.path("outputTokens").asInt()),
                        json.path("countsPrefix").asBoolean());
            }
        } catch (JsonProcessingException e) {
            // said below, without the words of a talk that the parser would quote
        }
        throw new IOException("what is kept is no answer of a model");
    }
}
