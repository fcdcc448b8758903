package dev.muster.domain.pipeline;

import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.EmailAddress;
import dev.muster.domain.contact.Tags;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.problem.Problem;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import java.util.Map;
import java.util.Optional;

/** A valid row in the domain's terms. */
record Candidate(
        ContactRow row,
        EmailAddress email,
        UserIdChange userId,
        Optional<ContactStatus> status,
        Tags tags,
        Map<String, AttributeValue> attributes)
        implements CheckedRow {

    /** The userId that the row claims for its contact. */
    Optional<UserId> claimedUserId() {
        return userId instanceof UserIdChange.Set set ? Optional.of(set.userId()) : Optional.empty();
    }

    Candidate withAttributes(Map<String, AttributeValue> others) {
        return new Candidate(row, email, userId, status, tags, others);
    }

    Problem problem(ProblemCode code, String field, String value, String hint) {
        return new Problem(code, row.position(), field, value, hint);
    }
}
