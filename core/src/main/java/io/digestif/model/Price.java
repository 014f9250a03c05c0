package io.digestif.model;

import java.math.BigDecimal;
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
        return KnownModels.line("prices.csv", spec)
                .map(line -> new Price(new BigDecimal(line[2]), new BigDecimal(line[3]), new BigDecimal(line[4])));
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
