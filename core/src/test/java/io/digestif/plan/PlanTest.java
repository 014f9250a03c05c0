package io.digestif.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.digestif.Talks;
import io.digestif.error.ModelRejectedException;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final TokenCounter COUNTER = TokenCounter.estimate();

    @Test
    void talkThatFits_isOneWindow() {
        Plan plan = Plan.of(Talks.LIGHTHOUSE, 8_192);
        assertThat(plan.windows()).containsExactly(new Window(0, 16));
        assertThat(plan.tokens()).isBetween(200, 500);
    }

    @Test
    void anyTalk_isCoveredOnceInOrderWithinTheBudget() {
        Random random = new Random(20_261_124);
        for (int i = 0; i < 10_000; i++) {
            Transcript talk = randomTalk(random);
            int contextWindow = 2_048 << random.nextInt(3);
            int instructions = 500 + random.nextInt(500);
            Plan plan = Plan.of(talk, contextWindow, instructions, COUNTER);
            int room = contextWindow - instructions - Plan.roomForAnswer(contextWindow);
            int safe = (int) ((room + instructions) / (1 + COUNTER.slack())) - instructions;
            int next = 0;
            for (Window window : plan.windows()) {
                assertThat(window.from()).as("talk %d", i).isEqualTo(next);
                assertThat(window.from() - window.shownFrom()).as("talk %d", i).isBetween(0, 3);
                assertThat(shown(talk, window)).as("talk %d", i).isLessThanOrEqualTo(room);
                next = window.to();
            }
            assertThat(next).as("talk %d", i).isEqualTo(talk.utterances().size());
            assertThat(plan.windows().size())
                    .as("talk %d: windows for %d tokens in %d", i, plan.tokens(), room)
                    .isLessThanOrEqualTo(2 + plan.tokens() * 3 / 2 / safe);
            assertPartsAndWindowsAgree(plan);
        }
    }

    /** What a prompt shows of a window: names where turns begin, numbers before what may be cited. */
    private static int shown(Transcript talk, Window window) {
        return tokens(talk, window.shownFrom(), window.from(), false) + tokens(talk, window.from(), window.to(), true);
    }

    private static int tokens(Transcript talk, int from, int to, boolean numbered) {
        int tokens = 0;
        Optional<Speaker> before = Optional.empty();
        for (Utterance utterance : talk.utterances().subList(from, to)) {
            if (!utterance.speaker().equals(before)) {
                tokens += utterance
                        .speaker()
                        .map(who -> COUNTER.count(who.name() + ":\n"))
                        .orElse(0);
            }
            before = utterance.speaker();
            tokens += COUNTER.count((numbered ? utterance.index() + " " : "") + utterance.text() + "\n");
        }
        return tokens;
    }

    private static void assertPartsAndWindowsAgree(Plan plan) {
        int next = 0;
        for (Segment part : plan.parts()) {
            assertThat(part.from()).isEqualTo(next);
            next = part.to();
            assertThat(plan.windows())
                    .allMatch(window -> window.to() <= part.from()
                            || window.from() >= part.to()
                            || (plan.windows().size() <= 6
                                    ? window.from() <= part.from() && part.to() <= window.to()
                                    : part.from() <= window.from() && window.to() <= part.to()));
        }
        assertThat(next).isEqualTo(plan.transcript().utterances().size());
        assertThat(plan.parts()).hasSizeBetween(1, 6);
    }

    /** From one to some hundred utterances of few or many words, of nobody or of some speakers. */
    private static Transcript randomTalk(Random random) {
        int speakers = random.nextInt(4);
        int most = 1 + random.nextInt(random.nextInt(20) == 0 ? 150 : 30);
        int size = 1 + random.nextInt(random.nextInt(20) == 0 ? 800 : 80);
        List<String> lines = new ArrayList<>();
        int speaker = 0;
        for (int i = 0; i < size; i++) {
            speaker = random.nextInt(4) == 0 ? random.nextInt(Math.max(1, speakers)) : speaker;
            StringBuilder line = new StringBuilder(speakers == 0 ? "" : "Speaker " + speaker + ": ");
            for (int word = random.nextInt(most); word >= 0; word--) {
                line.append("word").append(random.nextInt(50)).append(' ');
            }
            lines.add(line.append('.').toString());
        }
        return Talks.of(lines.toArray(String[]::new));
    }

    @Test
    void windows_endWhereTurnsAndTopicsDo() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String topic = i < 210 ? "hive honey queen nectar swarm" : "railway platform carriage junction signal";
            lines.add((i / 10 % 2 == 0 ? "Ada: " : "Ben: ") + "there we saw the " + topic + " number " + i % 7 + ".");
        }
        Plan plan = Plan.of(Talks.of(lines.toArray(String[]::new)), 8_192);
        assertThat(plan.windows()).hasSize(2);
        assertThat(plan.windows().get(1).from()).isEqualTo(210);
        assertThat(plan.windows().get(1).shownFrom()).isEqualTo(207);
    }

    @Test
    void utteranceLongerThanAWindow_isRefusedWithItsPlace() {
        Transcript talk = Talks.of("A short one.", "without an end ".repeat(3_000));
        assertThatThrownBy(() -> Plan.of(talk, 8_192))
                .isInstanceOf(ModelRejectedException.class)
                .hasMessageContaining("Utterance 2 of talk (at 10 s) has 9,000 words")
                .hasMessageContaining("--context-window");
    }

    @Test
    void halves_coverTheWindow() {
        Plan plan = Plan.of(Talks.LONG);
        List<Window> halves = plan.halves(new Window(3, 5, 25));
        assertThat(halves).hasSize(2);
        assertThat(halves.get(0).from()).isEqualTo(5);
        assertThat(halves.get(0).shownFrom()).isEqualTo(3);
        assertThat(halves.get(1).from()).isEqualTo(halves.get(0).to()).isBetween(12, 18);
        assertThat(halves.get(1).shownFrom()).isEqualTo(halves.get(1).from() - 2);
        assertThat(halves.get(1).to()).isEqualTo(25);
        assertThat(plan.halves(new Window(7, 8))).containsExactly(new Window(7, 8));
    }

    @Test
    void openAisOwnCount_isExact() {
        assertThat(TokenCounter.openAi("gpt-4o").count("The lighthouse keeper <|endoftext|> sleeps."))
                .isGreaterThan(6);
        assertThat(TokenCounter.openAi("gpt-4").count("hello world")).isEqualTo(2);
        assertThat(TokenCounter.openAi("gpt-99-maxi").count("hello world")).isEqualTo(2);
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
        assertThat(TokenCounter.estimate().count("lighthouse")).isEqualTo(2);
        assertThat(TokenCounter.estimate(Optional.of("en-GB")).count("The lighthouse doesn't wait."))
                .isEqualTo(6);
        assertThat(TokenCounter.estimate().count("")).isZero();
    }
}
