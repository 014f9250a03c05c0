package io.digestif.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest {
    @TempDir
    Path folder;

    @Test
    void whatWasPut_isThereForAnotherProcess() throws IOException {
        CacheStore.disk(folder).put(key(1), "Ünïcode \uD83D\uDE00\nand lines");

        assertThat(CacheStore.disk(folder).get(key(1))).contains("Ünïcode \uD83D\uDE00\nand lines");
        assertThat(CacheStore.disk(folder).get(key(2))).isEmpty();
    }

    @Test
    void entry_isForItsUserAlone() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path cache = folder.resolve("new/cache");
        CacheStore.disk(cache).put(key(1), "secret words");

        try (Stream<Path> all = Files.walk(cache)) {
            assertThat(all)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void truncatedEntry_isDamagedAndThenGone() throws IOException {
        CacheStore store = CacheStore.disk(folder);
        store.put(key(1), "a value that will be cut");
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> store.get(key(1)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("an entry in " + folder + " is damaged");
            assertThat(store.get(key(1))).isEmpty();
        }
    }

    @Test
    void everyFlippedBit_isFound() throws IOException {
        CacheStore store = CacheStore.disk(folder);
        store.put(key(1), "a value with a flipped bit");
        byte[] whole = Files.readAllBytes(file());
        Path file = file();
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file, flipped);

            assertThatThrownBy(() -> store.get(key(1))).hasMessageContaining("damaged");
        }
    }

    @Test
    void fullStore_letsTheOldestGo() throws IOException {
        String value = "x".repeat(1000);
        CacheStore store = CacheStore.disk(folder, 10_900);
        for (int i = 0; i < 10; i++) {
            store.put(key(i), value);
            // Younger than the one before, whatever the file system's clock can tell.
            Files.setLastModifiedTime(
                    file(i), FileTime.from(Instant.ofEpochSecond(1_700_000_000L + (i == 3 ? -5 : i))));
        }

        store.put(key(10), value);

        assertThat(store.contents().bytes()).isLessThanOrEqualTo(10_900);
        assertThat(store.get(key(3))).isEmpty();
        assertThat(store.get(key(0))).isEmpty();
        assertThat(store.get(key(9))).isPresent();
        assertThat(store.get(key(10))).isPresent();
    }

    @Test
    void folderThatIsAFile_isSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        CacheStore store = CacheStore.disk(file);

        assertThatThrownBy(() -> store.put(key(1), "x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> store.get(key(1))).hasMessageMatching("the folder .*/file can't be read \\([^/]*\\)");
        assertThat(store.contents()).isEqualTo(new CacheStore.Contents(0, 0, java.util.Optional.empty()));
    }

    @Test
    void readOnlyFolder_isSaidAndStillRead() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        CacheStore store = CacheStore.disk(folder);
        store.put(key(1), "kept");
        Path home = file().resolveSibling("");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeFalse(Files.isWritable(folder), "the superuser writes everywhere");
            assertThatThrownBy(() -> store.put(key(2), "x")).hasMessageContaining("can't be written (no permission)");
            assertThat(store.get(key(1))).contains("kept");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void interruptedThread_keepsItsAnswerAndReads() throws IOException {
        CacheStore store = CacheStore.disk(folder);
        Thread.currentThread().interrupt();
        try {
            store.put(key(1), "paid for");
            assertThat(store.get(key(1))).contains("paid for");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void manyWritersOfOneKey_leaveOneWholeEntry() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String value = ("value " + i % 7 + " ").repeat(300);
                CacheStore store = CacheStore.disk(folder);
                writers.add(() -> {
                    store.put(key(1), value);
                    assertThat(store.get(key(1)).orElseThrow()).matches("(value (\\d) )(\\1)*");
                    return null;
                });
            }
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void clear_takesTheAbandonedAlong() throws IOException {
        CacheStore store = CacheStore.disk(folder);
        store.put(key(1), "x");
        Path abandoned = Files.writeString(file().resolveSibling("dead.part"), "half");
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.ofEpochSecond(1)));
        Path underway = Files.writeString(file().resolveSibling("alive.part"), "half");

        store.clear();

        assertThat(abandoned).doesNotExist();
        assertThat(underway).exists();
        assertThat(store.contents().entries()).isZero();
    }

    @Test
    void keyThatIsNone_isRefused() {
        assertThatThrownBy(() -> CacheStore.disk(folder).get("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void memory_keepsAndForgets() throws IOException {
        CacheStore store = CacheStore.memory();
        store.put(key(1), "x");

        assertThat(store.get(key(1))).contains("x");
        assertThat(store.contents().entries()).isEqualTo(1);
        store.clear();
        assertThat(store.get(key(1))).isEmpty();
    }

    private Path file() {
        return file(1);
    }

    private Path file(int number) {
        return folder.resolve(key(number).substring(0, 2)).resolve(key(number).substring(2));
    }

    static String key(int number) {
        return RequestKey.sha256(new byte[] {(byte) number});
    }
}
