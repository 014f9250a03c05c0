package io.digestif.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.digestif.prompt.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the guards cost around a model that answers at once: a call through all of them, and an answer that was kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GuardsBenchmark {
    /** About what a window of 8,192 tokens holds. */
    private static final String TALK = "Ada Quill:\n17 So the harbour froze over again that winter.\n".repeat(400);

    private final ChatModel model = new ChatModel() {
        private final ChatResponse answer = ChatResponse.builder()
                .aiMessage(AiMessage.from("{\"items\": [{\"text\": \"The harbour froze over.\", \"lines\": [17], \"label\": \"\"}]}"))
                .finishReason(FinishReason.STOP)
                .tokenUsage(new TokenUsage(6_000, 30))
                .build();

        @Override
        public ChatResponse doChat(ChatRequest request) {
            return answer;
        }
    };

    private Prompt prompt;
    private LanguageModel bare;
    private LanguageModel guarded;
    private LanguageModel memory;
    private LanguageModel disk;

    @Setup
    public void open() throws IOException {
        prompt = new Prompt("key-insights", "Rules for all.", TALK, "The key insights.", "{\"type\": \"object\"}");
        bare = new ModelCall(model, "m", Clock.systemUTC(), true, headers -> {});
        guarded = LanguageModel.of(model, 2_048, policy(CacheStore.none()));
        memory = LanguageModel.of(model, 2_048, policy(CacheStore.memory()));
        Path folder = Files.createTempDirectory("guards");
        disk = LanguageModel.of(model, 2_048, policy(CacheStore.disk(folder)));
        memory.ask(prompt);
        disk.ask(prompt);
    }

    private static CallPolicy policy(CacheStore cache) {
        return new CallPolicy(
                cache, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Sleeper.REAL, Clock.systemUTC());
    }

    @Benchmark
    public Reply bareCall() {
        return bare.ask(prompt);
    }

    @Benchmark
    public Reply callThroughAllGuards() {
        return guarded.ask(prompt);
    }

    @Benchmark
    public Reply hitInMemory() {
        return memory.ask(prompt);
    }

    @Benchmark
    public Reply hitOnDisk() {
        return disk.ask(prompt);
    }
}
