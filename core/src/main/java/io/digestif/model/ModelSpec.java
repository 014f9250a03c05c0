package io.digestif.model;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a model: {@code provider:model[@baseUrl]}, split at the first colon. An {@code @} counts only before {@code http://}
 * or {@code https://}. {@code extractive} alone names the embedded engine.
 *
 * @param provider a {@link ModelProvider#name()}, or {@code extractive}
 * @param model as the provider calls it; empty for {@code extractive}
 * @param baseUrl where to find it, where that is not the provider's own address
 */
public record ModelSpec(String provider, String model, Optional<URI> baseUrl) {
    /** The spec of the embedded engine. */
    public static final ModelSpec EXTRACTIVE = new ModelSpec("extractive", "", Optional.empty());

    private static final Pattern WITH_URL = Pattern.compile("(.*?)@(https?://.*)", Pattern.DOTALL);
    private static final Pattern BILLIONS = Pattern.compile("(?<![A-Za-z0-9.])(\\d+(?:\\.\\d+)?)[bB](?![A-Za-z0-9])");
    private static final String FORM = "Expected extractive or PROVIDER:MODEL[@URL], such as ollama:qwen3:8b.";

    public ModelSpec {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(baseUrl, "baseUrl");
    }

    /**
     * Reads a spec.
     *
     * @throws IllegalArgumentException if it names no provider that is there, or no model; the message gives the nearest name
     */
    public static ModelSpec parse(String spec) {
        String text = spec.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("No model is named. " + FORM);
        }
        if (text.equals(EXTRACTIVE.provider)) {
            return EXTRACTIVE;
        }
        if (text.contains(",")) {
            throw new IllegalArgumentException(
                    "'" + text + "' names more than one model, separated by commas. Expected one.");
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(Providers.adviceFor(text) + " " + FORM);
        }
        String provider = text.substring(0, colon).strip();
        if (Providers.named(provider).isEmpty()) {
            throw new IllegalArgumentException(Providers.adviceFor(provider) + " " + FORM);
        }
        String model = text.substring(colon + 1).strip();
        Matcher withUrl = WITH_URL.matcher(model);
        Optional<URI> baseUrl = Optional.empty();
        if (withUrl.matches()) {
            model = withUrl.group(1).strip();
            baseUrl = Optional.of(address(withUrl.group(2)));
        }
        if (model.isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' names no model after '" + provider + ":'. " + FORM);
        }
        return new ModelSpec(provider, model, baseUrl);
    }

    /**
     * Reads a chain of specs, separated by commas: each is asked where those before it can't be used.
     *
     * @throws IllegalArgumentException if one of them is no spec, or {@code extractive}, which always answers, is not the last
     */
    public static List<ModelSpec> parseChain(String specs) {
        List<ModelSpec> chain =
                Arrays.stream(specs.split(",", -1)).map(ModelSpec::parse).toList();
        if (chain.subList(0, chain.size() - 1).contains(EXTRACTIVE)) {
            throw new IllegalArgumentException(
                    "'" + specs + "': extractive always answers, so it can only be the last. Put it at the end.");
        }
        return chain;
    }

    /** What stands in a spec is printed and kept, so an address may hold no secret. */
    private static URI address(String url) {
        String expected = "' is no address of a model server: expected scheme, host, port and path alone, such as"
                + " http://127.0.0.1:8080/v1. A key comes from the environment variable DIGESTIF_API_KEY.";
        try {
            URI address = new URI(url);
            boolean bare = address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
            if (address.getHost() != null && bare) {
                return address;
            }
            // The secret itself is not repeated.
            throw new IllegalArgumentException("'" + (bare ? url : url.replaceAll("[^/]*@|[?#].*", "…")) + expected);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + url.replaceAll("[^/]*@|[?#].*", "…") + expected, e);
        }
    }

    /** Whether it names the embedded engine, which asks no model. */
    public boolean isExtractive() {
        return equals(EXTRACTIVE);
    }

    /**
     * How many tokens it reads and writes in one call, together, by {@code windows.csv} beside this class, which says of when it
     * is; empty where that is not known, as for any model on a server of one's own.
     */
    public OptionalInt contextWindow() {
        return KnownModels.line("windows.csv", this)
                .map(line -> OptionalInt.of(Integer.parseInt(line[2])))
                .orElseGet(OptionalInt::empty);
    }

    /**
     * Whether it reads the schema of its answer as a part of what it is asked. A server of one's own turns it into a grammar and
     * reads none of it.
     */
    public boolean readsSchema() {
        return !provider.equals("ollama") && !(provider.equals("openai") && baseUrl.isPresent());
    }

    /**
     * Whether it can be asked for several things in one call: any hosted model, and another if its name says that it has four
     * billion parameters or more, as {@code qwen3:8b} does. A smaller one answers the first and forgets the rest.
     */
    public boolean answersSeveral() {
        if (!provider.equals("ollama") && baseUrl.isEmpty()) {
            return !isExtractive();
        }
        Matcher billions = BILLIONS.matcher(model);
        return billions.find() && Double.parseDouble(billions.group(1)) >= 4;
    }

    /** What so many tokens cost in US dollars, by the published prices; empty where they are not known. */
    public Optional<BigDecimal> cost(Usage usage) {
        return Price.of(this).map(price -> BigDecimal.valueOf(price.nanoDollars(usage), 9));
    }

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return isExtractive()
                ? provider
                : provider + ":" + model + baseUrl.map(url -> "@" + url).orElse("");
    }
}
