package io.digestif.check;

import io.digestif.check.Block.Form;
import io.digestif.check.DigestCheck.Kind;
import io.digestif.check.DigestCheck.Line;
import io.digestif.check.DigestCheck.Result;
import io.digestif.check.DigestCheck.Verdicts;
import io.digestif.check.Statement.Quoted;
import io.digestif.digest.Printable;
import io.digestif.language.Language;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.Transcript;
import io.digestif.transcript.Utterance;
import io.digestif.verify.Evidence;
import io.digestif.verify.Located;
import io.digestif.verify.Located.Change;
import io.digestif.verify.Locator;
import io.digestif.verify.Particular;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One pass over the blocks of a digest, each looked up in the talk. */
final class Examination {
    /** A cited moment must have so much of what its claim has at its best place, shared among the moments cited. */
    private static final double SHARE = 0.5;

    /** The name and moment behind a quote that is set off. */
    private static final Pattern BEHIND =
            Pattern.compile("(?s)^(.*?[^\\s])\\s*\n?\\s*(?:[—–]|--)\\s*([^—–\n]{1,120})$");

    /** The title of a reference and what is said of it. */
    private static final Pattern TITLE = Pattern.compile("^(.{2,120}?)(?:\\s*(?:[—–(·]|\\s-\\s)(.*))?$");

    /** What ends the title before a subtitle, an author, an explanation. */
    private static final Pattern HEAD = Pattern.compile("\\s*[:,]\\s+");

    private static final String NOT_NAMED = "it is not named in the talk";

    private static final Pattern ENDED = Pattern.compile("(?s).*[.?!…。？！]\\s*");
    private static final Pattern LABEL = Pattern.compile("^\\s*(\\p{L}[^:.,;!?\"“”„«»\n]{0,60}?)\\s*:\\s+(?=\\S)");
    private static final Pattern SMALL_PARTS = Pattern.compile("[\\s\\p{Punct}—–]+");
    private static final int TITLE_WORDS = 12;

    private final Transcript transcript;
    private final Locator locator;
    private final Moments moments;
    private final List<Line> lines = new ArrayList<>();
    private boolean translated;

    Examination(Transcript transcript, Locator locator) {
        this.transcript = transcript;
        this.locator = locator;
        this.moments = new Moments(transcript);
    }

    /** Something of the digest that a cited moment can be held against; without evidence if the talk does not have it. */
    private record Held(String text, List<Evidence> evidence, boolean quote, List<Cite> cites) {}

    Verdicts of(List<Block> blocks) {
        List<String> warnings = new ArrayList<>();
        Optional<String> language = language(blocks);
        translated = language.isPresent();
        language.ifPresent(tag -> warnings.add("The digest is in another language (" + tag + ") than the talk ("
                + transcript.language().orElse("") + "): its claims and names can't be compared and were not judged."));
        for (Block block : blocks) {
            switch (block.form()) {
                case QUOTE -> setOff(block);
                case REFERENCE -> {
                    if (!reference(block, true)) {
                        statements(block);
                    }
                }
                case ENTRY -> {
                    if (!reference(block, false)) {
                        statements(block);
                    }
                }
                case PARAGRAPH -> statements(block);
            }
        }
        if (lines.isEmpty()) {
            warnings.add("Nothing was found in the digest that could be checked.");
        }
        return new Verdicts(lines, warnings);
    }

    /** The language of a digest, if it is known and not the talk's. */
    private Optional<String> language(List<Block> blocks) {
        String text = blocks.stream()
                .filter(block -> block.form() != Form.QUOTE)
                .map(Block::text)
                .collect(Collectors.joining("\n"));
        Language language = Language.detect(text);
        return language.isNeutral()
                        || transcript
                                .language()
                                .map(Language::of)
                                .filter(l -> !l.isNeutral())
                                .isEmpty()
                        || transcript
                                .language()
                                .map(Language::of)
                                .filter(language::equals)
                                .isPresent()
                ? Optional.empty()
                : Optional.of(language.tag());
    }

    /** A quote that stands by itself. */
    private void setOff(Block block) {
        String text = block.text();
        String holder = block.label();
        List<Cite> cites = new ArrayList<>(block.cites());
        Matcher behind = BEHIND.matcher(text);
        if (behind.matches()) {
            String name = name(Statements.withoutCites(behind.group(2)));
            boolean apart = text.substring(behind.end(1), behind.start(2)).contains("\n");
            if (apart || locator.speaker(name).isPresent() || name.isEmpty()) {
                cites.addAll(Statements.cites(behind.group(2)));
                text = behind.group(1);
                holder = name.isEmpty() ? holder : name;
            }
        }
        if (block.cites().isEmpty()) {
            cites.addAll(Statements.cites(text));
            text = Statements.withoutCites(text);
        }
        List<Held> held = new ArrayList<>();
        quote(text, holder, Set.of(), cites, held);
        times(cites, held);
    }

