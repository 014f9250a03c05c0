package io.digestif.draft;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.digestif.error.ReplyException;
import io.digestif.model.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a reply: strict about what it says, lenient about how it is wrapped. */
final class ReplyParser {
    private static final int MAX_DEPTH = 50;
    private static final Pattern THINKING = Pattern.compile("<think(?:ing)?>.*?</think(?:ing)?>", Pattern.DOTALL);
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build()
            .reader();

    private ReplyParser() {}

    /** An item, and which section it says it is for; empty where it does not. */
    record Said(String section, DraftItem item) {}

    static List<Said> items(Reply reply) {
        if (reply.cut()) {
            throw new ReplyException("it was longer than the output limit", reply.text(), "$", null);
        }
        JsonNode root = json(reply.text());
        JsonNode list = root.isObject() && root.has("items") ? root.get("items") : root;
        List<Said> items = new ArrayList<>();
        if (list.isObject() && list.has("text")) {
            add(items, list, "$", reply);
        } else if (list.isArray()) {
            for (int i = 0; i < list.size(); i++) {
                add(items, list.get(i), "$.items[" + i + "]", reply);
            }
        } else {
            throw new ReplyException("it has no list named items", reply.text(), "$", null);
        }
        return items;
    }

    /** The first JSON value of a text that may have thoughts, a code fence or a sentence before it, and more after it. */
    private static JsonNode json(String text) {
        String answer = THINKING.matcher(text).replaceAll("");
        int start = 0;
        while (start < answer.length() && answer.charAt(start) != '{' && answer.charAt(start) != '[') {
            start++;
        }
        if (start == answer.length()) {
            throw new ReplyException("it is not JSON", text, "$", null);
        }
        try (JsonParser parser = JSON.createParser(answer.substring(start))) {
            return JSON.readTree(parser);
        } catch (JsonProcessingException e) {
            throw new ReplyException("it is not JSON: " + e.getOriginalMessage(), text, "$", null);
        } catch (IOException e) {
            throw new ReplyException("it is not JSON", text, "$", e);
        }
    }

    private static void add(List<Said> items, JsonNode node, String path, Reply reply) {
        JsonNode text = node.get("text");
        if (text == null || !text.isTextual()) {
            throw new ReplyException("an item has no \"text\" (" + path + ")", reply.text(), path + ".text", null);
        }
        if (!text.textValue().isBlank()) {
            DraftItem item = new DraftItem(text.textValue().strip(), lines(node.get("lines")), word(node, "label"));
            items.add(new Said(word(node, "section"), item));
        }
    }

    private static String word(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value != null && value.isTextual() ? value.textValue().strip() : "";
    }

    /** Numbers, or texts that hold one, in a list or alone; what is neither is left out, since lines are only hints. */
    private static List<Integer> lines(@Nullable JsonNode node) {
        List<Integer> lines = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(line -> lines.addAll(lines(line)));
        } else if (node != null
                && (node.isInt() || (node.isTextual() && node.textValue().matches("\\[?\\d{1,9}\\]?")))) {
            lines.add(
                    node.isInt()
                            ? node.intValue()
                            : Integer.parseInt(node.textValue().replaceAll("\\D", "")));
        }
        return lines;
    }
}
