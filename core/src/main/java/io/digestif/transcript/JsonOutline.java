package io.digestif.transcript;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which keys stand where in a JSON text, by which its kind is told: {@code results.items[].type}. The empty path is the text
 * itself, {@code []} an entry of its list. Of long lists the first entries are looked at, the others counted.
 */
final class JsonOutline {
    private static final int ENTRIES_LOOKED_AT = 50;
    /** Some texts use what they speak of as keys; so many will do. */
    private static final int MOST_KEYS = 2000;

    private final Place root = new Place();
    private int keys;

    /** What is known of one path. */
    private static final class Place {
        final Map<String, Place> keys = new LinkedHashMap<>();

        @Nullable
        Place entry;

        int count;
        boolean text;
    }

    private JsonOutline() {}

    /** The outline of a text; of one that is broken, up to there. */
    static JsonOutline of(String text) {
        JsonOutline outline = new JsonOutline();
        try (JsonParser parser = JsonWalk.parser(text)) {
            while (parser.nextToken() != null) {
                outline.look(parser, outline.root);
            }
        } catch (IOException e) {
            // What stands before the break is known; whoever reads the text reports it.
        }
        return outline;
    }

    private void look(JsonParser parser, Place place) throws IOException {
        place.count++;
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                Place value = key(place, parser.currentName());
                parser.nextToken();
                look(parser, value);
            }
        } else if (token == JsonToken.START_ARRAY) {
            Place entry = place.entry == null ? new Place() : place.entry;
            place.entry = entry;
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                if (i < ENTRIES_LOOKED_AT) {
                    look(parser, entry);
                } else {
                    entry.count++;
                    parser.skipChildren();
                }
            }
        } else {
            place.text |= token == JsonToken.VALUE_STRING;
        }
    }

    private Place key(Place place, String name) {
        Place known = place.keys.get(name);
        if (known != null) {
            return known;
        }
        Place value = new Place();
        if (keys < MOST_KEYS) {
            keys++;
            place.keys.put(name, value);
        }
        return value;
    }

    /** Whether all of these paths are there. */
    boolean has(String... paths) {
        return Stream.of(paths).allMatch(path -> find(path) != null);
    }

    /** Whether text stands at a path. */
    boolean hasText(String path) {
        Place place = find(path);
        return place != null && place.text;
    }

    /** How often a path is there. */
    int count(String path) {
        Place place = find(path);
        return place == null ? 0 : place.count;
    }

    /** Calls back with the path of each object that has keys, and with these, outer ones first. */
    void objects(BiConsumer<String, List<String>> consumer) {
        objects("", root, consumer);
    }

    private static void objects(String path, Place place, BiConsumer<String, List<String>> consumer) {
        if (!place.keys.isEmpty()) {
            consumer.accept(path, new ArrayList<>(place.keys.keySet()));
        }
        place.keys.forEach((name, value) -> objects(path.isEmpty() ? name : path + "." + name, value, consumer));
        if (place.entry != null) {
            objects(path + "[]", place.entry, consumer);
        }
    }

    private @Nullable Place find(String path) {
        Place place = root;
        for (String step : JsonWalk.steps(path)) {
            place = step.equals("[]") ? place.entry : place.keys.get(step);
            if (place == null) {
                return null;
            }
        }
        return place;
    }
}
