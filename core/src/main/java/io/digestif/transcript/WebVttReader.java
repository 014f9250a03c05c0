package io.digestif.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads WebVTT as its specification's parser does, <a href="https://www.w3.org/TR/webvtt1/#file-parsing">section 6</a>, and kinder
 * where its rules would lose words that somebody said; the tests have a table of where.
 */
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
    public Reading read(String file) {
        String text = file.replace('\0', '\ufffd').stripLeading();
        int lineEnd = CaptionBlocks.lineEnd(text, 0);
        Optional<String> title = title(text.substring(0, lineEnd));
        Optional<String> language = Optional.empty();
        int line = CaptionBlocks.nextLine(text, lineEnd);
        while (line < text.length()) {
            lineEnd = CaptionBlocks.lineEnd(text, line);
            String header = text.substring(line, lineEnd);
            if (header.isEmpty() || header.contains(CaptionBlocks.ARROW)) {
                break;
            }
            Optional<String> found = Captions.header(header, "language");
            language = found.isPresent() ? found : language;
            line = CaptionBlocks.nextLine(text, lineEnd);
        }
        List<String> warnings = new ArrayList<>();
        List<Caption> captions = CaptionBlocks.read(text, line, true, warnings);
        return new Reading(Captions.cues(captions), title, language, warnings);
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
