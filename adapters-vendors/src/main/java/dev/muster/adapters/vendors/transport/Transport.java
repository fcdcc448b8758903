package dev.muster.adapters.vendors.transport;

import dev.failsafe.FailsafeException;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Sends requests to one vendor, at its pace and as often as they are worth: again after 429, after errors of the server,
 * after a success that is no JSON, and when no answer came; never after any other refusal or a redirection. Thread-safe.
 */
public final class Transport {

    private static final int REPORT_AFTER = 3;

    private final PacedAttempt attempt;
    private final Retries persistence;
    private final Consumer<String> watcher;

    /**
     * A transport that has not connected yet.
     *
     * @param clock to know how long it is until a date that a vendor names
     */
    public Transport(TransportSettings settings, InstantSource clock) {
        this(settings, clock, waiting -> {});
    }

    /**
     * A transport that is watched.
     *
     * @param watcher is told, on the thread that waits, why a request has no answer after three attempts and more
     */
    public Transport(TransportSettings settings, InstantSource clock, Consumer<String> watcher) {
        attempt = new PacedAttempt(settings, clock);
        persistence = new Retries(settings);
        this.watcher = watcher;
    }

    /**
     * Sends a request until it is answered for good, or patience ends. An interrupt ends the waiting; the thread is
     * interrupted still.
     */
    public VendorReply exchange(VendorRequest request) {
        RequestHistory course = new RequestHistory();
        try {
            persistence.executor(course).get(context -> {
                Attempt made = attempt.send(request);
                course.add(made);
                if (made.answer().isEmpty() && course.attempts() >= REPORT_AFTER) {
                    watcher.accept(course.reason());
                }
                return persistence.after(made, request, course, context.getElapsedTime());
            });
            return course.end();
        } catch (FailsafeException e) {
            return course.end();
        }
    }
}
