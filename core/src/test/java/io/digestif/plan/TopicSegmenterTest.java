package io.digestif.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.digestif.transcript.Speaker;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopicSegmenterTest {
    private static final List<String> BEES =
            List.of("hive", "honey", "queen", "nectar", "swarm", "pollen", "wax", "beekeeper");
    private static final List<String> TRAINS =
            List.of("locomotive", "railway", "platform", "carriage", "sleeper", "junction", "signal", "timetable");
    private static final List<String> BREAD =
            List.of("dough", "flour", "oven", "crust", "yeast", "loaf", "baker", "gluten");

    @Test
    void topicsThatChange_divideWhereTheyDo() {
        List<String> talk = new ArrayList<>();
        for (List<String> topic : List.of(BEES, TRAINS, BREAD)) {
            talk.addAll(about(topic, 40));
        }
        List<Segment> segments = Segment.divide(transcript(talk), 3, 3);
        assertThat(segments).hasSize(3);
        assertThat(segments.get(0).to()).isBetween(38, 42);
        assertThat(segments.get(1).to()).isBetween(78, 82);
    }

    @Test
    void anyTalk_isCoveredOnceInOrder() {
        for (int size : List.of(1, 2, 3, 7, 50, 700)) {
            List<Segment> segments = Segment.divide(transcript(about(TRAINS, size)), 3, 6);
            assertThat(segments).hasSizeBetween(Math.min(3, size), 6);
            int next = 0;
            for (Segment segment : segments) {
                assertThat(segment.from()).isEqualTo(next);
                next = segment.to();
            }
            assertThat(next).isEqualTo(size);
        }
    }

    @Test
    void longTalk_hasNoSplinters() {
        List<String> talk = new ArrayList<>(about(BEES, 300));
        talk.addAll(about(BREAD, 300));
        assertThat(Segment.divide(transcript(talk), 3, 6))
                .allSatisfy(segment -> assertThat(segment.to() - segment.from()).isGreaterThan(600 / 14));
    }

    @Test
    void question_opensItsPartTogetherWithItsAnswer() {
        List<Utterance> talk = new ArrayList<>();
        about(BEES, 40).forEach(text -> talk.add(utterance(talk.size(), "Ada", text)));
        talk.add(utterance(talk.size(), "Ben", "And how does one lay out a railway platform?"));
        about(TRAINS, 40).forEach(text -> talk.add(utterance(talk.size(), "Ada", text)));
        assertThat(Segment.divide(of(talk), 2, 2).get(1).from()).isEqualTo(40);
    }

    @Test
    void noUtterances_noSegments() {
        assertThat(Segment.divide(transcript(List.of()), 3, 6)).isEmpty();
    }

    @Test
    void badNumbers_areRefused() {
        Transcript talk = transcript(about(BEES, 5));
        assertThatThrownBy(() -> Segment.divide(talk, 0, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Segment.divide(talk, 4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> about(List<String> topic, int sentences) {
        Random random = new Random(7);
        List<String> talk = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            StringBuilder sentence = new StringBuilder("There we saw the");
            for (int word = 0; word < 8; word++) {
                sentence.append(' ').append(topic.get(random.nextInt(topic.size())));
            }
            talk.add(sentence.append('.').toString());
        }
        return talk;
    }

    private static Transcript transcript(List<String> sentences) {
        List<Utterance> utterances = new ArrayList<>();
        sentences.forEach(text -> utterances.add(utterance(utterances.size(), "Ada", text)));
        return of(utterances);
    }

    private static Utterance utterance(int index, String speaker, String text) {
        return new Utterance(index, Optional.of(new Speaker(speaker)), text, Optional.empty());
    }

    private static Transcript of(List<Utterance> utterances) {
        return new Transcript(
                "talk", Optional.empty(), Optional.of("en"), Optional.empty(), utterances, "0", List.of());
    }
}
