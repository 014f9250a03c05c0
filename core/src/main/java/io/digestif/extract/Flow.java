package io.digestif.extract;

import io.digestif.draft.DraftItem;
import io.digestif.plan.Segment;
import io.digestif.transcript.Speaker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** How the conversation moved: a paragraph for each part, of what opened it, who carries it and what is said at its heart. */
final class Flow {
    private static final int CENTRAL = 2;
    private static final double EDGE = 0.1;
    private static final double OPENING = 0.5;
    private static final int LONGEST_QUESTION = 40;
    /** Who says this share of a part's words carries it; two who say this share together carry it together. */
    private static final double CARRIES = 0.55;

    private static final double CARRY_TOGETHER = 0.7;
    private static final int HEADED = 2;
    private static final int PHRASES = 5;

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

    List<DraftItem> items(List<Passage> passages, List<Segment> parts) {
        List<DraftItem> items = new ArrayList<>();
        for (Segment part : parts) {
            paragraph(part, passages).ifPresent(items::add);
        }
        return items;
    }

    private Optional<DraftItem> paragraph(Segment part, List<Passage> passages) {
        List<Sentence> here =
                talk.sentences().stream().filter(s -> part.holds(s.line())).toList();
        List<String> text = new ArrayList<>();
        TreeSet<Integer> lines = new TreeSet<>();
        List<Speaker> carriers = carriers(here);
        question(here, carriers).ifPresent(q -> {
            text.add(q.speaker()
                    .filter(who -> talk.voices() > 1)
                    .map(who -> templates.fill("asks", who.name(), q.printed()))
                    .orElseGet(() -> templates.fill("question", q.printed())));
            lines.add(q.line());
            chosen.take(Passage.of(q));
        });
        List<Passage> central = central(part, passages);
        if (central.isEmpty() && text.isEmpty()) {
            return Optional.empty();
        }
        if (carriers.size() == 2) {
            text.add(templates.fill(
                    "together", carriers.get(0).name(), carriers.get(1).name()));
        }
        Optional<Speaker> last = Optional.empty();
        for (Passage p : central) {
            text.add(said(p, carriers, last));
            last = p.speaker();
            lines.addAll(p.lines());
        }
        List<Keyphrases.Phrase> about =
                keyphrases.of(n -> part.holds(talk.sentences().get(n).line()), PHRASES);
        if (about.size() > HEADED + 1) {
            List<Keyphrases.Phrase> others = about.subList(HEADED, about.size());
            text.add(templates.fill(
                    "also",
                    templates.row(others.stream().map(Keyphrases.Phrase::text).toList())));
            others.forEach(phrase -> phrase.sentences().stream()
                    .map(n -> talk.sentences().get(n).line())
                    .filter(part::holds)
                    .findFirst()
                    .ifPresent(lines::add));
        }
        String label = Lines.capital(templates.row(
                about.stream().limit(HEADED).map(Keyphrases.Phrase::text).toList()));
        return Optional.of(new DraftItem(String.join(" ", text), List.copyOf(lines), label));
    }

    private String said(Passage p, List<Speaker> carriers, Optional<Speaker> last) {
        if (talk.voices() < 2 || p.speaker().isEmpty()) {
            return p.printed();
        }
        if (p.speaker().equals(last)) {
            return templates.fill("later", p.printed());
        }
        boolean carries =
                carriers.size() == 1 && carriers.get(0).equals(p.speaker().get());
        return templates.fill(carries ? "mostly" : "says", p.speaker().get().name(), p.printed());
    }

    /** The first question that somebody else takes up; in a talk without speakers, the first that can be read alone. */
    private Optional<Sentence> question(List<Sentence> here, List<Speaker> carriers) {
        int words = here.stream().mapToInt(s -> s.words().size()).sum();
        int before = 0;
        for (Sentence s : here) {
            if (before > OPENING * words) {
                return Optional.empty();
            }
            before += s.words().size();
            if (standing.asksAlone(s)
                    && s.words().size() <= LONGEST_QUESTION
                    && isTakenUp(s)
                    && !(carriers.size() == 1 && s.speaker().equals(Optional.of(carriers.get(0))))
                    && !chosen.has(s.line())) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }

    private boolean isTakenUp(Sentence question) {
        if (talk.voices() < 2) {
            // Nobody is known to answer, so it must at least look like a question to somebody.
            return talk.cues().questionWords().lengthAt(question.words(), question.opening()) > 0;
        }
        return talk.after(question)
                .filter(next -> next.asks() || !next.speaker().equals(question.speaker()))
                .isPresent();
    }

    /** What is said at a part's heart; of the talk's first and last tenth something in any case. */
    private List<Passage> central(Segment part, List<Passage> passages) {
        List<Passage> here = passages.stream()
                .filter(p -> p.lines().stream().allMatch(part::holds))
                .toList();
        Coverage local = new Coverage(talk.weights(here));
        List<Passage> central = new ArrayList<>();
        if (part.from() == 0) {
            List<Passage> first = here.stream().filter(p -> placeOf(p) < EDGE).toList();
            central.addAll(chosen.chooseBy(local, first, standing::of, 1));
        }
        if (part.to() == talk.transcript().utterances().size()) {
            List<Passage> last =
                    here.stream().filter(p -> placeOf(p) > 1 - EDGE).toList();
            central.addAll(chosen.chooseBy(local, last, standing::of, 1));
        }
        central.addAll(chosen.chooseBy(local, here, standing::of, Math.max(0, CENTRAL - central.size())));
        if (central.isEmpty()) {
            central.addAll(anything(part));
        }
        return central.stream()
                .sorted(Comparator.comparingInt(p -> p.first().number()))
                .toList();
    }

    private double placeOf(Passage passage) {
        return talk.place(passage.first().line());
    }

    /** For a part in which nothing is left that stands alone: its best statement, be it said elsewhere or pointing back. */
    private List<Passage> anything(Segment part) {
        return talk.sentences().stream()
                .filter(s -> part.holds(s.line()) && !s.asks() && !s.printed().isEmpty())
                .max(Comparator.comparingDouble((Sentence s) -> standing.readable(s))
                        .thenComparingInt(s -> s.words().size()))
                .map(s -> List.of(Passage.of(s)))
                .orElse(List.of());
    }

    /** Who says most of a part: one, or two of more, or nobody. */
    private List<Speaker> carriers(List<Sentence> here) {
        Map<Speaker, Integer> words = new HashMap<>();
        int all = 0;
        for (Sentence s : here) {
            all += s.words().size();
            s.speaker().ifPresent(who -> words.merge(who, s.words().size(), Integer::sum));
        }
        List<Speaker> most = words.entrySet().stream()
                .sorted(Map.Entry.<Speaker, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        if (talk.voices() < 2 || most.isEmpty()) {
            return List.of();
        }
        if (words.getOrDefault(most.get(0), 0) >= CARRIES * all) {
            return most.subList(0, 1);
        }
        boolean two = most.size() > 2
                && words.getOrDefault(most.get(0), 0) + words.getOrDefault(most.get(1), 0) >= CARRY_TOGETHER * all;
        return two ? most.subList(0, 2) : List.of();
    }
}
