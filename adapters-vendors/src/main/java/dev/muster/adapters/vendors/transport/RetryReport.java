package dev.muster.adapters.vendors.transport;

import dev.failsafe.event.EventListener;
import dev.failsafe.event.ExecutionScheduledEvent;
import dev.muster.domain.delivery.sink.Retry;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reports the retries of one request to its listener. Failsafe ignores what listeners throw: the failure is kept, the wait
 * is cut short by an interrupt, and the failure is thrown afterwards. For one thread.
 */
final class RetryReport implements EventListener<ExecutionScheduledEvent<RetryDecision>> {

    private final Consumer<Retry> listener;
    private final RequestHistory history;
    private Optional<Throwable> failure = Optional.empty();

    RetryReport(Consumer<Retry> listener, RequestHistory history) {
        this.listener = listener;
        this.history = history;
    }

    @Override
    public void accept(ExecutionScheduledEvent<RetryDecision> wait) {
        try {
            listener.accept(new Retry(history.attempts() + 1, wait.getDelay(), history.lastProblem()));
        } catch (RuntimeException | Error e) {
            failure = Optional.of(e);
            Thread.currentThread().interrupt();
        }
    }

    /** Throws what the listener has thrown, and takes the interrupt back; returns if it has thrown nothing. */
    void rethrowFailure() {
        if (failure.isPresent()) {
            Thread.interrupted();
            if (failure.get() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure.get();
        }
    }
}
