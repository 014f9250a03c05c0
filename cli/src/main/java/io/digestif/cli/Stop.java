package io.digestif.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the user ends the command while a model is asked, with Ctrl-C or otherwise: calls are broken off, what was
 * answered is kept, and the user reads how to go on. All within half a second.
 */
final class Stop {
    /** The rest of the half second is the JVM's own. */
    private static final long PATIENCE_MILLIS = 300;

    private final Messages messages;
    private final String howToGoOn;
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "digestif-stop");

    /** Begins to listen. The work that is to be broken off is that of the calling thread. */
    Stop(Messages messages, String howToGoOn) {
        this.messages = messages;
        this.howToGoOn = howToGoOn;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        worker.interrupt();
        try {
            done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // nobody interrupts a process that ends
        }
        messages.error(howToGoOn);
    }

    /** The work has come to its end, or was broken off. */
    void ended() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it has begun
        }
    }
}
