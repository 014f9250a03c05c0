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
import io.digestif.prompt.Doubt;
import io.digestif.prompt.Prompt;
import io.digestif.prompt.PromptCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Asks a model, the first call alone, then window by window, the first call of each before its others; asks once more for an
 * answer that can't be used, and in two halves for a window that was more than the model reads.
 */
final class ModelDrafter implements Drafter {
    private static final String NOTHING_STANDS = "the talk does not carry what it says";

    /** How often a window is halved: after that it is a sixteenth, and the model reads too little to be of use. */
    private static final int HALVINGS = 4;

    private final LanguageModel model;
    private final PromptCatalog prompts;
    private final String language;
    private final Optional<Duration> deadline;
    private final Consumer<String> ended;
    private final AskingThreads threads;
    private final Set<Prompt> answered = ConcurrentHashMap.newKeySet();
    private final Map<Window, List<Window>> halves = new ConcurrentHashMap<>();
    private final Map<Window, Integer> halvings = new ConcurrentHashMap<>();
    private volatile boolean answering;

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
        this.ended = ended;
        this.threads = new AskingThreads(concurrency, deadline);
    }

    /** A section to ask for over a window, and those that follow over the same prefix once it has been asked. */
    private record Ask(
            Plan plan, List<Chapter> chapters, String section, Window window, List<String> following, Tally before) {
        /** The sections asked for by it and after it. */
        List<String> sections() {
            return Stream.concat(Stream.of(section), following.stream()).toList();
        }
    }

    @Override
    public List<Drafted> draft(Plan plan, List<String> sections, List<Chapter> chapters) {
        List<Window> windows = read(plan, chapters);
        List<Drafted> drafted = new ArrayList<>();
        if (!answering && !sections.isEmpty() && !windows.isEmpty()) {
            Ask first = new Ask(plan, chapters, sections.get(0), windows.get(0), List.of(), Tally.NONE);
            drafted.addAll(together(List.of(first), sections));
            answering = true;
        }
        // A window that the first call found too long is in halves now.
        List<Ask> asks = new ArrayList<>();
        for (Window window : read(plan, chapters)) {
            List<String> left =
                    drafted.stream().anyMatch(answer -> answer.window().equals(window))
                            ? sections.subList(1, sections.size())
                            : sections;
            asks(plan, chapters, left, window, Tally.NONE).ifPresent(asks::add);
        }
        drafted.addAll(together(asks, sections));
        return drafted;
    }

    /** What is read at once: the windows of the plan in which there is something to ask for, halved where that was needed. */
    private List<Window> read(Plan plan, List<Chapter> chapters) {
        return plan.windows().stream()
                .flatMap(this::leaves)
                .filter(window ->
                        chapters.isEmpty() || !within(window, chapters).isEmpty())
                .toList();
    }

    private Stream<Window> leaves(Window window) {
        List<Window> two = halves.get(window);
        return two == null ? Stream.of(window) : two.stream().flatMap(this::leaves);
    }

    private static List<Chapter> within(Window window, List<Chapter> chapters) {
        return chapters.stream()
                .flatMap(chapter -> chapter.within(window).stream())
                .toList();
    }

    private static Optional<Ask> asks(
            Plan plan, List<Chapter> chapters, List<String> sections, Window window, Tally before) {
        return sections.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Ask(plan, chapters, sections.get(0), window, sections.subList(1, sections.size()), before));
    }

    @Override
    public Reworded reword(Plan plan, List<Doubt> doubts) {
        try {
            return new Rewording(model, prompts, language, threads).of(plan, doubts);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private ModelUnavailableException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ModelUnavailableException("interrupted while " + model.name() + " was asked", 1, null, e);
    }

    @Override
    public void close() {
        threads.close();
    }

    /** All answers, section by section in the order of the talk. */
    private List<Drafted> together(List<Ask> asks, List<String> sections) {
        AskingThreads.Round<Ask, Drafted> round = threads.round(
                ask -> ask.window.from() * (long) sections.size() + sections.indexOf(ask.section),
                this::run,
                this::late);
        asks.forEach(round::add);
        List<Drafted> drafted;
        try {
            drafted = new ArrayList<>(round.await());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        drafted.sort(Comparator.comparing((Drafted answer) -> sections.indexOf(answer.section()))
                .thenComparing(answer -> answer.window().from()));
        return drafted;
    }

    private List<Drafted> late(Ask ask) {
        String reason = model.name() + " had not answered when the deadline came, after "
                + deadline.map(Duration::toMillis).orElse(0L) / 1000.0 + " s";
        return ask.sections().stream()
                .map(section -> unanswered(
                        section,
                        ask.window,
                        ask.before.plus(Tally.failed(1)),
                        new ModelUnavailableException(reason, 1, null, null)))
                .toList();
    }

    private void run(Ask ask, AskingThreads.Round<Ask, Drafted> round) {
        List<Window> two = halves.get(ask.window);
        Tally before = ask.before;
        if (two == null) {
            try {
                round.found(ask(ask));
                for (String section : ask.following) {
                    round.add(new Ask(ask.plan, ask.chapters, section, ask.window, List.of(), Tally.NONE));
                }
                return;
            } catch (ModelRejectedException e) {
                if (!mayHalve(ask.window, e)) {
                    throw e;
                }
                two = halve(ask);
                before = before.plus(Tally.failed(1))
                        .plus(Tally.note(model.name()
                                + " reads less at once than it was taken for, so a part of the talk was given to it in smaller"
                                + " pieces. --context-window (contextWindow in Java) says how many tokens it reads."));
            }
        }
        // As long as nothing was answered, one call goes at a time.
        for (Window half : answering ? two : two.subList(0, 1)) {
            if (ask.chapters.isEmpty() || !within(half, ask.chapters).isEmpty()) {
                asks(ask.plan, ask.chapters, ask.sections(), half, before).ifPresent(round::add);
                before = Tally.NONE;
            }
        }
    }

    private boolean mayHalve(Window window, ModelRejectedException why) {
        return why.isTooLong() && window.to() - window.from() > 1 && halvings.getOrDefault(window, 0) < HALVINGS;
    }

    private List<Window> halve(Ask ask) {
        return halves.computeIfAbsent(ask.window, window -> {
            List<Window> two = ask.plan.halves(window);
            two.forEach(half -> halvings.put(half, halvings.getOrDefault(window, 0) + 1));
            return two;
        });
    }

    /** @throws ModelRejectedException if the window is too long and can be halved */
    private Drafted ask(Ask ask) {
        Prompt prompt = prompts.prompt(
                ask.section, ask.plan.transcript(), ask.window, language, within(ask.window, ask.chapters));
        Tally tally = ask.before;
        // Asked for again in the same words, it would be looked up: nothing of its answer stands, and the model is told
        // so.
        Prompt asked = answered.contains(prompt) ? prompts.again(prompt, NOTHING_STANDS) : prompt;
        boolean isOver = true;
        try {
            for (boolean again = false; ; again = true) {
                Reply reply = model.ask(asked);
                tally = tally.plus(Tally.of(reply));
                try {
                    Draft draft = Draft.parse(ask.section, reply);
                    answered.add(prompt);
                    return new Drafted(ask.section, ask.window, Optional.of(draft), Optional.empty(), tally);
                } catch (ReplyException e) {
                    if (again) {
                        throw e;
                    }
                    asked = prompts.again(asked, String.valueOf(e.getMessage()));
                }
            }
        } catch (ReplyException e) {
            String reason = "the answer of " + model.name() + " can't be used: " + e.getMessage();
            return failed(ask.section, ask.window, tally, reason);
        } catch (ModelUnavailableException e) {
            return unanswered(ask.section, ask.window, tally.plus(Tally.failed(e.attempts())), e);
        } catch (ModelRejectedException e) {
            isOver = !mayHalve(ask.window, e);
            if (!isOver) {
                throw e;
            }
            return unanswered(ask.section, ask.window, tally.plus(Tally.failed(1)), e);
        } catch (BudgetException e) {
            return unanswered(ask.section, ask.window, tally.plus(Tally.UNPAID), e);
        } finally {
            if (isOver) {
                ended.accept(ask.section);
            }
        }
    }

    private Drafted unanswered(String section, Window window, Tally tally, DigestException e) {
        if (!answering) {
            throw e;
        }
        return failed(section, window, tally, String.valueOf(e.getMessage()));
    }

    private static Drafted failed(String section, Window window, Tally tally, String reason) {
        return new Drafted(section, window, Optional.empty(), Optional.of(reason), tally);
    }
}
