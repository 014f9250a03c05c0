package io.digestif.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.digestif.error.TranscriptException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a JSON text that hands over the values at the paths that were asked for, each as a small tree, and skips the
 * rest. Where the text is broken it goes on with the next entry of the list.
 */
final class JsonWalk {
    static final int DEEPEST = 200;
    private static final int LONGEST_STRING = 100 * 1024 * 1024;
    /** After so many breaks the rest is no JSON. */
    private static final int MOST_BREAKS = 100;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build())
            .build();

    private final Wanted root = new Wanted();
    private int taken;
    private int skipped;
    /** The innermost list that is being walked through: where the text breaks, it goes on with its next entry. */
    private @Nullable Wanted list;

    /** What is wanted at one path. */
    private static final class Wanted {
        final Map<String, Wanted> keys = new HashMap<>();

        @Nullable
        Wanted entry;

        boolean firstEntryOnly;

        @Nullable
        Predicate<JsonNode> taker;

        @Nullable
        Consumer<JsonNode> note;

        @Nullable
        Runnable onEnter;
    }

    static JsonParser parser(String text) throws IOException {
        return JSON.createParser(text);
    }

    /** The keys of a path, and {@code []} where it enters a list. */
    static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= path.length(); i++) {
            char c = i < path.length() ? path.charAt(i) : '.';
            // A file's own keys may hold any sign.
            boolean entry = c == '[' && (path.startsWith("[]", i) || path.startsWith("[0]", i));
            if (c == '.' || entry) {
                if (i > from) {
                    steps.add(path.substring(from, i));
                }
                if (entry) {
                    int close = path.indexOf(']', i);
                    steps.add(path.substring(i, close + 1));
                    i = close;
                }
                from = i + 1;
            }
        }
        return steps;
    }

    /**
     * Asks for the values at a path, {@code results[].alternatives[0].words[]}; {@code [0]} is the first entry only.
     *
     * @param taker takes a value, and tells whether it is of use
     */
    JsonWalk each(String path, Predicate<JsonNode> taker) {
        wanted(path).taker = taker;
        return this;
    }

    /** Asks for a value that stands beside the talk: a title, a language. */
    JsonWalk note(String path, Consumer<JsonNode> taker) {
        wanted(path).note = taker;
        return this;
    }

    /** Asks to be told when a value at a path begins. */
    JsonWalk enter(String path, Runnable onEnter) {
        wanted(path).onEnter = onEnter;
        return this;
    }

    private Wanted wanted(String path) {
        Wanted wanted = root;
        for (String step : steps(path)) {
            if (step.startsWith("[")) {
                wanted.firstEntryOnly = step.equals("[0]");
                if (wanted.entry == null) {
                    wanted.entry = new Wanted();
                }
                wanted = wanted.entry;
            } else {
                wanted = wanted.keys.computeIfAbsent(step, key -> new Wanted());
            }
        }
        return wanted;
    }

    /** Walks through a text; what was skipped or is broken is added to the warnings. */
    void through(String text, List<String> warnings) {
        try (JsonParser parser = parser(text)) {
            try {
                while (parser.nextToken() != null) {
                    walk(parser, root);
                }
            } catch (JsonProcessingException e) {
                goOn(text, Break.of(e, parser, 0), warnings);
            }
        } catch (IOException e) {
            throw new TranscriptException("the JSON can't be read: " + e.getMessage(), e);
        }
        if (skipped > 0) {
            warnings.add(skipped
                    + (skipped == 1 ? " entry without words was" : " entries without words were")
                    + " left out.");
        }
    }

    /**
     * A place where a text is broken.
     *
     * @param at index of the char behind it
     * @param where line, column and path, for people
     */
    private record Break(int at, String where, JsonProcessingException cause) {
        static Break of(JsonProcessingException e, JsonParser parser, int from) {
            JsonLocation place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            String path = parser.getParsingContext().pathAsPointer().toString();
            return new Break(
                    from + (int) Math.max(0, place.getCharOffset()),
                    "in line " + place.getLineNr() + ", column " + place.getColumnNr()
                            + (path.isEmpty() ? "" : ", at " + path)
                            + (e instanceof StreamConstraintsException ? ": it is nested too deeply" : ""),
                    e);
        }
    }

    private void goOn(String text, Break first, List<String> warnings) throws IOException {
        Wanted entry = list == null ? null : list.entry;
        int breaks = 1;
        int next = entry == null ? -1 : nextEntry(text, first.at());
        boolean readOn = false;
        while (entry != null && next >= 0 && breaks <= MOST_BREAKS) {
            int before = taken;
            Optional<Break> again = walkList(text, next, entry);
            readOn |= taken > before;
            breaks += again.isPresent() ? 1 : 0;
            int behind = again.map(Break::at).orElse(text.length());
            next = nextEntry(text, Math.max(next + 1, behind));
        }
        if (taken == 0) {
            throw new TranscriptException("the JSON is broken " + first.where(), first.cause());
        }
        warnings.add("The JSON is broken " + first.where()
                + (breaks > 1 ? ", and in " + (breaks - 1) + (breaks == 2 ? " more place" : " more places") : "")
                + (readOn
                        ? "; it was read on from the next entry, and what stands behind the list was not read."
                        : "; what stands before it was read."));
    }

    private Optional<Break> walkList(String text, int from, Wanted entry) throws IOException {
        try (JsonParser parser = JSON.createParser(new FromEntry(text, from))) {
            try {
                parser.nextToken();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    walk(parser, entry);
                }
                return Optional.empty();
            } catch (JsonProcessingException e) {
                return Optional.of(Break.of(e, parser, from));
            }
        }
    }

    /** Index of the brace that opens the next entry of a list. */
    private static int nextEntry(String text, int from) {
        int brace = text.indexOf('{', from);
        while (brace > 0) {
            int before = brace - 1;
            while (before > 0 && Character.isWhitespace(text.charAt(before))) {
                before--;
            }
            if (text.charAt(before) == ',') {
                return brace;
            }
            brace = text.indexOf('{', brace + 1);
        }
        return -1;
    }

    private void walk(JsonParser parser, Wanted wanted) throws IOException {
        if (wanted.onEnter != null) {
            wanted.onEnter.run();
        }
        if (wanted.note != null) {
            wanted.note.accept(parser.readValueAsTree());
        } else if (wanted.taker != null) {
            if (wanted.taker.test(parser.readValueAsTree())) {
                taken++;
            } else {
                skipped++;
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                Wanted value = wanted.keys.get(parser.currentName());
                parser.nextToken();
                if (value == null) {
                    parser.skipChildren();
                } else {
                    walk(parser, value);
                }
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY && wanted.entry != null) {
            Wanted outer = list;
            list = wanted;
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                if (i > 0 && wanted.firstEntryOnly) {
                    parser.skipChildren();
                } else {
                    walk(parser, wanted.entry);
                }
            }
            list = outer;
        } else {
            parser.skipChildren();
        }
    }

    /** A text from an entry of a list on, as if the list began there. */
    private static final class FromEntry extends Reader {
        private final String text;
        private int next;
        private boolean opened;

        FromEntry(String text, int from) {
            this.text = text;
            this.next = from;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!opened) {
                opened = true;
                buffer[offset] = '[';
                return 1;
            }
            int read = Math.min(length, text.length() - next);
            if (read <= 0) {
                return -1;
            }
            text.getChars(next, next + read, buffer, offset);
            next += read;
            return read;
        }

        @Override
        public void close() {}
    }
}
