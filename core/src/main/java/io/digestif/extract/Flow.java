package io.digestif.extract;

import io.digestif.draft.DraftItem;
import io.digestif.plan.Segment;
import io.digestif.transcript.Speaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How the conversation moved: a paragraph for each part, of what is said near its start, at its heart and near its end, in order. */
final class Flow {
    private static final int LEAST = 2;
    private static final int MOST = 4;
    /** One more statement for each so many words of a part. */
    private static final int WORDS = 600;

    private static final double START = 0.3;
    private static final double END = 0.7;
    private static final int LONGEST_QUESTION = 30;
    private static final int HEADED = 2;

    private final Talk talk;
    private final Standing standing;
    private final Chosen chosen;
    private final Keyphrases keyphrases;
    private final Templates templates;

    Flow(Talk talk, Standing standing, Chosen chosen, Keyphrases keyphrases) {
        this.talk = talk;
        this.standing = standing;
        this.chosen = chosen;
        this.keyphrases = keyphrases;
        this.templates = new Templates(talk.language());
    }

    /** Some sentences that are told together: a statement, or a question with its answer. */
    private record Step(Passage passage, Optional<Sentence> question) {
        int number() {
            return question.orElse(passage.first()).number();
        }
    }

    List<DraftItem> items(List<Passage> passages, List<Segment> parts) {
        List<DraftItem> items = new ArrayList<>();
        for (Segment part : parts) {
            paragraph(part, passages).ifPresent(items::add);
        }
        return items;
    }

    private Optional<DraftItem> paragraph(Segment part, List<Passage> passages) {
        List<Step> steps = new ArrayList<>();
        answered(part).ifPresent(steps::add);
        statements(part, passages, steps);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        steps.sort(Comparator.comparingInt(Step::number));
        List<String> text = new ArrayList<>();
        TreeSet<Integer> lines = new TreeSet<>();
        Optional<Speaker> last = Optional.empty();
        for (Step step : steps) {
            step.question().ifPresent(q -> {
                text.add(templates.fill("asks", q.speaker().orElseThrow().name(), q.printed()));
                lines.add(q.line());
            });
            text.add(said(step.passage(), step.question().isPresent() ? Optional.empty() : last));
            last = step.passage().speaker();
            lines.addAll(step.passage().lines());
        }
        String label = Lines.capital(templates.row(
                keyphrases.of(n -> part.holds(talk.sentences().get(n).line()), HEADED).stream()
                        .map(Keyphrases.Phrase::text)
                        .toList()));
        return Optional.of(new DraftItem(String.join(" ", text), List.copyOf(lines), label));
    }

    private String said(Passage p, Optional<Speaker> last) {
        if (talk.voices() < 2 || p.speaker().isEmpty()) {
            return p.printed();
        }
        return p.speaker().equals(last)
                ? templates.fill("later", p.printed())
                : templates.fill("says", p.speaker().get().name(), p.printed());
    }

    /** The first question whose answer, the next speaker's first sentence, can be read with it. */
    private Optional<Step> answered(Segment part) {
        for (Sentence s : talk.sentences()) {
            if (part.holds(s.line())
                    && s.words().size() <= LONGEST_QUESTION
                    && s.speaker().isPresent()
                    && standing.asksAlone(s)
                    && chosen.worth(Passage.of(s)) > 0) {
                Optional<Passage> answer = talk.after(s)
                        .filter(next -> !next.speaker().equals(s.speaker())
                                && next.speaker().isPresent())
                        .filter(next -> part.holds(next.line()) && standing.answers(next))
                        .map(Passage::of)
                        .filter(p -> chosen.worth(p) > 0);
                if (answer.isPresent()) {
                    chosen.take(Passage.of(s));
                    chosen.take(answer.get());
                    return Optional.of(new Step(answer.get(), Optional.of(s)));
                }
            }
        }
        return Optional.empty();
    }

    /** One from near the part's start, one from near its end, and what says most of the rest. */
    private void statements(Segment part, List<Passage> passages, List<Step> steps) {
        List<Passage> here = passages.stream()
                .filter(p -> p.lines().stream().allMatch(part::holds))
                .toList();
        Coverage local = new Coverage(talk.weights(here));
        double from = talk.place(part.from());
        double length = talk.placeOfEnd(part.to()) - from;
        int wanted = Math.min(MOST, LEAST + (int) (length * talk.words() / WORDS));
        boolean opens = !steps.isEmpty();
        List<Passage> told = new ArrayList<>();
        if (!opens) {
            told.addAll(chosen.chooseBy(local, within(here, from, from + START * length), standing::of, 1));
        }
        told.addAll(chosen.chooseBy(local, within(here, from + END * length, from + length), standing::of, 1));
        int left = Math.max(0, wanted - told.size() - steps.size());
        told.addAll(chosen.chooseBy(local, here, standing::of, left));
        if (told.isEmpty() && steps.isEmpty()) {
            told.addAll(anything(part, here));
        }
        told.forEach(p -> steps.add(new Step(p, Optional.empty())));
    }

    /** For a part in which nothing new stands alone: its best statement, be it said elsewhere or pointing back. */
    private List<Passage> anything(Segment part, List<Passage> here) {
        return here.stream()
                .max(Comparator.comparingDouble(standing::of))
                .or(() -> talk.sentences().stream()
                        .filter(s -> part.holds(s.line())
                                && !s.asks()
                                && !s.printed().isEmpty())
                        .max(Comparator.comparingDouble((Sentence s) -> standing.telling(s))
                                .thenComparingInt(s -> s.words().size()))
                        .map(Passage::of))
                .stream()
                .toList();
    }

    private List<Passage> within(List<Passage> passages, double from, double to) {
        return passages.stream()
                .filter(p -> talk.place(p.first().line()) >= from
                        && talk.place(p.first().line()) <= to)
                .toList();
    }
}
