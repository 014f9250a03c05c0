package io.digestif.model;

import dev.langchain4j.exception.HttpException;
import java.util.Map;
import java.util.Optional;

/**
 * An answer that is no reply: an HTTP error, or a success that holds something else. Carries what LangChain4j's own exception
 * leaves out: the headers and where it came from. It has no cause, since LangChain4j maps the root of a chain by its status.
 * The message holds nothing of the body, so that stack traces may be shown.
 */
final class HttpFailure extends HttpException {
    private static final long serialVersionUID = 1L;

    private final String address;
    private final transient ApiKey key;
    private final String body;
    private final transient Map<String, String> headers;

    /**
     * @param address host and port that answered
     * @param key what was sent with the request
     * @param body as it came, the key taken out
     * @param headers by their names in lower case
     */
    HttpFailure(int status, String address, ApiKey key, String body, Map<String, String> headers) {
        super(status, "HTTP " + status + " from " + address);
        this.address = address;
        this.key = key;
        this.body = key.redact(body);
        this.headers = Map.copyOf(headers);
    }

    String address() {
        return address;
    }

    ApiKey key() {
        return key;
    }

    String body() {
        return body;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
