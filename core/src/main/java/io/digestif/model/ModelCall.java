package io.digestif.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.model.anthropic.AnthropicChatResponseMetadata;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.googleai.GoogleAiGeminiTokenUsage;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatResponseMetadata;
import dev.langchain4j.model.openai.OpenAiTokenUsage;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.digestif.prompt.Prompt;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One request to a model: the innermost of the guards' chain. What goes wrong leaves as a {@link CallFault}. */
final class ModelCall implements LanguageModel {
    /** The estimate errs by less than this on any script seen so far, and a server that cuts keeps less. */
    private static final double LEAST_READ = 0.4;

    /** Of a shorter prompt nothing is cut; the schema, which a server may not count, would weigh too much in it. */
    private static final int LEAST_TELLING = 2_000;

    private final ChatModel model;
    private final String name;
    private final Faults faults;
    private final boolean countsAll;
    private final Consumer<Map<String, List<String>>> headers;

    /**
     * @param countsAll whether the usage that it gives is a server's own, so that it tells how much was read
     * @param headers told those of each answer, where they can be seen
     */
    ModelCall(
            ChatModel model, String name, Clock clock, boolean countsAll, Consumer<Map<String, List<String>>> headers) {
        this.model = model;
        this.name = name;
        this.faults = new Faults(name, clock);
        this.countsAll = countsAll;
        this.headers = headers;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reply ask(Prompt prompt) {
        ChatRequest request = request(prompt);
        ChatResponse response;
        try {
            response = model.chat(request);
        } catch (RuntimeException e) {
            throw faults.of(e, request.responseFormat() != null);
        }
        headersOf(response.metadata()).ifPresent(headers);
        Reply reply = reply(response);
        checkReadWhole(prompt, reply.usage());
        return reply;
    }

    private static Optional<Map<String, List<String>>> headersOf(ChatResponseMetadata metadata) {
        SuccessfulHttpResponse response = metadata instanceof OpenAiChatResponseMetadata openAi
                ? openAi.rawHttpResponse()
                : metadata instanceof AnthropicChatResponseMetadata anthropic ? anthropic.rawHttpResponse() : null;
        return Optional.ofNullable(response).map(SuccessfulHttpResponse::headers);
    }

    /** Ollama, for one, cuts a prompt that is too long for it, and says nothing but how much it has read. */
    private void checkReadWhole(Prompt prompt, Usage usage) {
        int sent = Budgeting.tokens(prompt);
        if (countsAll && usage.inputTokens() > 0 && sent > LEAST_TELLING && usage.inputTokens() < sent * LEAST_READ) {
            throw new CallFault(
                    CallFault.Kind.TOO_LONG,
                    String.format(
                            Locale.ROOT,
                            "%s has read %,d tokens of about %,d and left out the rest without a word. Its window is"
                                    + " smaller than it was taken for: say its size with --context-window"
                                    + " (contextWindow in Java), or give the server a larger one.",
                            name,
                            usage.inputTokens(),
                            sent),
                    null);
        }
    }

    private ChatRequest request(Prompt prompt) {
        List<ChatMessage> messages = new ArrayList<>();
        if (!prompt.system().isBlank()) {
            messages.add(SystemMessage.from(prompt.system()));
        }
        messages.addAll(userMessages(prompt));
        ResponseFormat format = prompt.schema().isBlank()
                ? null
                : ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name("reply")
                                .rootElement(JsonRawSchema.from(schema(prompt)))
                                .build())
                        .build();
        return ChatRequest.builder()
                .messages(messages)
                .parameters(parameters(prompt, format))
                .build();
    }

    /** Anthropic keeps a prefix up to a mark, and the mark goes to the end of a message; to it, two of a user are one turn. */
    private List<UserMessage> userMessages(Prompt prompt) {
        if (!isAnthropic() || prompt.talk().isBlank()) {
            return List.of(UserMessage.from(prompt.user()));
        }
        UserMessage talk = UserMessage.builder()
                .addContent(TextContent.from(prompt.talk()))
                .attributes(Map.of(AnthropicProvider.CACHE_MARK, "ephemeral"))
                .build();
        return List.of(talk, UserMessage.from(prompt.request()));
    }

