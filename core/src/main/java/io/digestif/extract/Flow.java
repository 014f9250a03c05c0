package io.digestif.extract;

import io.digestif.draft.DraftItem;
import io.digestif.language.Templates;
import io.digestif.plan.Segment;
import io.digestif.transcript.Speaker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * How the conversation moved: a paragraph for each part, who speaks about what, and the question with its answer or the statement
 * that says most of it.
 */
final class Flow {
    private static final double EDGE = 0.1;
    private static final int LONGEST_QUESTION = 30;
    private static final int LEAST = 3;
    /** Of how many things beside its first that a part is about a statement does best to name one. */
    private static final int TOLD = 2;
    /** How many a part is said to be about beside its first where nothing else is told of it. */
    private static final int LISTED = 4;
    /** Among how many things that a part is about the one in its heading is looked for. */
    private static final int NAMED = 12;
    /** What a statement counts that names nothing of what its part is about. */
    private static final double BESIDE = 0.5;
    /** What it counts for each of its part's subjects before the one that it names. */
    private static final double ASIDE = 0.8;

    /** From this share of a part's words on, it is one speaker's, or that of two. */
    private static final double CARRIES = 0.6;

    private static final double BOTH = 0.8;
    /** How many things of the whole talk are looked for at its edges. */
    private static final int OVERALL = 12;

    private final Talk talk;
    private final Standing standing;
    private final Chosen chosen;
    private final Keyphrases keyphrases;
    private final Templates templates;
    private final Set<Keyphrases.Phrase> listed = new HashSet<>();
    private final Set<Set<Integer>> headings = new HashSet<>();

    Flow(Talk talk, Standing standing, Chosen chosen, Keyphrases keyphrases) {
        this.talk = talk;
        this.standing = standing;
        this.chosen = chosen;
        this.keyphrases = keyphrases;
        this.templates = new Templates(talk.language());
    }

    /** What is told of a part: a statement, or a question with its answer. */
    private record Told(Passage passage, Optional<Sentence> question) {
        Set<Integer> lines() {
            Set<Integer> lines = new TreeSet<>(passage.lines());
            question.ifPresent(q -> lines.add(q.line()));
            return lines;
        }
    }

    private record Part(Segment segment, Optional<Told> told) {
        Part with(Part next) {
            return new Part(new Segment(segment.from(), next.segment.to()), told.or(() -> next.told));
        }
    }

    /** Where a part stands among the others. */
    private enum Place {
        FIRST,
        THEN,
        LAST
    }

