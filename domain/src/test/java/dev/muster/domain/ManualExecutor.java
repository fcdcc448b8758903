package dev.muster.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Does what it was given when it is told to, in order, on the calling thread. Thread-safe. */
final class ManualExecutor implements Executor {

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean isShutDown;

    @Override
    public synchronized void execute(Runnable task) {
        if (isShutDown) {
            throw new RejectedExecutionException("shut down");
        }
        tasks.add(task);
    }

    /** Does the next task; answers whether there was one. */
    boolean step() {
        Optional<Runnable> next = next();
        next.ifPresent(Runnable::run);
        return next.isPresent();
    }

    /** Does all tasks, and those that they bring. */
    void run() {
        boolean isBusy = true;
        while (isBusy) {
            isBusy = step();
        }
    }

    synchronized void shutDown() {
        isShutDown = true;
        tasks.clear();
    }

    private synchronized Optional<Runnable> next() {
        return Optional.ofNullable(tasks.poll());
    }
}
