package io.digestif.prompt;

import io.digestif.error.PromptException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the texts of prompts: in the user's folder first, then in the module of prompts. */
final class PromptFiles {
    private static final String RESOURCES = "/io/digestif/prompts/";

    private final @Nullable Path folder;

    /** Every file that was read, by name: what the version is made of. */
    private final Map<String, String> read = new TreeMap<>();

    private PromptFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    static PromptCatalog load(@Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new PromptException("the folder of prompts " + folder + " is not there, or is not a folder");
        }
        PromptFiles files = new PromptFiles(folder);
        Set<String> own = files.ownSections();
        TemplateCatalog.Builder catalog = new TemplateCatalog.Builder(
                files.text("system.md"),
                files.text("talk.md"),
                files.text("again.md"),
                files.text("reword.md"),
                files.text("together.md"),
                files.text("reply.schema.json"),
                files.text("together.schema.json"),
                files.isOwn("together.schema.json") || !files.isOwn("reply.schema.json"));
        files.text("sections.txt")
                .lines()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .forEach(id -> {
                    own.remove(id);
                    catalog.section(
                            id, files.text(id + "/prompt.md"), files.find(id + "/schema.json"), files.origin(id));
                });
        own.forEach(id ->
                catalog.section(id, files.text(id + "/prompt.md"), files.find(id + "/schema.json"), files.origin(id)));
        return catalog.build(files.read, folder != null);
    }

    private Set<String> ownSections() {
        Set<String> ids = new TreeSet<>();
        if (folder == null) {
            return ids;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> Files.isRegularFile(entry.resolve("prompt.md")))
                    .forEach(entry -> ids.add(String.valueOf(entry.getFileName())));
        } catch (IOException e) {
            throw new PromptException("the folder of prompts " + folder + " can't be read: " + e.getMessage(), e);
        }
        for (String id : ids) {
            if (!id.matches("[a-z0-9][a-z0-9-]*")) {
                throw new PromptException("the folder " + folder.resolve(id)
                        + " can't name a section: use small letters, digits and hyphens");
            }
        }
        return ids;
    }

    /** Where a section's prompt is, for messages. */
    private String origin(String id) {
        String name = id + "/prompt.md";
        return folder != null && Files.isRegularFile(folder.resolve(name))
                ? folder.resolve(name).toString()
                : name;
    }

    private String text(String name) {
        return find(name)
                .orElseThrow(() -> new PromptException("the prompt " + name + " is in no folder and not in the jar"));
    }

    private Optional<String> find(String name) {
        Optional<String> text = inFolder(name).or(() -> inJar(name));
        text.ifPresent(content -> read.put(name, content));
        return text;
    }

    private boolean isOwn(String name) {
        return folder != null && Files.isRegularFile(folder.resolve(name));
    }

    private Optional<String> inFolder(String name) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        try {
            return Optional.of(Files.readString(file).replace("\r\n", "\n"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new PromptException("the prompt " + file + " can't be read as UTF-8 text: " + e.getMessage(), e);
        }
    }

    private static Optional<String> inJar(String name) {
        try (InputStream in = PromptFiles.class.getResourceAsStream(RESOURCES + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new PromptException("the prompt " + name + " can't be read from the jar: " + e.getMessage(), e);
        }
    }
}
