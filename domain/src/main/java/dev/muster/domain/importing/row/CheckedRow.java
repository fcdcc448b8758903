package dev.muster.domain.importing.row;

import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.row.ContactRow;
import java.util.List;

/** A row that was looked at: fit to be decided, or refused already. */
public sealed interface CheckedRow permits Candidate, CheckedRow.Refused {

    ContactRow row();

    /** Problems were found; no store needs to be asked. */
    record Refused(ContactRow row, List<Problem> problems) implements CheckedRow {

        public RowOutcome outcome() {
            return new RowOutcome.Rejected(row.position(), row.email(), problems, row.original());
        }
    }
}
