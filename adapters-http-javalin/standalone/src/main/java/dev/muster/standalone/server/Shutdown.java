package dev.muster.standalone.server;

import java.util.concurrent.CountDownLatch;

/** The wish of somebody outside that the program should end: Ctrl-C, or SIGTERM. */
final class Shutdown implements AutoCloseable {

    private final CountDownLatch wished = new CountDownLatch(1);
    private final CountDownLatch tidy = new CountDownLatch(1);
    private final Thread hook = new Thread(this::requestAndWait, "shutdown");

    /** From now until this is closed, the program does not end before this is closed. */
    Shutdown() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Waits for the wish. An interrupt of the waiting thread is one as well. */
    void await() {
        try {
            wished.await();
        } catch (InterruptedException e) {
            // Not restored: what follows is tidying up, which has to wait too.
            wished.countDown();
        }
    }

    @Override
    public void close() {
        tidy.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running, and has just been let go.
            return;
        }
    }

    private void requestAndWait() {
        wished.countDown();
        try {
            tidy.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
