package dev.muster.domain.outcome;

import static java.util.Objects.requireNonNull;

import dev.muster.domain.contact.ContactId;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.RowPosition;
import java.util.List;

/** What became of one row, and whom the row concerns. Every row read gets exactly one outcome. */
public sealed interface RowOutcome {

    /** The row. */
    RowPosition position();

    /** The address as it stands in the row; empty if the row has none. An address of a rejected row may be malformed. */
    String email();

    /** The kind, for counting. */
    OutcomeKind kind();

    /** What the row did to the person's consent beside its outcome. */
    ConsentEffect consent();

    /** The same as {@link #kind()}. JSON libraries take a record's properties from its components and from such getters. */
    default OutcomeKind getKind() {
        return kind();
    }

    /**
     * A new contact was stored.
     *
     * @param contact the new contact; a preview stores nothing, so no contact will have the id that a preview states
     */
    record Created(RowPosition position, ContactId contact, String email, ConsentEffect consent) implements RowOutcome {
        public Created {
            requireNonNull(position);
            requireNonNull(contact);
            requireNonNull(email);
            requireNonNull(consent);
        }

        /** Without an effect on consent. */
        public Created(RowPosition position, ContactId contact, String email) {
            this(position, contact, email, ConsentEffect.NONE);
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.CREATED;
        }
    }

    /**
     * A contact was changed.
     *
     * @param contact the contact, which an earlier row of the same import may have created
     */
    record Updated(RowPosition position, ContactId contact, String email, ConsentEffect consent) implements RowOutcome {
        public Updated {
            requireNonNull(position);
            requireNonNull(contact);
            requireNonNull(email);
            requireNonNull(consent);
        }

        /** Without an effect on consent. */
        public Updated(RowPosition position, ContactId contact, String email) {
            this(position, contact, email, ConsentEffect.NONE);
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.UPDATED;
        }
    }

    /**
     * The contact already says all that the row says; nothing was written.
     *
     * @param contact the contact, which an earlier row of the same import may have created
     */
    record Unchanged(RowPosition position, ContactId contact, String email, ConsentEffect consent)
            implements RowOutcome {
        public Unchanged {
            requireNonNull(position);
            requireNonNull(contact);
            requireNonNull(email);
            requireNonNull(consent);
        }

        /** Without an effect on consent. */
        public Unchanged(RowPosition position, ContactId contact, String email) {
            this(position, contact, email, ConsentEffect.NONE);
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.UNCHANGED;
        }
    }

    /** The policy says to pass over the row; nothing is wrong with it. Nothing of it was stored but a withdrawal. */
    record Skipped(RowPosition position, String email, SkipReason reason, ConsentEffect consent) implements RowOutcome {
        public Skipped {
            requireNonNull(position);
            requireNonNull(email);
            requireNonNull(reason);
            requireNonNull(consent);
        }

        /** Without an effect on consent. */
        public Skipped(RowPosition position, String email, SkipReason reason) {
            this(position, email, reason, ConsentEffect.NONE);
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.SKIPPED;
        }
    }

    /**
     * Something is wrong with the row; nothing of it was stored but a withdrawal.
     *
     * @param problems what is wrong; at least one
     * @param original the record's fields as they stood in the source; empty if the source keeps none
     */
    record Rejected(
            RowPosition position, String email, List<Problem> problems, List<String> original, ConsentEffect consent)
            implements RowOutcome {
        public Rejected {
            requireNonNull(position);
            requireNonNull(email);
            problems = List.copyOf(problems);
            original = List.copyOf(original);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a rejected row has a problem");
            }
            requireNonNull(consent);
        }

        /** Without an effect on consent. */
        public Rejected(RowPosition position, String email, List<Problem> problems, List<String> original) {
            this(position, email, problems, original, ConsentEffect.NONE);
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.REJECTED;
        }
    }

    /** The import ended, or was rolled back, before the row could count; nothing of it is stored. */
    record NotProcessed(RowPosition position, String email) implements RowOutcome {
        public NotProcessed {
            requireNonNull(position);
            requireNonNull(email);
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.NOT_PROCESSED;
        }

        @Override
        public ConsentEffect consent() {
            return ConsentEffect.NONE;
        }
    }
}
