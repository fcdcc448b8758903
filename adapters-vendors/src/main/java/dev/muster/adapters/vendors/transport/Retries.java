package dev.muster.adapters.vendors.transport;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import dev.muster.adapters.vendors.transport.RetryDecision.Next;
import java.time.Duration;

/** Decides whether and when a request is retried. All requests share one circuit breaker. Thread-safe. */
final class Retries {

    private static final int FAILURES_THAT_OPEN = 5;
    /** A server that answers with pages continues to do so: the address is wrong, or a proxy answers in its place. */
    private static final int MOST_NOT_JSON = 4;

    private static final int ENDLESS = -1;
    private static final int JITTER_PERCENT = 20;

    private final TransportSettings settings;
    private final CircuitBreaker<RetryDecision> breaker;

    Retries(TransportSettings settings) {
        this.settings = settings;
        breaker = CircuitBreaker.<RetryDecision>builder()
                .handleIf((decision, thrown) ->
                        decision != null && decision.attempt().kind().isBreakdown())
                .withFailureThreshold(FAILURES_THAT_OPEN)
                .withSuccessThreshold(1)
                .withDelay(settings.longestPause())
                .build();
    }

    /** Runs the attempts of one request. The policies are listed from the outermost to the innermost. */
    FailsafeExecutor<RetryDecision> executor(RequestHistory history, RetryReport report) {
        return Failsafe.with(pauseAsAsked(history, report), backOff(report), waitForBreaker(report), breaker);
    }

    /** What to do after an attempt. If the pause that the vendor asks for exceeds the total timeout, there is no retry. */
    RetryDecision after(Attempt attempt, VendorRequest request, RequestHistory history, Duration elapsed) {
        boolean last = attempt.answer().isPresent()
                || history.attempts() >= settings.maxAttempts()
                || history.serverFailures() >= request.mostFailures()
                || history.notJson() >= MOST_NOT_JSON
                || Thread.currentThread().isInterrupted()
                || elapsed.plus(attempt.pause().orElse(Duration.ZERO)).compareTo(settings.totalTimeout()) >= 0;
        if (last) {
            return new RetryDecision(attempt, Next.STOP);
        }
        return new RetryDecision(attempt, attempt.pause().isPresent() ? Next.PAUSE_AS_ASKED : Next.BACK_OFF);
    }

    /** Takes the pause from the history, since the context of a policy has only the results which that policy handled. */
    private static RetryPolicy<RetryDecision> pauseAsAsked(RequestHistory history, RetryReport report) {
        return RetryPolicy.<RetryDecision>builder()
                .handleIf((decision, thrown) -> decision != null && decision.next() == Next.PAUSE_AS_ASKED)
                .withMaxRetries(ENDLESS)
                .withDelayFn(context -> history.pauseAsked())
                .onRetryScheduled(report)
                .build();
    }

    private RetryPolicy<RetryDecision> backOff(RetryReport report) {
        RetryPolicyBuilder<RetryDecision> policy = RetryPolicy.<RetryDecision>builder()
                .handleIf((decision, thrown) -> decision != null && decision.next() == Next.BACK_OFF)
                .withMaxRetries(ENDLESS)
                .onRetryScheduled(report);
        Duration first = shorter(settings.firstPause(), settings.totalTimeout().dividedBy(2));
        Duration longest = settings.longestPause().multipliedBy(100).dividedBy(100 + JITTER_PERCENT);
        if (first.compareTo(longest) < 0) {
            policy.withBackoff(first, longest).withJitter(JITTER_PERCENT / 100.0);
        } else {
            policy.withDelay(first);
        }
        return policy.withMaxDuration(settings.totalTimeout()).build();
    }

    /** Waits until the breaker closes or half-opens. This uses up no attempt, since nothing is sent. */
    private RetryPolicy<RetryDecision> waitForBreaker(RetryReport report) {
        return RetryPolicy.<RetryDecision>builder()
                .handle(CircuitBreakerOpenException.class)
                .withMaxRetries(ENDLESS)
                .withMaxDuration(settings.totalTimeout())
                .withDelayFn(context -> longer(breaker.getRemainingDelay(), settings.firstPause()))
                .onRetryScheduled(report)
                .build();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
