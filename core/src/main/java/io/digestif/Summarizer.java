package io.digestif;

import dev.langchain4j.model.chat.ChatModel;
import io.digestif.digest.Assembly;
import io.digestif.digest.Digest;
import io.digestif.digest.DigestListener;
import io.digestif.digest.IncompleteDigestException;
import io.digestif.digest.Section;
import io.digestif.draft.Drafted;
import io.digestif.draft.Drafter;
import io.digestif.draft.Experience;
import io.digestif.draft.Forecast;
import io.digestif.draft.Reading;
import io.digestif.error.BudgetException;
import io.digestif.error.ModelRejectedException;
import io.digestif.error.ModelUnavailableException;
import io.digestif.error.Nearest;
import io.digestif.error.PromptException;
import io.digestif.extract.Extraction;
import io.digestif.merge.Merge;
import io.digestif.model.Budget;
import io.digestif.model.CacheStore;
import io.digestif.model.CallPolicy;
import io.digestif.model.LanguageModel;
import io.digestif.model.ModelSettings;
import io.digestif.model.ModelSpec;
import io.digestif.model.Sleeper;
import io.digestif.model.Usage;
import io.digestif.plan.Plan;
import io.digestif.plan.TokenCounter;
import io.digestif.prompt.PromptCatalog;
import io.digestif.prompt.SectionPrompt;
import io.digestif.transcript.Transcript;
import io.digestif.verify.Verdict;
import io.digestif.verify.Verifier;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a transcript into a digest in which every line is traced to the moment it was said.
 *
 * <pre>{@code
 * Summarizer summarizer = Summarizer.with("ollama:qwen3:8b");
 * Digest digest = summarizer.summarize(Transcript.read(Path.of("episode.vtt")));
 * System.out.println(digest.toMarkdown());
 * }</pre>
 *
 * <p>Immutable and thread-safe: one summarizer serves any number of talks and threads.
 */
public final class Summarizer {
    /** Below this many spoken words there is nothing to digest, and no model is asked. */
    private static final int MIN_WORDS = 50;

    /** What a model's window is taken for when nobody says. */
    private static final int DEFAULT_CONTEXT_WINDOW = 8_192;

    private static final int DEFAULT_CONCURRENCY = 4;

    private final String modelName;
    private final boolean asksModel;
    private final Supplier<Reader> reader;
    private final Optional<Summarizer> floor;
    private final PromptCatalog prompts;
    private final List<SectionPrompt> sections;
    private final Optional<String> language;
    private final Function<Transcript, TokenCounter> counter;
    private final boolean readsSchema;
    private final boolean answersSeveral;
    private final Experience experience = new Experience();
    private final Function<Usage, Optional<BigDecimal>> price;
    private final int concurrency;
    private final Optional<Duration> deadline;
    private final boolean strict;
    private final DigestListener listener;

    private Summarizer(Builder builder) {
        prompts = builder.catalog();
        sections = builder.chosenSections(prompts.sections());
        language = Optional.ofNullable(builder.language);
        counter = builder.counter();
        readsSchema = builder.readsSchema();
        answersSeveral = builder.answersSeveral();
        price = builder.price();
        concurrency = builder.concurrency;
        strict = builder.strict;
        listener = builder.listener;
        Optional<LanguageModel> model = builder.languageModel(builder.window().orElse(DEFAULT_CONTEXT_WINDOW));
        asksModel = model.isPresent();
        reader = builder.reader(model);
        floor = builder.floor();
        modelName = Stream.concat(
                        model.stream().map(LanguageModel::name),
                        model.isEmpty() || floor.isPresent()
                                ? Stream.of(ModelSpec.EXTRACTIVE.toString())
                                : Stream.empty())
                .collect(Collectors.joining(","));
        deadline = Optional.ofNullable(builder.deadline);
    }

    /** Who reads the talk, and how much of it at once. */
    private record Reader(Optional<LanguageModel> model, int contextWindow, boolean windowKnown) {}

