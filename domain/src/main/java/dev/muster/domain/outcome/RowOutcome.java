package dev.muster.domain.outcome;

import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.RowPosition;
import java.util.List;

/** What became of one row. Every row read gets exactly one. */
public sealed interface RowOutcome {

    /** The row. */
    RowPosition position();

    /** The kind, for counting. */
    OutcomeKind kind();

    /** A new contact was stored. */
    record Created(RowPosition position) implements RowOutcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.CREATED;
        }
    }

    /** A stored contact was changed. */
    record Updated(RowPosition position) implements RowOutcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.UPDATED;
        }
    }

    /** The contact already says all that the row says; nothing was written. */
    record Unchanged(RowPosition position) implements RowOutcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.UNCHANGED;
        }
    }

    /** The policy says to pass over the row; nothing is wrong with it. */
    record Skipped(RowPosition position, SkipReason reason) implements RowOutcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.SKIPPED;
        }
    }

    /**
     * Something is wrong with the row; nothing of it was stored.
     *
     * @param problems what is wrong; at least one
     * @param original the record's fields as they stood in the source; empty if the source keeps none
     */
    record Rejected(RowPosition position, List<Problem> problems, List<String> original) implements RowOutcome {
        public Rejected {
            problems = List.copyOf(problems);
            original = List.copyOf(original);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a rejected row has a problem");
            }
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.REJECTED;
        }
    }

    /** The import ended, or was taken back, before the row could count; nothing of it is stored. */
    record NotProcessed(RowPosition position) implements RowOutcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.NOT_PROCESSED;
        }
    }
}
