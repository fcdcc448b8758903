package dev.muster.domain.importing.row;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import java.util.Map;
import java.util.Optional;

/** A valid row in the domain's terms. */
public record Candidate(
        ContactRow row,
        EmailAddress email,
        UserIdChange userId,
        Optional<ContactStatus> status,
        Tags tags,
        Map<String, AttributeValue> attributes,
        Fingerprint fingerprint)
        implements CheckedRow {

    /** The userId that the row claims for its contact. */
    public Optional<UserId> claimedUserId() {
        return userId instanceof UserIdChange.Set set ? Optional.of(set.userId()) : Optional.empty();
    }

    /** The candidate with only these attributes. */
    public Candidate withAttributes(Map<String, AttributeValue> counting) {
        return new Candidate(row, email, userId, status, tags, counting, fingerprint);
    }

    /** The candidate with the digest of what it says. */
    public Candidate withFingerprint(Fingerprint digest) {
        return new Candidate(row, email, userId, status, tags, attributes, digest);
    }

    public Problem problem(ProblemCode code, String field, String value, String hint) {
        return new Problem(code, row.position(), field, value, hint);
    }
}
