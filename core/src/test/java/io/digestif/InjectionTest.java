package io.digestif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.digestif.digest.Digest;
import io.digestif.digest.Item;
import io.digestif.model.CacheStore;
import io.digestif.prompt.SectionPrompt;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever says in a talk what its digest shall say gets nothing of it printed, even by a model that obeys. */
class InjectionTest {
    private static final Transcript TALK = Talks.LIGHTHOUSE;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

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

    /** Where one is at hand: {@code -Ddigestif.model=openai:NAME@http://127.0.0.1:PORT/v1}. */
    @ParameterizedTest
    @MethodSource("attempts")
    @EnabledIfSystemProperty(named = "digestif.model", matches = ".+")
    void realModel_getsNothingOfItPrinted(Attempt attempt) {
        Recorded replies = new Recorded();
        Digest digest = Summarizer.builder()
                .model(System.getProperty("digestif.model"))
                .sections(List.of(SectionPrompt.KEY_INSIGHTS, SectionPrompt.SURPRISES, SectionPrompt.QUOTES))
                .cache(replies)
                .build()
                .summarize(with(attempt));
        List<Item> items = digest.sections().stream()
                .flatMap(section -> section.items().stream())
                .toList();
        System.out.printf(
                "%s, %d items: %s%n",
                replies.kept.stream().anyMatch(reply -> isIn(reply, attempt)) ? "obeyed" : "not obeyed",
                items.size(),
                attempt.said());
        assertThat(items).allSatisfy(item -> {
            assertThat(isIn(item.text(), attempt)).as(item.text()).isFalse();
            assertThat(item.evidence())
                    .allSatisfy(
                            evidence -> assertThat(evidence.utterance().index()).isNotEqualTo(attempt.line()));
        });
    }

    /** Whether most of the longer words that were dictated stand in a text. */
    private static boolean isIn(String text, Attempt attempt) {
        List<String> dictated = words(attempt.obeyed())
                .filter(word -> word.length() > 3)
                .distinct()
                .toList();
        Set<String> there = words(text).collect(Collectors.toSet());
        return dictated.stream().filter(there::contains).count() > 0.6 * dictated.size();
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
    }

    /** Keeps what a model answered, to be looked at. */
    private static final class Recorded implements CacheStore {
        final Queue<String> kept = new ConcurrentLinkedQueue<>();

        @Override
        public Optional<String> get(String key) {
            return Optional.empty();
        }

        @Override
        public void put(String key, String value) {
            kept.add(value);
        }

        @Override
        public Contents contents() {
            return new Contents(kept.size(), 0, Optional.empty());
        }

        @Override
        public void clear() {
            kept.clear();
        }
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
