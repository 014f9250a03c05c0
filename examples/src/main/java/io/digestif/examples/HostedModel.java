package io.digestif.examples;

import io.digestif.Summarizer;
import io.digestif.digest.Digest;
import io.digestif.error.ModelRejectedException;
import io.digestif.error.ModelUnavailableException;
import io.digestif.transcript.Transcript;
import java.nio.file.Path;

/** A hosted model, and what can go wrong with it, named by what to do about it. */
public final class HostedModel {
    private HostedModel() {}

    /**
     * Prints the digest of a transcript as JSON. The key is taken from the provider's usual variable, say {@code
     * OPENAI_API_KEY}.
     *
     * @param args a transcript's file; a model's spec, such as {@code anthropic:…} or {@code openai:…}
     */
    public static void main(String[] args) {
        try {
            Summarizer summarizer = Summarizer.builder()
                    .model(args[1])
                    .contextWindow(128_000)
                    .concurrency(6)
                    .build();
            Digest digest = summarizer.summarize(Transcript.read(Path.of(args[0])));
            System.out.println(digest.toJson());
        } catch (ModelRejectedException e) {
            System.err.println("Mend the key, the model's name or the address: " + e.getMessage());
        } catch (ModelUnavailableException e) {
            System.err.println("Try later, it was asked " + e.attempts() + " times: " + e.getMessage());
        }
    }
}
