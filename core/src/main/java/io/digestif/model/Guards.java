package io.digestif.model;

import dev.langchain4j.model.chat.ChatModel;

final class Guards {
    private Guards() {}

    static LanguageModel around(ModelSpec spec, ModelSettings settings) {
        throw new UnsupportedOperationException(spec + " " + settings);
    }

    static LanguageModel around(ChatModel model) {
        throw new UnsupportedOperationException(model.toString());
    }
}
