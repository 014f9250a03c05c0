package io.digestif.transcript;

import io.digestif.error.TranscriptException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** Reads TTML, DFXP before it: captions in {@code <p begin end>}, words in spans that may have times of their own. */
final class TtmlReader implements TranscriptReader {
    private static final int LONGEST_NAME = 500;

    @Override
    public String format() {
        return "TTML";
    }

    @Override
    public boolean recognizes(String text) {
        return Xml.root(text).equals("tt");
    }

    @Override
    public Reading read(String text) {
        Document document = new Document(true);
        String broken = Xml.read(text, document);
        if (document.outside) {
            // Times count from the beginning of what is around, but some count them all from the file's.
            document = new Document(false);
            broken = Xml.read(text, document);
        }
        List<String> warnings = new ArrayList<>();
        if (!broken.isEmpty()) {
            document.endCaption();
            if (document.captions.isEmpty()) {
                throw new TranscriptException(broken);
            }
            warnings.add("The file is no XML from " + broken + "; what stands behind was left out.");
        }
        if (document.badTimes > 0) {
            warnings.add(document.badTimes + (document.badTimes == 1 ? " caption has" : " captions have")
                    + " no readable start or end; the time was worked out from those around.");
        }
        return new Reading(Captions.cues(document.captions), document.title, document.language, warnings);
    }

    /** What holds for all in an element: times in milliseconds, -1 where nobody tells. */
    private record Scope(
            String element, long begin, long end, Optional<Speaker> speaker, boolean silent, boolean lines) {}

    /** A document on its way. */
    private static final class Document implements Xml.Content {
        final List<Caption> captions = new ArrayList<>();
        Optional<String> title = Optional.empty();
        Optional<String> language = Optional.empty();
        int badTimes;

        /** Whether something would begin after what is around it has ended, if its times counted from there. */
        boolean outside;

        private final boolean relative;
        private TtmlTime time = new TtmlTime(1, 1, 1);
        private final Deque<Scope> scopes = new ArrayDeque<>();
        private final Map<String, String> agents = new HashMap<>();
        private String agent = "";
        private Optional<CaptionPieces> pieces = Optional.empty();
        private long start = -1;
        private long end = -1;
        private Optional<Speaker> speaker = Optional.empty();

        Document(boolean relative) {
            this.relative = relative;
        }

        @Override
        public void begin(String element, XMLStreamReader attributes) {
            if (scopes.isEmpty()) {
                time = TtmlTime.of(attributes);
                language = Optional.of(Xml.attribute(attributes, "lang")).filter(l -> !l.isEmpty());
            }
            Scope outer = scopes.isEmpty() ? new Scope("", -1, -1, Optional.empty(), false, false) : scopes.element();
            String from = Xml.attribute(attributes, "begin");
            long begin = time.millis(from);
            outside |= relative
                    && (isOutside(begin, outer) || isOutside(time.millis(Xml.attribute(attributes, "end")), outer));
            begin = begin < 0 ? outer.begin() : begin + base(outer);
            Scope scope = new Scope(
                    element,
                    begin,
                    end(attributes, begin, outer),
                    speaker(attributes).or(outer::speaker),
                    outer.silent() || isSilent(element, attributes),
                    isPreserved(attributes, outer));
            scopes.push(scope);
            if (element.equals("agent")) {
                agent = Xml.attribute(attributes, "id");
            } else if (element.equals("p") && !scope.silent()) {
                endCaption();
                pieces = Optional.of(new CaptionPieces());
                start = begin;
                end = scope.end();
                speaker = scope.speaker();
                pieces.get().voice(speaker);
                boolean unread = time.millis(from) < 0 || end < 0;
                badTimes += !from.isEmpty() && unread ? 1 : 0;
            } else if (pieces.isPresent() && element.equals("br")) {
                pieces.get().append('\n');
            } else if (pieces.isPresent() && element.equals("span") && !scope.silent()) {
                voice(scope.speaker());
                if (!from.isEmpty()) {
                    pieces.get().stamp(begin);
                    start = start < 0 ? begin : start;
                }
            }
        }

        private void voice(Optional<Speaker> who) {
            if (!who.equals(speaker)) {
                pieces.ifPresent(p -> p.voice(who));
            }
            speaker = who;
        }

        private long end(XMLStreamReader attributes, long begin, Scope outer) {
            long ends = time.millis(Xml.attribute(attributes, "end"));
            long lasts = time.millis(Xml.attribute(attributes, "dur"));
            if (ends >= 0) {
                return ends + base(outer);
            }
            return lasts >= 0 && begin >= 0 ? begin + lasts : outer.end();
        }

        private static boolean isOutside(long millis, Scope outer) {
            return outer.begin() > 0
                    && millis >= outer.begin()
                    && millis <= outer.end()
                    && millis + outer.begin() > outer.end();
        }

        private long base(Scope outer) {
            return relative ? Math.max(0, outer.begin()) : 0;
        }

        private Optional<Speaker> speaker(XMLStreamReader attributes) {
            String id = Xml.attribute(attributes, "agent");
            int blank = id.indexOf(' ');
            String one = blank < 0 ? id : id.substring(0, blank);
            return CueMarkup.speaker(agents.getOrDefault(one, one));
        }

        /** Whether what stands in an element is not spoken: titles, descriptions, how a word is pronounced. */
        private static boolean isSilent(String element, XMLStreamReader attributes) {
            String ruby = Xml.attribute(attributes, "ruby");
            return element.equals("head")
                    || element.equals("metadata")
                    || element.equals("desc")
                    || element.equals("title")
                    || ruby.equals("text")
                    || ruby.equals("textContainer")
                    || ruby.equals("delimiter");
        }

        private static boolean isPreserved(XMLStreamReader attributes, Scope outer) {
            String space = Xml.attribute(attributes, "space");
            return space.isEmpty() ? outer.lines() : space.equals("preserve");
        }

        @Override
        public void text(String text) {
            if (scopes.isEmpty()) {
                return;
            }
            Scope scope = scopes.element();
            if (scope.element().equals("title") && captions.isEmpty() && pieces.isEmpty()) {
                if (title.orElse("").length() < LONGEST_NAME) {
                    title = Optional.of(SpokenWords.oneLine(title.orElse("") + text))
                            .filter(t -> !t.isEmpty());
                }
            } else if (scope.element().equals("name") && !agent.isEmpty()) {
                agents.merge(agent, text, (name, more) -> name.length() < LONGEST_NAME ? name + more : name);
            } else if (!scope.silent()) {
                // Outside of preserved space a line's end is a blank: lines are broken by <br/>.
                String words = scope.lines() ? text : text.replace('\n', ' ').replace('\r', ' ');
                pieces.ifPresent(p -> p.append(words.replace("&", "&amp;")));
            }
        }

        @Override
        public void end(String element) {
            scopes.pop();
            if (element.equals("p")) {
                endCaption();
            } else if (element.equals("agent")) {
                agent = "";
            } else if (element.equals("span") && !scopes.isEmpty()) {
                voice(scopes.element().speaker());
            }
        }

        void endCaption() {
            pieces.map(CaptionPieces::list)
                    .filter(list -> !list.isEmpty())
                    .ifPresent(list -> captions.add(new Caption(start, end, list, false)));
            pieces = Optional.empty();
        }
    }
}
