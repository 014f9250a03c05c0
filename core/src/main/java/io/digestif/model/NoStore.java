package io.digestif.model;

import java.util.Optional;

/** Keeps nothing. */
enum NoStore implements CacheStore {
    INSTANCE;

    @Override
    public Optional<String> get(String key) {
        return Optional.empty();
    }

    @Override
    public void put(String key, String value) {}

    @Override
    public Contents contents() {
        return new Contents(0, 0, Optional.empty());
    }

    @Override
    public void clear() {}
}