    private static String name(String written) {
        return written.strip()
                .replaceAll("^[\\s,(]+|[\\s,.)]+$", "")
                .split("[,(]", 2)[0]
                .strip();
    }

    private void quote(String text, String name, Set<Speaker> holders, List<Cite> cites, List<Held> held) {
        Optional<Located> located = locator.quote(text, near(cites));
        if (located.isEmpty()) {
            return;
        }
        add(text, Kind.QUOTE, located.get());
        if (located.get().state() == Located.State.NOT_FOUND) {
            held.add(new Held(text, List.of(), true, cites));
            return;
        }
        Set<Speaker> named = new HashSet<>(holders);
        if (!name.isEmpty()) {
            named.clear();
            locator.speaker(name).ifPresent(named::add);
        }
        if (!named.isEmpty() || !name.isEmpty()) {
            speaker(name, named, located.get().evidence());
        }
        held.add(new Held(text, located.get().evidence(), true, cites));
    }

    /** A title in a list, by itself or with what is said of it; nothing if the entry seems to be none. */
    private boolean reference(Block block, boolean surely) {
        String text = Statements.withoutCites(block.text());
        Matcher parts = TITLE.matcher(text);
        if (translated || !parts.matches() || (!surely && (ENDED.matcher(text).matches() || hasQuotes(block)))) {
            return false;
        }
        String title = parts.group(1).strip();
        String rest = parts.group(2) == null ? "" : parts.group(2);
        Optional<Evidence> named = locator.named(title);
        String head = HEAD.split(title, 2)[0];
        if (named.isEmpty() && locator.named(head).isPresent()) {
            named = locator.named(head);
            rest = title.substring(head.length()) + " " + rest;
            title = head;
        }
        boolean titleLike = surely || isTitle(title);
        if (named.isEmpty() && !titleLike || title.split("\\s+").length > TITLE_WORDS) {
            return false;
        }
        List<Cite> cites = new ArrayList<>(block.cites());
        cites.addAll(Statements.cites(block.text()));
        boolean found = named.isPresent();
        add(
                title,
                Kind.NAME,
                found ? Result.FOUND : Result.UNSUPPORTED,
                named,
                Optional.empty(),
                found ? "" : NOT_NAMED);
        List<Held> held = new ArrayList<>();
        held.add(new Held(title, named.stream().toList(), false, cites));
        if (!rest.isBlank()) {
            claim(rest, List.of(), Set.of(), held);
        }
        times(cites, held);
        return true;
    }

    private static boolean hasQuotes(Block block) {
        return Statements.of(block.text(), time -> true, text -> List.of(text)).stream()
                .anyMatch(statement -> !statement.quotes().isEmpty());
    }

    /** Whether all words but small ones begin with a capital, and there are two at least. */
    private static boolean isTitle(String text) {
        List<String> words = SMALL_PARTS
                .splitAsStream(text)
                .filter(word -> word.length() > 3)
                .toList();
        return words.size() > 1 && words.stream().allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
    }

    private void statements(Block block) {
        String text = block.text();
        String label = block.label();
        Matcher before = LABEL.matcher(text);
        if (label.isEmpty() && before.find() && locator.speaker(before.group(1)).isPresent()) {
            label = before.group(1);
            text = text.substring(before.end());
        }
        Set<Speaker> labelled = locator.speaker(label).map(Set::of).orElse(Set.of());
        List<Cite> cites = new ArrayList<>(block.cites());
        List<Held> held = new ArrayList<>();
        for (Statement statement : Statements.of(text, moments::isSaid, locator::sentences)) {
            List<Cite> own = new ArrayList<>(block.cites());
            own.addAll(statement.cites());
            Set<Speaker> holders = new LinkedHashSet<>(locator.holders(statement.text()));
            if (holders.isEmpty()) {
                holders.addAll(labelled);
            }
            claim(statement.text(), own, holders, held);
            for (Quoted quoted : statement.quotes()) {
                quote(quoted.text(), quoted.holder(), holders, own, held);
            }
            own.stream().filter(cite -> !cites.contains(cite)).forEach(cites::add);
        }
        times(cites, held);
    }

    private void claim(String text, List<Cite> cites, Set<Speaker> holders, List<Held> held) {
        Optional<Located> located = translated ? Optional.empty() : locator.claim(text, near(cites), holders);
        located.ifPresent(found -> add(text, Kind.CLAIM, found));
        boolean carried = located.filter(found -> found.state() != Located.State.NOT_FOUND)
                .isPresent();
        List<Evidence> evidence = carried ? located.orElseThrow().evidence() : List.of();
        for (Particular particular : locator.particulars(text, evidence)) {
            if (!particular.number() && translated) {
                continue;
            }
            String what = particular.number() ? "number" : "name";
            add(
                    particular.text(),
                    particular.number() ? Kind.NUMBER : Kind.NAME,
                    particular.supported() ? Result.FOUND : Result.UNSUPPORTED,
                    particular.supported()
                            ? particular.evidence()
                            : evidence.stream().findFirst(),
                    particular.supported() ? Optional.empty() : words(evidence),
                    particular.supported() ? "" : "the talk has no such " + what + (carried ? " there" : ""));
        }
        if (carried) {
            if (!holders.isEmpty()) {
                speaker("", holders, evidence);
            }
        }
        if (located.isPresent()) {
            held.add(new Held(text, evidence, false, cites));
        }
    }

