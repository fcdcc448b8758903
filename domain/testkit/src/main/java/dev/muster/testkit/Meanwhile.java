package dev.muster.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Something that another thread does meanwhile, once. What it throws is thrown where its result is asked for. */
final class Meanwhile<T> {

    private final FutureTask<T> task;
    private final AtomicBoolean started = new AtomicBoolean();

    Meanwhile(Callable<T> work) {
        task = new FutureTask<>(work);
    }

    /** Starts it unless it runs, and waits for its end, but no longer than this; empty if it is not over by then. */
    Optional<T> within(Duration limit) {
        if (started.compareAndSet(false, true)) {
            Thread thread = new Thread(task, "meanwhile");
            thread.setDaemon(true);
            thread.start();
        }
        try {
            return Optional.of(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillRunning) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while another thread was at work", e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    /** Its result; an assertion fails if there is none in this time. */
    T result(Duration limit) {
        return within(limit).orElseThrow(() -> new AssertionError("another thread is still waiting after " + limit));
    }

    private static AssertionError rethrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException exception) {
            throw exception;
        }
        return cause instanceof AssertionError error ? error : new AssertionError("another thread failed", cause);
    }
}
