package io.digestif.transcript;

import io.digestif.error.TranscriptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML that a video site keeps its captions in: {@code <transcript><text start dur>} in seconds, {@code <timedtext>}
 * with {@code <text t d>} or {@code <body><p t d>} in milliseconds, and {@code <s t>} for words.
 */
final class TimedTextReader implements TranscriptReader {
    @Override
    public String format() {
        return "timedtext XML";
    }

    @Override
    public boolean recognizes(String text) {
        String root = Xml.root(text);
        return root.equals("timedtext") || (root.equals("transcript") && text.contains("<text"));
    }

    @Override
    public Reading read(String text) {
        Document document = new Document();
        String broken = Xml.read(text, document);
        List<String> warnings = new ArrayList<>();
        if (!broken.isEmpty()) {
            document.end("p");
            if (document.captions.isEmpty()) {
                throw new TranscriptException(broken);
            }
            warnings.add("The file is no XML from " + broken + "; what stands behind was left out.");
        }
        return new Reading(Captions.cues(document.endedByNext()), Optional.empty(), document.language, warnings);
    }

    /** A document on its way. */
    private static final class Document implements Xml.Content {
        final List<Caption> captions = new ArrayList<>();
        Optional<String> language = Optional.empty();

        private Optional<CaptionPieces> pieces = Optional.empty();
        private long start = -1;
        private long end = -1;

        @Override
        public void begin(String element, XMLStreamReader attributes) {
            if (element.equals("text") || element.equals("p")) {
                end("p");
                boolean seconds = Xml.attribute(attributes, "t").isEmpty();
                start = time(Xml.attribute(attributes, seconds ? "start" : "t"), seconds);
                long lasts = time(Xml.attribute(attributes, seconds ? "dur" : "d"), seconds);
                end = start < 0 || lasts < 0 ? -1 : start + lasts;
                pieces = Optional.of(new CaptionPieces());
            } else if (element.equals("s") && start >= 0) {
                long after = time(Xml.attribute(attributes, "t"), false);
                pieces.ifPresent(p -> p.stamp(after < 0 ? -1 : start + after));
            } else if (element.equals("br")) {
                pieces.ifPresent(p -> p.append('\n'));
            } else if (element.equals("timedtext") || element.equals("transcript")) {
                language = Optional.of(Xml.attribute(attributes, "lang")).filter(l -> !l.isEmpty());
            }
        }

        private static long time(String value, boolean seconds) {
            long millis = Stamps.millis(value, 0, value.length());
            return millis < 0 || seconds ? millis : millis / 1000;
        }

        @Override
        public void text(String text) {
            pieces.ifPresent(p -> p.append(text));
        }

        @Override
        public void end(String element) {
            if (element.equals("text") || element.equals("p")) {
                List<CueMarkup.Piece> words = pieces.map(CaptionPieces::list).orElse(List.of());
                if (words.size() == 1 && words.get(0).text().indexOf('<') >= 0) {
                    words = CueMarkup.pieces(words.get(0).text());
                }
                if (!words.isEmpty()) {
                    captions.add(new Caption(start, end, words, false));
                }
                pieces = Optional.empty();
            }
        }

        /** Two lines are shown at a time there, so a caption stays after the next has begun; it isn't said any longer. */
        List<Caption> endedByNext() {
            List<Caption> ended = new ArrayList<>();
            for (int i = 0; i < captions.size(); i++) {
                Caption caption = captions.get(i);
                long next = i + 1 < captions.size() ? captions.get(i + 1).start() : -1;
                boolean early = next > caption.start() && next < caption.end();
                ended.add(new Caption(caption.start(), early ? next : caption.end(), caption.pieces(), false));
            }
            return ended;
        }
    }
}
