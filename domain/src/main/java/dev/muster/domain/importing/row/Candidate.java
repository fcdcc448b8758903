package dev.muster.domain.importing.row;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.policy.OnRefusedWithdrawal;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row in the domain's terms, as far as it counts.
 *
 * @param problems why the row is refused, so that only its withdrawal counts; empty if nothing is wrong with it so far
 */
public record Candidate(
        ContactRow row,
        EmailAddress email,
        UserIdChange userId,
        Optional<ContactStatus> status,
        Tags tags,
        Map<String, AttributeValue> attributes,
        Fingerprint fingerprint,
        List<Problem> problems)
        implements CheckedRow {

    /** The withdrawal that a refused row states. */
    static Candidate withdrawing(CheckedRow.Refused refused, EmailAddress email, ContactStatus status) {
        return new Candidate(
                refused.row(),
                email,
                UserIdChange.KEEP,
                Optional.of(status),
                Tags.NONE,
                Map.of(),
                Fingerprint.NONE,
                refused.problems());
    }

    @Override
    public Optional<Candidate> candidate(OnRefusedWithdrawal answer) {
        return Optional.of(this);
    }

    /** Whether only the row's withdrawal counts. */
    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** The status, if it withdraws the person's consent. */
    public Optional<ContactStatus> withdrawal() {
        return status.filter(ContactStatus::isWithdrawal);
    }

    /** The userId that the row claims for its contact. */
    public Optional<UserId> claimedUserId() {
        return userId instanceof UserIdChange.Set set ? Optional.of(set.userId()) : Optional.empty();
    }

    /** The candidate with only these attributes. */
    public Candidate withAttributes(Map<String, AttributeValue> counting) {
        return new Candidate(row, email, userId, status, tags, counting, fingerprint, problems);
    }

    /** The candidate with the digest of what it says. */
    public Candidate withFingerprint(Fingerprint digest) {
        return new Candidate(row, email, userId, status, tags, attributes, digest, problems);
    }

    public Problem problem(ProblemCode code, String field, String value, String hint) {
        return new Problem(code, row.position(), field, value, hint);
    }
}
