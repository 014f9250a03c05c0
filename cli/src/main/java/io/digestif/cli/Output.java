package io.digestif.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * Where the texts go: standard output, one after the other, or files. A file is written under a temporary name beside its
 * place and moved there, so a reader never sees half of one.
 */
final class Output {
    private final OutputStream standardOutput;
    private final String separator;
    private final Map<Input, Path> files;
    private boolean isFirst = true;

    /**
     * @param separator stands between two texts on standard output
     * @param files where each input's text goes; empty for standard output
     */
    Output(OutputStream standardOutput, String separator, Map<Input, Path> files) {
        this.standardOutput = standardOutput;
        this.separator = separator;
        this.files = files;
    }

    /**
     * @return the file written, empty for standard output
     * @throws ReaderGone if nobody reads standard output any more
     */
    Optional<Path> write(Input input, String text) {
        Path file = files.get(input);
        if (file == null) {
            print(isFirst ? text : separator + text);
            isFirst = false;
            return Optional.empty();
        }
        try {
            write(file, text);
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE, file + ": can't be written (" + reason(e) + "). Choose another place with -o.", e);
        }
        return Optional.of(file);
    }

    void print(String text) {
        try {
            standardOutput.write(text.getBytes(StandardCharsets.UTF_8));
            standardOutput.flush();
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("pipe")) {
                throw new ReaderGone(e);
            }
            throw new Failure(ExitCode.USAGE, "standard output can't be written (" + e.getMessage() + ").", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // A link stays a link, and a device such as /dev/null stays one.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            Files.write(target, bytes, StandardOpenOption.WRITE);
            return;
        }
        Path folder = target.getParent();
        if (folder == null) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Files.createDirectories(folder);
        // Not createTempFile, whose files only their owner may read.
        Path part = folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(
                    part,
                    bytes,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "there is a file where a folder is needed";
        }
        if (e instanceof NoSuchFileException) {
            return "no such folder";
        }
        return String.valueOf(e.getMessage());
    }

    /** Whoever read standard output has closed it, as {@code head} does when it has seen enough: no reason for words. */
    static final class ReaderGone extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        ReaderGone(IOException cause) {
            super(cause);
        }
    }
}
