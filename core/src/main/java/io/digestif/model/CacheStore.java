package io.digestif.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps what models have answered, so that nothing is paid for twice. A key is the hash of everything that shaped an answer; a
 * value is text. Implementations are thread-safe. A store that fails never fails a digest: what can't be read is asked for
 * again, what can't be kept is used all the same, and the digest's warnings say so.
 */
public interface CacheStore {
    /** What a store on disk or in memory holds at most, unless told otherwise: 256 MB, tens of thousands of answers. */
    long DEFAULT_MAX_BYTES = 256L << 20;

    /**
     * The value kept under a key, if there is one.
     *
     * @param key 64 hexadecimal digits
     * @throws IOException if there is one that can't be read; the message says why in words for people
     */
    Optional<String> get(String key) throws IOException;

    /**
     * Keeps a value; when this returns, it is kept. Takes the place of one kept before.
     *
     * @param key 64 hexadecimal digits
     * @throws IOException if it can't be kept; the message says why in words for people
     */
    void put(String key, String value) throws IOException;

    /** What the store holds. */
    Contents contents() throws IOException;

    /** Lets go of everything it holds. */
    void clear() throws IOException;

    /**
     * What a store holds.
     *
     * @param entries how many answers
     * @param bytes what they take, together
     * @param oldest when the oldest was kept; empty where there is none, or the store doesn't know
     */
    record Contents(long entries, long bytes, Optional<Instant> oldest) {}

    /** A store that ends with the process. The least used go first. */
    static CacheStore memory() {
        return new MemoryStore(DEFAULT_MAX_BYTES);
    }

    /**
     * A store in a folder, for any number of processes at once. An answer is whole on disk or not there; one that was damaged
     * since is not taken. Only the user who made it can read it. The oldest go first.
     *
     * @param folder made when the first answer is kept
     */
    static CacheStore disk(Path folder) {
        return new DiskStore(folder, DEFAULT_MAX_BYTES);
    }

    /** A store in a folder that holds so many bytes at most. */
    static CacheStore disk(Path folder, long maxBytes) {
        return new DiskStore(folder, maxBytes);
    }

    /** A store that keeps nothing. */
    static CacheStore none() {
        return NoStore.INSTANCE;
    }

    /**
     * Where the user's answers are kept: {@code digestif} in {@code $XDG_CACHE_HOME} where that is set, else in the system's
     * folder for caches, which is {@code ~/Library/Caches} on macOS, {@code %LOCALAPPDATA%} on Windows and {@code ~/.cache}
     * elsewhere.
     *
     * @param environment looks up a variable of the environment
     */
    static Path userFolder(Function<String, Optional<String>> environment) {
        return UserFolder.of(environment, System.getProperty("os.name", ""), System.getProperty("user.home", "."));
    }
}
