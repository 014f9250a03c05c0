package io.digestif.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the turns of a text: who speaks goes on until another one does, and a stamp is a time, not words. */
final class Turns {
    private final List<Cue> cues = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private Optional<Speaker> speaker = Optional.empty();
    private Optional<Duration> stamp = Optional.empty();

    /** Someone begins to speak. */
    void turn(Optional<Speaker> who) {
        endParagraph();
        speaker = who;
    }

    /** What follows was said at this time. */
    void stamp(Duration time) {
        flush();
        stamp = Optional.of(time);
    }

    /** Words, a line or more; a stamp in square brackets among them is taken as a time. */
    void words(String line) {
        int from = 0;
        int bracket = line.indexOf('[');
        while (bracket >= 0) {
            Optional<Stamps.Found> found = Stamps.at(line, bracket);
            if (found.isPresent()) {
                add(line.substring(from, bracket));
                stamp(found.get().time());
                from = found.get().toChar();
            }
            bracket = line.indexOf('[', Math.max(from, bracket + 1));
        }
        add(line.substring(from));
    }

    private void add(String words) {
        if (!words.isBlank()) {
            paragraph.append(paragraph.length() == 0 ? "" : "\n").append(words.strip());
        }
    }

    /** The words so far are a sentence's end, whatever follows. */
    void endParagraph() {
        flush();
        Captions.endParagraph(cues);
    }

    /** The words so far are a piece of their own that a sentence may cross. */
    private void flush() {
        if (paragraph.length() > 0) {
            cues.add(new Cue(speaker, paragraph.toString(), stamp, Optional.empty()));
            stamp = Optional.empty();
            paragraph.setLength(0);
        }
    }

    List<Cue> cues() {
        flush();
        return cues;
    }
}
