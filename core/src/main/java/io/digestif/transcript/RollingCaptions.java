package io.digestif.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Automatic captions that roll: each shows the line before once more above its own, or the words before once more with a few
 * more behind. What is repeated is taken out, where neighbours overlap and the file does so all along; a refrain stays.
 */
final class RollingCaptions {
    /** In a file that rolls, nearly each caption repeats a line; where people repeat themselves, few do. */
    private static final double ROLLING_SHARE = 0.4;

    /** Of those that repeat, so many have words of their own as well; a refrain has none. */
    private static final double GOES_ON_SHARE = 0.25;

    /** What rolls follows at once; a pause says that the words were said again. */
    private static final long LONGEST_PAUSE_MILLIS = 250;

    private static final int FEWEST_CAPTIONS = 4;
    private static final int MOST_LINES = 4;

    private RollingCaptions() {}

    static List<Cue> collapse(List<Cue> cues) {
        Overlaps overlaps = new Overlaps(cues.size());
        cues.forEach(cue -> overlaps.add(cue.speaker(), cue.text(), millis(cue.start()), millis(cue.end())));
        if (!overlaps.roll()) {
            return cues;
        }
        List<Cue> collapsed = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            String own = overlaps.repeated[i] == 0 ? cue.text() : without(cue.text(), overlaps.repeated[i]);
            if (!own.isBlank()) {
                collapsed.add(new Cue(cue.speaker(), own, cue.start(), cue.end()));
            }
        }
        return collapsed;
    }

    private static long millis(Optional<Duration> time) {
        return time.map(Duration::toMillis).orElse(-1L);
    }

    /** The same for captions whose words have times of their own. */
    static List<Caption> collapseCaptions(List<Caption> captions) {
        Overlaps overlaps = new Overlaps(captions.size());
        for (Caption caption : captions) {
            StringBuilder text = new StringBuilder();
            for (CueMarkup.Piece piece : caption.pieces()) {
                text.append(text.length() == 0 ? "" : piece.line() ? "\n" : " ").append(piece.text());
            }
            overlaps.add(
                    caption.hasWords() ? caption.pieces().get(0).speaker() : Optional.empty(),
                    text.toString(),
                    caption.start(),
                    caption.end());
        }
        if (!overlaps.roll()) {
            return captions;
        }
        List<Caption> collapsed = new ArrayList<>();
        for (int i = 0; i < captions.size(); i++) {
            Caption caption = captions.get(i);
            int left = overlaps.repeated[i];
            List<CueMarkup.Piece> own = new ArrayList<>();
            for (CueMarkup.Piece piece : caption.pieces()) {
                String text = left == 0 ? piece.text() : without(piece.text(), left);
                left -= left == 0 ? 0 : Math.min(left, signs(piece.text()));
                if (!text.isBlank()) {
                    own.add(new CueMarkup.Piece(piece.speaker(), piece.start(), piece.line(), text));
                }
            }
            if (!own.isEmpty()) {
                collapsed.add(new Caption(caption.start(), caption.end(), own, caption.paragraph()));
            }
        }
        return collapsed;
    }

    /** A text without its first signs; blanks are none. */
    private static String without(String text, int signs) {
        int i = 0;
        for (int left = signs; i < text.length() && left > 0; i++) {
            left -= isSign(text.charAt(i)) ? 1 : 0;
        }
        int from = i;
        while (from < text.length() && !isSign(text.charAt(from))) {
            from++;
        }
        return text.substring(from);
    }

    private static int signs(String text) {
        return (int) text.chars().filter(c -> isSign((char) c)).count();
    }

    private static boolean isSign(char c) {
        return !SpokenWords.isBlank(c) && !Character.isISOControl(c);
    }

    /** How much of each caption its neighbour before has shown already. */
    private static final class Overlaps {
        /** For each caption, how many of its signs are not its own. */
        final int[] repeated;

        private int captions;
        private int rolling;
        private int goOn;
        private Shown before = new Shown(Optional.empty(), List.of(), -1, -1);

        private record Shown(Optional<Speaker> speaker, List<String> lines, long start, long end) {}

        Overlaps(int captions) {
            repeated = new int[captions];
        }

        void add(Optional<Speaker> speaker, String text, long start, long end) {
            List<String> lines = text.lines()
                    .map(SpokenWords::oneLine)
                    .filter(line -> !line.isEmpty())
                    .toList();
            Shown now = new Shown(speaker, lines, start, end);
            boolean pause = before.end() >= 0 && now.start() - before.end() > LONGEST_PAUSE_MILLIS;
            if (captions > 0 && before.speaker().equals(now.speaker()) && !pause) {
                int overlap = overlap(before.lines(), now.lines());
                repeated[captions] = overlap;
                rolling += overlap > 0 ? 1 : 0;
                goOn += overlap > 0 && overlap < signs(now.lines()) ? 1 : 0;
            }
            before = now;
            captions++;
        }

        /** Whether the file rolls. */
        boolean roll() {
            return captions >= FEWEST_CAPTIONS
                    && rolling >= ROLLING_SHARE * (captions - 1)
                    && goOn >= GOES_ON_SHARE * rolling;
        }

        private static int signs(List<String> lines) {
            return lines.stream().mapToInt(RollingCaptions::signs).sum();
        }

        private static int overlap(List<String> before, List<String> now) {
            for (int n = Math.min(Math.min(before.size(), now.size()), MOST_LINES); n > 0; n--) {
                List<String> last = before.subList(before.size() - n, before.size());
                if (last.subList(0, n - 1).equals(now.subList(0, n - 1)) && goesOn(last.get(n - 1), now.get(n - 1))) {
                    return signs(last);
                }
            }
            return 0;
        }

        /** Whether a line is the one before, or the one before with more words behind. */
        private static boolean goesOn(String before, String now) {
            return now.startsWith(before) && (now.length() == before.length() || now.charAt(before.length()) == ' ');
        }
    }
}
