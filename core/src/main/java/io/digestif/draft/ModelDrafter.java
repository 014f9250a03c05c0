package io.digestif.draft;

import io.digestif.error.BudgetException;
import io.digestif.error.DigestException;
import io.digestif.error.ModelRejectedException;
import io.digestif.error.ModelUnavailableException;
import io.digestif.error.ReplyException;
import io.digestif.model.LanguageModel;
import io.digestif.model.Reply;
import io.digestif.plan.Plan;
import io.digestif.plan.Window;
import io.digestif.prompt.Chapter;
import io.digestif.prompt.Prompt;
import io.digestif.prompt.PromptCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Asks a model, the first call alone and the others side by side; asks once more for an answer that can't be used. */
final class ModelDrafter implements Drafter {
    private static final String NOTHING_STANDS = "the talk does not carry what it says";

    private final LanguageModel model;
    private final PromptCatalog prompts;
    private final String language;
    private final Optional<Duration> deadline;
    private final long begun;
    private final Consumer<String> ended;
    private final ExecutorService threads;
    private final Set<Prompt> answered = ConcurrentHashMap.newKeySet();
    private boolean answering;

    ModelDrafter(
            LanguageModel model,
            PromptCatalog prompts,
            String language,
            int concurrency,
            Optional<Duration> deadline,
            Consumer<String> ended) {
        this.model = model;
        this.prompts = prompts;
        this.language = language;
        this.deadline = deadline;
        this.begun = System.nanoTime();
        this.ended = ended;
        this.threads = Executors.newFixedThreadPool(concurrency, task -> {
            Thread thread = new Thread(task, "digestif-asks");
            thread.setDaemon(true);
            return thread;
        });
    }

    private record Ask(Prompt prompt, Window window) {}

    @Override
    public List<Drafted> draft(Plan plan, List<String> sections, List<Chapter> chapters) {
        List<Ask> asks = new ArrayList<>();
        for (Window window : plan.windows()) {
            for (String section : sections) {
                asks.add(new Ask(prompts.prompt(section, plan.transcript(), window, language, chapters), window));
            }
        }
        if (answering || asks.isEmpty()) {
            return together(asks);
        }
        List<Drafted> drafted = new ArrayList<>(together(asks.subList(0, 1)));
        answering = true;
        drafted.addAll(together(asks.subList(1, asks.size())));
        return drafted;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private List<Drafted> together(List<Ask> asks) {
        List<Callable<Drafted>> tasks = new ArrayList<>();
        asks.forEach(ask -> tasks.add(() -> ask(ask.prompt, ask.window)));
        List<Drafted> drafted = new ArrayList<>();
        try {
            List<Future<Drafted>> answers = deadline.isEmpty()
                    ? threads.invokeAll(tasks)
                    : threads.invokeAll(
                            tasks, deadline.get().toNanos() - (System.nanoTime() - begun), TimeUnit.NANOSECONDS);
            for (int i = 0; i < answers.size(); i++) {
                drafted.add(
                        answers.get(i).isCancelled()
                                ? late(asks.get(i))
                                : answers.get(i).get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailableException("interrupted while " + model.name() + " was asked", 1, null, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DigestException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
        return drafted;
    }

    private Drafted late(Ask ask) {
        String reason = model.name() + " had not answered when the deadline came, after "
                + deadline.map(Duration::toMillis).orElse(0L) / 1000.0 + " s";
        return unanswered(
                ask.prompt, ask.window, Tally.failed(1), new ModelUnavailableException(reason, 1, null, null));
    }

    private Drafted ask(Prompt prompt, Window window) {
        Tally tally = Tally.NONE;
        // Asked for again in the same words, it would be looked up: nothing of its answer stands, and the model is told
        // so.
        Prompt asked = answered.contains(prompt) ? prompts.again(prompt, NOTHING_STANDS) : prompt;
        try {
            for (boolean again = false; ; again = true) {
                Reply reply = model.ask(asked);
                tally = tally.plus(Tally.of(reply));
                try {
                    Draft draft = Draft.parse(prompt.section(), reply);
                    answered.add(prompt);
                    return new Drafted(prompt.section(), window, Optional.of(draft), Optional.empty(), tally);
                } catch (ReplyException e) {
                    if (again) {
                        throw e;
                    }
                    asked = prompts.again(asked, String.valueOf(e.getMessage()));
                }
            }
        } catch (ReplyException e) {
            return failed(prompt, window, tally, "the answer of " + model.name() + " can't be used: " + e.getMessage());
        } catch (ModelUnavailableException e) {
            return unanswered(prompt, window, tally.plus(Tally.failed(e.attempts())), e);
        } catch (ModelRejectedException e) {
            return unanswered(prompt, window, tally.plus(Tally.failed(1)), e);
        } catch (BudgetException e) {
            return unanswered(prompt, window, tally.plus(Tally.UNPAID), e);
        } finally {
            ended.accept(prompt.section());
        }
    }

    private Drafted unanswered(Prompt prompt, Window window, Tally tally, DigestException e) {
        if (!answering) {
            throw e;
        }
        return failed(prompt, window, tally, String.valueOf(e.getMessage()));
    }

    private static Drafted failed(Prompt prompt, Window window, Tally tally, String reason) {
        return new Drafted(prompt.section(), window, Optional.empty(), Optional.of(reason), tally);
    }
}
