package io.digestif.digest;

import io.digestif.error.DigestException;
import java.util.Objects;

/** A digest has a gap and strictness was asked for: try again, or take what was made, which this carries. */
public final class IncompleteDigestException extends DigestException {
    private static final long serialVersionUID = 1L;

    private final transient Digest digest;

    public IncompleteDigestException(String message, Digest digest) {
        super(message, null);
        this.digest = Objects.requireNonNull(digest, "digest");
    }

    /** What was made, its gaps named in the sections that have them. */
    public Digest digest() {
        return digest;
    }
}
