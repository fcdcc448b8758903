package dev.muster.domain.importing;

import dev.muster.domain.attribute.AttributeKey;
import dev.muster.domain.attribute.AttributeSchema;
import dev.muster.domain.attribute.AttributeValue;
import dev.muster.domain.attribute.Attributes;
import dev.muster.domain.contact.Attribution;
import dev.muster.domain.contact.Contact;
import dev.muster.domain.contact.ContactId;
import dev.muster.domain.contact.ContactStatus;
import dev.muster.domain.contact.Fingerprint;
import dev.muster.domain.contact.Profile;
import dev.muster.domain.contact.UserId;
import dev.muster.domain.importing.key.KeyResolution;
import dev.muster.domain.importing.key.KeyTracker;
import dev.muster.domain.importing.row.Candidate;
import dev.muster.domain.importing.row.CheckedRow;
import dev.muster.domain.importing.row.RowChecking;
import dev.muster.domain.importing.row.RowDigest;
import dev.muster.domain.importing.row.RowValidation;
import dev.muster.domain.policy.ImportPolicy;
import dev.muster.domain.policy.OnBlankValue;
import dev.muster.domain.policy.OnOverlongEmail;
import dev.muster.domain.policy.OnUnknownKey;
import dev.muster.domain.port.in.ContactEdit;
import dev.muster.domain.port.in.EditResult;
import dev.muster.domain.port.out.StoreTransaction;
import dev.muster.domain.port.out.contact.WriteBatch;
import dev.muster.domain.problem.ProblemCode;
import dev.muster.domain.row.ContactRow;
import dev.muster.domain.row.ContactRowBuilder;
import dev.muster.domain.suppression.SuppressionTarget;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Edits one stored contact. What is set goes through the checks of an import's row, so that nothing gets in this way
 * that would not get in the other; but tags are replaced, values can be cleared, and a status is applied as stated, unless the
 * suppression list covers the address: that contact is unsubscribed, or better protected. Thread-safe.
 */
public final class ContactEditing {

    private static final ImportPolicy POLICY = ImportPolicy.files()
            .with(OnUnknownKey.CREATE_UNTYPED)
            .with(OnBlankValue.STORE)
            .with(OnOverlongEmail.ACCEPT);

    private final RowChecking checking;

    public ContactEditing(Validator validator) {
        this.checking = new RowChecking(new RowValidation(validator), POLICY);
    }

    /** Edits the contact as it was found in this transaction. */
    public EditResult edit(
            Contact contact, ContactEdit edit, StoreTransaction transaction, Instant at, Attribution by) {
        AttributeSchema schema = transaction.attributeKeys().schema();
        KeyTracker keyTracker = new KeyTracker(POLICY);
        KeyResolution keys = new KeyResolution(schema, keyTracker, POLICY, new RowDigest(POLICY));
        CheckedRow checked = keys.resolve(checking.check(row(contact, edit)));
        if (checked instanceof CheckedRow.Refused refused) {
            return new EditResult.Refused(refused.problems());
        }
        Candidate candidate = (Candidate) checked;
        if (edit.cleared().contains(AttributeKey.EMAIL)) {
            return refused(
                    candidate, ProblemCode.EMAIL_MISSING, AttributeKey.EMAIL, "", "A contact keeps its address.");
        }
        Profile before = contact.profile();
        Profile after = permitted(after(before, candidate, edit), transaction);
        if (isTaken(after, contact.id(), transaction)) {
            return userIdTaken(candidate);
        }
        if (after.saysTheSameAs(before)) {
            return new EditResult.Stored(contact);
        }
        transaction.attributeKeys().save(keyTracker.changes(schema, List.of(candidate)), at);
        return write(contact, after, transaction, at, by) ? stored(contact, after, at) : userIdTaken(candidate);
    }

    private static ContactRow row(Contact contact, ContactEdit edit) {
        ContactRowBuilder row = ContactRow.at(1, contact.profile().email().typed())
                .tags(edit.tags().orElse(List.of()));
        edit.set().forEach(row::attribute);
        return row.build();
    }

    private static Profile after(Profile before, Candidate candidate, ContactEdit edit) {
        Optional<UserId> userId = edit.cleared().contains(AttributeKey.USER_ID)
                ? Optional.empty()
                : candidate.userId().appliedTo(before.userId());
        Map<String, AttributeValue> values = new TreeMap<>(before.attributes().values());
        values.putAll(candidate.attributes());
        values.keySet().removeAll(edit.cleared());
        return new Profile(
                before.email(),
                userId,
                edit.status().orElse(before.status()),
                edit.tags().isPresent() ? candidate.tags() : before.tags(),
                Attributes.of(values));
    }

    private static Profile permitted(Profile after, StoreTransaction transaction) {
        boolean isSuppressed = !transaction
                .exclusions()
                .suppressions()
                .find(SuppressionTarget.covering(after.email()))
                .isEmpty();
        return isSuppressed ? after.withStatus(after.status().orMoreProtective(ContactStatus.UNSUBSCRIBED)) : after;
    }

    private static boolean isTaken(Profile after, ContactId contact, StoreTransaction transaction) {
        return after.userId()
                .map(userId -> transaction.contacts().holders(List.of(userId)).get(userId))
                .filter(holder -> !holder.equals(contact))
                .isPresent();
    }

    private static boolean write(
            Contact contact, Profile after, StoreTransaction transaction, Instant at, Attribution by) {
        WriteBatch.Change change = new WriteBatch.Change(contact.id(), contact.profile(), after, Fingerprint.NONE);
        return transaction
                .contacts()
                .write(new WriteBatch(List.of(), List.of(change), at, by))
                .isEmpty();
    }

    private static EditResult stored(Contact contact, Profile after, Instant at) {
        return new EditResult.Stored(new Contact(contact.id(), after, contact.createdAt(), at));
    }

    private static EditResult userIdTaken(Candidate candidate) {
        String userId = candidate.claimedUserId().map(UserId::value).orElse("");
        return refused(
                candidate,
                ProblemCode.USER_ID_TAKEN,
                AttributeKey.USER_ID,
                userId,
                "Another contact has this userId; correct it, or leave it out.");
    }

    private static EditResult refused(Candidate candidate, ProblemCode code, String field, String value, String hint) {
        return new EditResult.Refused(List.of(candidate.problem(code, field, value, hint)));
    }
}
