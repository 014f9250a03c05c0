package io.digestif.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.digestif.Talks;
import io.digestif.error.ModelRejectedException;
import io.digestif.transcript.Transcript;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void talkThatFits_isOneWindow() {
        Plan plan = Plan.of(Talks.LIGHTHOUSE, 8_192);
        assertThat(plan.windows()).containsExactly(new Window(0, 16));
        assertThat(plan.tokens()).isBetween(200, 500);
    }

    @Test
    void talkThatDoesNotFit_isRefusedWithTheNumbers() {
        Transcript talk = Talks.of(Collections.nCopies(1_000, "a sentence of a few words that says little")
                .toArray(String[]::new));
        assertThatThrownBy(() -> Plan.of(talk, 8_192))
                .isInstanceOf(ModelRejectedException.class)
                .hasMessageContaining("9,000 words")
                .hasMessageContaining("8,192 tokens")
                .hasMessageContaining("--context-window");
    }

    @Test
    void parts_coverEveryUtteranceOnceInOrder() {
        Plan plan = Plan.of(Talks.LIGHTHOUSE);
        int next = 0;
        for (Segment part : plan.parts()) {
            assertThat(part.from()).isEqualTo(next);
            next = part.to();
        }
        assertThat(next).isEqualTo(16);
        assertThat(plan.partOf(Talks.LIGHTHOUSE.utterances().get(15)))
                .isEqualTo(plan.parts().get(plan.parts().size() - 1));
    }

    @Test
    void parts_growWithTheTalkFromOneToSix() {
        assertThat(Plan.of(Talks.LIGHTHOUSE).parts()).hasSize(1);
        String[] lines = new String[400];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "topic" + i / 60 + " matter" + i / 60 + " is what we talk about in this sentence now";
        }
        assertThat(Plan.of(Talks.of(lines)).parts()).hasSizeBetween(3, 6);
    }

    @Test
    void estimate_countsScriptsWithoutBlanksByTheCharacter() {
        assertThat(TokenCounter.estimate().count("灯台は必要です")).isEqualTo(7);
        assertThat(TokenCounter.estimate().count("lighthouse")).isEqualTo(3);
        assertThat(TokenCounter.estimate().count("")).isZero();
    }
}
