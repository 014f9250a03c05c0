package io.digestif.model;

import java.io.IOException;
import java.io.UncheckedIOException;

/** No answer came, or not a whole one; the cause says why. */
final class NoAnswer extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    private final String address;

    /** @param address host and port that were asked */
    NoAnswer(String address, IOException cause) {
        super("No answer from " + address, cause);
        this.address = address;
    }

    String address() {
        return address;
    }
}
