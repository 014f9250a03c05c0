package io.digestif.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.digestif.error.ReplyException;
import io.digestif.prompt.Prompt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachingTest {
    @TempDir
    Path folder;

    @Test
    void secondAsk_isAnsweredWithoutAsking() {
        FakeModel fake = new FakeModel().answer("fine");

        Reply first = open(fake, CacheStore.disk(folder)).ask(Models.PROMPT);
        Reply second = open(fake, CacheStore.disk(folder)).ask(Models.PROMPT);

        assertThat(first.attempts()).isEqualTo(1);
        assertThat(second)
                .isEqualTo(new Reply(
                        "fine", Usage.NONE, false, 0, "FakeModel", java.util.List.of(), first.counted(), false));
        assertThat(fake.history()).hasSize(1);
    }

    @Test
    void everythingThatShapesAnAnswer_isPartOfItsKey() {
        Prompt prompt = Models.PROMPT;
        RequestKey key = new RequestKey(java.util.List.of("openai:m", "window 8192"));

        assertThat(java.util.stream.Stream.of(
                                key.of(prompt),
                                key.of(new Prompt(
                                        "quotes", prompt.system(), prompt.talk(), prompt.request(), prompt.schema())))
                        .distinct())
                .as("the section is no word to the model")
                .hasSize(1);
        assertThat(java.util.List.of(
                        key.of(prompt),
                        key.of(new Prompt(
                                "s", prompt.system() + " ", prompt.talk(), prompt.request(), prompt.schema())),
                        key.of(new Prompt(
                                "s", prompt.system(), prompt.talk() + " ", prompt.request(), prompt.schema())),
                        key.of(new Prompt(
                                "s", prompt.system(), prompt.talk(), " " + prompt.request(), prompt.schema())),
                        key.of(new Prompt("s", prompt.system(), prompt.talk(), prompt.request(), "")),
                        new RequestKey(java.util.List.of("openai:m", "window 4096")).of(prompt),
                        new RequestKey(java.util.List.of("openai:mwindow 8192")).of(prompt)))
                .doesNotHaveDuplicates()
                .allMatch(digits -> digits.matches("[0-9a-f]{64}"));
    }

    @Test
    void refusal_isNotKept() {
        FakeModel fake = new FakeModel()
                .fail(new dev.langchain4j.exception.ContentFilteredException("no"))
                .answer("fine");
        LanguageModel model = open(fake, CacheStore.disk(folder));

        assertThatThrownBy(() -> model.ask(Models.PROMPT)).isInstanceOf(ReplyException.class);
        assertThat(model.ask(Models.PROMPT).text()).isEqualTo("fine");
    }

    @Test
    void storeThatFails_isSaidAndNoError() {
        CacheStore broken = new CacheStore() {
            @Override
            public Optional<String> get(String key) throws IOException {
                throw new IOException("the tape is torn");
            }

            @Override
            public void put(String key, String value) {
                throw new IllegalStateException("the tape is full");
            }

            @Override
            public Contents contents() {
                return new Contents(0, 0, Optional.empty());
            }

            @Override
            public void clear() {}
        };

        Reply reply = open(new FakeModel().answer("fine"), broken).ask(Models.PROMPT);

        assertThat(reply.text()).isEqualTo("fine");
        assertThat(reply.notes())
                .containsExactly(
                        "Answers could not be kept, and would be asked for again next time: the tape is full.");
    }

    @Test
    void entryThatIsNoReply_isAskedForAgain() throws IOException {
        CacheStore store = CacheStore.memory();
        RequestKey key = new RequestKey(java.util.List.of());
        store.put(key.of(Models.PROMPT), "[1]");
        LanguageModel call = new ModelCall(new FakeModel().answer("fine"), "m", Models.NOON, false, headers -> {});

        Reply reply = new Caching(call, store, key).ask(Models.PROMPT);

        assertThat(reply.notes()).singleElement().asString().contains("could not be used", "no answer of a model");
        assertThat(new Caching(call, store, key).ask(Models.PROMPT).attempts()).isZero();
    }

    private static LanguageModel open(FakeModel fake, CacheStore store) {
        return Guards.around(fake, 1000, Models.policy(store, new RecordedSleeper()));
    }
}
