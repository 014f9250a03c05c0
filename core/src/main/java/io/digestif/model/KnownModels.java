package io.digestif.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The files of data on hosted models beside this class, each with its date. */
final class KnownModels {
    private KnownModels() {}

    /** What a file has on a model, provider and name first; empty for any model at an address of its own. */
    static Optional<String[]> line(String file, ModelSpec spec) {
        if (spec.baseUrl().isPresent()) {
            return Optional.empty();
        }
        // A model may be named with the date of its version, which changes neither its price nor its window.
        String model = spec.model().replaceFirst("-(\\d{4}-\\d{2}-\\d{2}|\\d{8}|latest)$", "");
        return lines(file).stream()
                .map(line -> line.split(",", -1))
                .filter(line -> line[0].equals(spec.provider()) && line[1].equals(model))
                .findFirst();
    }

    private static List<String> lines(String file) {
        InputStream in = Objects.requireNonNull(KnownModels.class.getResourceAsStream(file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }
}
