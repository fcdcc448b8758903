package dev.muster.adapters.vendors.transport;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import dev.muster.adapters.vendors.transport.RetryDecision.Next;
import java.time.Duration;

/** Decides whether and when a request is sent again. Thread-safe. */
final class Retries {

    private static final int FAILURES_THAT_OPEN = 5;
    /** What answers with pages will go on so: the address is wrong, or something stands in between. */
    private static final int MOST_NOT_JSON = 4;

    private static final int ENDLESS = -1;
    private static final int JITTER_PERCENT = 20;

    private final TransportSettings settings;
    private final CircuitBreaker<RetryDecision> breaker;

    Retries(TransportSettings settings) {
        this.settings = settings;
        breaker = CircuitBreaker.<RetryDecision>builder()
                .handleIf(
                        (step, thrown) -> step != null && step.attempt().kind().isBreakdown())
                .withFailureThreshold(FAILURES_THAT_OPEN)
                .withSuccessThreshold(1)
                .withDelay(settings.longestPause())
                .build();
    }

    /** Runs the attempts of one request; all share the breaker. The policies stand from outside to inside. */
    FailsafeExecutor<RetryDecision> executor(RequestHistory course) {
        return Failsafe.with(pauseAsAsked(course), backOff(), waitForBreaker(), breaker);
    }

    /** What to do after an attempt. A pause that the vendor asks for is never cut short: it fits, or this was the last. */
    RetryDecision after(Attempt attempt, VendorRequest request, RequestHistory course, Duration elapsed) {
        boolean last = attempt.answer().isPresent()
                || course.attempts() >= settings.attempts()
                || course.serverFailures() >= request.mostFailures()
                || course.notJson() >= MOST_NOT_JSON
                || Thread.currentThread().isInterrupted()
                || elapsed.plus(attempt.pause().orElse(Duration.ZERO)).compareTo(settings.patience()) >= 0;
        if (last) {
            return new RetryDecision(attempt, Next.STOP);
        }
        return new RetryDecision(attempt, attempt.pause().isPresent() ? Next.PAUSE_AS_ASKED : Next.BACK_OFF);
    }

    /** The course knows the last answer; the context of this policy knows only what it has handled itself. */
    private static RetryPolicy<RetryDecision> pauseAsAsked(RequestHistory course) {
        return RetryPolicy.<RetryDecision>builder()
                .handleIf((step, thrown) -> step != null && step.next() == Next.PAUSE_AS_ASKED)
                .withMaxRetries(ENDLESS)
                .withDelayFn(context -> course.pauseAsked())
                .build();
    }

    private RetryPolicy<RetryDecision> backOff() {
        RetryPolicyBuilder<RetryDecision> policy = RetryPolicy.<RetryDecision>builder()
                .handleIf((step, thrown) -> step != null && step.next() == Next.BACK_OFF)
                .withMaxRetries(ENDLESS);
        Duration first = shorter(settings.firstPause(), settings.patience().dividedBy(2));
        Duration longest = settings.longestPause().multipliedBy(100).dividedBy(100 + JITTER_PERCENT);
        if (first.compareTo(longest) < 0) {
            policy.withBackoff(first, longest).withJitter(JITTER_PERCENT / 100.0);
        } else {
            policy.withDelay(first);
        }
        return policy.withMaxDuration(settings.patience()).build();
    }

    /** Waits until the breaker lets somebody try. This burns no attempt: nothing is sent meanwhile. */
    private RetryPolicy<RetryDecision> waitForBreaker() {
        return RetryPolicy.<RetryDecision>builder()
                .handle(CircuitBreakerOpenException.class)
                .withMaxRetries(ENDLESS)
                .withMaxDuration(settings.patience())
                .withDelayFn(context -> longer(breaker.getRemainingDelay(), settings.firstPause()))
                .build();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
