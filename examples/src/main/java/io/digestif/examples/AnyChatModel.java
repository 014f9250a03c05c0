package io.digestif.examples;

import dev.langchain4j.model.chat.ChatModel;
import io.digestif.Summarizer;
import io.digestif.digest.Digest;
import io.digestif.transcript.Transcript;
import java.nio.file.Path;

/** A model that the application has already, of any provider that LangChain4j knows. */
public final class AnyChatModel {
    private AnyChatModel() {}

    /** The digest of a transcript, written by a model of the application's. */
    public static Digest digest(ChatModel model, Path file) {
        return Summarizer.with(model).summarize(Transcript.read(file));
    }
}
