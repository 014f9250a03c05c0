package io.digestif.cli;

import io.digestif.digest.DigestListener;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How far the model is with a talk: a bar on a terminal, lines elsewhere, nothing where the user wants quiet. Where no
 * model is asked it says nothing. The library calls it from one thread at a time.
 */
final class Progress implements DigestListener {
    private final Messages messages;
    private final OptionalInt columns;
    private String label = "";
    private @Nullable Bar bar;

    Progress(Messages messages, OptionalInt columns) {
        this.messages = messages;
        this.columns = columns;
    }

    /** Which talk is next. */
    synchronized void begin(String nextLabel) {
        label = nextLabel;
    }

    /** The talk is done, well or badly: takes the bar away, so that what is said next stands on a line of its own. */
    synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public synchronized void started(int asks) {
        end();
        if (messages.isQuiet() || asks < 1) {
            return;
        }
        if (columns.isPresent()) {
            bar = new Bar(messages.stream(), columns.getAsInt(), label, asks);
        } else {
            messages.note(label + ": asking the model, " + asks + (asks == 1 ? " time" : " times"));
        }
    }

    @Override
    public synchronized void progressed(String section, int done, int asks) {
        if (bar != null) {
            bar.show(done);
        } else {
            messages.note(label + ": " + done + " of " + asks + " answered (" + section + ")");
        }
    }
}
