package io.digestif.cli;

import io.digestif.check.DigestCheck.Kind;
import io.digestif.check.DigestCheck.Line;
import io.digestif.check.DigestCheck.Result;
import io.digestif.check.DigestCheck.Verdicts;
import io.digestif.digest.Columns;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.TimeSpan;
import io.digestif.transcript.Utterance;
import io.digestif.verify.Located.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Verdicts as people read them: a mark, a word and the text for each quote and claim, below it where the talk has it or how the
 * two differ, at the end what it comes to. What is found inside a claim or goes with it is only counted.
 */
final class VerdictPage {
    /** As wide as "✗ wrong speaker  ". */
    private static final int MARGIN = 17;

    /** So much of a text that was found is enough to know it by. */
    private static final int SHOWN = 150;

    /** So many words around a difference are shown. */
    private static final int CONTEXT = 7;

    // Colours while lines are filled: chars that take no room, and that the words of a digest are free of.
    private static final String GREEN = "\u2061";
    private static final String RED = "\u2062";
    private static final String DIM = "\u2063";
    private static final String PLAIN = "\u2064";

    private final int columns;
    private final boolean colour;
    private final boolean ascii;

    /**
     * @param columns how many a line takes at most
     * @param colour whether there may be colours
     * @param ascii whether there may be ASCII only
     */
    VerdictPage(int columns, boolean colour, boolean ascii) {
        this.columns = Math.max(columns, 2 * MARGIN);
        this.colour = colour;
        this.ascii = ascii;
    }

    /** A quote, claim or reference, and what goes with it. */
    private record Entry(Line line, List<Line> parts) {}

    String of(Verdicts verdicts, String digest, String transcript) {
        StringBuilder out = new StringBuilder();
        fill(out, digest + ", checked against " + transcript, "", "");
        out.append('\n');
        for (Entry entry : entries(verdicts.lines())) {
            entry(out, entry);
        }
        out.append(verdicts.lines().isEmpty() ? "" : "\n");
        totals(out, verdicts);
        verdicts.warnings().forEach(warning -> fill(out, warning, "", ""));
        String page = out.toString();
        if (ascii) {
            page = Ascii.of(page);
        }
        // Not before lines are filled: a line may be broken before a bracket.
        page = page.replace("[-", RED + "[-")
                .replace("-]", "-]" + PLAIN)
                .replace("{+", GREEN + "{+")
                .replace("+}", "+}" + PLAIN);
        return page.replace(GREEN, colour ? "\u001B[32m" : "")
                .replace(RED, colour ? "\u001B[31m" : "")
                .replace(DIM, colour ? "\u001B[2m" : "")
                .replace(PLAIN, colour ? "\u001B[0m" : "");
    }

    private static List<Entry> entries(List<Line> lines) {
        List<Entry> entries = new ArrayList<>();
        for (Line line : lines) {
            boolean goesWith = !entries.isEmpty()
                    && switch (line.kind()) {
                        case QUOTE, CLAIM -> false;
                        case NAME, NUMBER ->
                            entries.get(entries.size() - 1).line().text().contains(line.text());
                        case TIME, SPEAKER -> true;
                    };
            if (goesWith) {
                entries.get(entries.size() - 1).parts().add(line);
            } else {
                entries.add(new Entry(line, new ArrayList<>()));
            }
        }
        return entries;
    }

    private void entry(StringBuilder out, Entry entry) {
        Line line = entry.line();
        String text = line.kind() == Kind.QUOTE ? "“" + line.text() + "”" : line.text();
        row(out, line, line.isFound() ? shortened(text) : text);
        List<String> below = new ArrayList<>();
        line.match().ifPresent(match -> below.add(match.id()));
        line.utterance().filter(u -> line.isFound()).ifPresent(u -> below.add(place(u)));
        String counted = counted(entry.parts());
        if (!counted.isEmpty()) {
            below.add("with " + counted);
        }
        if (!below.isEmpty()) {
            detail(out, DIM + String.join(" · ", below) + PLAIN);
        }
        if (!line.isFound()) {
            problem(out, line);
        }
        for (Line part : entry.parts()) {
            if (!part.isFound()) {
                row(out, part, part.text());
                problem(out, part);
            }
        }
    }

    private void row(StringBuilder out, Line line, String text) {
        String mark = line.isFound() ? "✓" : "✗";
        String word = line.result().id().replace('-', ' ');
        String head = mark + " " + word;
        String padded = head + " ".repeat(Math.max(1, MARGIN - Columns.width(head)));
        fill(out, text, (line.isFound() ? GREEN : RED) + padded + PLAIN, " ".repeat(MARGIN));
    }

