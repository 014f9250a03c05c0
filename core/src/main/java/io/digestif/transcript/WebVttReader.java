package io.digestif.transcript;

import java.util.List;
import java.util.Optional;

/** Reads WebVTT. */
final class WebVttReader implements TranscriptReader {
    private static final String SIGNATURE = "WEBVTT";

    @Override
    public String format() {
        return "WebVTT";
    }

    @Override
    public boolean recognizes(String text) {
        int start = 0;
        while (start < text.length() && SpokenWords.isBlank(text.charAt(start))) {
            start++;
        }
        int end = start + SIGNATURE.length();
        return text.startsWith(SIGNATURE, start) && (end == text.length() || SpokenWords.isBlank(text.charAt(end)));
    }

    @Override
    public Reading read(String text) {
        List<String> lines = Captions.lines(text.strip());
        Optional<String> language = Optional.empty();
        int i = 1;
        while (i < lines.size() && !lines.get(i).isBlank() && !Captions.isTiming(lines.get(i))) {
            Optional<String> found = Captions.header(lines.get(i), "language");
            language = found.isPresent() ? found : language;
            i++;
        }
        return Captions.read(lines, i, true, title(lines.get(0)), language);
    }

    /** What stands behind the signature, where it reads like a title. */
    private static Optional<String> title(String firstLine) {
        String header = firstLine.strip().substring(SIGNATURE.length()).strip();
        int i = 0;
        while (i < header.length() && "-–—:".indexOf(header.charAt(i)) >= 0) {
            i++;
        }
        String title = SpokenWords.oneLine(CueMarkup.entities(header.substring(i)));
        boolean readsLikeTitle = !title.isEmpty()
                && Character.isLetterOrDigit(title.codePointAt(0))
                && title.indexOf('=') < 0
                && !title.contains("-->");
        return readsLikeTitle ? Optional.of(title) : Optional.empty();
    }
}
