package dev.muster.domain.dispatch;

import dev.muster.domain.delivery.DeliveryEnding;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a delivery fares, and whether it goes on. A single contact that makes a sink fail is found by halves, which takes no
 * more failures in a row than a batch can be halved, and some neighbours as bad as itself; if there are more, the sink
 * itself has failed. Not thread-safe.
 */
final class Course {

    private static final int MOST_BAD_NEIGHBOURS = 4;
    private static final int MOST_LOST_IN_A_ROW = 3;
    private static final int MOST_REFUSED_ALONE_IN_A_ROW = 100;

    private final InstantSource clock;
    private final Optional<Instant> deadline;
    private final int mostFailedInARow;
    private Optional<End> end = Optional.empty();
    private boolean hasSucceeded;
    private int failedInARow;
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
        lostInARow = 0;
    }

    void refusedAlone(String reason) {
        answered();
        refusedAloneInARow++;
        if (refusedAloneInARow == MOST_REFUSED_ALONE_IN_A_ROW) {
            end(
                    DeliveryEnding.HOPELESS,
                    MOST_REFUSED_ALONE_IN_A_ROW + " contacts in a row were refused, the last one with: " + reason);
        }
    }

    void failed(String reason) {
        failedInARow++;
        if (failedInARow > mostFailedInARow) {
            end(DeliveryEnding.UNREACHABLE, reason);
        }
    }

    void lost(String reason) {
        lostInARow++;
        if (lostInARow == MOST_LOST_IN_A_ROW) {
            end(DeliveryEnding.UNREACHABLE, reason);
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
