package io.digestif.model;

import io.digestif.prompt.Prompt;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that a key went over a connection that others can read. Thread-safe. */
final class KeyInTheOpen implements LanguageModel {
    private static final Logger LOG = LoggerFactory.getLogger(KeyInTheOpen.class);

    private final LanguageModel next;
    private final String warning;

    private KeyInTheOpen(LanguageModel next, String warning) {
        this.next = next;
        this.warning = warning;
    }

    /** The model itself, or with the warning where its address is {@code http://}, not on this machine, and a key goes there. */
    static LanguageModel around(LanguageModel model, ModelSpec spec, ModelSettings settings) {
        Optional<URI> open = spec.baseUrl()
                .filter(url -> "http".equalsIgnoreCase(url.getScheme()) && !isHere(url.getHost()))
                .filter(url -> ApiKey.elsewhere(settings).isPresent());
        if (open.isEmpty()) {
            return model;
        }
        String warning = "The key in " + ApiKey.elsewhere(settings).variable() + " goes to "
                + open.get().getHost() + " unencrypted, where others can read it: use https://.";
        LOG.warn(warning);
        return new KeyInTheOpen(model, warning);
    }

    /** Names are not looked up: of those only {@code localhost} is known to be this machine. */
    private static boolean isHere(String host) {
        try {
            boolean isAddress = host.indexOf(':') >= 0 || host.matches("[\\d.]+");
            return host.equalsIgnoreCase("localhost")
                    || (isAddress && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String name() {
        return next.name();
    }

    @Override
    public Reply ask(Prompt prompt) {
        Reply reply = next.ask(prompt);
        return reply.attempts() > 0 ? reply.noting(warning) : reply;
    }
}
