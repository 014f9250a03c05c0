package io.digestif.transcript;

import io.digestif.transcript.Spoken.Joint;
import io.digestif.transcript.Spoken.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the channels of a recording, each told by itself, into one order: sentence by sentence as they begin, for two that
 * speak at once are not shuffled word by word.
 */
final class Channels {
    private static final double PAUSE_SECONDS = 1;
    private static final int MOST_PIECES = 60;
    private static final double OVERLAP_SECONDS = 0.05;

    private Channels() {}

    /** What one channel says without a break. */
    private record Run(double start, double end, List<Said> pieces) {}

    static List<Said> merge(List<Said> all) {
        int first = all.isEmpty() ? -1 : all.get(0).channel();
        if (all.stream().allMatch(said -> said.channel() == first)) {
            return all;
        }
        List<Run> runs = runs(all);
        runs.sort(Comparator.comparingDouble(Run::start));
        List<Said> merged = new ArrayList<>();
        double end = 0;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean alone = run.start() >= end - OVERLAP_SECONDS
                    && (i + 1 == runs.size() || runs.get(i + 1).start() >= run.end() - OVERLAP_SECONDS);
            if (alone) {
                merged.addAll(run.pieces());
            } else {
                merged.add(joined(run));
            }
            end = Math.max(end, run.end());
        }
        return merged;
    }

    private static List<Run> runs(List<Said> all) {
        List<Run> runs = new ArrayList<>();
        List<Said> byChannel = new ArrayList<>(all);
        byChannel.sort(Comparator.comparingInt(Said::channel));
        List<Said> pieces = new ArrayList<>();
        double lastTime = 0;
        for (int i = 0; i < byChannel.size(); i++) {
            Said said = byChannel.get(i);
            pieces.add(said);
            boolean ends = i + 1 == byChannel.size() || endsRun(said, byChannel.get(i + 1), pieces.size());
            if (ends) {
                lastTime = said.channel() == pieces.get(0).channel() && pieces.size() < i + 1 ? lastTime : 0;
                double start = lastTime;
                for (int p = pieces.size() - 1; p >= 0; p--) {
                    start = pieces.get(p).start() >= 0 ? pieces.get(p).start() : start;
                }
                double end = start;
                for (Said piece : pieces) {
                    end = Math.max(end, Math.max(piece.start(), piece.end()));
                }
                runs.add(new Run(start, end, List.copyOf(pieces)));
                lastTime = end;
                pieces.clear();
            }
        }
        return runs;
    }

    private static boolean endsRun(Said said, Said next, int pieces) {
        boolean sign = next.joint() == Joint.GLUED;
        boolean pause = said.end() >= 0 && next.start() - said.end() > PAUSE_SECONDS;
        return said.channel() != next.channel()
                || (!sign
                        && (pause
                                || pieces >= MOST_PIECES
                                || SentenceEnd.isTerminal(said.text())
                                || !said.speaker().equals(next.speaker())));
    }

    /** A run as one piece, without the times of its words: those of two at once can't both rise. */
    private static Said joined(Run run) {
        Said first = run.pieces().get(0);
        StringBuilder text = new StringBuilder();
        for (Said piece : run.pieces()) {
            boolean blank = piece.joint() == Joint.BLANK || piece.joint() == Joint.AS_FILE;
            text.append(blank && text.length() > 0 ? " " : "").append(piece.text());
        }
        return new Said(
                first.speaker(), first.named(), first.channel(), Joint.BLANK, text.toString(), run.start(), run.end());
    }
}
