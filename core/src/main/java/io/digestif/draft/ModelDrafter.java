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
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks a model, the first call alone, then window by window, the first call of each before its others; asks once more for an
 * answer that can't be used, section by section if it was to several, and in two halves for a window that is more than the
 * model reads.
 */
final class ModelDrafter implements Drafter {
    private static final String NOTHING_STANDS = "the talk does not carry what it says";

    /** How often a window is halved: after that it is a sixteenth, and the model reads too little to be of use. */
    private static final int HALVINGS = 4;

    private final LanguageModel model;
    private final Reading reading;
    private final PromptCatalog prompts;
    private final String language;
    private final Optional<Duration> deadline;
    private final Consumer<String> ended;
    private final AskingThreads threads;
    private final Set<Prompt> answered = ConcurrentHashMap.newKeySet();
    private final Set<Read> read = ConcurrentHashMap.newKeySet();
    private final Set<String> shown = ConcurrentHashMap.newKeySet();
    private final Map<Window, List<Window>> halves = new ConcurrentHashMap<>();
    private final Map<Window, Integer> halvings = new ConcurrentHashMap<>();
    private final double plannedCorrection;
    private volatile double correction;
    private volatile boolean answering;
    private volatile boolean together;
    private boolean begun;

    ModelDrafter(
            LanguageModel model,
            Reading reading,
            PromptCatalog prompts,
            String language,
            int concurrency,
            Optional<Duration> deadline,
            Consumer<String> ended) {
        this.model = model;
        this.reading = reading;
        this.plannedCorrection = reading.correction();
        this.correction = plannedCorrection;
        this.prompts = prompts;
        this.language = language;
        this.deadline = deadline;
        this.ended = ended;
        this.threads = new AskingThreads(concurrency, deadline);
    }

    /** What a model has read once it has answered: what stands before the request. A kept answer tells of the day when it came. */
    private record Read(boolean isKept, String model, String system, String talk, String schema) {}

    /**
     * What to ask for over a window.
     *
     * @param isFirst whether nothing has been asked over it: the first of the calls that the sections make then goes before the
     *     others; else it is one call
     */
    private record Ask(
            Plan plan, List<Chapter> chapters, List<String> sections, Window window, boolean isFirst, Tally before) {
        /** One of the calls that follow the first. */
        Ask following(List<String> call) {
            return new Ask(plan, chapters, call, window, false, Tally.NONE);
        }
    }

    @Override
    public List<Drafted> draft(Plan plan, List<String> sections, List<Chapter> chapters) {
        List<Drafted> drafted = new ArrayList<>();
        List<Window> windows = windows(plan, chapters);
        if (sections.isEmpty() || windows.isEmpty()) {
            return drafted;
        }
        if (!begun) {
            begun = true;
            together = reading.joins(plan, sections, prompts, language);
            drafted.addAll(round(
                    List.of(new Ask(plan, chapters, calls(sections).get(0), windows.get(0), true, Tally.NONE)),
                    sections));
            correction = reading.correction();
            if (windows.size() > 1
                    && !together
                    && reading.answersSeveral()
                    && reading.experience().willTell()) {
                // Before all others are asked for, one more shows whether the server keeps what it has read.
                Window first = windows(plan, chapters).get(0);
                left(first, sections, drafted).stream()
                        .findFirst()
                        .ifPresent(second -> drafted.addAll(round(
                                List.of(new Ask(plan, chapters, List.of(second), first, false, Tally.NONE)),
                                sections)));
                together = reading.joins(plan, sections, prompts, language);
            }
        }
        // A window that the first call found too long is in halves now.
        List<Ask> asks = new ArrayList<>();
        for (Window window : windows(plan, chapters)) {
            List<String> left = left(window, sections, drafted);
            if (left.size() == sections.size()) {
                asks.add(new Ask(plan, chapters, left, window, true, Tally.NONE));
            } else {
                calls(left).forEach(call -> asks.add(new Ask(plan, chapters, call, window, false, Tally.NONE)));
            }
        }
        drafted.addAll(round(asks, sections));
        return drafted;
    }

    private static List<String> left(Window window, List<String> sections, List<Drafted> drafted) {
        return sections.stream()
                .filter(section -> drafted.stream()
                        .noneMatch(answer -> answer.window().equals(window)
                                && answer.section().equals(section)))
                .toList();
    }

    private List<List<String>> calls(List<String> sections) {
        return Reading.calls(sections, together, prompts);
    }

