package io.digestif.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * What a hosted model costs, in US dollars for a million tokens, by {@code prices.csv} beside this class, which says of when
 * it is.
 *
 * @param input for tokens read
 * @param cachedInput for tokens read from the provider's prefix cache
 * @param output for tokens written
 */
record Price(BigDecimal input, BigDecimal cachedInput, BigDecimal output) {

    /** Empty where it is not known, as for any model at an address of its own. */
    static Optional<Price> of(ModelSpec spec) {
        if (spec.baseUrl().isPresent()) {
            return Optional.empty();
        }
        // A model may be named with the date of its version, which costs the same.
        String model = spec.model().replaceFirst("-(\\d{4}-\\d{2}-\\d{2}|\\d{8}|latest)$", "");
        return lines().filter(line -> line[0].equals(spec.provider()) && line[1].equals(model))
                .findFirst()
                .map(line -> new Price(new BigDecimal(line[2]), new BigDecimal(line[3]), new BigDecimal(line[4])));
    }

    private static java.util.stream.Stream<String[]> lines() {
        InputStream file = Objects.requireNonNull(Price.class.getResourceAsStream("prices.csv"), "prices.csv");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("prices.csv can't be read", e);
        }
    }

    /** What a call cost, in billionths of a dollar. */
    long nanoDollars(Usage usage) {
        int read = usage.inputTokens() - usage.inputTokensFromPrefixCache();
        return input.multiply(BigDecimal.valueOf(read))
                .add(cachedInput.multiply(BigDecimal.valueOf(usage.inputTokensFromPrefixCache())))
                .add(output.multiply(BigDecimal.valueOf(usage.outputTokens())))
                .scaleByPowerOfTen(3)
                .longValue();
    }
}
