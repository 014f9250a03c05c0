package io.digestif.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserFolderTest {
    @Test
    void linux_hasItInTheHiddenFolder() {
        assertThat(of(Map.of(), "Linux")).isEqualTo(Path.of("/home/ada/.cache/digestif"));
    }

    @Test
    void xdgVariable_isObeyedWhereItIsAPath() {
        assertThat(of(Map.of("XDG_CACHE_HOME", "/big/disk"), "Linux")).isEqualTo(Path.of("/big/disk/digestif"));
        assertThat(of(Map.of("XDG_CACHE_HOME", "big"), "Linux")).isEqualTo(Path.of("/home/ada/.cache/digestif"));
    }

    @Test
    void macAndWindows_haveTheirOwnPlaces() {
        assertThat(of(Map.of(), "Mac OS X")).isEqualTo(Path.of("/home/ada/Library/Caches/digestif"));
        assertThat(of(Map.of("LOCALAPPDATA", "/local"), "Windows 11")).isEqualTo(Path.of("/local/digestif/cache"));
        assertThat(of(Map.of(), "Windows 11")).isEqualTo(Path.of("/home/ada/AppData/Local/digestif/cache"));
    }

    private static Path of(Map<String, String> environment, String system) {
        return UserFolder.of(name -> Optional.ofNullable(environment.get(name)), system, "/home/ada");
    }
}
