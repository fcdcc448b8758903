package dev.muster.domain.importing;

import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.outcome.SkipReason;
import dev.muster.domain.problem.RowPosition;

/** An outcome without its row: all there is to an outcome, but for rejected rows. */
enum CompactOutcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    SKIPPED_DUPLICATE_ROW,
    SKIPPED_CONTACT_EXISTS,
    SKIPPED_USER_ID_TAKEN,
    REJECTED,
    NOT_PROCESSED;

    static CompactOutcome of(RowOutcome outcome) {
        return switch (outcome.kind()) {
            case CREATED -> CREATED;
            case UPDATED -> UPDATED;
            case UNCHANGED -> UNCHANGED;
            case SKIPPED -> of(((RowOutcome.Skipped) outcome).reason());
            case REJECTED -> REJECTED;
            case NOT_PROCESSED -> NOT_PROCESSED;
        };
    }

    /** The outcome of the row at this position. */
    RowOutcome at(RowPosition position) {
        return switch (this) {
            case CREATED -> new RowOutcome.Created(position);
            case UPDATED -> new RowOutcome.Updated(position);
            case UNCHANGED -> new RowOutcome.Unchanged(position);
            case SKIPPED_DUPLICATE_ROW -> new RowOutcome.Skipped(position, SkipReason.DUPLICATE_ROW);
            case SKIPPED_CONTACT_EXISTS -> new RowOutcome.Skipped(position, SkipReason.CONTACT_EXISTS);
            case SKIPPED_USER_ID_TAKEN -> new RowOutcome.Skipped(position, SkipReason.USER_ID_TAKEN);
            case NOT_PROCESSED -> new RowOutcome.NotProcessed(position);
            case REJECTED -> throw new IllegalStateException("a rejected row is more than a mark");
        };
    }

    private static CompactOutcome of(SkipReason reason) {
        return switch (reason) {
            case DUPLICATE_ROW -> SKIPPED_DUPLICATE_ROW;
            case CONTACT_EXISTS -> SKIPPED_CONTACT_EXISTS;
            case USER_ID_TAKEN -> SKIPPED_USER_ID_TAKEN;
        };
    }
}
