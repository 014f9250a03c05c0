package io.digestif.transcript;

import io.digestif.error.TranscriptException;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML read as a stream and with distrust: no document types, no entities but XML's own, nothing fetched, nothing nested deep. */
final class Xml {
    static final int DEEPEST = 200;

    private static final String DEPTH = "jdk.xml.maxElementDepth";

    private Xml() {}

    /** What comes in reading a document. */
    interface Content {
        void begin(String element, XMLStreamReader attributes);

        void text(String text);

        void end(String element);
    }

    /** The name of the first element of a text that looks like XML, without its prefix; empty where there is none. */
    static String root(String text) {
        int i = 0;
        while (true) {
            while (i < text.length() && SpokenWords.isBlank(text.charAt(i))) {
                i++;
            }
            String end = text.startsWith("<?", i)
                    ? "?>"
                    : text.startsWith("<!--", i) ? "-->" : text.startsWith("<!", i) ? ">" : "";
            if (end.isEmpty()) {
                break;
            }
            int close = text.indexOf(end, i);
            if (end.equals(">")) {
                // The subset of a document type may hold more of these signs.
                int bracket = i;
                while (bracket < close && text.charAt(bracket) != '[') {
                    bracket++;
                }
                int subsetEnd = bracket < close ? text.indexOf(']', bracket) : i;
                close = subsetEnd < 0 ? -1 : text.indexOf(end, subsetEnd);
            }
            i = close < 0 ? text.length() : close + end.length();
        }
        int from = i + 1;
        int to = from;
        while (to < text.length()
                && (Character.isLetterOrDigit(text.charAt(to)) || "_-.:".indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        if (i >= text.length() || text.charAt(i) != '<') {
            return "";
        }
        String name = text.substring(from, to);
        return name.substring(name.indexOf(':') + 1);
    }

    /**
     * Reads a document as far as it is well-formed.
     *
     * @return where and why it broke off, empty if it did not
     * @throws TranscriptException if it is nested too deep
     */
    static String read(String text, Content content) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // Newer JDKs have a limit of their own there, and break off with other words.
        if (factory.isPropertySupported(DEPTH)) {
            factory.setProperty(DEPTH, String.valueOf(2 * DEEPEST));
        }
        int depth = 0;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text.strip()));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        depth++;
                        if (depth > DEEPEST) {
                            throw new TranscriptException(
                                    "line " + reader.getLocation().getLineNumber() + " is nested more than " + DEEPEST
                                            + " elements deep, which no captions are");
                        }
                        content.begin(local(reader.getLocalName()), reader);
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        depth--;
                        content.end(local(reader.getLocalName()));
                    }
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                        content.text(reader.getText());
                    default -> {}
                }
            }
            return "";
        } catch (XMLStreamException e) {
            return "line " + (e.getLocation() == null ? "?" : e.getLocation().getLineNumber()) + ": "
                    + SpokenWords.oneLine(String.valueOf(e.getMessage()).replaceFirst("(?s)^.*Message: ", ""));
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** An attribute by its name without prefix; empty where the element has none. */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (local(element.getAttributeLocalName(i)).equals(name)) {
                return element.getAttributeValue(i).strip();
            }
        }
        return "";
    }
}