    List<DraftItem> items(List<Passage> passages, List<Segment> segments) {
        List<Passage> likely = passages.stream().filter(standing::isLikely).toList();
        List<Part> parts = new ArrayList<>();
        for (Segment segment : segments) {
            parts.add(new Part(segment, answered(segment).or(() -> statement(segment, likely))));
        }
        joinSilent(parts);
        List<DraftItem> items = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Place place = i == 0 ? Place.FIRST : i + 1 < parts.size() ? Place.THEN : Place.LAST;
            paragraph(parts.get(i), place).ifPresent(items::add);
        }
        return items;
    }

    /** Makes parts of which nothing can be told a piece of the one before, the first of the one behind, as long as enough are left. */
    private static void joinSilent(List<Part> parts) {
        for (int i = parts.size() - 1; i >= 0 && parts.size() > LEAST; i--) {
            if (parts.get(i).told().isEmpty()) {
                int to = Math.max(0, i - 1);
                parts.set(to, parts.get(to).with(parts.remove(to + 1)));
            }
        }
    }

    /** What is spoken of in a part more than elsewhere; where there is no such thing, what is spoken of in it at all. */
    private List<Keyphrases.Phrase> about(Segment part, int further) {
        List<Keyphrases.Phrase> about = keyphrases.of(n -> part.holds(line(n)), 1 + further);
        return about.isEmpty()
                ? mentioned(part::holds)
                        .filter(phrase -> !listed.contains(phrase))
                        .limit(1 + further)
                        .toList()
                : about;
    }

    /** Of what the whole talk is about, what is spoken of in some lines. */
    private Stream<Keyphrases.Phrase> mentioned(IntPredicate lines) {
        return keyphrases.of(n -> true, OVERALL).stream().filter(phrase -> isSaid(phrase, lines));
    }

    private boolean isSaid(Keyphrases.Phrase phrase, IntPredicate lines) {
        return phrase.sentences().stream().anyMatch(n -> lines.test(line(n)));
    }

    private int line(int sentence) {
        return talk.sentences().get(sentence).line();
    }

    /**
     * What a part is about as far as its statement names it: any other heading would be taken for the statement's subject. Without
     * a statement the first thing; none where it is the only one, which is told anyway. No heading is given twice.
     */
    private Optional<Keyphrases.Phrase> heading(Part part, List<Keyphrases.Phrase> about) {
        if (part.told().isEmpty()) {
            return about.stream()
                    .filter(phrase -> about.size() > 1 && !headings.contains(phrase.terms()))
                    .findFirst();
        }
        Set<Integer> named = part.told().get().passage().content();
        return Stream.concat(about(part.segment(), NAMED).stream(), mentioned(part.segment()::holds))
                .filter(phrase -> named.containsAll(phrase.terms()) && !headings.contains(phrase.terms()))
                .findFirst();
    }

    private static boolean isIn(Segment part, Passage p) {
        return p.lines().stream().allMatch(part::holds);
    }

    /** What is told of a part; where there is nothing, and where its talk would begin too late or end too soon, what it is about. */
    private Optional<DraftItem> paragraph(Part part, Place place) {
        Segment segment = part.segment();
        List<Keyphrases.Phrase> about = part.told().isPresent() ? List.of() : about(segment, LISTED);
        Optional<Keyphrases.Phrase> heading = heading(part, about);
        List<Keyphrases.Phrase> listedHere = new ArrayList<>(about);
        heading.ifPresent(phrase -> {
            headings.add(phrase.terms());
            listedHere.remove(phrase);
        });
        TreeSet<Integer> lines = new TreeSet<>();
        listedHere.forEach(phrase -> lines.addAll(firstAndLast(segment, phrase)));
        part.told().ifPresent(t -> lines.addAll(t.lines()));
        if (place != Place.THEN && lines.stream().noneMatch(line -> isAtTheEdge(line, place))) {
            IntPredicate edge = line -> segment.holds(line) && isAtTheEdge(line, place);
            Stream.concat(heading.filter(phrase -> isSaid(phrase, edge)).stream(), mentioned(edge))
                    .findFirst()
                    .ifPresent(phrase -> {
                        listedHere.remove(phrase);
                        if (!heading.equals(Optional.of(phrase))) {
                            listedHere.add(place == Place.FIRST ? 0 : listedHere.size(), phrase);
                        }
                        lines.addAll(firstAndLast(segment, phrase));
                    });
        }
        List<String> text = new ArrayList<>();
        if (!listedHere.isEmpty()) {
            text.add(lead(segment, place, row(listedHere)));
            listed.addAll(listedHere);
        }
        part.told().ifPresent(t -> text.add(text(t)));
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new DraftItem(
                        String.join(" ", text),
                        List.copyOf(lines),
                        heading.map(phrase -> Lines.capital(phrase.text())).orElse("")));
    }

    private String text(Told told) {
        String said = said(told.passage());
        return told.question()
                .map(q -> templates.fill("asks", q.speaker().orElseThrow().name(), q.printed()) + " " + said)
                .orElse(said);
    }

    private String row(List<Keyphrases.Phrase> phrases) {
        return templates.row(phrases.stream().map(Keyphrases.Phrase::text).toList());
    }

    private List<Integer> firstAndLast(Segment part, Keyphrases.Phrase phrase) {
        List<Integer> lines =
                phrase.sentences().stream().map(this::line).filter(part::holds).toList();
        return List.of(lines.get(0), lines.get(lines.size() - 1));
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
        return templates.fill(place == Place.FIRST ? "first" : "then", things);
    }

    private String said(Passage p) {
        return talk.voices() < 2 || p.speaker().isEmpty()
                ? p.printed()
                : templates.fill("says", p.speaker().get().name(), p.printed());
    }

    /** The first question whose answer, the next speaker's first sentence, can be read with it. */
    private Optional<Told> answered(Segment part) {
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
                        .filter(p -> standing.isLikely(p) && chosen.worth(p) > 0);
                if (answer.isPresent()) {
                    chosen.take(Passage.of(s));
                    chosen.take(answer.get());
                    return Optional.of(new Told(answer.get(), Optional.of(s)));
                }
            }
        }
        return Optional.empty();
    }

    /** What says most of the part, of what it is about if that can be. */
    private Optional<Told> statement(Segment part, List<Passage> likely) {
        List<Keyphrases.Phrase> about = about(part, TOLD);
        List<Passage> here = likely.stream().filter(p -> isIn(part, p)).toList();
        return chosen.chooseBy(new Coverage(talk.weights(here)), here, p -> standing.of(p) * fits(p, about), 1).stream()
                .findFirst()
                .map(p -> new Told(p, Optional.empty()));
    }

    /** Less for what names another of the part's subjects than its first, and less again for what names none. */
    private static double fits(Passage p, List<Keyphrases.Phrase> about) {
        double fits = 1;
        for (Keyphrases.Phrase phrase : about) {
            if (p.content().containsAll(phrase.terms())) {
                return fits;
            }
            fits = Math.max(BESIDE, fits * ASIDE);
        }
        return BESIDE;
    }

    private boolean isAtTheEdge(int line, Place place) {
        double at = talk.place(line);
        return place == Place.FIRST ? at < EDGE : at >= 1 - EDGE;
    }
}
