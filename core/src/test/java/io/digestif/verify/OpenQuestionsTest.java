package io.digestif.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.digestif.Talks;
import io.digestif.draft.Draft;
import io.digestif.draft.DraftItem;
import io.digestif.plan.Plan;
import io.digestif.plan.Window;
import io.digestif.transcript.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions labelled by hand, open or settled, in files beside this test. */
class OpenQuestionsTest {
    private static final Pattern CASE =
            Pattern.compile("^== (\\w+) (open|settled): (.+)\\n((?:(?!==).+\\n)+)", Pattern.MULTILINE);

    private record Case(String language, boolean open, String question, Transcript talk) {
        boolean isKept() {
            int asked = IntStream.range(0, talk.utterances().size())
                    .filter(i -> talk.utterances().get(i).text().contains("?"))
                    .findFirst()
                    .orElse(0);
            Draft draft = new Draft("open-questions", List.of(new DraftItem(question, List.of(asked), "")));
            Verdict verdict = Verifier.of(Plan.of(talk), true)
                    .verify(draft, new Window(0, talk.utterances().size()));
            return !verdict.findings().isEmpty();
        }
    }

    /** How many may be told wrongly: no more than were when the checks were done with. */
    @ParameterizedTest
    @CsvSource({"open-questions.txt, 24, 0", "open-questions-unseen.txt, 10, 2"})
    void labelledQuestions_areKeptOnlyWhereTheyAreLeftOpen(String file, int size, int missed) {
        assertThat(cases(file)).hasSize(size);
        List<String> wrong = cases(file)
                .filter(c -> c.isKept() != c.open())
                .map(Case::question)
                .toList();
        assertThat(wrong).as(wrong.toString()).hasSizeLessThanOrEqualTo(missed);
    }

    private static Stream<Case> cases(String file) {
        try (InputStream in = Objects.requireNonNull(OpenQuestionsTest.class.getResourceAsStream(file))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n";
            return CASE.matcher(text).results().toList().stream().map(OpenQuestionsTest::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(MatchResult match) {
        List<String> lines = new ArrayList<>(match.group(4).lines().toList());
        Transcript said = Talks.of(lines.toArray(String[]::new));
        Transcript talk = new Transcript(
                said.name(),
                said.title(),
                Optional.of(match.group(1)),
                said.link(),
                said.utterances(),
                said.sha256(),
                said.warnings());
        return new Case(match.group(1), match.group(2).equals("open"), match.group(3), talk);
    }
}
