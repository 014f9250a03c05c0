package io.digestif.draft;

import io.digestif.error.BudgetException;
import io.digestif.error.DigestException;
import io.digestif.error.ModelUnavailableException;
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

    /** " in [46]", which readers could not make anything of. */
    private static final Pattern LINE_NUMBERS = Pattern.compile("(?:\\s+\\p{L}{1,3})?\\s*\\[\\d+(?:, ?\\d+)*]");

    private final LanguageModel model;
    private final PromptCatalog prompts;
    private final String language;
    private final AskingThreads threads;

    Rewording(LanguageModel model, PromptCatalog prompts, String language, AskingThreads threads) {
        this.model = model;
        this.prompts = prompts;
        this.language = language;
        this.threads = threads;
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
        try {
            Reply reply = model.ask(prompt);
            return read(notes, reply);
        } catch (BudgetException e) {
            return Reworded.NONE;
        } catch (ModelUnavailableException e) {
            return new Reworded(Map.of(), Tally.failed(e.attempts()));
        } catch (DigestException e) {
            return new Reworded(Map.of(), Tally.failed(1));
        }
    }

    private static Reworded read(List<Doubt> notes, Reply reply) {
        Map<Doubt, DraftItem> answers = new HashMap<>();
        for (DraftItem item : Draft.parse("reword", reply).items()) {
            meant(item, notes).ifPresent(doubt -> answers.putIfAbsent(doubt, mended(item, doubt)));
        }
        return new Reworded(
                notes.stream()
                        .collect(Collectors.toMap(doubt -> doubt, doubt -> Optional.ofNullable(answers.get(doubt)))),
                Tally.of(reply));
    }

    private static DraftItem mended(DraftItem item, Doubt doubt) {
        return new DraftItem(LINE_NUMBERS.matcher(item.text()).replaceAll(""), doubt.lines(), doubt.label());
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
