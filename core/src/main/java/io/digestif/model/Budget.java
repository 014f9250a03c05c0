package io.digestif.model;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be spent: so many tokens, or so much money. Written as {@code 200k}, {@code 1.5M} or {@code 200000} tokens, or as
 * {@code 0.50USD}.
 *
 * @param amount tokens, read and written together, or US dollars; more than 0
 * @param unit which of the two
 */
public record Budget(BigDecimal amount, Unit unit) {
    /** What a budget counts. */
    public enum Unit {
        /** Tokens, those read and those written. */
        TOKENS,
        /** US dollars, by the published prices of hosted models. */
        USD
    }

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*(k|m|usd|\\$|tokens)?", Pattern.CASE_INSENSITIVE);
    private static final String EXPECTED =
            "' is no budget: expected tokens such as 200k or 1.5M, or US dollars such as 0.50USD.";

    public Budget {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(unit, "unit");
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("'" + amount.toPlainString() + EXPECTED);
        }
    }

    /**
     * Reads a budget.
     *
     * @throws IllegalArgumentException if it is none; the message says how one is written
     */
    public static Budget parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + EXPECTED);
        }
        BigDecimal number = new BigDecimal(form.group(1));
        return switch (Objects.requireNonNullElse(form.group(2), "").toLowerCase(Locale.ROOT)) {
            case "usd", "$" -> new Budget(number, Unit.USD);
            case "k" -> new Budget(number.scaleByPowerOfTen(3), Unit.TOKENS);
            case "m" -> new Budget(number.scaleByPowerOfTen(6), Unit.TOKENS);
            default -> new Budget(number, Unit.TOKENS);
        };
    }

    @Override
    public String toString() {
        return unit == Unit.USD
                ? amount.toPlainString() + " USD"
                : String.format(Locale.ROOT, "%,d tokens", amount.longValue());
    }
}
