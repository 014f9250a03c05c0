package io.digestif.transcript;

import io.digestif.transcript.Spoken.Joint;
import io.digestif.transcript.Spoken.Said;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes cues of what was said: signs go to their words, pieces of words are joined, labels and units are judged by the file. */
final class SpokenCues {
    /** Nobody takes so long for a segment, or for a word in one. */
    private static final double LONGEST_SEGMENT = 20;

    private static final double LONGEST_WORD = 10;

    private final List<Said> all;
    private final boolean untilNext;
    private final double unit;
    private final boolean ownBlanks;
    private final boolean speakerHolds;
    private final boolean timeless;
    private final PackedCues cues = new PackedCues();
    private final Map<String, Optional<Speaker>> speakers = new HashMap<>();
    private final KnownWords known = new KnownWords();

    /** The cue that is being made. */
    private final StringBuilder text = new StringBuilder();

    private String speaker = "";
    private double start = JsonTime.NONE;
    private double end = JsonTime.NONE;
    private boolean paragraph;

    SpokenCues(List<Said> all, boolean untilNext, boolean unitOpen) {
        this.all = all;
        this.untilNext = untilNext;
        this.unit = unitOpen && inMilliseconds() ? 1 : 1000;
        this.ownBlanks = bringBlanks();
        this.speakerHolds = namedOnChange();
        this.timeless = all.stream().allMatch(said -> said.start() < 0);
    }

    List<Cue> cues() {
        boolean blankBefore = true;
        String holder = "";
        for (int i = 0; i < all.size(); i++) {
            Said said = all.get(i);
            if (said.text().isBlank()) {
                blankBefore |= !said.text().isEmpty();
                continue;
            }
            Joint joint = said.joint() == Joint.AS_FILE ? ownBlanks ? Joint.OWN : Joint.BLANK : said.joint();
            holder = said.speaker().isBlank() && !said.named() && speakerHolds ? holder : said.speaker();
            boolean sign = joint == Joint.GLUED;
            boolean goesOn = text.length() > 0
                    && !paragraph
                    && (sign || holder.equals(speaker))
                    && (sign || (joint == Joint.OWN && !blankBefore && !isBlankAt(said.text(), 0)) || isSameSpan(said));
            if (goesOn && (sign || !isNewPiece(said))) {
                text.append(said.text().stripTrailing());
                start = start < 0 ? said.start() : start;
                end = said.end() < 0 || isSign(said.text()) ? end : said.end();
            } else {
                flush();
                text.append(said.text().strip());
                speaker = holder;
                start = said.start();
                end = said.end();
            }
            paragraph = said.text().endsWith(Cue.PARAGRAPH_END) || (timeless && joint != Joint.OWN && !sign);
            if (untilNext && i + 1 < all.size() && all.get(i + 1).start() >= start) {
                end = Math.min(end, all.get(i + 1).start());
            }
            blankBefore = isBlankAt(said.text(), said.text().length() - 1);
        }
        flush();
        return cues;
    }

    /** Whether a piece without blank before it is a cue of its own all the same: in scripts that set no blanks between words. */
    private boolean isNewPiece(Said said) {
        return said.start() >= 0
                && !isSameSpan(said)
                && isUnspaced(text.codePointBefore(text.length()))
                && isUnspaced(said.text().codePointAt(0));
    }

    /** Pieces of one span would be taken for lines of one caption, with blanks between. */
    private boolean isSameSpan(Said said) {
        return said.start() >= 0
                && said.start() == start
                && said.end() == end
                && isUnspaced(text.codePointBefore(text.length()))
                && isUnspaced(said.text().codePointAt(0));
    }

    /** Signs are no words, so a word lasts no longer for them. */
    private static boolean isSign(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean isUnspaced(int c) {
        return SpokenWords.isUnspaced(c) || (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xff65);
    }

    private static boolean isBlankAt(String text, int index) {
        return SpokenWords.isBlank(text.charAt(index));
    }

    private void flush() {
        if (text.length() > 0) {
            if (paragraph) {
                text.append(Cue.PARAGRAPH_END);
            }
            cues.add(
                    speakers.computeIfAbsent(speaker, CueMarkup::speaker),
                    known.of(text.toString()),
                    millis(start),
                    millis(end));
            text.setLength(0);
        }
    }

    private long millis(double seconds) {
        return seconds < 0 ? -1 : Math.round(seconds * unit);
    }

    /** Whether the times are whole, and far too large for seconds. */
    private boolean inMilliseconds() {
        List<Said> timed = all.stream().filter(said -> said.start() >= 0).toList();
        boolean whole = timed.stream()
                .allMatch(said -> said.start() == Math.rint(said.start()) && said.end() == Math.rint(said.end()));
        boolean ends = timed.stream().anyMatch(said -> said.end() >= 0);
        double[] lengths = new double[timed.size()];
        for (int i = 0; i < timed.size(); i++) {
            double next = i + 1 < timed.size()
                    ? timed.get(i + 1).start()
                    : timed.get(i).start();
            lengths[i] = (ends ? timed.get(i).end() : next) - timed.get(i).start();
        }
        Arrays.sort(lengths);
        double words = timed.stream()
                .mapToInt(said -> SpokenWords.count(said.text()))
                .average()
                .orElse(0);
        return whole
                && lengths.length > 0
                && lengths[lengths.length / 2] > Math.max(LONGEST_SEGMENT, LONGEST_WORD * words);
    }

    /** Whether pieces bring the blanks between them: some are nothing else, or single words begin or end with them. */
    private boolean bringBlanks() {
        int pieces = 0;
        int withBlank = 0;
        int words = 0;
        for (Said said : all) {
            if (said.joint() == Joint.AS_FILE && !said.text().isEmpty()) {
                if (said.text().isBlank()) {
                    return true;
                }
                pieces++;
                words += SpokenWords.count(said.text());
                boolean after = isBlankAt(said.text(), said.text().length() - 1)
                        && !said.text().endsWith(Cue.PARAGRAPH_END);
                withBlank += after || isBlankAt(said.text(), 0) ? 1 : 0;
            }
        }
        return withBlank * 2 >= pieces && words * 2 <= pieces * 3;
    }

    /** Whether a speaker is named only where another one begins, so that a piece without is the last one's. */
    private boolean namedOnChange() {
        int named = 0;
        int repeated = 0;
        String last = "";
        for (Said said : all) {
            if (!said.speaker().isBlank()) {
                named++;
                repeated += said.speaker().equals(last) ? 1 : 0;
                last = said.speaker();
            }
        }
        return repeated * 5 <= named;
    }
}
