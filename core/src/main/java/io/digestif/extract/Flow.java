package io.digestif.extract;

import io.digestif.draft.DraftItem;
import io.digestif.language.Templates;
import io.digestif.plan.Segment;
import io.digestif.transcript.Speaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** How the conversation moved: a paragraph for each part, of what is said near its start, at its heart and near its end, in order. */
final class Flow {
    private static final int LEAST = 1;
    private static final int MOST = 3;
    /** One more statement for each so many words of a part. */
    private static final int WORDS = 1_000;

    private static final double START = 0.5;
    private static final double EDGE = 0.1;
    private static final int LONGEST_QUESTION = 30;
    /** How many things a part is said to be about, beyond the one in its heading. */
    private static final int TOLD = 3;
    /** From this share of a part's words on, it is one speaker's, or that of two. */
    private static final double CARRIES = 0.6;

    private static final double BOTH = 0.8;

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

    /** Where a part stands among the others; each has its template. */
    private enum Place {
        FIRST,
        THEN,
        LAST
    }

    List<DraftItem> items(List<Passage> passages, List<Segment> parts) {
        List<DraftItem> items = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Place place = i == 0 ? Place.FIRST : i + 1 < parts.size() ? Place.THEN : Place.LAST;
            paragraph(parts.get(i), place, passages).ifPresent(items::add);
        }
        return items;
    }

    private Optional<DraftItem> paragraph(Segment part, Place place, List<Passage> passages) {
        List<Keyphrases.Phrase> about =
                keyphrases.of(n -> part.holds(talk.sentences().get(n).line()), 1 + TOLD);
        boolean led = about.size() > 2;
        List<Keyphrases.Phrase> heading = led ? about.subList(0, 1) : about;
        List<String> text = new ArrayList<>();
        TreeSet<Integer> lines = new TreeSet<>();
        if (led) {
            List<Keyphrases.Phrase> further = about.subList(1, about.size());
            text.add(lead(part, place, row(further)));
            further.forEach(phrase -> lines.add(firstIn(part, phrase)));
        }
        List<Step> steps = new ArrayList<>();
        answered(part).ifPresent(steps::add);
        statements(part, passages, steps, led);
        if (place != Place.THEN && steps.stream().noneMatch(step -> isAtTheEdge(step.number(), place))) {
            atTheEdge(part, place, passages).forEach(p -> steps.add(new Step(p, Optional.empty())));
        }
        if (steps.isEmpty() && !led) {
            return Optional.empty();
        }
        steps.sort(Comparator.comparingInt(Step::number));
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
        return Optional.of(new DraftItem(String.join(" ", text), List.copyOf(lines), Lines.capital(row(heading))));
    }

    private String row(List<Keyphrases.Phrase> phrases) {
        return templates.row(phrases.stream().map(Keyphrases.Phrase::text).toList());
    }

    private int firstIn(Segment part, Keyphrases.Phrase phrase) {
        return phrase.sentences().stream()
                .map(n -> talk.sentences().get(n).line())
                .filter(part::holds)
                .findFirst()
                .orElseThrow();
    }

    /** Who speaks about what; where it is not one or two, what the part is about. */
    private String lead(Segment part, Place place, String things) {
        List<Map.Entry<Speaker, Double>> shares = talk.shares(part).entrySet().stream()
                .sorted(Map.Entry.<Speaker, Double>comparingByValue().reversed())
                .toList();
        if (talk.voices() > 1 && !shares.isEmpty() && shares.get(0).getValue() >= CARRIES) {
            return templates.fill("tells", shares.get(0).getKey().name(), things);
        }
        if (shares.size() > 1 && shares.get(0).getValue() + shares.get(1).getValue() >= BOTH) {
            return templates.fill(
                    "both",
                    shares.get(0).getKey().name(),
                    shares.get(1).getKey().name(),
                    things);
        }
        return templates.fill(place.name().toLowerCase(Locale.ROOT), things);
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

    /** What says most of the part, one of it from its second half where there is more than one. */
    private void statements(Segment part, List<Passage> passages, List<Step> steps, boolean led) {
        List<Passage> here = passages.stream()
                .filter(p -> p.lines().stream().allMatch(part::holds) && standing.isSure(p))
                .toList();
        Coverage local = new Coverage(talk.weights(here));
        double from = talk.place(part.from());
        double length = talk.placeOfEnd(part.to()) - from;
        int wanted = Math.min(MOST, LEAST + (int) (length * talk.words() / WORDS)) - steps.size();
        List<Passage> told = new ArrayList<>(chosen.chooseBy(local, here, standing::of, Math.min(1, wanted)));
        if (wanted > 1) {
            List<Passage> later = here.stream()
                    .filter(p -> talk.place(p.first().line()) >= from + START * length)
                    .toList();
            told.addAll(chosen.chooseBy(local, later, standing::of, wanted - 1));
        }
        if (told.isEmpty() && steps.isEmpty()) {
            List<Passage> unsure = passages.stream()
                    .filter(p -> p.lines().stream().allMatch(part::holds))
                    .toList();
            told.addAll(chosen.chooseBy(local, unsure, standing::of, 1));
            if (told.isEmpty() && !led) {
                told.addAll(anything(part, unsure, s -> true));
            }
        }
        told.forEach(p -> steps.add(new Step(p, Optional.empty())));
    }

    /** What there is in the talk's first or last tenth: where a conversation began and ended is told in any case. */
    private List<Passage> atTheEdge(Segment part, Place place, List<Passage> passages) {
        List<Passage> there = passages.stream()
                .filter(p -> isAtTheEdge(p.first().number(), place))
                .toList();
        List<Passage> told = chosen.chooseBy(new Coverage(talk.weights(there)), there, standing::of, 1);
        return told.isEmpty() ? anything(part, there, s -> isAtTheEdge(s.number(), place)) : told;
    }

    private boolean isAtTheEdge(int sentence, Place place) {
        double at = talk.place(talk.sentences().get(sentence).line());
        return place == Place.FIRST ? at < EDGE : at >= 1 - EDGE;
    }

    /** For a part in which nothing new stands alone: its best statement that stands nowhere else, be it pointing back; else any. */
    private List<Passage> anything(Segment part, List<Passage> here, Predicate<Sentence> admitted) {
        Optional<Passage> told = talk.sentences().stream()
                .filter(s -> part.holds(s.line())
                        && admitted.test(s)
                        && !s.asks()
                        && !s.printed().isEmpty())
                .map(Passage::of)
                .filter(p -> standing.telling(p.first()) > 0 && chosen.worth(p) > 0)
                .max(Comparator.comparingDouble(p -> standing.telling(p.first())))
                .or(() -> here.stream().max(Comparator.comparingDouble(standing::of)))
                .or(() -> talk.sentences().stream()
                        .filter(s -> part.holds(s.line())
                                && admitted.test(s)
                                && !s.asks()
                                && !s.printed().isEmpty())
                        .max(Comparator.comparingInt(s -> s.words().size()))
                        .map(Passage::of));
        told.ifPresent(chosen::take);
        return told.stream().toList();
    }
}
