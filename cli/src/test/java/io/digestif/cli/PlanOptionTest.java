package io.digestif.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanOptionTest {
    @TempDir
    Path folder;

    @Test
    void plan_isPrintedWithoutAKeyAndAsksNothing() {
        String talk = Talks.harbour(folder, "talk.vtt").toString();
        // The address answers nobody: whoever asked would fail.
        CommandRun run = CommandRun.of("--plan", "-m", "openai:small@http://127.0.0.1:1/v1", talk);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith(talk + "\n")
                .contains("windows        1\n", "calls          7\n", "unknown")
                .contains("8,192 tokens a call");
        CommandRun hosted = CommandRun.of("--plan", "-m", "anthropic:claude-haiku-4-5", talk);
        assertThat(hosted.code()).isZero();
        assertThat(hosted.out()).contains("200,000 tokens a call", "USD");
    }

    @Test
    void planWithoutAModel_saysThatNothingIsPaid() {
        CommandRun run =
                CommandRun.of("--plan", Talks.harbour(folder, "talk.vtt").toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("no model is asked");
    }
}
