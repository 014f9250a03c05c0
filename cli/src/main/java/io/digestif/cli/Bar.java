package io.digestif.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that grows on a terminal, its clock running. A class of its own: a run without one need not load what draws it. */
final class Bar implements AutoCloseable {
    private final Line line;
    private final ProgressBar bar;

    Bar(PrintStream terminal, int columns, String label, int steps) {
        line = new Line(terminal, columns);
        bar = new ProgressBarBuilder()
                .setTaskName(shortened(label, columns / 4))
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(line)
                .setUpdateIntervalMillis(1000)
                .continuousUpdate()
                .build();
    }

    void show(int done) {
        bar.stepTo(done);
    }

    @Override
    public void close() {
        bar.close();
        // Not left to the library, which forgets it when a bar is closed before it was first drawn.
        line.clear();
    }

    /** The end of a path tells files apart, and the bar needs the place. */
    private static String shortened(String label, int length) {
        return label.length() <= length ? label : "..." + label.substring(label.length() - length + 3);
    }

    /** The terminal's last line, drawn over itself and taken away at the end. */
    private record Line(PrintStream terminal, int columns) implements ProgressBarConsumer {
        private static final String TO_THE_START = "\r";
        private static final String ERASE_THE_REST = "\u001b[K";

        /** One column stays free: some terminals wrap a full line. */
        @Override
        public int getMaxRenderedLength() {
            return columns - 1;
        }

        @Override
        public void accept(String text) {
            terminal.print(TO_THE_START + text + ERASE_THE_REST);
            terminal.flush();
        }

        @Override
        public void clear() {
            terminal.print(TO_THE_START + ERASE_THE_REST);
            terminal.flush();
        }

        @Override
        public void close() {
            terminal.flush();
        }
    }
}
