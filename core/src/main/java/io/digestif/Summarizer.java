package io.digestif;

import dev.langchain4j.model.chat.ChatModel;
import io.digestif.digest.Digest;
import io.digestif.digest.DigestListener;
import io.digestif.digest.Report;
import io.digestif.model.Usage;
import io.digestif.transcript.Transcript;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns a transcript into a digest. Immutable and thread-safe. */
public final class Summarizer {
    private Summarizer() {}

    public static Summarizer with(String spec) {
        return builder().model(spec).build();
    }

    public static Summarizer with(ChatModel model) {
        return builder().model(model).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public Digest summarize(Transcript transcript) {
        Usage none = Usage.NONE;
        return new Digest(
                transcript,
                List.of(),
                new Report(
                        "",
                        "",
                        Instant.EPOCH,
                        0,
                        new Report.Calls(0, 0, 0, 0),
                        none,
                        List.of(),
                        List.of(),
                        List.of(),
                        0));
    }

    /** Settings of a {@link Summarizer}. Not thread-safe. */
    public static final class Builder {
        private Builder() {}

        /** Default {@code extractive}. IAE on a bad spec. */
        public Builder model(String spec) {
            return this;
        }

        public Builder model(ChatModel model) {
            return this;
        }

        /** IAE on an unknown id, checked in build(), since the prompts folder may add some. Default: all. */
        public Builder sections(List<String> ids) {
            return this;
        }

        /** BCP 47 tag of the digest; default: the talk's. */
        public Builder language(String tag) {
            return this;
        }

        public Builder contextWindow(int tokens) {
            return this;
        }

        public Builder concurrency(int calls) {
            return this;
        }

        public Builder prompts(Path folder) {
            return this;
        }

        public Builder strict(boolean strict) {
            return this;
        }

        public Builder listener(DigestListener listener) {
            return this;
        }

        /** Where keys are looked up by the name of their variable; default: the environment. */
        public Builder keys(Function<String, Optional<String>> keys) {
            return this;
        }

        public Summarizer build() {
            return new Summarizer();
        }
    }
}
