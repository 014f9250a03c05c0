package io.digestif.cli;

import java.util.List;
import java.util.function.Function;

/** The same work on each input in turn. One that fails is reported, and the others are done all the same. */
final class Work {
    private Work() {}

    /** A text made of one input, and how well that went. */
    record Made(String text, ExitCode code) {}

    static ExitCode each(List<Input> inputs, Output output, Messages messages, Function<Input, Made> work) {
        ExitCode worst = ExitCode.WHOLE;
        for (Input input : inputs) {
            try {
                Made made = work.apply(input);
                output.write(input, made.text())
                        .ifPresent(file -> messages.note(input.label() + ": written to " + file));
                worst = worst.or(made.code());
            } catch (Output.ReaderGone e) {
                throw e;
            } catch (RuntimeException e) {
                messages.failure(input.label(), e);
                worst = worst.or(ExitCode.of(e));
                if (Thread.currentThread().isInterrupted()) {
                    break; // the user wants an end
                }
            }
        }
        return worst;
    }
}
