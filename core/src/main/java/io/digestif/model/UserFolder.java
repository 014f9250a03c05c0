package io.digestif.model;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Where a user's caches belong (XDG Base Directory Specification 0.8; Apple's and Microsoft's guidelines). */
final class UserFolder {
    private static final String NAME = "digestif";

    private UserFolder() {}

    static Path of(Function<String, Optional<String>> environment, String system, String home) {
        // A path that is not absolute is to be ignored, says the specification.
        Optional<Path> xdg = environment.apply("XDG_CACHE_HOME").map(Path::of).filter(Path::isAbsolute);
        if (xdg.isPresent()) {
            return xdg.get().resolve(NAME);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return environment
                    .apply("LOCALAPPDATA")
                    .map(Path::of)
                    .orElseGet(() -> Path.of(home, "AppData", "Local"))
                    .resolve(NAME)
                    .resolve("cache");
        }
        return name.startsWith("mac") ? Path.of(home, "Library", "Caches", NAME) : Path.of(home, ".cache", NAME);
    }
}
