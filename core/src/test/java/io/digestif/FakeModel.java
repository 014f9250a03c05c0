package io.digestif;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A model that answers what a test says, and remembers what it was asked. */
public class FakeModel implements ChatModel {
    private final Function<String, String> answers;

    /** The user messages that it got, in the order in which they came. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /** Answers a user message with what the function gives, or throws what it throws. */
    public FakeModel(Function<String, String> answers) {
        this.answers = answers;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        ChatMessage last = request.messages().get(request.messages().size() - 1);
        String user = ((UserMessage) last).singleText();
        asked.add(user);
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(answers.apply(user)))
                .tokenUsage(new TokenUsage(100, 10))
                .finishReason(FinishReason.STOP)
                .build();
    }
}
