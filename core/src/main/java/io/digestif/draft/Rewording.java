package io.digestif.draft;

import io.digestif.error.BudgetException;
import io.digestif.error.DigestException;
import io.digestif.error.ModelUnavailableException;
import io.digestif.language.Language;
import io.digestif.language.Phrases;
import io.digestif.language.Word;
import io.digestif.model.LanguageModel;
import io.digestif.model.Reply;
import io.digestif.plan.Plan;
import io.digestif.prompt.Doubt;
import io.digestif.prompt.Prompt;
import io.digestif.prompt.PromptCatalog;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks a model to mend its notes, those of one window in one request. It is shown the lines that come nearest and no others:
 * the note must rest on them, and a request of some hundred words costs little whatever the talk's length.
 */
final class Rewording {
    /** More notes than this at once, and the later ones are answered carelessly. */
    private static final int NOTES = 10;

    /** "[46]", which readers could not make anything of. */
    private static final Pattern LINE_NUMBERS = Pattern.compile("\\s*\\[\\d+(?:, ?\\d+)*]");

    private final LanguageModel model;
    private final PromptCatalog prompts;
    private final String language;
    private final AskingThreads threads;
    private final Language written;
    private final Phrases prepositions;

    Rewording(LanguageModel model, PromptCatalog prompts, String language, AskingThreads threads) {
        this.model = model;
        this.prompts = prompts;
        this.language = language;
        this.threads = threads;
        this.written = Language.of(language);
        this.prepositions = new Phrases(written, "prepositions");
    }

    /** @throws InterruptedException if the thread is interrupted */
    Reworded of(Plan plan, List<Doubt> doubts) throws InterruptedException {
        AskingThreads.Round<List<Doubt>, Reworded> round = threads.round(
                notes -> notes.get(0).window().from(),
                (notes, found) -> found.found(ask(notes, plan)),
                notes -> List.of());
        Set<String> texts = new HashSet<>();
        doubts.stream()
                .filter(doubt -> texts.add(doubt.window() + doubt.text()))
                .collect(Collectors.groupingBy(Doubt::window, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(notes -> round.add(notes.subList(0, Math.min(NOTES, notes.size()))));
        return round.await().stream().reduce(Reworded.NONE, Reworded::plus);
    }

    private Reworded ask(List<Doubt> notes, Plan plan) {
        Prompt prompt = prompts.reword(notes, plan.transcript(), language);
        Reply reply;
        try {
            reply = model.ask(prompt);
        } catch (BudgetException e) {
            return Reworded.NONE;
        } catch (ModelUnavailableException e) {
            return new Reworded(Map.of(), Tally.failed(e.attempts()));
        } catch (DigestException e) {
            return new Reworded(Map.of(), Tally.failed(1));
        }
        try {
            return read(notes, reply);
        } catch (DigestException e) {
            return new Reworded(Map.of(), Tally.of(reply)); // no use, and paid for
        }
    }

    private Reworded read(List<Doubt> notes, Reply reply) {
        Map<Doubt, DraftItem> answers = new HashMap<>();
        for (DraftItem item : Draft.parse("reword", reply).items()) {
            meant(item, notes)
                    .ifPresent(doubt -> mended(item, doubt).ifPresent(mended -> answers.putIfAbsent(doubt, mended)));
        }
        return new Reworded(
                notes.stream()
                        .collect(Collectors.toMap(doubt -> doubt, doubt -> Optional.ofNullable(answers.get(doubt)))),
                Tally.of(reply));
    }

    /** A note that ended with the number of a line it points to says nothing without it. */
    private Optional<DraftItem> mended(DraftItem item, Doubt doubt) {
        String text = LINE_NUMBERS.matcher(item.text()).replaceAll("");
        List<Word> words = written.words(text);
        boolean pointed = !text.equals(item.text());
        return words.isEmpty() || (pointed && prepositions.lengthAt(words, words.size() - 1) > 0)
                ? Optional.empty()
                : Optional.of(new DraftItem(text, doubt.lines(), doubt.label()));
    }

    /** The note that an item is about: the one whose number is its label, else the first with which it shares a line. */
    private static Optional<Doubt> meant(DraftItem item, List<Doubt> notes) {
        String number = item.label().replaceAll("\\D", "");
        return IntStream.range(0, notes.size())
                .filter(i -> number.isEmpty()
                        ? notes.get(i).lines().stream().anyMatch(item.lines()::contains)
                        : number.equals(String.valueOf(i + 1)))
                .mapToObj(notes::get)
                .findFirst();
    }
}
