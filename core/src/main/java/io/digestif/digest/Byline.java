package io.digestif.digest;

import io.digestif.model.ModelSpec;
import io.digestif.transcript.TimeSpan;
import io.digestif.transcript.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The line under the title: how long, who, how much is cited, what is missing, and who wrote it. */
final class Byline {
    private static final String EXTRACTIVE = ModelSpec.EXTRACTIVE.toString();
    /** So many speakers are named; of a parliament the line would be a page. */
    private static final int MAX_SPEAKERS = 8;

    private Byline() {}

    static List<String> of(Digest digest, List<Page.Part> parts) {
        List<String> byline = new ArrayList<>();
        duration(digest).ifPresent(byline::add);
        speakers(digest).ifPresent(byline::add);
        cited(digest, parts).ifPresent(byline::add);
        dropped(digest.report().dropped().stream()
                        .filter(line -> !line.isRepeat())
                        .count())
                .ifPresent(byline::add);
        if (isTranslated(digest)) {
            byline.add("in another language than the talk, so that its claims rest on the moments that the model named,"
                    + " and only their numbers were checked");
        }
        digest.sections().stream().filter(Section::isGap).map(Byline::gap).forEach(byline::add);
        author(digest).ifPresent(byline::add);
        return List.copyOf(byline);
    }

    private static Optional<String> duration(Digest digest) {
        List<Utterance> utterances = digest.transcript().utterances();
        boolean approximate = !utterances.isEmpty()
                && utterances
                        .get(utterances.size() - 1)
                        .time()
                        .map(TimeSpan::approximate)
                        .orElse(false);
        return digest.transcript().duration().map(length -> (approximate ? "~" : "") + length(length));
    }

    private static String length(Duration length) {
        if (length.toMinutes() == 0) {
            return length.toSeconds() + " s";
        }
        return length.toHours() == 0
                ? length.toMinutes() + " min"
                : length.toHours() + " h " + length.toMinutesPart() + " min";
    }

    private static Optional<String> speakers(Digest digest) {
        List<String> names = digest.transcript().speakers().stream()
                .map(speaker -> Printable.of(speaker.name()))
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", names.subList(0, Math.min(names.size(), MAX_SPEAKERS)));
        return Optional.of(
                names.size() <= MAX_SPEAKERS ? named : named + " and " + (names.size() - MAX_SPEAKERS) + " more");
    }

    private static Optional<String> cited(Digest digest, List<Page.Part> parts) {
        int count = parts.stream()
                .flatMap(part -> part.groups().stream())
                .flatMap(group -> group.lines().stream())
                .mapToInt(line -> line.moments().size())
                .sum();
        if (count == 0) {
            return Optional.empty();
        }
        // Without times a citation is the number of the sentence; the line says so once, so that ¶12 is understood.
        return Optional.of(
                digest.transcript().duration().isPresent()
                        ? count + (count == 1 ? " moment cited" : " moments cited")
                        : count + (count == 1 ? " sentence" : " sentences") + " cited by number (¶)");
    }

    private static boolean isTranslated(Digest digest) {
        Optional<String> talk = digest.transcript().language().map(Byline::primary);
        Optional<String> written = digest.language().map(Byline::primary);
        return talk.isPresent() && written.isPresent() && !talk.equals(written);
    }

    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private static Optional<String> dropped(long count) {
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(
                count == 1
                        ? "1 line dropped because the talk does not carry it"
                        : count + " lines dropped because the talk does not carry them");
    }

    private static String gap(Section section) {
        String what = section.status() == Section.Status.FAILED ? " failed: " : " is partial: ";
        return Printable.of(section.id())
                + what
                + Printable.of(section.reason().orElse("")).replaceFirst("\\.$", "");
    }

    /** Nobody, where nothing stands. */
    private static Optional<String> author(Digest digest) {
        List<String> models = digest.sections().stream()
                .filter(section -> !section.items().isEmpty())
                .map(section -> section.model().orElse(digest.report().model()))
                .distinct()
                .toList();
        if (models.isEmpty()) {
            return Optional.empty();
        }
        if (models.equals(List.of(EXTRACTIVE))) {
            return Optional.of("no language model wrote this: it is made of the talk's own sentences;"
                    + " name a model with -m, e.g. -m ollama:qwen3:8b");
        }
        return Optional.of("written by "
                + String.join(
                        " and ",
                        models.stream()
                                .map(model -> model.equals(EXTRACTIVE)
                                        ? "extractive (the talk's own sentences)"
                                        : Printable.of(model))
                                .toList()));
    }
}
