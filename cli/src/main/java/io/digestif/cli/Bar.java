package io.digestif.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that grows on a terminal. A class of its own so that a run without one does not load what draws it. */
final class Bar implements AutoCloseable {
    private final ProgressBar bar;

    Bar(PrintStream terminal, int columns, String label, int steps) {
        // One column stays free: a full line would wrap on some terminals.
        bar = new ProgressBarBuilder()
                .setTaskName(label)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(terminal, columns - 1))
                .setUpdateIntervalMillis(1000)
                .clearDisplayOnFinish()
                .build();
    }

    void show(String section, int done) {
        bar.stepTo(done);
        bar.setExtraMessage(section);
        bar.refresh();
    }

    @Override
    public void close() {
        bar.close();
    }
}
