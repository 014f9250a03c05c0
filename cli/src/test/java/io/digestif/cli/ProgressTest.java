package io.digestif.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.Summarizer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Messages messages =
            new Messages(err, new Environment(Map.of(), OptionalInt.empty(), Summarizer::builder));

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void digest(Progress progress) {
        progress.begin("talk.vtt");
        progress.started(2);
        progress.progressed("quotes", 1, 2);
        progress.progressed("references", 2, 2);
        progress.end();
    }

    @Test
    void noTerminal_getsLines() {
        digest(new Progress(messages, OptionalInt.empty()));

        assertThat(said().lines())
                .containsExactly(
                        "digestif: talk.vtt: asking the model, 2 times",
                        "digestif: talk.vtt: 1 of 2 answered (quotes)",
                        "digestif: talk.vtt: 2 of 2 answered (references)");
    }

    @Test
    void terminal_getsABarThatIsTakenAway() {
        digest(new Progress(messages, OptionalInt.of(80)));

        assertThat(said()).contains("talk.vtt", "2/2").doesNotContain("\n").endsWith("\r\u001b[K");
        assertThat(said().split("\r"))
                .allSatisfy(line -> assertThat(line.replace("\u001b[K", "")).hasSizeLessThan(80));
    }

    @Test
    void quiet_getsNothing() {
        messages.configure(true, false);

        digest(new Progress(messages, OptionalInt.of(80)));
        digest(new Progress(messages, OptionalInt.empty()));

        assertThat(said()).isEmpty();
    }

    @Test
    void noModelAsked_saysNothing() {
        Progress progress = new Progress(messages, OptionalInt.of(80));
        progress.begin("talk.vtt");
        progress.started(0);
        progress.end();

        assertThat(said()).isEmpty();
    }
}
