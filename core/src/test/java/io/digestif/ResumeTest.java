package io.digestif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.langchain4j.exception.InvalidRequestException;
import io.digestif.digest.Digest;
import io.digestif.error.ModelUnavailableException;
import io.digestif.model.Budget;
import io.digestif.model.CacheStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a second run owes to the first. */
@Timeout(60)
class ResumeTest {
    private static final String ITEMS = "{\"items\": []}";

    @Test
    void replyThatWasNoUse_isKeptSoThatOnlyItsRepairIsAsked() {
        CacheStore cache = CacheStore.memory();
        FakeModel first = new FakeModel(user -> {
            if (user.contains("could not be used")) {
                throw new InvalidRequestException("not today");
            }
            return user.contains("word for word") ? "I would rather not" : ITEMS;
        });
        Digest broken = digest(first, cache);
        assertThat(broken.section("quotes").orElseThrow().isGap()).isTrue();

        FakeModel second = new FakeModel(user -> ITEMS);
        Digest whole = digest(second, cache);

        assertThat(whole.hasGaps()).isFalse();
        assertThat(second.asked).singleElement().asString().contains("word for word", "could not be used");
        FakeModel third = new FakeModel(user -> ITEMS);
        assertThat(digest(third, cache).report().calls().made()).isZero();
        assertThat(third.asked).isEmpty();
    }

    @Test
    void answersInMemory_serveTheSameSummarizerAgain() {
        FakeModel model = new FakeModel(user -> ITEMS);
        Summarizer summarizer = Summarizer.with(model);
        summarizer.summarize(Talks.LONG);
        int calls = model.asked.size();

        Digest again = summarizer.summarize(Talks.LONG);

        assertThat(model.asked).hasSize(calls);
        assertThat(again.report().calls().fromCache()).isEqualTo(calls);
        assertThat(again.report().tokens().inputTokens()).isZero();
    }

    @Test
    void interruptedDigest_endsAtOnceAndKeepsWhatWasAnswered() throws Exception {
        CacheStore cache = CacheStore.memory();
        CountDownLatch underway = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        FakeModel model = new FakeModel(user -> {
            if (user.contains("word for word")) {
                underway.countDown();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return ITEMS;
        });
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread caller = new Thread(() -> thrown.set(catchThrowable(() -> digest(model, cache))));
        caller.start();
        underway.await();

        caller.interrupt();
        caller.join();

        assertThat(thrown.get()).isInstanceOf(ModelUnavailableException.class).hasMessageContaining("interrupted");
        assertThat(cache.contents().entries()).isPositive();
    }

    @Test
    void deadline_breaksOffWhatIsNotAnswered() {
        CountDownLatch never = new CountDownLatch(1);
        FakeModel model = new FakeModel(user -> {
            if (user.contains("word for word")) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return ITEMS;
        });

        Digest digest = Summarizer.builder()
                .model(model)
                .deadline(Duration.ofSeconds(2))
                .build()
                .summarize(Talks.LONG);

        assertThat(digest.section("quotes").orElseThrow().reason().orElseThrow())
                .contains("had not answered when the deadline came, after 2.0 s");
        assertThat(digest.section("key-insights").orElseThrow().isGap()).isFalse();
    }

    @Test
    void budgetThatEnds_namesTheGapsAndWhatWasNotMade() {
        FakeModel model = new FakeModel(user -> ITEMS); // 110 tokens a call, it says

        Digest digest = Summarizer.builder()
                .model(model)
                .concurrency(1)
                .contextWindow(4096)
                .budget(Budget.parse("2500"))
                .build()
                .summarize(Talks.LONG);

        assertThat(digest.report().calls().unpaid()).isPositive();
        assertThat(digest.report().tokens().inputTokens()
                        + digest.report().tokens().outputTokens())
                .isLessThanOrEqualTo(2500);
        assertThat(digest.sections())
                .filteredOn(section -> section.isGap())
                .isNotEmpty()
                .allMatch(section -> section.reason().orElseThrow().contains("budget of 2,500 tokens"));
    }

    private static Digest digest(FakeModel model, CacheStore cache) {
        return Summarizer.builder()
                .model(model)
                .cache(cache)
                .concurrency(2)
                .sections(List.of("key-insights", "quotes", "references"))
                .build()
                .summarize(Talks.LONG);
    }
}
