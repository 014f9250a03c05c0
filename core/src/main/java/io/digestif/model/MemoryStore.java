package io.digestif.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/** Keeps answers as long as the process lives. */
final class MemoryStore implements CacheStore {
    private final Cache<String, String> entries;

    MemoryStore(long maxBytes) {
        entries = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((String key, String value) -> (int) Math.min(Integer.MAX_VALUE, bytes(key, value)))
                .build();
    }

    /** Two for a character, as the rarest need. */
    private static long bytes(String key, String value) {
        return 2L * (key.length() + value.length());
    }

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(entries.getIfPresent(key));
    }

    @Override
    public void put(String key, String value) {
        entries.put(key, value);
    }

    @Override
    public Contents contents() {
        long bytes = entries.asMap().entrySet().stream()
                .mapToLong(entry -> bytes(entry.getKey(), entry.getValue()))
                .sum();
        return new Contents(entries.asMap().size(), bytes, Optional.empty());
    }

    @Override
    public void clear() {
        entries.invalidateAll();
    }
}
