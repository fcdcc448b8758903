package dev.muster.adapters.vendors.transport;

import dev.failsafe.FailsafeException;
import dev.muster.domain.delivery.sink.Retry;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Sends requests to one vendor within its rate limit. Retries after 429, after server errors, after a success that is not
 * JSON, and when no answer came; never after any other refusal or a redirect. Thread-safe.
 */
public final class Transport {

    private final PacedAttempt attempt;
    private final Retries retries;
    private final Consumer<Retry> listener;

    /**
     * A transport that has not connected yet, and tells nobody of its retries.
     *
     * @param clock to compute the wait until a date that a vendor names
     */
    public Transport(TransportSettings settings, InstantSource clock) {
        this(new PacedAttempt(settings, clock), new Retries(settings), retry -> {});
    }

    private Transport(PacedAttempt attempt, Retries retries, Consumer<Retry> listener) {
        this.attempt = attempt;
        this.retries = retries;
        this.listener = listener;
    }

    /**
     * The same transport, with the same rate limit and circuit breaker, for callers who want to hear of retries.
     *
     * @param receiver is told of each retry before the wait, on the thread that waits; what it throws, {@link #exchange}
     *     throws
     */
    public Transport reportingTo(Consumer<Retry> receiver) {
        return new Transport(attempt, retries, receiver);
    }

    /**
     * Sends a request until it has a final answer, or the attempts or the time are used up. An interrupt ends the wait; the
     * thread stays interrupted.
     */
    public VendorReply exchange(VendorRequest request) {
        RequestHistory history = new RequestHistory();
        RetryReport report = new RetryReport(listener, history);
        try {
            retries.executor(history, report).get(context -> {
                Attempt made = attempt.send(request);
                history.add(made);
                return retries.after(made, request, history, context.getElapsedTime());
            });
        } catch (FailsafeException e) {
            report.rethrowFailure();
        }
        return history.end();
    }
}
