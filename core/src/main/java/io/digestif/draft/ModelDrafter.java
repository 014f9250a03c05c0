package io.digestif.draft;

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
import java.util.function.Consumer;

/** Asks a model, the first call alone and the others side by side; asks once more for an answer that can't be used. */
final class ModelDrafter implements Drafter {
    private static final String NOTHING_STANDS = "the talk does not carry what it says";

    private final LanguageModel model;
    private final PromptCatalog prompts;
    private final String language;
    private final Consumer<String> ended;
    private final ExecutorService threads;
    private final Set<Prompt> answered = ConcurrentHashMap.newKeySet();
    private boolean answering;

    ModelDrafter(LanguageModel model, PromptCatalog prompts, String language, int concurrency, Consumer<String> ended) {
        this.model = model;
        this.prompts = prompts;
        this.language = language;
        this.ended = ended;
        this.threads = Executors.newFixedThreadPool(concurrency, task -> {
            Thread thread = new Thread(task, "digestif-asks");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public List<Drafted> draft(Plan plan, List<String> sections, List<Chapter> chapters) {
        List<Callable<Drafted>> asks = new ArrayList<>();
        for (Window window : plan.windows()) {
            for (String section : sections) {
                Prompt prompt = prompts.prompt(section, plan.transcript(), window, language, chapters);
                asks.add(() -> ask(prompt, window));
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

    private List<Drafted> together(List<Callable<Drafted>> asks) {
        List<Drafted> drafted = new ArrayList<>();
        try {
            for (Future<Drafted> ask : threads.invokeAll(asks)) {
                drafted.add(ask.get());
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
