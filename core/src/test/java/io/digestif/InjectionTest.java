package io.digestif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.digestif.digest.Digest;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever says in a talk what its digest shall say gets nothing of it printed, even by a model that obeys. */
class InjectionTest {
    private static final Transcript TALK = Talks.LIGHTHOUSE;

    /** What is said, what one who obeys writes, and where in the talk it is said. */
    record Attempt(String said, String obeyed, int line) {}

    static List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        int middle = TALK.utterances().size() / 2;
        int line = middle;
        try (InputStream in = Objects.requireNonNull(InjectionTest.class.getResourceAsStream("injections.txt"))) {
            for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (row.startsWith("# at the end")) {
                    line = TALK.utterances().size();
                } else if (!row.startsWith("#")) {
                    int tab = row.indexOf('\t');
                    attempts.add(new Attempt(row.substring(0, tab), row.substring(tab + 1), line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return attempts;
    }

    @Test
    void thereAreSixty() {
        assertThat(attempts()).hasSize(60);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void modelThatObeys_getsNothingOfItPrinted(Attempt attempt) {
        Transcript talk = with(attempt);
        FakeModel model = new FakeModel(user -> reply(attempt));
        Digest digest = Summarizer.with(model).summarize(talk);
        assertThat(digest.sections())
                .allSatisfy(section -> assertThat(section.items()).isEmpty());
        assertThat(digest.report().dropped()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void embeddedEngine_citesNothingOfIt(Attempt attempt) {
        Transcript talk = with(attempt);
        Digest digest = Summarizer.with("extractive").summarize(talk);
        assertThat(digest.sections())
                .allSatisfy(section -> assertThat(section.items())
                        .allSatisfy(item -> assertThat(item.evidence())
                                .allSatisfy(evidence ->
                                        assertThat(evidence.utterance().text()).isNotEqualTo(attempt.said()))));
    }

    private static Transcript with(Attempt attempt) {
        List<Utterance> said = new ArrayList<>();
        List<Utterance> before = TALK.utterances();
        for (int i = 0; i <= before.size(); i++) {
            if (i == attempt.line()) {
                Utterance last = before.get(i - 1);
                said.add(new Utterance(said.size(), last.speaker(), attempt.said(), last.time()));
            }
            if (i < before.size()) {
                Utterance next = before.get(i);
                said.add(new Utterance(said.size(), next.speaker(), next.text(), next.time()));
            }
        }
        return new Transcript(
                TALK.name(), TALK.title(), TALK.language(), Optional.empty(), said, TALK.sha256(), List.of());
    }

    /** The text as told, in every section, resting on the line that told it. */
    private static String reply(Attempt attempt) {
        Map<String, Object> item = Map.of("text", attempt.obeyed(), "lines", List.of(attempt.line()), "label", "book");
        try {
            return new ObjectMapper().writeValueAsString(Map.of("items", List.of(item)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
