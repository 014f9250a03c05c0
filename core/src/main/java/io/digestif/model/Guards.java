package io.digestif.model;

import dev.langchain4j.model.chat.ChatModel;

final class Guards {
    private Guards() {}

    static LanguageModel around(ModelSpec spec, ModelSettings settings) {
        return new None(spec + " " + settings);
    }

    static LanguageModel around(ChatModel model) {
        return new None(model.toString());
    }

    private record None(String name) implements LanguageModel {
        @Override
        public Reply ask(io.digestif.prompt.Prompt prompt) {
            return new Reply(prompt.user(), Usage.NONE, false, 1);
        }
    }
}