    private void problem(StringBuilder out, Line line) {
        String place = line.utterance().map(VerdictPage::place).orElse("");
        switch (line.result()) {
            case WRONG_TIME ->
                detail(
                        out,
                        place.isEmpty()
                                ? line.reason()
                                : (line.reason().isEmpty() ? "" : line.reason() + "; ") + "the talk has this at "
                                        + place + ": " + quoted(line));
            case WRONG_SPEAKER -> detail(out, line.reason() + (place.isEmpty() ? "" : ", at " + time(line)));
            case ALTERED -> {
                if (line.changes().isEmpty()) {
                    detail(out, line.reason());
                    detail(out, place + (line.nearest().isPresent() ? ": " + quoted(line) : ""));
                } else {
                    boolean opposite = line.kind() == Kind.CLAIM;
                    detail(out, (opposite ? line.reason() + ", " : "") + place + ": " + difference(line.changes()));
                }
            }
            case UNSUPPORTED ->
                detail(out, line.reason() + (place.isEmpty() ? "" : "; " + place + ": " + quoted(line)));
            default -> {
                detail(out, line.reason());
                detail(out, place.isEmpty() ? "" : "nearest, " + place + ": " + quoted(line));
            }
        }
    }

    private static String quoted(Line line) {
        return line.nearest().map(words -> "“" + shortened(words) + "”").orElse("");
    }

    private static String difference(List<Change> changes) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            shown.add(
                    switch (change.side()) {
                        case BOTH -> context(change.words(), i > 0, i + 1 < changes.size());
                        case DIGEST -> "[-" + change.words() + "-]";
                        case TALK -> "{+" + context(change.words(), true, true) + "+}";
                    });
        }
        return shown.stream().filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The words of a run that is the same that are near a difference before or behind it. */
    private static String context(String words, boolean before, boolean behind) {
        List<String> all = Arrays.asList(words.split("\\s+"));
        int head = before ? CONTEXT : 0;
        int tail = behind ? CONTEXT : 0;
        if (all.size() <= head + tail + 1) {
            return words;
        }
        return (String.join(" ", all.subList(0, head)) + " … "
                        + String.join(" ", all.subList(all.size() - tail, all.size())))
                .strip();
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = text.lastIndexOf(' ', SHOWN);
        return text.substring(0, end < SHOWN / 2 ? SHOWN : end) + " …" + (text.startsWith("“") ? "”" : "");
    }

    private static String place(Utterance utterance) {
        return time(utterance)
                + utterance
                        .speaker()
                        .map(Speaker::name)
                        .map(name -> ", " + name)
                        .orElse("");
    }

    private static String time(Line line) {
        return line.utterance().map(VerdictPage::time).orElse("");
    }

    private static String time(Utterance utterance) {
        return utterance.time().map(time -> clock(time)).orElseGet(() -> "¶" + (utterance.index() + 1));
    }

    private static String clock(TimeSpan span) {
        Duration time = span.start();
        String mark = span.approximate() && time.toSeconds() > 0 ? "~" : "";
        return time.toHours() > 0
                ? String.format(
                        Locale.ROOT, "%s%d:%02d:%02d", mark, time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%s%d:%02d", mark, time.toMinutes(), time.toSecondsPart());
    }

    /** What else is found with a line, counted: "2 numbers, 1 name, its moment". */
    private static String counted(List<Line> parts) {
        Map<Kind, Long> counts = parts.stream()
                .filter(Line::isFound)
                .collect(Collectors.groupingBy(Line::kind, () -> new EnumMap<>(Kind.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count(count.getValue(), word(count.getKey())))
                .collect(Collectors.joining(", "));
    }

    private static String word(Kind kind) {
        return kind == Kind.TIME ? "moment" : kind.id();
    }

    private static String count(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private void totals(StringBuilder out, Verdicts verdicts) {
        long all = verdicts.lines().size();
        if (all == 0) {
            return;
        }
        List<String> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Line> own = verdicts.lines().stream()
                    .filter(line -> line.kind() == kind)
                    .toList();
            if (!own.isEmpty()) {
                long found = own.stream().filter(Line::isFound).count();
                kinds.add((found == own.size() ? "" : found + " of ") + count(own.size(), word(kind)));
            }
        }
        long found = verdicts.count(Result.FOUND);
        String head =
                found == all ? GREEN + "All " + all + " found" + PLAIN : RED + found + " of " + all + " found" + PLAIN;
        fill(out, head + ": " + String.join(", ", kinds) + ".", "", "");
        String problems = Arrays.stream(Result.values())
                .filter(result -> result != Result.FOUND && verdicts.count(result) > 0)
                .map(result -> verdicts.count(result) + " "
                        + (result == Result.UNSUPPORTED
                                ? "number or name without support"
                                : result.id().replace('-', ' ')))
                .collect(Collectors.joining(", "));
        Optional.of(problems)
                .filter(p -> !p.isEmpty())
                .ifPresent(p -> fill(out, "Not found as it stands: " + p + ".", "", ""));
        if (verdicts.lines().stream().anyMatch(line -> !line.changes().isEmpty())) {
            fill(out, "Differences: [-only in the digest-] {+only in the talk+}", "", "");
        }
    }

    private void detail(StringBuilder out, String text) {
        if (!text.isBlank()) {
            fill(out, text, " ".repeat(MARGIN), " ".repeat(MARGIN));
        }
    }

    private void fill(StringBuilder out, String text, String first, String rest) {
        out.append(Columns.fill(text, first, rest, columns)).append('\n');
    }
}