    /**
     * A summarizer with the model that a spec names, and defaults for the rest.
     *
     * @param spec such as {@code ollama:qwen3:8b}, {@code openai:gpt-…}, {@code openai:NAME@http://127.0.0.1:8080/v1},
     *     {@code anthropic:…}, {@code gemini:…}, or {@code extractive} for the embedded engine; see {@link ModelSpec}
     * @throws IllegalArgumentException if it names none
     * @throws ModelRejectedException if its key is missing
     */
    public static Summarizer with(String spec) {
        return builder().model(spec).build();
    }

    /** A summarizer with a model that the application already has, and defaults for the rest. */
    public static Summarizer with(ChatModel model) {
        return builder().model(model).build();
    }

    /** A builder, set to the embedded engine and all sections. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Makes a digest. Blocks until it is made; an interrupt ends it.
     *
     * @throws ModelRejectedException if the model refuses the first call, or one utterance of the talk does not fit its window
     * @throws ModelUnavailableException if the model answers nothing at all
     * @throws PromptException if a prompt cannot be filled in
     * @throws BudgetException if the budget does not suffice for the first call
     * @throws IncompleteDigestException if a section has a gap and {@link Builder#strict} was asked for; it carries the digest
     */
    public Digest summarize(Transcript transcript) {
        if (transcript.words() < MIN_WORDS) {
            return Assembly.nothing(transcript, modelName, sections, prompts.version(), tooShort(transcript));
        }
        try {
            return digest(transcript, List.of());
        } catch (ModelRejectedException | ModelUnavailableException e) {
            if (floor.isEmpty() || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return floor.get()
                    .digest(transcript, List.of(ModelSpec.EXTRACTIVE + " wrote all of it: " + e.getMessage()));
        }
    }

    private Digest digest(Transcript transcript, List<String> notes) {
        Plan plan = planFor(transcript);
        Verifier verifier = Verifier.of(plan, writesLanguageOf(transcript));
        Assembly assembly = new Assembly(plan, modelName, languageFor(transcript));
        try (Drafter drafter = drafter(plan)) {
            List<Drafted> drafted = drafter.draft(plan, ids(false), List.of());
            assembly.asked(drafted);
            if (!ids(true).isEmpty()) {
                new Narration(plan, drafter, verifier, assembly).tell(ids(true));
            }
            List<Verdict> verdicts = Mending.mended(verify(drafted, verifier), plan, drafter, verifier, assembly);
            assembly.verified(verdicts);
            assembly.chosen(Merge.choose(verdicts, plan));
        }
        return checked(assembly.digest(sections, prompts.version(), warnings(plan, notes)));
    }

    /**
     * What a digest of a talk would come to: windows, calls, tokens and cost. Calls no model; a server of one's own may be asked
     * how much its model reads at once.
     *
     * @throws ModelRejectedException if an utterance of the talk does not fit the model's window
     * @throws PromptException if a prompt cannot be filled in
     */
    public Forecast plan(Transcript transcript) {
        if (!asksModel || transcript.words() < MIN_WORDS) {
            return Forecast.nothing(modelName, transcript.words());
        }
        Plan plan = planFor(transcript);
        return Forecast.of(
                modelName, plan, prompts, ids(), languageFor(transcript).orElse("und"), reading(transcript), price);
    }

    private Reading reading(Transcript transcript) {
        return new Reading(
                reader.get().contextWindow(), counter.apply(transcript), readsSchema, answersSeveral, experience);
    }

    private Plan planFor(Transcript transcript) {
        Plan whole = Plan.of(transcript);
        if (!asksModel) {
            return whole;
        }
        Reading reading = reading(transcript);
        int instructions = Forecast.instructions(
                whole, prompts, ids(), languageFor(transcript).orElse("und"), reading);
        return whole.in(reading.contextWindow(), instructions, reading.corrected());
    }

    private static List<Verdict> verify(List<Drafted> drafted, Verifier verifier) {
        return drafted.stream()
                .flatMap(answer -> answer.draft().stream().map(draft -> verifier.verify(draft, answer.window())))
                .toList();
    }

    private Drafter drafter(Plan plan) {
        if (!asksModel) {
            return Extraction.drafter(sections.stream().map(SectionPrompt::id).toList());
        }
        int asks = sections.size() * plan.windows().size();
        listener.started(asks);
        AtomicInteger done = new AtomicInteger();
        String writtenIn = languageFor(plan.transcript()).orElse("und");
        Drafter asking = Drafter.asking(
                reader.get().model().orElseThrow(),
                reading(plan.transcript()),
                prompts,
                writtenIn,
                concurrency,
                deadline,
                section -> {
                    synchronized (done) {
                        listener.progressed(section, Math.min(done.incrementAndGet(), asks), asks);
                    }
                });
        return floor.isEmpty()
                ? asking
                : asking.or(
                        Extraction.drafter(
                                sections.stream().map(SectionPrompt::id).toList()),
                        ModelSpec.EXTRACTIVE.toString());
    }

    /** The ids of the sections wanted: the one on the flow, which is written last, or the others. */
    private List<String> ids(boolean flow) {
        return sections.stream()
                .map(SectionPrompt::id)
                .filter(id -> id.equals(SectionPrompt.FLOW) == flow)
                .toList();
    }

    private List<String> ids() {
        return sections.stream().map(SectionPrompt::id).toList();
    }

    /** What the digest is written in; the embedded engine writes in the talk's own words. */
    private Optional<String> languageFor(Transcript transcript) {
        return asksModel ? language.or(transcript::language) : transcript.language();
    }

    private boolean writesLanguageOf(Transcript transcript) {
        return !asksModel
                || language.isEmpty()
                || transcript.language().isEmpty()
                || sameLanguage(language.get(), transcript.language().get());
    }

    private static boolean sameLanguage(String tag, String other) {
        return Locale.forLanguageTag(tag)
                .getLanguage()
                .equals(Locale.forLanguageTag(other).getLanguage());
    }

    private static String tooShort(Transcript transcript) {
        return "There is nothing to digest: only " + transcript.words()
                + (transcript.words() == 1 ? " word was" : " words were") + " spoken, and a digest needs "
                + MIN_WORDS + ".";
    }

    private List<String> warnings(Plan plan, List<String> notes) {
        List<String> warnings = new ArrayList<>(notes);
        if (asksModel && !reader.get().windowKnown() && plan.windows().size() > 1) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "How much %s reads at once is not known: it was taken for %,d tokens, so the talk was read in %d"
                            + " pieces. If it is more, --context-window (contextWindow in Java) says so.",
                    modelName,
                    reader.get().contextWindow(),
                    plan.windows().size()));
        }
        if (!writesLanguageOf(plan.transcript())) {
            warnings.add(
                    "The digest is in another language than the talk: its claims rest on the moments that the model"
                            + " named, and only their numbers were checked.");
        }
        if (!asksModel && language.isPresent()) {
            warnings.add("The embedded engine translates nothing: the digest is in the language of the talk.");
        }
        return warnings;
    }

    private Digest checked(Digest digest) {
        if (strict && digest.hasGaps()) {
            throw new IncompleteDigestException(
                    "the digest of " + digest.title() + " has gaps: "
                            + String.join(
                                    "; ",
                                    digest.sections().stream()
                                            .filter(Section::isGap)
                                            .map(s ->
                                                    s.id() + " is " + s.status().id() + " ("
                                                            + s.reason().orElse("") + ")")
                                            .toList()),
                    digest);
        }
        return digest;
    }

    /** Settings of a {@link Summarizer}. Not thread-safe; may be used again after {@link #build}. */
    public static final class Builder {
        private List<ModelSpec> specs = List.of(ModelSpec.EXTRACTIVE);
        private @Nullable ChatModel chatModel;
        private @Nullable List<String> sections;
        private @Nullable String language;
        private @Nullable Path prompts;
        private OptionalInt contextWindow = OptionalInt.empty();
        private int concurrency = DEFAULT_CONCURRENCY;
        private boolean strict;
        private DigestListener listener = DigestListener.NONE;
        private Function<String, Optional<String>> keys = Builder::variable;
        private @Nullable CacheStore cache;
        private @Nullable Budget budget;
        private OptionalInt requestsPerMinute = OptionalInt.empty();
        private OptionalInt tokensPerMinute = OptionalInt.empty();
        private Duration timeout = ModelSettings.DEFAULT_TIMEOUT;
        private @Nullable Duration deadline;
        private Sleeper sleeper = Sleeper.REAL;

        private Builder() {}

        /**
         * Who writes the digest; default {@code extractive}, the embedded engine. Several, separated by commas, are a chain:
         * each is asked where those before it can't be used, refuse or don't answer, {@code extractive} at its end for whole
         * sections. The digest says who wrote what.
         *
         * @throws IllegalArgumentException if the spec names no model; the message gives the nearest name
         */
        public Builder model(String newSpec) {
            specs = ModelSpec.parseChain(newSpec);
            chatModel = null;
            return this;
        }

        /** Who writes the digest: a model that the application already has. */
        public Builder model(ChatModel newModel) {
            chatModel = Objects.requireNonNull(newModel, "model");
            return this;
        }

        /**
         * Which sections to make, by their ids, in the order wanted; default all. Ids are checked by {@link #build}, since a
         * folder of prompts may bring some.
         */
        public Builder sections(List<String> ids) {
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("sections is empty: name at least one, or leave it out for all");
            }
            sections = List.copyOf(ids);
            return this;
        }

        /**
         * The language to write in; default the talk's own. Quotes stay in the talk's words.
         *
         * @param tag a BCP 47 tag such as {@code de}
         * @throws IllegalArgumentException if it is none
         */
        public Builder language(String tag) {
            try {
                language = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            } catch (IllformedLocaleException e) {
                throw new IllegalArgumentException(
                        "\"" + tag + "\" is no language tag: use one such as en, de or pt-BR", e);
            }
            return this;
        }

        /**
         * How many tokens the model reads and writes in one call, together; default what is known of a hosted model
         * ({@link ModelSpec#contextWindow}), or what a server of one's own says when it is first needed, else 8,192. Of a
         * chain, the smallest counts. A talk that is longer is read in pieces.
         *
         * @throws IllegalArgumentException if it is less than 2,048
         */
        public Builder contextWindow(int tokens) {
            if (tokens < 2_048) {
                throw new IllegalArgumentException("contextWindow must be 2048 tokens or more: " + tokens);
            }
            contextWindow = OptionalInt.of(tokens);
            return this;
        }

        /**
         * How many calls at once; default 4. The first call of a digest always goes alone.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder concurrency(int calls) {
            if (calls < 1) {
                throw new IllegalArgumentException("concurrency must be 1 or more: " + calls);
            }
            concurrency = calls;
            return this;
        }

        /**
         * A folder of prompts: a file of the same name takes the place of ours, and {@code <id>/prompt.md} is a further
         * section. Read by {@link #build}. See {@link PromptCatalog#with}.
         */
        public Builder prompts(Path folder) {
            prompts = Objects.requireNonNull(folder, "prompts");
            return this;
        }

        /** Whether a gap is an error, {@link IncompleteDigestException}; default no: it is named in the digest. */
        public Builder strict(boolean isStrict) {
            strict = isStrict;
            return this;
        }

        /** Who hears how a digest comes along; default nobody. */
        public Builder listener(DigestListener newListener) {
            listener = Objects.requireNonNull(newListener, "listener");
            return this;
        }

        /**
         * Where keys are looked up, by the name of their usual variable such as {@code OPENAI_API_KEY}; default the
         * environment.
         */
        public Builder keys(Function<String, Optional<String>> newKeys) {
            keys = Objects.requireNonNull(newKeys, "keys");
            return this;
        }

        /**
         * Where the model's answers are kept, so that the same question is never paid for twice, not even after a crash. The
         * default for a model that a spec names is the user's folder on disk ({@link CacheStore#userFolder}); for a model that
         * the application brings, whose address and settings can't be seen, it is memory. Give {@link CacheStore#disk} to keep
         * its answers, too, a folder for each such model, and {@link CacheStore#none} to keep none.
         */
        public Builder cache(CacheStore newCache) {
            cache = Objects.requireNonNull(newCache, "cache");
            return this;
        }

        /**
         * What all digests of the summarizer may spend, together; default no limit. What a call may cost at most is set aside
         * before it is made, so that no more is spent. Answers that are kept cost nothing. When it ends, what is done stands
         * in the digest, and what is missing is named there.
         */
        public Builder budget(Budget newBudget) {
            budget = Objects.requireNonNull(newBudget, "budget");
            return this;
        }

        /**
         * How many calls a minute each model gets at most, evenly spaced; default no limit.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder requestsPerMinute(int requests) {
            requestsPerMinute = OptionalInt.of(positive("requestsPerMinute", requests));
            return this;
        }

        /**
         * How many tokens a minute each model reads and writes at most; default no limit. What a call reads is estimated
         * before it goes, what it writes is added when it has.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder tokensPerMinute(int tokens) {
            tokensPerMinute = OptionalInt.of(positive("tokensPerMinute", tokens));
            return this;
        }

        /**
         * How long a call may take, from the first byte sent to the last one read; default ten minutes, since a small machine
         * reads 70 tokens a second. For models that a spec names.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder timeout(Duration newTimeout) {
            timeout = positive("timeout", newTimeout);
            return this;
        }

        /**
         * How long the model's work on a digest may take; default for ever. Calls that have not ended by then are broken off,
         * and what they were to give is named in the digest as missing.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder deadline(Duration newDeadline) {
            deadline = positive("deadline", newDeadline);
            return this;
        }

        private static int positive(String name, int number) {
            if (number < 1) {
                throw new IllegalArgumentException(name + " must be 1 or more: " + number);
            }
            return number;
        }

        private static Duration positive(String name, Duration duration) {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException(name + " must be positive: " + duration);
            }
            return duration;
        }

        /** How guards wait; for tests. */
        Builder sleeper(Sleeper newSleeper) {
            sleeper = newSleeper;
            return this;
        }

        /**
         * Makes the summarizer. Nothing is sent yet.
         *
         * @throws IllegalArgumentException if a section is not there; the message gives the nearest name
         * @throws PromptException if the folder of prompts cannot be used
         * @throws IllegalArgumentException if there is a budget in money, and the price of a model is not known
         * @throws ModelRejectedException if the model's key is missing
         */
        public Summarizer build() {
            return new Summarizer(this);
        }

        /**
         * Who reads, once it is known how much at once: a server of one's own is asked when that is first needed, so that a
         * summarizer can be built while it is not there.
         */
        private Supplier<Reader> reader(Optional<LanguageModel> usual) {
            OptionalInt known = window();
            Reader unasked = new Reader(usual, known.orElse(DEFAULT_CONTEXT_WINDOW), known.isPresent());
            if (known.isPresent() || asked().findAny().isEmpty()) {
                return () -> unasked;
            }
            Builder asking = copy();
            return new Supplier<>() {
                private @Nullable Reader reader;

                @Override
                public synchronized Reader get() {
                    Reader found = reader;
                    if (found == null) {
                        OptionalInt window = LanguageModel.askedWindow(
                                asking.asked().toList(),
                                asking.settings(DEFAULT_CONTEXT_WINDOW),
                                asking.policy(Builder::usersCache).cache());
                        found = window.isEmpty()
                                ? unasked
                                : new Reader(asking.languageModel(window.getAsInt()), window.getAsInt(), true);
                        reader = found;
                    }
                    return found;
                }
            };
        }

        private Builder copy() {
            Builder copy = new Builder();
            copy.specs = specs;
            copy.keys = keys;
            copy.cache = cache;
            copy.budget = budget;
            copy.requestsPerMinute = requestsPerMinute;
            copy.tokensPerMinute = tokensPerMinute;
            copy.timeout = timeout;
            copy.sleeper = sleeper;
            return copy;
        }

        private ModelSettings settings(int window) {
            return new ModelSettings(window, keys, timeout);
        }

        /** The window that is set, else the smallest of the models'; empty where that of one is not known. */
        private OptionalInt window() {
            if (contextWindow.isPresent() || chatModel != null) {
                return contextWindow;
            }
            List<OptionalInt> known = asked().map(ModelSpec::contextWindow).toList();
            return known.stream().allMatch(OptionalInt::isPresent)
                    ? known.stream().mapToInt(OptionalInt::getAsInt).min()
                    : OptionalInt.empty();
        }

        private Stream<ModelSpec> asked() {
            return chatModel == null ? specs.stream().filter(spec -> !spec.isExtractive()) : Stream.empty();
        }

        private Function<Transcript, TokenCounter> counter() {
            List<ModelSpec> asked = asked().toList();
            boolean isOpenAi = asked.size() == 1
                    && asked.get(0).provider().equals("openai")
                    && asked.get(0).baseUrl().isEmpty();
            if (isOpenAi) {
                TokenCounter exact = TokenCounter.openAi(asked.get(0).model());
                return transcript -> exact;
            }
            return transcript -> TokenCounter.estimate(transcript.language());
        }

        private boolean readsSchema() {
            List<ModelSpec> asked = asked().toList();
            return asked.isEmpty() || asked.stream().anyMatch(ModelSpec::readsSchema);
        }

        private boolean answersSeveral() {
            return chatModel == null && asked().allMatch(ModelSpec::answersSeveral);
        }

        /** That of the first of a chain, which is the one that is asked as long as it answers. */
        private Function<Usage, Optional<BigDecimal>> price() {
            Optional<ModelSpec> first = asked().findFirst();
            return usage -> first.flatMap(spec -> spec.cost(usage));
        }

        private PromptCatalog catalog() {
            return prompts == null ? PromptCatalog.builtIn() : PromptCatalog.with(prompts);
        }

        private Optional<LanguageModel> languageModel(int window) {
            if (chatModel != null) {
                if (!timeout.equals(ModelSettings.DEFAULT_TIMEOUT)) {
                    throw new IllegalArgumentException(
                            "timeout is for a model that a spec names; one of the application's own has its own");
                }
                return Optional.of(LanguageModel.of(chatModel, Plan.roomForAnswer(window), policy(CacheStore::memory)));
            }
            List<ModelSpec> asked = asked().toList();
            return asked.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LanguageModel.open(asked, settings(window), policy(Builder::usersCache)));
        }

        private static CacheStore usersCache() {
            return CacheStore.disk(CacheStore.userFolder(Builder::variable));
        }

        /** What writes where no model does: the embedded engine, when it ends a chain. */
        private Optional<Summarizer> floor() {
            if (chatModel != null || specs.size() == 1 || !specs.contains(ModelSpec.EXTRACTIVE)) {
                return Optional.empty();
            }
            Builder alone = new Builder().strict(strict);
            alone.sections = sections;
            alone.language = language;
            alone.prompts = prompts;
            return Optional.of(alone.build());
        }

        private CallPolicy policy(Supplier<CacheStore> usualCache) {
            return new CallPolicy(
                    cache == null ? usualCache.get() : cache,
                    Optional.ofNullable(budget),
                    requestsPerMinute,
                    tokensPerMinute,
                    sleeper,
                    Clock.systemUTC());
        }

        private static Optional<String> variable(String name) {
            return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
        }

        private List<SectionPrompt> chosenSections(List<SectionPrompt> known) {
            if (sections == null) {
                return known;
            }
            return sections.stream()
                    .distinct()
                    .map(id -> known.stream()
                            .filter(section -> section.id().equals(id))
                            .findFirst()
                            .orElseThrow(() -> unknownSection(
                                    id, known.stream().map(SectionPrompt::id).toList())))
                    .toList();
        }

        private static IllegalArgumentException unknownSection(String id, List<String> known) {
            return new IllegalArgumentException("no section \"" + id + "\""
                    + Nearest.to(id, known)
                            .map(name -> "; did you mean \"" + name + "\"?")
                            .orElse(": there are " + String.join(", ", known)));
        }
    }
}
