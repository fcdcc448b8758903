package dev.muster.domain.importing.row;

import dev.muster.domain.attribute.Blanks;
import dev.muster.domain.attribute.ValueLength;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.outcome.RowOutcome;
import dev.muster.domain.policy.OnRefusedWithdrawal;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import java.util.List;
import java.util.Optional;

/** A row that was looked at: fit to be decided, or refused already. */
public sealed interface CheckedRow permits Candidate, CheckedRow.Refused {

    ContactRow row();

    /** What of the row may change a contact; empty if nothing may. */
    Optional<Candidate> candidate(OnRefusedWithdrawal answer);

    /** Problems were found; no store needs to be asked. */
    record Refused(ContactRow row, List<Problem> problems) implements CheckedRow {

        /** The withdrawal that the row states, if the policy applies it. */
        @Override
        public Optional<Candidate> candidate(OnRefusedWithdrawal answer) {
            boolean isForAnother =
                    problems.stream().anyMatch(problem -> problem.code() == ProblemCode.WORKSPACE_MISMATCH);
            return answer == OnRefusedWithdrawal.APPLY && !isForAnother ? withdrawal() : Optional.empty();
        }

        public RowOutcome outcome() {
            return new RowOutcome.Rejected(row.position(), row.email(), problems, row.original());
        }

        private Optional<Candidate> withdrawal() {
            return row.status()
                    .flatMap(word -> ContactStatus.ofWord(Blanks.trim(word)))
                    .filter(ContactStatus::isWithdrawal)
                    .flatMap(status -> EmailAddress.parse(row.email())
                            .filter(email -> ValueLength.isStorable(email.typed()))
                            .map(email -> Candidate.withdrawing(this, email, status)));
        }
    }
}
