package io.digestif.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.digestif.error.BudgetException;
import io.digestif.error.ReplyException;
import io.digestif.prompt.Prompt;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BudgetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200k | 200,000 tokens",
                "1.5M | 1,500,000 tokens",
                "2000 | 2,000 tokens",
                "2000 tokens | 2,000 tokens",
                "0.50USD | 0.50 USD",
                "2$ | 2 USD",
                "3 usd | 3 USD",
            })
    void budget_isReadAsItIsWritten(String text, String words) {
        assertThat(Budget.parse(text)).hasToString(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-3k", "lots", "3EUR", "1e9", "0.00USD", "k", "3kk"})
    void whatIsNoBudget_saysWhatWasExpected(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Budget.parse(text))
                .withMessageContaining("200k")
                .withMessageContaining("0.50USD");
    }

    @Test
    void price_isOfTheModelWhateverItsDate() {
        Price price = Price.of(ModelSpec.parse("openai:gpt-4o-mini-2024-07-18")).orElseThrow();

        assertThat(price)
                .isEqualTo(Price.of(ModelSpec.parse("openai:gpt-4o-mini")).orElseThrow());
        // 0.15 for what was read anew, 0.075 for what was read before, 0.60 for what was written
        assertThat(price.nanoDollars(new Usage(3_000_000, 1_000_000, 500_000))).isEqualTo(675_000_000);
        assertThat(Price.of(ModelSpec.parse("openai:gpt-4o-mini@http://127.0.0.1:1/v1")))
                .isEmpty();
        assertThat(Price.of(ModelSpec.parse("openai:gpt-4o-maxi"))).isEmpty();
    }

    @Test
    void moneyForAModelWithoutAPrice_isRefusedBeforeAnythingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LanguageModel.open(
                        List.of(ModelSpec.parse("openai:gpt-none")),
                        Models.settings(Map.of()),
                        policy(Budget.parse("1USD"))))
                .withMessage("The price of openai:gpt-none is not known, so a budget in money can't be kept: give it in"
                        + " tokens, such as 200k.");
    }

    @Test
    void callThatMayCostTooMuch_isNotMade() {
        AtomicInteger calls = new AtomicInteger();
        LanguageModel model = budgeting(new Ledger(Budget.parse("2500")), call(calls, new Usage(600, 0, 300)));

        // Each may take its prompt and 1,000 tokens of an answer.
        assertThat(model.ask(Models.PROMPT).text()).isEqualTo("fine");
        assertThat(model.ask(Models.PROMPT).text()).isEqualTo("fine");
        assertThatThrownBy(() -> model.ask(Models.PROMPT))
                .isInstanceOf(BudgetException.class)
                .hasMessageMatching(
                        "The budget of 2,500 tokens does not suffice: 1,800 tokens spent, and the next call may"
                                + " take 1,\\d+ tokens\\.");
        assertThat(calls).hasValue(2);
    }

    @Test
    void refusal_isPaidForAsReadAlone() {
        Ledger ledger = new Ledger(Budget.parse("1300"));
        int prompt = Budgeting.tokens(Models.PROMPT);
        LanguageModel refusing = budgeting(ledger, new Stub(p -> {
            throw new ReplyException("No.", "", "$", null);
        }));

        int refused = 0;
        while (true) {
            try {
                refusing.ask(Models.PROMPT);
            } catch (ReplyException e) {
                refused++;
            } catch (BudgetException e) {
                break;
            }
        }
        assertThat(refused).isEqualTo((1300 - 1000) / prompt);
    }

    @Test
    void manyAtOnce_neverSpendMoreThanTheBudget() throws Exception {
        AtomicLong spent = new AtomicLong();
        Ledger ledger = new Ledger(Budget.parse("100k"));
        LanguageModel model = budgeting(ledger, new Stub(p -> {
            Usage usage = new Usage(Budgeting.tokens(Models.PROMPT), 0, 10 + Math.floorMod(p.hashCode(), 990));
            spent.addAndGet(usage.inputTokens() + usage.outputTokens());
            return new Reply("fine", usage, false, 1);
        }));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        AtomicInteger refused = new AtomicInteger();
        try {
            List<CompletableFuture<Void>> asks = java.util.stream.IntStream.range(0, 1000)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> {
                                try {
                                    model.ask(Models.PROMPT.plus(" " + i));
                                } catch (BudgetException e) {
                                    refused.incrementAndGet();
                                }
                            },
                            threads))
                    .toList();
            asks.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
        assertThat(refused.get()).isPositive();
        assertThat(spent.get()).isBetween(98_000L, 100_000L);
    }

    @Test
    void callsUnderway_areWaitedForWhenTheyMayLeaveEnough() throws Exception {
        Semaphore mayEnd = new Semaphore(0);
        Ledger ledger = new Ledger(Budget.parse("2000"));
        LanguageModel slow = budgeting(ledger, new Stub(p -> {
            mayEnd.acquireUninterruptibly();
            return new Reply("fine", new Usage(100, 0, 10), false, 1);
        }));
        CompletableFuture<Reply> first = CompletableFuture.supplyAsync(() -> slow.ask(Models.PROMPT));
        CompletableFuture<Reply> second = CompletableFuture.supplyAsync(() -> slow.ask(Models.PROMPT));

        mayEnd.release(2);

        assertThat(first.get().text() + second.get().text()).isEqualTo("finefine");
    }

    @Test
    void kept_answersCostNothing() {
        CacheStore store = CacheStore.memory();
        FakeModel fake = new FakeModel().answer("fine");
        LanguageModel model = Guards.around(
                fake,
                1000,
                new CallPolicy(
                        store,
                        Optional.of(new Budget(BigDecimal.valueOf(1500), Budget.Unit.TOKENS)),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        new RecordedSleeper(),
                        Clock.systemUTC()));
        for (int i = 0; i < 50; i++) {
            assertThat(model.ask(Models.PROMPT).text()).isEqualTo("fine");
        }
        assertThat(fake.history()).hasSize(1);
    }

    private static LanguageModel budgeting(Ledger ledger, LanguageModel next) {
        return new Budgeting(next, ledger, 1000, usage -> usage.inputTokens() + usage.outputTokens());
    }

    private static LanguageModel call(AtomicInteger calls, Usage usage) {
        return new Stub(prompt -> {
            calls.incrementAndGet();
            return new Reply("fine", usage, false, 1);
        });
    }

    private static CallPolicy policy(Budget budget) {
        return new CallPolicy(
                CacheStore.none(),
                Optional.of(budget),
                OptionalInt.empty(),
                OptionalInt.empty(),
                new RecordedSleeper(),
                Models.NOON);
    }

    private record Stub(java.util.function.Function<Prompt, Reply> answer) implements LanguageModel {
        @Override
        public String name() {
            return "stub";
        }

        @Override
        public Reply ask(Prompt prompt) {
            return answer.apply(prompt);
        }
    }
}
