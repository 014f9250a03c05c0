package io.digestif.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Automatic captions that roll: each shows the line before once more above its own, or the words before once more with a few
 * more behind. What is repeated is taken out, where neighbours overlap and the file does so all along; a refrain stays.
 */
final class RollingCaptions {
    /** In a file that rolls, nearly each caption repeats a line; where people repeat themselves, few do. */
    private static final double ROLLING_SHARE = 0.4;

    private static final int FEWEST_CAPTIONS = 4;
    private static final int MOST_LINES = 4;

    private RollingCaptions() {}

    static List<Cue> collapse(List<Cue> cues) {
        Overlaps overlaps = new Overlaps();
        cues.forEach(cue -> overlaps.add(cue.speaker(), cue.text()));
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

    /** The same for captions whose words have times of their own. */
    static List<Caption> collapseCaptions(List<Caption> captions) {
        Overlaps overlaps = new Overlaps();
        for (Caption caption : captions) {
            StringBuilder text = new StringBuilder();
            for (CueMarkup.Voiced voiced : caption.pieces()) {
                text.append(text.length() == 0 ? "" : voiced.line() ? "\n" : " ")
                        .append(voiced.text());
            }
            overlaps.add(caption.hasWords() ? caption.pieces().get(0).speaker() : Optional.empty(), text.toString());
        }
        if (!overlaps.roll()) {
            return captions;
        }
        List<Caption> collapsed = new ArrayList<>();
        for (int i = 0; i < captions.size(); i++) {
            Caption caption = captions.get(i);
            int left = overlaps.repeated[i];
            List<CueMarkup.Voiced> own = new ArrayList<>();
            for (CueMarkup.Voiced voiced : caption.pieces()) {
                String text = left == 0 ? voiced.text() : without(voiced.text(), left);
                left -= left == 0 ? 0 : Math.min(left, signs(voiced.text()));
                if (!text.isBlank()) {
                    own.add(new CueMarkup.Voiced(voiced.speaker(), voiced.start(), voiced.line(), text));
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
        private final List<List<String>> lines = new ArrayList<>();
        private final List<Optional<Speaker>> speakers = new ArrayList<>();
        /** For each caption, how many of its signs are not its own. */
        int[] repeated = new int[0];

        void add(Optional<Speaker> speaker, String text) {
            speakers.add(speaker);
            lines.add(text.lines()
                    .map(SpokenWords::oneLine)
                    .filter(line -> !line.isEmpty())
                    .toList());
        }

        boolean roll() {
            repeated = new int[lines.size()];
            int rolling = 0;
            for (int i = 1; i < lines.size(); i++) {
                if (Objects.equals(speakers.get(i - 1), speakers.get(i))) {
                    repeated[i] = overlap(lines.get(i - 1), lines.get(i));
                    rolling += repeated[i] > 0 ? 1 : 0;
                }
            }
            return lines.size() >= FEWEST_CAPTIONS && rolling >= ROLLING_SHARE * (lines.size() - 1);
        }

        private static int overlap(List<String> before, List<String> now) {
            for (int n = Math.min(Math.min(before.size(), now.size()), MOST_LINES); n > 0; n--) {
                List<String> last = before.subList(before.size() - n, before.size());
                if (last.subList(0, n - 1).equals(now.subList(0, n - 1)) && goesOn(last.get(n - 1), now.get(n - 1))) {
                    return last.stream().mapToInt(RollingCaptions::signs).sum();
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