    private boolean isAnthropic() {
        return switch (model.provider()) {
            case ANTHROPIC, GOOGLE_VERTEX_AI_ANTHROPIC -> true;
            default -> false;
        };
    }

    /** Calls with the same key go to the same machine of OpenAI's, which has the window's prefix. */
    private ChatRequestParameters parameters(Prompt prompt, @Nullable ResponseFormat format) {
        boolean takesKey = model.defaultRequestParameters() instanceof OpenAiChatRequestParameters openAi
                && openAi.customParameters() != null
                && openAi.customParameters().containsKey(OpenAiProvider.CACHE_KEY);
        if (!takesKey) {
            return ChatRequestParameters.builder().responseFormat(format).build();
        }
        byte[] prefix = (prompt.system() + prompt.talk()).getBytes(StandardCharsets.UTF_8);
        String key = "digestif-" + RequestKey.sha256(prefix).substring(0, 16);
        return OpenAiChatRequestParameters.builder()
                .customParameters(Map.of(OpenAiProvider.CACHE_KEY, key))
                .responseFormat(format)
                .build();
    }

    private String schema(Prompt prompt) {
        try {
            return isAnthropic() ? AnthropicSchema.of(prompt.schema()) : prompt.schema();
        } catch (JsonProcessingException e) {
            throw new CallFault(
                    CallFault.Kind.REJECTED,
                    "The schema of section '" + prompt.section() + "' is not JSON: " + e.getOriginalMessage() + ".",
                    e);
        }
    }

    private Reply reply(ChatResponse response) {
        FinishReason reason = response.finishReason();
        String text = response.aiMessage().text();
        if (reason == FinishReason.CONTENT_FILTER) {
            throw faults.refused(null);
        }
        boolean cut = reason == FinishReason.LENGTH;
        if (text == null || text.isBlank()) {
            throw new CallFault(
                    CallFault.Kind.UNUSABLE,
                    name + " gave an empty answer"
                            + (cut ? ": the limit of its output was used up before the first word." : "."),
                    null);
        }
        TokenUsage used = response.tokenUsage();
        return new Reply(text, usage(used), cut, 1, name, List.of(), usage(used), countsPrefix(used));
    }

    private static boolean countsPrefix(@Nullable TokenUsage usage) {
        if (usage instanceof OpenAiTokenUsage openAi) {
            OpenAiTokenUsage.InputTokensDetails details = openAi.inputTokensDetails();
            return details != null && details.cachedTokens() != null;
        }
        return (usage instanceof GoogleAiGeminiTokenUsage gemini && gemini.cachedContentTokenCount() != null)
                || (usage instanceof AnthropicTokenUsage anthropic && anthropic.cacheReadInputTokens() != null);
    }

    private static Usage usage(@Nullable TokenUsage usage) {
        if (usage == null) {
            return Usage.NONE;
        }
        int input = count(usage.inputTokenCount());
        int output = count(usage.outputTokenCount());
        if (usage instanceof OpenAiTokenUsage openAi) {
            OpenAiTokenUsage.InputTokensDetails details = openAi.inputTokensDetails();
            return new Usage(input, details == null ? 0 : count(details.cachedTokens()), output);
        }
        if (usage instanceof GoogleAiGeminiTokenUsage gemini) {
            // Its thoughts are paid for as output, and counted beside it.
            int thoughts = count(gemini.thoughtsTokenCount());
            return new Usage(input, count(gemini.cachedContentTokenCount()), output + thoughts);
        }
        if (usage instanceof AnthropicTokenUsage anthropic) {
            // Anthropic counts what it read from its cache, and what it wrote there, beside the input.
            int fromCache = count(anthropic.cacheReadInputTokens());
            return new Usage(input + fromCache + count(anthropic.cacheCreationInputTokens()), fromCache, output);
        }
        return new Usage(input, 0, output);
    }

    private static int count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }
}
