package io.digestif.check;

import io.digestif.check.Block.Form;
import io.digestif.check.CitedMoments.Held;
import io.digestif.check.DigestCheck.Kind;
import io.digestif.check.DigestCheck.Result;
import io.digestif.check.DigestCheck.Verdicts;
import io.digestif.language.Language;
import io.digestif.transcript.Speaker;
import io.digestif.transcript.Transcript;
import io.digestif.verify.Evidence;
import io.digestif.verify.Located;
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
    private final VerdictLines lines = new VerdictLines();
    private final CitedMoments cited;
    private boolean translated;

    Examination(Transcript transcript, Locator locator) {
        this.transcript = transcript;
        this.locator = locator;
        this.moments = new Moments(transcript);
        this.cited = new CitedMoments(locator, moments, lines);
    }

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
        if (lines.all().isEmpty()) {
            warnings.add("Nothing was found in the digest that could be checked.");
        }
        return new Verdicts(lines.all(), warnings);
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
        cited.check(cites, held);
    }

    private static String name(String written) {
        return written.strip()
                .replaceAll("^[\\s,(]+|[\\s,.)]+$", "")
                .split("[,(]", 2)[0]
                .strip();
    }

    private void quote(String text, String name, Set<Speaker> holders, List<Cite> cites, List<Held> held) {
        String words = text.replaceFirst("[,;]$", "");
        Optional<Located> located = locator.quote(words, near(cites));
        if (located.isEmpty()) {
            return;
        }
        lines.add(words, Kind.QUOTE, located.get());
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
        if ((named.isEmpty() && !titleLike) || title.split("\\s+").length > TITLE_WORDS) {
            return false;
        }
        List<Cite> cites = new ArrayList<>(block.cites());
        cites.addAll(Statements.cites(block.text()));
        boolean found = named.isPresent();
        lines.add(
                title,
                Kind.NAME,
                found ? Result.FOUND : Result.UNSUPPORTED,
                named,
                Optional.empty(),
                found ? "" : NOT_NAMED);
        List<Held> held = new ArrayList<>();
        held.add(new Held(title, named.stream().toList(), false, cites));
        if (!rest.isBlank()) {
            claim(new Statement(rest, List.of(), List.of()), List.of(), Set.of(), held);
        }
        cited.check(cites, held);
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
            claim(statement, own, holders, held);
            own.stream().filter(cite -> !cites.contains(cite)).forEach(cites::add);
        }
        cited.check(cites, held);
    }

    private void claim(Statement statement, List<Cite> cites, Set<Speaker> holders, List<Held> held) {
        String text = statement.text();
        Optional<Located> located = translated ? Optional.empty() : locator.claim(text, near(cites), holders);
        located.ifPresent(found -> lines.add(text, Kind.CLAIM, found));
        List<Evidence> evidence = located.filter(found -> found.state() != Located.State.NOT_FOUND)
                .map(Located::evidence)
                .orElse(List.of());
        if (located.isEmpty()) {
            // Names and numbers then go with the quote.
            quotes(statement, cites, holders, held);
        }
        for (Particular particular : locator.particulars(text, evidence)) {
            if (particular.number() || !translated) {
                lines.add(particular, evidence);
            }
        }
        if (located.isPresent()) {
            if (!holders.isEmpty()) {
                speaker("", holders, evidence);
            }
            held.add(new Held(text, evidence, false, cites));
            quotes(statement, cites, holders, held);
        }
    }

    private void quotes(Statement statement, List<Cite> cites, Set<Speaker> holders, List<Held> held) {
        statement.quotes().forEach(quoted -> quote(quoted.text(), quoted.holder(), holders, cites, held));
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
        lines.add(
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

    private List<Integer> near(List<Cite> cites) {
        return cites.stream()
                .filter(cite -> !cite.isRange())
                .flatMap(cite -> moments.nearestFirst(cite).stream())
                .distinct()
                .toList();
    }
}
