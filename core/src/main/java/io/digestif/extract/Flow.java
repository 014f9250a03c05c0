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
    private static final double OPENING = 0.3;
    private static final double CARRIES = 0.55;

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
        if (here.isEmpty()) {
            return Optional.empty();
        }
        List<Keyphrases.Phrase> about =
                keyphrases.of(n -> part.holds(talk.sentences().get(n).line()), 5);
        List<String> text = new ArrayList<>();
        TreeSet<Integer> lines = new TreeSet<>();
        Optional<Sentence> question = question(here);
        question.ifPresent(q -> {
            text.add(q.speaker()
                    .filter(who -> talk.voices() > 1)
                    .map(who -> templates.fill("asks", who.name(), q.printed()))
                    .orElse(templates.fill("question", q.printed())));
            lines.add(q.line());
            chosen.take(Passage.of(q));
        });
        Optional<Speaker> last = question.flatMap(Sentence::speaker);
        for (Passage p : central(part, passages)) {
            boolean named = talk.voices() > 1 && p.speaker().isPresent();
            boolean goesOn = named && p.speaker().equals(last);
            text.add(
                    !named
                            ? p.printed()
                            : templates.fill(
                                    goesOn ? "goeson" : "says",
                                    p.speaker().orElseThrow().name(),
                                    p.printed()));
            last = p.speaker();
            lines.addAll(p.lines());
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        carriers(here).ifPresent(who -> text.add(templates.fill("carries", who)));
        if (about.size() > 2) {
            List<Keyphrases.Phrase> others = about.subList(2, about.size());
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
                about.stream().limit(2).map(Keyphrases.Phrase::text).toList()));
        return Optional.of(new DraftItem(String.join(" ", text), List.copyOf(lines), label));
    }

    private Optional<Sentence> question(List<Sentence> here) {
        int words = here.stream().mapToInt(s -> s.words().size()).sum();
        int before = 0;
        for (Sentence s : here) {
            if (before > OPENING * words) {
                return Optional.empty();
            }
            before += s.words().size();
            if (s.asks()
                    && s.contentWords() >= 3
                    && s.words().size() <= 40
                    && !standing.pointsBack(s)
                    && !talk.cues().greetings().in(s.words())
                    && !talk.cues().metatalk().in(s.words())
                    && chosen.worth(Passage.of(s)) > 0) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }

    private List<Passage> central(Segment part, List<Passage> passages) {
        List<Passage> here = passages.stream()
                .filter(p -> p.lines().stream().allMatch(part::holds))
                .toList();
        double[] weights = new double[talk.weights().length];
        here.forEach(p -> p.sentences()
                .forEach(s -> s.terms().stream().filter(t -> t >= 0).forEach(t -> weights[t]++)));
        Coverage local = new Coverage(weights);
        List<Passage> central = new ArrayList<>();
        while (central.size() < CENTRAL) {
            List<Passage> next = local.choose(here, p -> standing.of(p) * chosen.worth(p), c -> c.size() == 1);
            if (next.isEmpty()) {
                break;
            }
            chosen.take(next.get(0));
            central.add(next.get(0));
        }
        central.sort(Comparator.comparingInt(p -> p.first().number()));
        return central;
    }

    /** Who says most of a part, where one or two of several do. */
    private Optional<String> carriers(List<Sentence> here) {
        Map<Speaker, Integer> words = new HashMap<>();
        int all = 0;
        for (Sentence s : here) {
            all += s.words().size();
            s.speaker().ifPresent(who -> words.merge(who, s.words().size(), Integer::sum));
        }
        if (talk.voices() < 2 || words.isEmpty()) {
            return Optional.empty();
        }
        List<Map.Entry<Speaker, Integer>> most = words.entrySet().stream()
                .sorted(Map.Entry.<Speaker, Integer>comparingByValue().reversed())
                .limit(2)
                .toList();
        if (most.get(0).getValue() >= CARRIES * all) {
            return Optional.of(most.get(0).getKey().name());
        }
        return Optional.of(
                templates.row(most.stream().map(e -> e.getKey().name()).toList()));
    }
}
