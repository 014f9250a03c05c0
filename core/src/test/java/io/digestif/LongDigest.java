package io.digestif;

import io.digestif.digest.Digest;
import io.digestif.error.DigestException;
import io.digestif.model.CacheStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A digest of sixty calls, as a process of its own: its sections are the built-in ones and as many of a user's own. Prints the
 * digest as JSON to standard output.
 */
final class LongDigest {
    static final int OWN_SECTIONS = 53;

    private LongDigest() {}

    /** Arguments: the server's address, the cache's folder, the folder of prompts, how many calls at once. */
    public static void main(String[] args) {
        try {
            Digest digest = builder(
                            args[0], CacheStore.disk(Path.of(args[1])), Path.of(args[2]), Integer.parseInt(args[3]))
                    .build()
                    .summarize(Talks.LONG);
            System.out.println(digest.toJson());
            System.out.println(digest.toMarkdown() + digest.toHtml() + digest.toText());
        } catch (DigestException e) {
            e.printStackTrace();
            System.exit(4);
        }
        System.exit(0);
    }

    static Summarizer.Builder builder(String address, CacheStore cache, Path prompts, int concurrency) {
        return Summarizer.builder()
                .model("openai:m@" + address + "/v1")
                .keys(name -> Optional.ofNullable(System.getenv(name)))
                .cache(cache)
                .prompts(prompts)
                .concurrency(concurrency)
                .sleeper(duration -> {});
    }

    /** Makes the folder of prompts. */
    static Path prompts(Path folder) {
        try {
            for (int i = 0; i < OWN_SECTIONS; i++) {
                Path section = Files.createDirectories(folder.resolve(String.format("own-%02d", i)));
                Files.writeString(
                        section.resolve("prompt.md"), "# Own " + i + "\n\nWhat is said about subject " + i + "?\n");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
