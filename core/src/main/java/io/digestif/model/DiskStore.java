package io.digestif.model;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps answers in a folder, a file each: {@code ab/cdef…}, the key in hexadecimal. A file is written under another name,
 * moved to its place and flushed to the disk, so that a process that dies leaves an entry whole or not at all, and any number
 * of processes may read and write at once. Its first line has a hash of the rest, which tells where a power cut came before
 * the flush. See {@code docs/decisions/0004-cache.md}.
 */
final class DiskStore implements CacheStore {
    private static final String FORM = "digestif 1 ";
    private static final int HEADER_BYTES = FORM.length() + 64 + 1;
    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{62}");
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final String PART = ".part";

    /** What a process that died was about to write is older than that; what another one writes just now is not. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    /** Some room is made at a time, so that it is not made for every entry. */
    private static final double FILLED_AGAIN = 0.9;

    private final Path folder;
    private final long maxBytes;
    private long bytes = -1; // not counted yet

    DiskStore(Path folder, long maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be positive: " + maxBytes);
        }
        this.folder = folder.toAbsolutePath();
        this.maxBytes = maxBytes;
    }

    @Override
    public Optional<String> get(String key) throws IOException {
        Path file = file(key);
        byte[] content;
        // Not a channel, which an interrupt would close.
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            content = in.readAllBytes();
        } catch (IOException e) {
            // Readable by now: another process has just kept it. It is asked for once more than needed, and no harm
            // done.
            if (!Files.isRegularFile(folder) && (Files.notExists(file) || Files.isReadable(file))) {
                return Optional.empty();
            }
            throw new IOException("the folder " + folder + " can't be read (" + reason(e) + ")", e);
        }
        Optional<String> value = value(content);
        if (value.isEmpty()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // It may stay: it will be found damaged again.
            }
            throw new IOException("an entry in " + folder + " is damaged");
        }
        return value;
    }

    private static Optional<String> value(byte[] content) {
        if (content.length < HEADER_BYTES) {
            return Optional.empty();
        }
        byte[] value = java.util.Arrays.copyOfRange(content, HEADER_BYTES, content.length);
        if (!header(value).equals(new String(content, 0, HEADER_BYTES, StandardCharsets.ISO_8859_1))) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String header(byte[] value) {
        return FORM + RequestKey.sha256(value) + "\n";
    }

    @Override
    public void put(String key, String value) throws IOException {
        byte[] content = value.getBytes(StandardCharsets.UTF_8);
        try {
            Path file = file(key);
            Path home = Files.createDirectories(file.resolveSibling(""), onlyMine("rwx------"));
            Path part = Files.createFile(home.resolve(UUID.randomUUID() + PART), onlyMine("rw-------"));
            try {
                // Not a channel, which an interrupt would close: what was answered is kept all the same.
                try (FileOutputStream out = new FileOutputStream(part.toFile())) {
                    out.write(header(content).getBytes(StandardCharsets.ISO_8859_1));
                    out.write(content);
                }
                // Before it is flushed, which takes milliseconds: from here on the entry outlives the process.
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            flush(file);
            flushFolder(home);
            makeRoom(HEADER_BYTES + content.length);
        } catch (IOException e) {
            throw new IOException("the folder " + folder + " can't be written (" + reason(e) + ")", e);
        }
    }

    /** An interrupt, or another process that has made room meanwhile, leaves nothing to flush. */
    private static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (ClosedByInterruptException | NoSuchFileException e) {
            // the system writes it in its own time
        }
    }

    /** The move itself, too, is to outlive a power cut; some systems can't flush a folder, and there it may be lost. */
    private static void flushFolder(Path home) {
        try (FileChannel channel = FileChannel.open(home, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the entry stands, though perhaps not after a power cut
        }
    }

    /** Takes the oldest out where there is more than may be. What other processes have added counts when it is counted anew. */
    private synchronized void makeRoom(long added) throws IOException {
        bytes = bytes < 0 ? contents().bytes() : bytes + added;
        if (bytes <= maxBytes) {
            return;
        }
        List<Entry> entries = new ArrayList<>(entries());
        entries.sort(Comparator.comparing(Entry::keptAt));
        bytes = entries.stream().mapToLong(Entry::bytes).sum();
        for (Entry entry : entries) {
            if (bytes <= maxBytes * FILLED_AGAIN) {
                break;
            }
            Files.deleteIfExists(entry.file());
            bytes -= entry.bytes();
        }
        deleteAbandoned();
    }

    @Override
    public Contents contents() throws IOException {
        List<Entry> entries = entries();
        return new Contents(
                entries.size(),
                entries.stream().mapToLong(Entry::bytes).sum(),
                entries.stream()
                        .map(Entry::keptAt)
                        .min(Comparator.naturalOrder())
                        .map(FileTime::toInstant));
    }

    /** Deletes entries alone: whatever else stands in the folder is not ours. */
    @Override
    public synchronized void clear() throws IOException {
        try {
            for (Entry entry : entries()) {
                Files.deleteIfExists(entry.file());
            }
            deleteAbandoned();
            for (Path home : list(folder, FOLDER)) {
                if (list(home, Pattern.compile(".*")).isEmpty()) {
                    Files.deleteIfExists(home);
                }
            }
            bytes = -1;
        } catch (IOException e) {
            throw new IOException("the folder " + folder + " can't be cleared (" + reason(e) + ")", e);
        }
    }

    private void deleteAbandoned() throws IOException {
        Instant before = Instant.now().minus(ABANDONED);
        for (Path home : list(folder, FOLDER)) {
            for (Path part : list(home, Pattern.compile(".*\\" + PART))) {
                if (entry(part)
                        .filter(e -> e.keptAt().toInstant().isBefore(before))
                        .isPresent()) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private record Entry(Path file, long bytes, FileTime keptAt) {}

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path home : list(folder, FOLDER)) {
            for (Path file : list(home, ENTRY)) {
                entry(file).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private static List<Path> list(Path folder, Pattern name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            name.matcher(String.valueOf(file.getFileName())).matches())
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    /** Empty where another process has just taken it out. */
    private static Optional<Entry> entry(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Entry(file, attributes.size(), attributes.lastModifiedTime()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path file(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a key has 64 hexadecimal digits: " + key);
        }
        return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
    }

    /** Nothing where the system has no such permissions; there a user's own folders are private as they are. */
    private FileAttribute<?>[] onlyMine(String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "there is a file in its place";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        // A stream's exception names the file, in other words for every entry.
        return String.valueOf(e.getMessage()).replaceFirst("(?s).*\\((.*)\\)", "$1");
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