    /** What is read at once: the windows of the plan in which there is something to ask for, halved where that was needed. */
    private List<Window> windows(Plan plan, List<Chapter> chapters) {
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
    private List<Drafted> round(List<Ask> asks, List<String> sections) {
        AskingThreads.Round<Ask, Drafted> round = threads.round(
                ask -> ask.window.from() * (long) sections.size() + sections.indexOf(ask.sections.get(0)),
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
        ModelUnavailableException late = new ModelUnavailableException(reason, 1, null, null);
        List<Drafted> lost = new ArrayList<>();
        for (List<String> call : calls(ask.sections)) {
            Tally before = lost.isEmpty() ? ask.before : Tally.NONE;
            lost.addAll(unanswered(call, ask.window, before.plus(Tally.failed(1)), late));
        }
        return lost;
    }

    private void run(Ask ask, AskingThreads.Round<Ask, Drafted> round) {
        List<List<String>> calls = ask.isFirst ? calls(ask.sections) : List.of(ask.sections);
        List<Window> two = halves.get(ask.window);
        Tally before = ask.before;
        if (two == null && correction > plannedCorrection && mayHalve(ask.window) && isTooLong(ask, calls.get(0))) {
            two = halve(ask);
            before = before.plus(
                    Tally.note(model.name() + " makes more tokens of the talk than was estimated, so the rest of"
                            + " it was given to it in smaller pieces."));
        }
        if (two == null) {
            try {
                ask(ask, calls.get(0), round).forEach(round::found);
                calls.subList(1, calls.size()).forEach(call -> round.add(ask.following(call)));
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
                round.add(new Ask(ask.plan, ask.chapters, ask.sections, half, true, before));
                before = Tally.NONE;
            }
        }
    }

    /** By what the first reply has told since the talk was cut; what has been read, was not too long. */
    private boolean isTooLong(Ask ask, List<String> call) {
        Prompt prompt = prompt(ask, call);
        return !shown.contains(prompt.talk())
                && reading.tokens(prompt) * correction + reading.room() > reading.contextWindow();
    }

    private boolean mayHalve(Window window, ModelRejectedException why) {
        return why.isTooLong() && mayHalve(window);
    }

    private boolean mayHalve(Window window) {
        return window.to() - window.from() > 1 && halvings.getOrDefault(window, 0) < HALVINGS;
    }

    private List<Window> halve(Ask ask) {
        return halves.computeIfAbsent(ask.window, window -> {
            List<Window> two = ask.plan.halves(window);
            two.forEach(half -> halvings.put(half, halvings.getOrDefault(window, 0) + 1));
            return two;
        });
    }

    private Prompt prompt(Ask ask, List<String> sections) {
        return sections.size() > 1
                ? prompts.together(sections, ask.plan.transcript(), ask.window, language, reading.room())
                : prompts.prompt(
                        sections.get(0), ask.plan.transcript(), ask.window, language, within(ask.window, ask.chapters));
    }

    /**
     * Makes a call for one section or several. What was too much for one answer follows section by section.
     *
     * @throws ModelRejectedException if the window is too long and can be halved
     */
    private List<Drafted> ask(Ask ask, List<String> sections, AskingThreads.Round<Ask, Drafted> round) {
        Prompt prompt = prompt(ask, sections);
        Tally tally = ask.before;
        // Asked for again in the same words, it would be looked up: nothing of its answer stands, and the model is told
        // so.
        Prompt asked = answered.contains(prompt) ? prompts.again(prompt, NOTHING_STANDS) : prompt;
        boolean isOver = true;
        try {
            for (boolean again = false; ; again = true) {
                Reply reply = answer(asked);
                tally = tally.plus(Tally.of(reply));
                try {
                    List<Draft> drafts = Draft.parse(sections, reply);
                    answered.add(prompt);
                    return told(ask.window, drafts, tally);
                } catch (ReplyException e) {
                    if (again || sections.size() > 1) {
                        throw e;
                    }
                    asked = prompts.again(asked, String.valueOf(e.getMessage()));
                }
            }
        } catch (ReplyException e) {
            isOver = sections.size() == 1;
            if (!isOver) {
                together = false;
                askOneByOne(ask, sections, tally, round);
                return List.of();
            }
            return failed(
                    sections, ask.window, tally, "the answer of " + model.name() + " can't be used: " + e.getMessage());
        } catch (ModelUnavailableException e) {
            return unanswered(sections, ask.window, tally.plus(Tally.failed(e.attempts())), e);
        } catch (ModelRejectedException e) {
            isOver = !mayHalve(ask.window, e);
            if (!isOver) {
                throw e;
            }
            return unanswered(sections, ask.window, tally.plus(Tally.failed(1)), e);
        } catch (BudgetException e) {
            return unanswered(sections, ask.window, tally.plus(Tally.UNPAID), e);
        } finally {
            if (isOver) {
                sections.forEach(ended);
            }
        }
    }

    private Reply answer(Prompt prompt) {
        Reply reply = model.ask(prompt);
        answering = true;
        shown.add(prompt.talk());
        boolean readBefore = !read.add(
                new Read(reply.attempts() == 0, reply.model(), prompt.system(), prompt.talk(), prompt.schema()));
        reading.experience().learn(reading.counter(), reading.tokens(prompt), reply, readBefore);
        return reply;
    }

    private static void askOneByOne(
            Ask ask, List<String> sections, Tally before, AskingThreads.Round<Ask, Drafted> round) {
        Tally tally = before;
        for (String section : sections) {
            round.add(new Ask(ask.plan, ask.chapters, List.of(section), ask.window, false, tally));
            tally = Tally.NONE;
        }
    }

    private static List<Drafted> told(Window window, List<Draft> drafts, Tally tally) {
        return once(
                tally,
                drafts,
                (draft, share) -> new Drafted(draft.section(), window, Optional.of(draft), Optional.empty(), share));
    }

    private List<Drafted> unanswered(List<String> sections, Window window, Tally tally, DigestException e) {
        if (!answering) {
            throw e;
        }
        return failed(sections, window, tally, String.valueOf(e.getMessage()));
    }

    private static List<Drafted> failed(List<String> sections, Window window, Tally tally, String reason) {
        return once(
                tally,
                sections,
                (section, share) -> new Drafted(section, window, Optional.empty(), Optional.of(reason), share));
    }

    /** What a call came to is entered with the first of its sections. */
    private static <T> List<Drafted> once(Tally tally, List<T> of, BiFunction<T, Tally, Drafted> drafted) {
        return IntStream.range(0, of.size())
                .mapToObj(i -> drafted.apply(of.get(i), i == 0 ? tally : Tally.NONE))
                .toList();
    }
}
