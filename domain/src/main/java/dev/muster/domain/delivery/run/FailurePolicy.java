package dev.muster.domain.delivery.run;

import dev.muster.domain.delivery.outcome.DeliveryEnding;
import dev.muster.domain.delivery.sink.Readiness;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a delivery fares, and whether it goes on. A sink that fails on one batch may fail on a contact in it, which is found
 * by halves; one that fails on the next batch too, without having taken anything in between, has failed itself. Not
 * thread-safe.
 */
final class FailurePolicy {

    private static final int MOST_OTHER_FAILURES = 4;
    private static final int MOST_CONSECUTIVE_LOST_ANSWERS = 3;
    private static final int MOST_CONSECUTIVE_SINGLES = 100;

    private final InstantSource clock;
    private final Optional<Instant> deadline;
    private final int mostConsecutiveFailures;
    private Optional<Termination> end = Optional.empty();
    private boolean hasSucceeded;
    private int consecutiveFailures;
    private int consecutiveSingleFailures;
    private boolean hasSkippedBatch;
    private int consecutiveLostAnswers;
    private int consecutiveSingleRefusals;

    FailurePolicy(InstantSource clock, Optional<Instant> deadline, int mostContacts) {
        this.clock = clock;
        this.deadline = deadline;
        int halvings = Integer.SIZE - Integer.numberOfLeadingZeros(mostContacts - 1);
        this.mostConsecutiveFailures = halvings + 1 + MOST_OTHER_FAILURES;
    }

    /** Whether another batch may be sent. */
    boolean canContinue() {
        if (end.isEmpty()
                && deadline.filter(time -> !clock.instant().isBefore(time)).isPresent()) {
            end(DeliveryEnding.DEADLINE, "The time for this delivery is up.");
        }
        if (end.isEmpty() && Thread.currentThread().isInterrupted()) {
            end(DeliveryEnding.INTERRUPTED, "The delivery was interrupted.");
        }
        return end.isEmpty();
    }

    /** Whether the sink has taken anything. */
    boolean hasSucceeded() {
        return hasSucceeded;
    }

    void recordAccepted() {
        hasSucceeded = true;
        consecutiveSingleRefusals = 0;
        recordAnswer();
    }

    /** The sink refused several contacts for what is wrong with some. */
    void recordAnswer() {
        consecutiveFailures = 0;
        consecutiveSingleFailures = 0;
        hasSkippedBatch = false;
        consecutiveLostAnswers = 0;
    }

    void recordSingleRefusal(String reason) {
        recordAnswer();
        consecutiveSingleRefusals++;
        if (consecutiveSingleRefusals == MOST_CONSECUTIVE_SINGLES) {
            end(
                    DeliveryEnding.HOPELESS,
                    MOST_CONSECUTIVE_SINGLES + " contacts in a row were refused, the last one with: " + reason);
        }
    }

    /** The sink failed on a single contact. */
    void recordSingleFailure(String reason) {
        consecutiveSingleFailures++;
        if (consecutiveSingleFailures == MOST_CONSECUTIVE_SINGLES) {
            end(DeliveryEnding.UNREACHABLE, reason);
        }
    }

    /** The sink failed on a batch; answers whether it is worth to find out on whom. */
    boolean recordBatchFailure(String reason) {
        consecutiveFailures++;
        if (hasSkippedBatch) {
            end(DeliveryEnding.UNREACHABLE, reason);
        }
        if (consecutiveFailures <= mostConsecutiveFailures) {
            return end.isEmpty();
        }
        hasSkippedBatch = true;
        return false;
    }

    void recordLostAnswer(String reason) {
        consecutiveLostAnswers++;
        if (consecutiveLostAnswers == MOST_CONSECUTIVE_LOST_ANSWERS) {
            end(DeliveryEnding.UNREACHABLE, reason);
        }
    }

    /** Goes on only with a sink that is ready. */
    void requireReady(Readiness readiness) {
        if (readiness instanceof Readiness.Closed closed) {
            end(DeliveryEnding.CLOSED, closed.reason());
        } else if (readiness instanceof Readiness.Unreachable unreachable) {
            end(DeliveryEnding.UNREACHABLE, unreachable.reason());
        }
    }

    /** The first end is the end. */
    void end(DeliveryEnding ending, String reason) {
        if (end.isEmpty()) {
            end = Optional.of(new Termination(ending, reason));
        }
    }

    /** How it ended; whoever got through without an end is complete. */
    Termination termination() {
        return end.orElseGet(() -> new Termination(DeliveryEnding.COMPLETE, ""));
    }
}
