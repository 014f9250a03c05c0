package io.digestif.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** A model of an application's own: answers from a queue, words or exceptions, and remembers what it was asked. */
final class FakeModel implements ChatModel {
    private final Deque<Object> answers = new ArrayDeque<>();
    private final List<ChatRequest> history = new ArrayList<>();
    private final Set<Capability> capabilities;

    FakeModel(Capability... capabilities) {
        this.capabilities = Set.of(capabilities);
    }

    FakeModel answer(String... texts) {
        answers.addAll(List.of(texts));
        return this;
    }

    FakeModel fail(RuntimeException... failures) {
        answers.addAll(List.of(failures));
        return this;
    }

    List<ChatRequest> history() {
        return history;
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return capabilities;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        history.add(request);
        Object answer = answers.remove();
        if (answer instanceof RuntimeException failure) {
            throw failure;
        }
        return ChatResponse.builder().aiMessage(AiMessage.from((String) answer)).build();
    }
}