    /** Whether one of those to whom something is ascribed says it; nothing where the talk doesn't tell who speaks. */
    private void speaker(String name, Set<Speaker> named, List<Evidence> evidence) {
        Set<Speaker> saying = evidence.stream()
                .flatMap(piece -> piece.utterance().speaker().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (saying.isEmpty()) {
            return;
        }
        String shown = name.isEmpty() ? names(named) : name;
        boolean right = saying.stream().anyMatch(named::contains);
        add(
                shown,
                Kind.SPEAKER,
                right ? Result.FOUND : Result.WRONG_SPEAKER,
                evidence.stream()
                        .filter(piece -> !right
                                || piece.utterance()
                                        .speaker()
                                        .filter(named::contains)
                                        .isPresent())
                        .findFirst(),
                right ? Optional.empty() : Optional.of(names(saying)),
                right ? "" : names(saying) + " says this");
    }

    private static String names(Set<Speaker> speakers) {
        return speakers.stream().map(Speaker::name).collect(Collectors.joining(", "));
    }

    private void times(List<Cite> cites, List<Held> held) {
        for (Cite cite : cites) {
            if (!moments.isKnown(cite)) {
                continue;
            }
            List<Held> own = held.stream()
                    .filter(one -> one.cites().isEmpty() || one.cites().contains(cite))
                    .toList();
            boolean beyond = moments.isBeyond(cite);
            List<Integer> around = moments.nearestFirst(cite);
            boolean right = !beyond && own.stream().anyMatch(one -> stands(one, around));
            boolean unknown =
                    own.isEmpty() || own.stream().anyMatch(one -> one.evidence().isEmpty());
            if (!right && !beyond && unknown) {
                continue; // it may be cited for what the talk does not have
            }
            Optional<Evidence> where = own.stream()
                    .flatMap(one -> one.evidence().stream())
                    .filter(piece -> !right || around.contains(piece.utterance().index()))
                    .findFirst();
            add(
                    cite.text(),
                    Kind.TIME,
                    right ? Result.FOUND : Result.WRONG_TIME,
                    where,
                    right ? Optional.empty() : where.map(Evidence::text),
                    right ? "" : beyond ? "the talk is over by then" : "");
        }
    }

    private boolean stands(Held held, List<Integer> around) {
        if (held.evidence().stream()
                .anyMatch(piece -> around.contains(piece.utterance().index()))) {
            return true;
        }
        if (held.quote()) {
            return false;
        }
        List<Integer> best =
                held.evidence().stream().map(piece -> piece.utterance().index()).toList();
        return locator.support(held.text(), around)
                >= SHARE
                        * locator.support(held.text(), best)
                        / Math.max(1, held.cites().size());
    }

    private List<Integer> near(List<Cite> cites) {
        return cites.stream()
                .filter(cite -> !cite.isRange())
                .flatMap(cite -> moments.nearestFirst(cite).stream())
                .distinct()
                .toList();
    }

    private void add(String text, Kind kind, Located located) {
        Result result = switch (located.state()) {
            case FOUND -> Result.FOUND;
            case ALTERED -> Result.ALTERED;
            case NOT_FOUND -> Result.NOT_FOUND;
        };
        boolean found = result == Result.FOUND;
        lines.add(new Line(
                Printable.of(text),
                kind,
                result,
                located.match(),
                utterance(located.evidence().stream().findFirst()),
                found ? Optional.empty() : words(located.evidence()),
                located.changes().stream()
                        .map(change -> new Change(change.side(), Printable.of(change.words())))
                        .toList(),
                Printable.of(located.reason())));
    }

    private void add(
            String text,
            Kind kind,
            Result result,
            Optional<Evidence> evidence,
            Optional<String> nearest,
            String reason) {
        lines.add(new Line(
                Printable.of(text),
                kind,
                result,
                Optional.empty(),
                utterance(evidence),
                nearest.map(Printable::of),
                List.of(),
                Printable.of(reason)));
    }

    private static Optional<Utterance> utterance(Optional<Evidence> evidence) {
        return evidence.map(Evidence::utterance);
    }

    private static Optional<String> words(List<Evidence> evidence) {
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(Printable.of(evidence.stream().map(Evidence::text).collect(Collectors.joining(" "))));
    }
}
