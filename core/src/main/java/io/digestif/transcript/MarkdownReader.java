package io.digestif.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Markdown: {@code **Name:**} before a turn, a heading as the title, stamps in brackets. */
final class MarkdownReader implements TranscriptReader {
    private static final String FRONT_MATTER = "---";

    @Override
    public String format() {
        return "Markdown";
    }

    @Override
    public boolean recognizes(String text) {
        return TextKind.of(text) == TextKind.PROSE
                && (text.stripLeading().startsWith("# ")
                        || text.lines().anyMatch(line -> boldHead(line.strip()).isPresent()));
    }

    @Override
    public Reading read(String text) {
        List<TurnText.Head> heads = new ArrayList<>();
        Optional<String> title = Optional.empty();
        List<String> lines = text.lines().toList();
        int i = 0;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        if (i < lines.size() && lines.get(i).strip().equals(FRONT_MATTER)) {
            int end = lines.subList(i + 1, lines.size()).indexOf(FRONT_MATTER);
            if (end >= 0) {
                title = lines.subList(i + 1, i + 1 + end).stream()
                        .flatMap(line -> Captions.header(line, "title").stream())
                        .map(MarkdownReader::unquoted)
                        .findFirst();
                i += end + 2;
            }
        }
        for (; i < lines.size(); i++) {
            String line = withoutBlockSigns(lines.get(i).strip());
            if (isHeading(line)) {
                String heading = SpokenWords.oneLine(
                        MarkdownText.plain(line.replaceFirst("^#+", "").strip()));
                if (title.isEmpty() && line.startsWith("# ") && !heading.isBlank()) {
                    title = Optional.of(heading);
                }
                heads.add(TurnText.Head.EMPTY);
            } else if (isRule(line)) {
                heads.add(TurnText.Head.EMPTY);
            } else {
                heads.add(boldHead(line).orElseGet(() -> TurnText.head(MarkdownText.plain(line))));
            }
        }
        return TurnText.read(heads, true, title);
    }

    /** {@code **Ada:** words}, {@code **Ada**: words}, {@code [12:34] **Ada:** words}, {@code **Ada** (12:34): words}. */
    private static Optional<TurnText.Head> boldHead(String line) {
        Optional<Stamps.Found> leading = Stamps.at(line, 0);
        String marked =
                leading.map(found -> line.substring(found.toChar()).strip()).orElse(line);
        String sign = marked.startsWith("**") ? "**" : marked.startsWith("__") ? "__" : "";
        int end = sign.isEmpty() ? -1 : marked.indexOf(sign, 2);
        if (end < 0 || end > 120) {
            return Optional.empty();
        }
        String inside = MarkdownText.plain(marked.substring(2, end)).strip();
        String behind = marked.substring(end + 2).strip();
        boolean colon = inside.endsWith(":") || behind.startsWith(":");
        Optional<Duration> stamp = leading.map(Stamps.Found::time);
        TurnText.Head label = TurnText.head(inside.endsWith(":") ? inside : inside + ":");
        if (stamp.isEmpty()) {
            stamp = label.stamp();
        }
        String rest = behind.startsWith(":") ? behind.substring(1).strip() : behind;
        Optional<Stamps.Found> following = Stamps.at(withoutStars(rest), 0).filter(Stamps.Found::bracketed);
        if (stamp.isEmpty() && following.isPresent()) {
            stamp = following.map(Stamps.Found::time);
            rest = withoutStars(rest).substring(following.get().toChar()).strip();
            colon |= rest.startsWith(":") || rest.isEmpty();
            rest = rest.startsWith(":") ? rest.substring(1).strip() : rest;
        }
        if (!colon || label.label().isEmpty() || !label.rest().isEmpty()) {
            return Optional.empty();
        }
        String words = MarkdownText.plain(rest);
        String name = label.label().get();
        if (Labels.isNotSpeaking(name) && words.isEmpty()) {
            // **Break:** says that nobody speaks.
            return Optional.of(TurnText.Head.EMPTY);
        }
        return Optional.of(
                new TurnText.Head(stamp, false, Optional.of(name), isSpeaker(name), words, name + ": " + words));
    }

    /** Whether bold words before a colon can be nothing but who speaks; {@code **First, second:**} is judged as other labels are. */
    private static boolean isSpeaker(String name) {
        return !Labels.isNotSpeaking(name) && (Labels.isLabelShaped(name) || LabelRoles.isNameAndRole(name));
    }

    private static String withoutStars(String text) {
        return text.startsWith("*") && !text.startsWith("**")
                ? text.substring(1).replaceFirst("\\*", "")
                : text;
    }

    private static boolean isHeading(String line) {
        int i = 0;
        while (i < line.length() && line.charAt(i) == '#') {
            i++;
        }
        return i > 0 && i <= 6 && i < line.length() && line.charAt(i) == ' ';
    }

    private static boolean isRule(String line) {
        return line.length() >= 3
                && line.chars().allMatch(c -> c == line.charAt(0))
                && "-*_=".indexOf(line.charAt(0)) >= 0;
    }

    /** A line without the signs of a quotation or a list. */
    private static String withoutBlockSigns(String line) {
        int from = 0;
        while (from < line.length() && line.charAt(0) == '>' && " \t>".indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        String bare = from == 0 ? line : line.substring(from).strip();
        return bare.startsWith("- ") || bare.startsWith("* ") || bare.startsWith("+ ")
                ? bare.substring(2).strip()
                : bare;
    }

    private static String unquoted(String value) {
        boolean quoted =
                value.length() > 1 && "\"'".indexOf(value.charAt(0)) >= 0 && value.endsWith(value.substring(0, 1));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
