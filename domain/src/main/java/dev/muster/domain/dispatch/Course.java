package dev.muster.domain.dispatch;

import dev.muster.domain.delivery.DeliveryEnding;
import dev.muster.domain.delivery.Readiness;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a delivery fares, and whether it goes on. A sink that fails on one batch may fail on a contact in it, which is found
 * by halves; one that fails on the next batch too, without having taken anything in between, has failed itself. Not
 * thread-safe.
 */
final class Course {

    private static final int MOST_BAD_NEIGHBOURS = 4;
    private static final int MOST_LOST_IN_A_ROW = 3;
    private static final int MOST_ALONE_IN_A_ROW = 100;

    private final InstantSource clock;
    private final Optional<Instant> deadline;
    private final int mostFailedInARow;
    private Optional<End> end = Optional.empty();
    private boolean hasSucceeded;
    private int failedInARow;
    private int failedAloneInARow;
    private boolean hasGivenUpOne;
    private int lostInARow;
    private int refusedAloneInARow;

    Course(InstantSource clock, Optional<Instant> deadline, int mostContacts) {
        this.clock = clock;
        this.deadline = deadline;
        int halvings = Integer.SIZE - Integer.numberOfLeadingZeros(mostContacts - 1);
        this.mostFailedInARow = halvings + 1 + MOST_BAD_NEIGHBOURS;
    }

    /** Whether another batch may be sent. */
    boolean goesOn() {
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

    void succeeded() {
        hasSucceeded = true;
        refusedAloneInARow = 0;
        answered();
    }

    /** The sink refused several contacts for what is wrong with some. */
    void answered() {
        failedInARow = 0;
        failedAloneInARow = 0;
        hasGivenUpOne = false;
        lostInARow = 0;
    }

    void refusedAlone(String reason) {
        answered();
        refusedAloneInARow++;
        if (refusedAloneInARow == MOST_ALONE_IN_A_ROW) {
            end(
                    DeliveryEnding.HOPELESS,
                    MOST_ALONE_IN_A_ROW + " contacts in a row were refused, the last one with: " + reason);
        }
    }

    /** The sink failed on a single contact. */
    void failedAlone(String reason) {
        failedAloneInARow++;
        if (failedAloneInARow == MOST_ALONE_IN_A_ROW) {
            end(DeliveryEnding.UNREACHABLE, reason);
        }
    }

    /** The sink failed on a batch; answers whether it is worth to find out on whom. */
    boolean isWorthSplitting(String reason) {
        failedInARow++;
        if (hasGivenUpOne) {
            end(DeliveryEnding.UNREACHABLE, reason);
        }
        if (failedInARow <= mostFailedInARow) {
            return end.isEmpty();
        }
        hasGivenUpOne = true;
        return false;
    }

    void lost(String reason) {
        lostInARow++;
        if (lostInARow == MOST_LOST_IN_A_ROW) {
            end(DeliveryEnding.UNREACHABLE, reason);
        }
    }

    /** Goes on only with a sink that is ready. */
    void require(Readiness readiness) {
        if (readiness instanceof Readiness.Closed closed) {
            end(DeliveryEnding.CLOSED, closed.reason());
        } else if (readiness instanceof Readiness.Unreachable unreachable) {
            end(DeliveryEnding.UNREACHABLE, unreachable.reason());
        }
    }

    /** The first end is the end. */
    void end(DeliveryEnding ending, String reason) {
        if (end.isEmpty()) {
            end = Optional.of(new End(ending, reason));
        }
    }

    /** How it ended; whoever got through without an end is complete. */
    End ended() {
        return end.orElseGet(() -> new End(DeliveryEnding.COMPLETE, ""));
    }
}
