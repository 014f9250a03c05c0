package io.digestif.extract;

import io.digestif.draft.DraftItem;
import io.digestif.language.Templates;
import io.digestif.plan.Segment;
import io.digestif.transcript.Speaker;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the conversation moved: a paragraph for each part, with the question and its answer or the statement that says most of it;
 * where there is neither, who speaks about what.
 */
final class Flow {
    private static final int LONGEST_QUESTION = 30;
    private static final int LEAST = 3;
    /** Of how many of the things that a part is about a statement does best to name one. */
    private static final int FIRST = 3;
    /** How many are listed where nothing else is told of it. */
    private static final int LISTED = 4;
    /** Among how many the one in its heading is looked for. */
    private static final int NAMED = 12;
    /** What a statement counts that names nothing of what its part is about. */
    private static final double BESIDE = 0.5;
    /** What it counts for each of its part's subjects before the one that it names. */
    private static final double ASIDE = 0.8;

    /** From this share of a part's words on, it is one speaker's, or that of two. */
    private static final double CARRIES = 0.6;

    private static final double BOTH = 0.8;

    private final Talk talk;
    private final Standing standing;
    private final Chosen chosen;
    private final Keyphrases keyphrases;
    private final Templates templates;
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

    List<DraftItem> items(List<Passage> passages, List<Segment> parts) {
        Told[] told = new Told[parts.size()];
        Arrays.setAll(told, i -> answered(parts.get(i)).orElse(null));
        tell(told, parts, passages.stream().filter(standing::isLikely).toList());
        if (talk.isPunctuated()) {
            // Without marks what is only possible is mostly torn, and a list of words says more.
            tell(told, parts, passages.stream().filter(standing::isPossible).toList());
        }
        // Where hardly a part can be told, each is told by its best sentence behind its words: neither says enough by
        // itself.
        boolean sparse = talk.isPunctuated()
                && Arrays.stream(told).filter(Objects::nonNull).count() < Math.min(LEAST, told.length);
        if (sparse) {
            tell(told, parts, passages);
        }
        return IntStream.range(0, told.length)
                .mapToObj(i ->
                        told[i] == null ? listed(parts.get(i)) : Optional.of(paragraph(parts.get(i), told[i], sparse)))
                .flatMap(Optional::stream)
                .toList();
    }

    private void tell(Told[] told, List<Segment> parts, List<Passage> candidates) {
        Arrays.setAll(
                told,
                i -> told[i] != null
                        ? told[i]
                        : statement(parts.get(i), candidates).orElse(null));
    }

    /** What is spoken of in a part more than elsewhere. */
    private List<Keyphrases.Phrase> about(Segment part, int most) {
        return keyphrases.of(n -> part.holds(line(n)), most);
    }

    /** Of what the whole talk is about, what is spoken of in a part. */
    private Stream<Keyphrases.Phrase> mentioned(Segment part) {
        return keyphrases.of(n -> true, NAMED).stream()
                .filter(phrase -> phrase.sentences().stream().anyMatch(n -> part.holds(line(n))));
    }

    private int line(int sentence) {
        return talk.sentences().get(sentence).line();
    }

    /** Headed by what the part is about as far as this names it: any other heading would be taken for its subject. */
    private DraftItem paragraph(Segment part, Told told, boolean sparse) {
        Set<Integer> named = told.passage().content();
        Optional<Keyphrases.Phrase> heading = Stream.concat(about(part, NAMED).stream(), mentioned(part))
                .filter(phrase -> named.containsAll(phrase.terms()))
                .filter(phrase -> !headings.contains(phrase.terms()))
                .findFirst();
        heading.ifPresent(phrase -> headings.add(phrase.terms()));
        Optional<DraftItem> listed = sparse ? listed(part) : Optional.empty();
        TreeSet<Integer> lines = new TreeSet<>(told.lines());
        listed.ifPresent(list -> lines.addAll(list.lines()));
        return new DraftItem(
                listed.map(list -> list.text() + " " + text(told)).orElse(text(told)),
                List.copyOf(lines),
                heading.map(phrase -> Lines.capital(phrase.text())).orElse(""));
    }

    private String text(Told told) {
        String said = said(told.passage());
        return told.question()
                .map(q -> templates.fill("asks", q.speaker().orElseThrow().name(), q.printed()) + " " + said)
                .orElse(said);
    }

    private Optional<DraftItem> listed(Segment part) {
        List<Keyphrases.Phrase> things = Stream.concat(about(part, LISTED).stream(), mentioned(part))
                .distinct()
                .limit(LISTED)
                .toList();
        TreeSet<Integer> lines = new TreeSet<>();
        things.forEach(phrase -> lines.addAll(firstAndLast(part, phrase)));
        return things.isEmpty()
                ? Optional.empty()
                : Optional.of(new DraftItem(lead(part, row(things)), List.copyOf(lines), ""));
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
    private String lead(Segment part, String things) {
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
        return templates.fill("about", things);
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
    private Optional<Told> statement(Segment part, List<Passage> candidates) {
        List<Keyphrases.Phrase> about = about(part, FIRST);
        List<Passage> here = candidates.stream()
                .filter(p -> p.lines().stream().allMatch(part::holds))
                .toList();
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
}
