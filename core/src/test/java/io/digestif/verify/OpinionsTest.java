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
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Thirty claims made of what somebody says, in the file beside this test. */
class OpinionsTest {
    /** How many may be told wrongly. */
    private static final int MISSED = 1;

    private record Case(String said, String claim, boolean held) {
        /** A view that is refused is not printed as a fact either. */
        boolean isRight() {
            Transcript talk = Talks.of("Ada: Tell us about it.", "Ben: " + said, "Ada: I see.");
            Verdict verdict = Verifier.of(Plan.of(talk), true)
                    .verify(new Draft("key-insights", List.of(new DraftItem(claim, List.of(1), ""))), new Window(0, 3));
            return verdict.findings().stream().map(Finding::text).allMatch(text -> text.equals(claim) != held)
                    && (held || !verdict.findings().isEmpty());
        }
    }

    @Test
    void views_areToldAsViewsAndFactsAsTheyAre() {
        List<Case> cases = cases();
        assertThat(cases).hasSize(34);
        assertThat(cases.stream().filter(c -> !c.isRight()).map(Case::toString)).hasSizeLessThanOrEqualTo(MISSED);
    }

    private static List<Case> cases() {
        try (InputStream in = Objects.requireNonNull(OpinionsTest.class.getResourceAsStream("opinions.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" | "))
                    .map(line -> line.split(" \\| "))
                    .map(parts -> new Case(parts[0], parts[1], parts[2].equals("held")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
