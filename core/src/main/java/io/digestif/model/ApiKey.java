package io.digestif.model;

import io.digestif.error.ModelRejectedException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The key that goes with a call, or none. It goes only where it belongs: a provider's own key to the provider's own address,
 * {@code DIGESTIF_API_KEY} to any other. Its value is in no message, log or {@link #toString()}.
 *
 * @param variable the environment variable that holds it, or would
 * @param value empty where there is none
 */
record ApiKey(String variable, String value) {
    /** Headers in which a key travels. */
    static final List<String> HEADERS = List.of("Authorization", "x-api-key", "x-goog-api-key");

    /** No key, for an address that asks for none. */
    static final ApiKey NONE = new ApiKey("DIGESTIF_API_KEY", "");

    private static final String HIDDEN = "[key]";
    // What providers echo: a key whole, or masked as in sk-ab****yz.
    private static final Pattern KEY_LIKE =
            Pattern.compile("(?<![A-Za-z0-9])(?:sk|pk|gsk|xai|AIza|hf|Bearer )[-_A-Za-z0-9*]{8,}"
                    + "|[-_A-Za-z0-9]*\\*{3,}[-_A-Za-z0-9*]*");

    /**
     * Looks the key up.
     *
     * @param home the provider's own address
     * @param variables where its own key may stand, the usual one first
     * @throws ModelRejectedException if the provider's own address needs a key and there is none
     */
    static ApiKey of(ModelSpec spec, ModelSettings settings, URI home, String... variables) {
        if (!isAt(spec, home)) {
            return elsewhere(settings);
        }
        for (String variable : variables) {
            ApiKey key = lookUp(variable, settings);
            if (key.isPresent()) {
                return key;
            }
        }
        throw new ModelRejectedException("There is no key for " + spec + ": set the environment variable "
                + String.join(" or ", variables) + ".");
    }

    /** The key for an address that is not a provider's own. */
    static ApiKey elsewhere(ModelSettings settings) {
        return lookUp("DIGESTIF_API_KEY", settings);
    }

    /** Whether the spec's model is at that address: scheme, host and port are the same. */
    static boolean isAt(ModelSpec spec, URI home) {
        URI url = spec.baseUrl().orElse(home);
        return home.getScheme().equals(url.getScheme())
                && home.getHost().equalsIgnoreCase(url.getHost())
                && port(home) == port(url);
    }

    private static int port(URI url) {
        return url.getPort() != -1 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
    }

    private static ApiKey lookUp(String variable, ModelSettings settings) {
        String value = settings.keys().apply(variable).map(String::strip).orElse("");
        // Such a value could not be sent, and the error of whoever tried would quote it.
        if (!value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new ModelRejectedException("The value of " + variable
                    + " is not a key: it has a blank, a line break or a letter beyond ASCII in it.");
        }
        return new ApiKey(variable, value);
    }

    boolean isPresent() {
        return !value.isEmpty();
    }

    /** The key, or a word in its place for models that insist on one; {@link OkHttpModelClient} doesn't send that word. */
    String orPlaceholder() {
        return isPresent() ? value : "none";
    }

    /** The text without this key and without anything that looks like a key. */
    String redact(String text) {
        String mine = isPresent() ? text.replace(value, HIDDEN) : text;
        return redactAny(mine);
    }

    /** The text without anything that looks like a key. */
    static String redactAny(String text) {
        return KEY_LIKE.matcher(text).replaceAll(HIDDEN);
    }

    @Override
    public String toString() {
        return variable;
    }
}
