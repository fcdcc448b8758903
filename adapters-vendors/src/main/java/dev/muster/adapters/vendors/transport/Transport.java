package dev.muster.adapters.vendors.transport;

import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import java.time.InstantSource;

/**
 * Sends requests to one vendor, at its pace and as often as they are worth: again after 429, after errors of the server,
 * after a success that is no JSON, and when no answer came; never after any other refusal or a redirection. Thread-safe.
 */
public final class Transport {

    private final OneAttempt attempt;
    private final Persistence persistence;
    private final FailsafeExecutor<Step> executor;

    /**
     * A transport that has not connected yet.
     *
     * @param clock to know how long it is until a date that a vendor names
     */
    public Transport(TransportSettings settings, InstantSource clock) {
        attempt = new OneAttempt(settings, clock);
        persistence = new Persistence(settings);
        executor = persistence.executor();
    }

    /**
     * Sends a request until it is answered for good, or patience ends. An interrupt ends the waiting; the thread is
     * interrupted still.
     */
    public VendorReply exchange(VendorRequest request) {
        Course course = new Course();
        try {
            executor.get(context -> {
                Attempt made = attempt.of(request);
                course.add(made);
                return persistence.after(made, course, context.getElapsedTime());
            });
            return course.end();
        } catch (FailsafeException e) {
            return course.end();
        }
    }
}
