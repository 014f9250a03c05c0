package io.digestif.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Automatic captions that roll: each shows the line before once more above its own. The repeated lines are taken out, where
 * neighbours overlap and the file does so all along; a refrain stays.
 */
final class RollingCaptions {
    /** In a file that rolls, nearly each caption repeats a line; where people repeat themselves, few do. */
    private static final double ROLLING_SHARE = 0.4;

    private RollingCaptions() {}

    static List<Cue> collapse(List<Cue> cues) {
        List<List<String>> lines = cues.stream().map(RollingCaptions::lines).toList();
        int shared = 0;
        for (int i = 1; i < cues.size(); i++) {
            shared += overlap(cues, lines, i) > 0 ? 1 : 0;
        }
        if (cues.size() < 4 || shared < ROLLING_SHARE * (cues.size() - 1)) {
            return cues;
        }
        List<Cue> collapsed = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            int repeated = i == 0 ? 0 : overlap(cues, lines, i);
            List<String> own = lines.get(i).subList(repeated, lines.get(i).size());
            if (!own.isEmpty()) {
                Cue cue = cues.get(i);
                collapsed.add(new Cue(cue.speaker(), String.join("\n", own), cue.start(), cue.end()));
            }
        }
        return collapsed;
    }

    private static List<String> lines(Cue cue) {
        return cue.text()
                .lines()
                .map(SpokenWords::oneLine)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** How many lines at the beginning of a cue are those that the one before ended with. */
    private static int overlap(List<Cue> cues, List<List<String>> lines, int cue) {
        if (!Objects.equals(cues.get(cue - 1).speaker(), cues.get(cue).speaker())) {
            return 0;
        }
        List<String> before = lines.get(cue - 1);
        List<String> now = lines.get(cue);
        for (int n = Math.min(Math.min(before.size(), now.size()), 4); n > 0; n--) {
            if (before.subList(before.size() - n, before.size()).equals(now.subList(0, n))) {
                return n;
            }
        }
        return 0;
    }
}
